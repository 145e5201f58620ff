/** Something said about them is wrong: which, in their words, for somebody to answer. */
import { accepted, refuse } from '#kernel'
import { dateWords } from '../../dates.ts'
import { page } from '../../page.ts'
import { explainIn, isChanging, officerTheirs, sending, withSent } from '../theirs.ts'

export const wrongOfOfficer = page({
  ...sending,
  path: '/officer/wrong',
  template: 'officer/wrong/wrong.njk',
  async show(desk, here) {
    const found = await officerTheirs(desk, here)
    if (!found || 'elsewhere' in found) return found
    const { day } = dateWords(here)
    return {
      entries: found.contestable.toReversed().map(({ of, what, notice, on }) => {
        const name = notice ? here.t(`notice.${notice}`) : here.t(`entry.${what}`)
        return { value: String(of), text: `${name}, ${day(on)}` }
      }),
    }
  },
  read(sheet, { entries }) {
    if (isChanging(sheet)) return refuse([])
    const { t } = sheet
    const chosen = sheet.text('of')
    const of = entries.find(({ value }) => value === chosen)
    const words = sheet.lines('words')
    if (of && words) return accepted({ of: Number(of.value), text: of.text, words })
    return refuse([
      ...(of ? [] : [{ field: 'of', words: t('of.missing') }]),
      ...(words ? [] : [{ field: 'words', words: t('words.missing') }]),
    ])
  },
  explain: explainIn('words'),
  check: async (_desk, _here, asked) => asked,
  submit: (desk, { as }, { of, words }) => desk.officer.contest(as, { of, words }),
  next: withSent('contested'),
})
