/** Saying that somebody here checked a rule against its source. */
import { accepted, type Day, refuse } from '#kernel'
import { page } from '../../page.ts'
import { ruleAt } from './one.ts'
import { explain, list } from './words.ts'

type Checked = Readonly<{ source: string; checkedOn: Day }>

export const confirmRule = page({
  path: `${list}/:rule/confirm`,
  may: 'settle the law',
  template: 'admin/law/confirm.njk',
  back: ({ rule }) => `${list}/${rule}`,
  async show(desk, here) {
    const found = await ruleAt(desk, here)
    if (!found) return undefined
    const { title, says, cite } = found.rule
    return { heading: title, says, cite }
  },
  title: ({ heading }) => `Confirm: ${heading}`,
  read(sheet) {
    const source = sheet.text('source')
    const checked = sheet.readDay('checked', 'the day you checked it')
    if (source && checked.ok) return accepted({ source, checkedOn: checked.value })
    return refuse([
      ...(source ? [] : [{ field: 'source', words: 'Enter what you checked it against' }]),
      ...(checked.ok ? [] : [checked.refusal]),
    ])
  },
  explain,
  submit: (desk, { as, rule }, checked: Checked) => desk.law.confirmRule(as, { rule, ...checked }),
  next: ({ rule }) => `${list}/${rule}?done=confirmed`,
})
