/** Putting an entry right: what it should say goes beside what it says, and nothing is edited. */
import { accepted, matterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { withDone } from '../done.ts'
import { addressOf } from '../duty-words.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { toldOf } from '../story.ts'
import { against, problemUnless, taskAt } from '../task.ts'

const ways = ['correct', 'note'] as const
type Way = (typeof ways)[number]
type Correcting = Readonly<{
  way: Way
  of: number
  contest: string | undefined
  words: string
  why: string
}>
type Entry = Readonly<{ version: number }>

function read(
  sheet: Sheet,
  {
    entry,
    contest,
  }: Readonly<{ entry: Entry; contest: Readonly<{ contest: string }> | undefined }>,
) {
  const way = sheet.choice('way', ways)
  const [words, why] = [sheet.lines('words'), sheet.lines('why')]
  const isWorded = way === 'note' ? true : words !== ''
  if (way && isWorded && why)
    return accepted<Correcting>({ way, of: entry.version, contest: contest?.contest, words, why })
  return refuse([
    ...problemUnless(way, 'way', 'Select what is done'),
    ...(way === 'note' ? [] : problemUnless(words, 'words', 'Enter what it should say')),
    ...problemUnless(why, 'why', 'Enter why'),
  ])
}

export const correctEntry = page({
  path: '/work/matters/:matter/correct/:entry',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/privacy/correct.njk',
  title: 'Correct this',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    const entry = found?.view.story.find(({ version }) => String(version) === here.entry)
    if (!found || !facts || !entry || entry.event.type === 'Disposed') return undefined
    const { contests, corrections } = facts.privacy
    const [contest] = contests.filter(({ of, answer }) => of === entry.version && answer === 'open')
    return {
      ...found.task,
      entry: { ...toldOf(entry, here), version: entry.version },
      corrected: corrections.filter(({ of }) => of === entry.version).map(({ words }) => words),
      contest: contest && {
        contest: contest.contest,
        words: contest.words,
        isTheirs: contest.by === undefined,
        who: contest.by ? (here.hideNames ? 'A colleague' : contest.by) : 'The complainant',
      },
    }
  },
  back: (_here, { address }) => `${address}/timeline`,
  reference: ({ reference }) => reference,
  read,
  explain: explainBeside({ first: 'way', words: { why: 'why', right: 'words' } }),
  submit(desk, { as, matter, seen }, { way, of, contest, words, why }: Correcting) {
    const at = { matter: matterId(matter), ...against(seen) }
    if (way === 'correct')
      return desk.work.correctEntry(as, { ...at, of, words, why, ...(contest ? { contest } : {}) })
    return contest
      ? desk.work.noteContest(as, { ...at, contest, why })
      : desk.work.contestEntry(as, { ...at, of, words: why })
  },
  next: ({ matter }) => withDone(addressOf(matterId(matter), 'timeline'), 'corrected'),
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('words') },
    ],
  },
})
