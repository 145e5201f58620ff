/** Somebody says that it is usual or encouraged: is the organisation answerable for it? */
import type { Facts } from '#casework'
import type { MatterView } from '#desk'
import { accepted, matterId, refuse } from '#kernel'
import { dateWords } from '../../dates.ts'
import { type Around, page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless, taskAt } from '../task.ts'
import { type CitedRow, citedOf, citedRows, citeList, readCites } from './cited.ts'
import { byWhom } from './view.ts'

type Considering = Readonly<{
  account: string
  words: string
  passages: readonly string[]
  answer: 'allegation' | 'no-allegation'
  alleging?: string
  why: string
}>
type Asking = Readonly<{ facts: Facts; rows: readonly CitedRow[] }>

function read(sheet: Sheet, { facts, rows }: Asking) {
  const account = sheet.choice(
    'account',
    facts.proof.accounts.map(one => one.account),
  )
  const [words, why] = [sheet.lines('words'), sheet.lines('why')]
  const answer = sheet.choice('answer', ['allegation', 'no-allegation'] as const)
  const alleging = sheet.lines('alleging')
  const { cites, problem } = readCites(words, rows)
  const isWhole = answer !== 'allegation' || alleging !== ''
  if (account && words && answer && why && isWhole && !problem)
    return accepted<Considering>({
      ...{ account, words, answer, why },
      passages: cites,
      ...(answer === 'allegation' ? { alleging } : {}),
    })
  return refuse([
    ...problemUnless(account, 'account', 'Select whose account says so'),
    ...problemUnless(words, 'words', 'Enter what they say, in their words'),
    ...(problem ? [{ field: 'words', words: problem }] : []),
    ...problemUnless(answer, 'answer', 'Select whether it opens an allegation'),
    ...problemUnless(isWhole, 'alleging', 'Enter what would be alleged of the force'),
    ...problemUnless(why, 'why', 'Enter why'),
  ])
}

function claimsOf(view: MatterView, facts: Facts, here: Around, rows: readonly CitedRow[]) {
  const { day, moment } = dateWords(here)
  return view.story.flatMap(entry => {
    const { event, recordedAt } = entry
    if (event.type !== 'ClaimConsidered') return []
    const at = facts.allegations.findIndex(({ id }) => id === event.allegation)
    return [
      {
        words: event.words,
        from: citedOf([event.account], rows),
        passages: citedOf(event.passages, rows),
        opened: at >= 0 ? `Allegation ${at + 1}: ${facts.allegations[at]?.words ?? ''}` : undefined,
        why: event.why,
        on: day(event.on),
        by: byWhom(entry, here),
        at: moment(recordedAt),
      },
    ]
  })
}

export const claims = page({
  path: '/work/matters/:matter/lines/claims',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/lines/claims.njk',
  title: 'Somebody says it is usual or encouraged',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    const { address } = found.task
    const rows = citedRows(found.view, address)
    return {
      ...found.task,
      facts,
      rows,
      claims: claimsOf(found.view, facts, here, rows),
      accounts: rows
        .filter(({ kind }) => kind === 'account')
        .map(({ id, mark, words }) => ({ value: id, text: `${mark} ${words}` })),
      list: citeList(found.view, address),
      isDone: here.query.get('done') === 'considered',
    }
  },
  back: (_here, { address }) => `${address}/lines`,
  reference: ({ reference }) => reference,
  read,
  explain: explainBeside({
    first: 'account',
    words: { words: 'words', why: 'why', allegations: 'alleging' },
  }),
  submit: (desk, { as, matter, seen }, considering: Considering) =>
    desk.evidence.considerClaim(as, { matter: matterId(matter), ...against(seen), ...considering }),
  next: ({ matter }) => `/work/matters/${matter}/lines/claims?done=considered`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What they say', theirs: last, yours: sheet.lines('words') },
    ],
  },
})
