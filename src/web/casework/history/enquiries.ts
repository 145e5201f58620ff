/** Lines of enquiry of a complaint: opened, and said what came of. */
import { accepted, matterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless, taskAt } from '../task.ts'
import { enquiriesOf } from './enquiry-words.ts'

const dones = ['pursued', 'not-pursued'] as const
const saids: Readonly<Record<string, string>> = {
  opened: 'The line of enquiry is opened.',
  ended: 'It is recorded what came of it.',
}
/** What is typed after a new line, and what opened it: a row of a history, or a like matter. */
const longestFrom = 120

export const enquiries = page({
  path: '/work/matters/:matter/enquiries',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/history/enquiries.njk',
  title: 'Lines of enquiry',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    const from = here.query.get('from')?.slice(0, longestFrom) ?? ''
    const words = here.query.get('words')?.slice(0, 500) ?? ''
    return {
      ...found.task,
      enquiries: enquiriesOf(facts.earlier.enquiries, here),
      said: saids[here.query.get('done') ?? ''],
      proposed: { from, words },
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  fill: ({ proposed }) => ({ ...proposed }),
  read(sheet: Sheet) {
    const [words, from] = [sheet.text('words'), sheet.text('from').slice(0, longestFrom)]
    if (!words)
      return refuse([{ field: 'words', words: 'Enter what is to be asked, sought or checked' }])
    return accepted({ words, ...(from ? { from } : {}) })
  },
  explain: explainBeside({ first: 'words' }),
  submit: (desk, { as, matter, seen }, asked) =>
    desk.people.openEnquiry(as, { matter: matterId(matter), ...against(seen), ...asked }),
  next: ({ matter }) => `/work/matters/${matter}/enquiries?done=opened`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'Line of enquiry', theirs: last, yours: sheet.text('words') },
    ],
  },
})

export const endEnquiry = page({
  path: '/work/matters/:matter/enquiries/:enquiry',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/history/enquiry.njk',
  title: 'What came of this line of enquiry?',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const all = found?.view.facts?.earlier.enquiries ?? []
    const [one] = enquiriesOf(
      all.filter(({ enquiry }) => enquiry === here.enquiry),
      here,
    )
    return found && one && { ...found.task, one }
  },
  back: (_here, { address }) => `${address}/enquiries`,
  reference: ({ reference }) => reference,
  read(sheet: Sheet) {
    const [done, words] = [sheet.choice('done', dones), sheet.lines('words')]
    if (done && words) return accepted({ done, words })
    return refuse([
      ...problemUnless(done, 'done', 'Select whether it was pursued'),
      ...problemUnless(words, 'words', 'Enter what came of it, or why it was not pursued'),
    ])
  },
  explain: explainBeside({ first: 'words' }),
  submit: (desk, { as, matter, enquiry, seen }, said) =>
    desk.people.endEnquiry(as, { matter: matterId(matter), ...against(seen), enquiry, ...said }),
  next: ({ matter }) => `/work/matters/${matter}/enquiries?done=ended`,
  versions: {
    of: ({ version }) => version,
    compare: ({ one }, sheet) => [
      { name: 'What came of it', theirs: one.came || 'Open', yours: sheet.lines('words') },
    ],
  },
})
