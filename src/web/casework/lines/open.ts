/**
 * Opening lines of enquiry: those the allegations call for, ticked, and one of one’s own; or, from
 * a page that proposes one, that one alone, so that nothing is opened beside it unread.
 */
import { type Direction, directions, type Facts, type LineKind } from '#casework'
import { type AllegationId, accepted, matterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, taskAt } from '../task.ts'
import { allegationName, proposalsOf } from './view.ts'
import { directionWords } from './words.ts'

type Opening = Readonly<{
  words: string
  from?: string
  kind: LineKind
  rule?: string
  allegation?: AllegationId
  direction?: Direction
}>
/** What another page proposes: the words, and the row of a history or like matter it is from. */
type Proposed = Readonly<{ words: string; from?: string }>
type Asking = Readonly<{ proposals: ReturnType<typeof proposalsOf>; facts: Facts }>

/** The longest words and the longest name of a row that an address may bring. */
const longest = { words: 500, from: 120 }

/** Where one line is opened that another page proposes; nothing is, until somebody sends it. */
export function openLineAt(matter: string, proposed: Proposed): string {
  return `${matter}/lines/open?${new URLSearchParams(proposed)}`
}

function read(sheet: Sheet, { proposals, facts }: Asking) {
  const ticked = proposals.flatMap(({ id, items }): readonly Opening[] => {
    const chosen = sheet.choices(
      id,
      items.map(({ value }) => value),
    )
    return items.filter(({ value }) => chosen.includes(value)).map(({ line }) => line)
  })
  const words = sheet.text('words')
  const from = sheet.text('from').slice(0, longest.from)
  const direction = sheet.choice('direction', directions)
  const of = facts.allegations.find(({ id }) => id === sheet.text('allegation'))
  const own: readonly Opening[] = words
    ? [
        {
          words,
          kind: 'other',
          ...(from ? { from } : {}),
          ...(of ? { allegation: of.id } : {}),
          ...(direction ? { direction } : {}),
        },
      ]
    : []
  const lines = [...ticked, ...own]
  if (lines.length > 0) return accepted(lines)
  return refuse([{ field: 'words', words: 'Select a line, or enter one of your own' }])
}

export const openLines = page({
  path: '/work/matters/:matter/lines/open',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/lines/open.njk',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    const words = here.query.get('words')?.slice(0, longest.words)
    const from = here.query.get('from')?.slice(0, longest.from) ?? ''
    return {
      ...found.task,
      facts,
      proposed: words ? { words, from } : undefined,
      proposals: proposalsOf(facts),
      directions: directions.map(value => ({ value, text: directionWords[value] })),
      allegations: [
        { value: '', text: 'The whole matter' },
        ...facts.allegations.map(({ id }) => ({ value: id, text: allegationName(facts, id) })),
      ],
    }
  },
  title: ({ proposed }) => (proposed ? 'Open a line of enquiry' : 'Open lines of enquiry'),
  back: (_here, { address }) => `${address}/lines`,
  reference: ({ reference }) => reference,
  fill: ({ proposals, proposed }) => ({
    direction: 'either',
    ...(proposed ??
      Object.fromEntries(
        proposals.map(({ id, items }) => [id, items.map(({ value }) => value)] as const),
      )),
  }),
  read,
  explain: explainBeside({ first: 'words' }),
  submit: (desk, { as, matter, seen }, opened: readonly Opening[]) =>
    desk.evidence.openLines(as, { matter: matterId(matter), ...against(seen), lines: opened }),
  next: ({ matter }) => `/work/matters/${matter}/lines?done=opened`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'Line of enquiry', theirs: last, yours: sheet.text('words') },
    ],
  },
})
