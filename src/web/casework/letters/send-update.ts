/** Write to the complainant: the words, then the exact letter, then it goes. */
import type { LetterWay } from '#casework'
import type { UpdateWords } from '#desk'
import { accepted, matterId, parseMatterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { withDone } from '../done.ts'
import { mayRead } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { momentIn } from '../post/rows.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless, taskAt } from '../task.ts'
import { offeredFor, wayItems } from './offered.ts'

type Checked = Readonly<{
  text: string
  nextUpdateBy: string
  unprinted: readonly string[]
  leaves: string | undefined
}>

function read(sheet: Sheet, { offered }: { offered: readonly LetterWay[] }) {
  // "Change the words" is a button of this form: the page comes back with them.
  if (sheet.text('change') === 'yes') return refuse([])
  const by = sheet.choice('by', offered)
  const [done, next, delay] = [sheet.lines('done'), sheet.lines('next'), sheet.lines('delay')]
  if (by && done && next) return accepted({ by, done, next, ...(delay ? { delay } : {}) })
  return refuse([
    ...problemUnless(by, 'by', 'Select how the letter goes'),
    ...problemUnless(done, 'done', 'Enter what has been done since they were last told'),
    ...problemUnless(next, 'next', 'Enter what happens next'),
  ])
}

export const sendUpdate = page({
  path: '/work/matters/:matter/letters/new',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/letters/send-update.njk',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    if (!found) return undefined
    const { task, view } = found
    const offered = offeredFor(desk, view)
    const checked: Checked | undefined = undefined
    return {
      ...task,
      offered,
      items: wayItems(offered),
      missing: [
        { what: 'Log the complaint', href: `${task.address}/log`, who: 'Any handler can do this' },
      ],
      checked,
    }
  },
  title: ({ checked }) => (checked ? 'Check the letter' : 'Write an update'),
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  read,
  explain: explainBeside({ first: 'done', by: 'by', words: { done: 'done', next: 'next' } }),
  async check(desk, here, words: UpdateWords): Promise<Checked | undefined> {
    const matter = parseMatterId(here.matter)
    if (!matter) return undefined
    const preview = await desk.work.previewUpdate(here.as, { matter, ...words })
    if (preview.type !== 'Letter') return undefined
    const { text, nextUpdateBy, unprinted, leavesAt } = preview
    const leaves = leavesAt && momentIn(leavesAt, here)
    return { text, unprinted, leaves, nextUpdateBy: nearDay(nextUpdateBy, here) }
  },
  submit: (desk, { as, matter, seen }, words: UpdateWords) =>
    desk.work.sendUpdate(as, { matter: matterId(matter), ...against(seen), ...words }),
  next: ({ matter }) => withDone(`/work/matters/${matter}/letters`, 'sent'),
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('done') },
    ],
  },
})
