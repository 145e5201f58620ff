/** Taking back what was settled of a rule: its confirmation, or our own target. */
import { accepted, refuse } from '#kernel'
import { page } from '../../page.ts'
import { ruleAt } from './one.ts'
import { explain, list } from './words.ts'

const whats = {
  confirmation: {
    title: 'Take back the confirmation',
    words: 'The rule goes back to how sure we were of it before.',
    button: 'Take it back',
  },
  target: {
    title: 'End our own target',
    words: 'What is owed under the rule then has no day but what the law says.',
    button: 'End it',
  },
} as const
type What = keyof typeof whats

function whatIn(said: string): What | undefined {
  return said === 'confirmation' || said === 'target' ? said : undefined
}

export const takeBackSetting = page({
  path: `${list}/:rule/take-back/:what`,
  may: 'settle the law',
  template: 'admin/law/take-back.njk',
  back: ({ rule }) => `${list}/${rule}`,
  async show(desk, here) {
    const [found, what] = [await ruleAt(desk, here), whatIn(here.what)]
    if (!found || !what) return undefined
    const { title: head, ...words } = whats[what]
    return { ...words, head, heading: found.rule.title, what }
  },
  title: ({ head, heading }) => `${head}: ${heading}`,
  read(sheet, { what }) {
    const why = sheet.text('why')
    if (why) return accepted({ what, why })
    return refuse([{ field: 'why', words: 'Enter why' }])
  },
  explain,
  submit: (desk, { as, rule }, { what, why }: Readonly<{ what: What; why: string }>) =>
    what === 'confirmation'
      ? desk.law.takeBackConfirmation(as, { rule, why })
      : desk.law.endLocalTarget(as, { rule, why }),
  next: ({ rule }) => `${list}/${rule}?done=took-back`,
})
