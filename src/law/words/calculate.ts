/** The dates a rule gives from one day, with no case: what it counts, from when, to which day. */
import { addDays, type Day } from '#kernel'
import type { DutyRule, Start } from '../duty.ts'
import type { Limit } from '../limit.ts'
import { type Period, period } from '../periods.ts'
import { rules } from '../rules.ts'
import { isCounted, lengthInWords } from './count.ts'
import { factsOf } from './facts.ts'
import { confidenceInWords, type SortOfRule, sortInWords, sortOf } from './names.ts'

export type Reckoned = Readonly<{
  /** `limit`: the last day to do it. `wait`: it is owed only from the day after this has run. */
  what: 'limit' | 'wait'
  length: string
  period: Period
  /** The day after, where it is owed only then. */
  owedFrom: Day | null
  /** The earliest lawful day, where the rule has one. */
  notBefore: Day | null
  /** The day filing waits for, where a court is closed on the last one. */
  rolledTo: Day | null
}>
export type Reckoning = Readonly<{
  title: string
  sort: SortOfRule
  sortSays: string
  citation: string
  confidenceSays: string
  starts: readonly string[]
  reaches: readonly string[]
  /** What would move its day: in its own words, then by whose power. */
  changes: readonly string[]
  /** One for each count it has; none where it gives no number. */
  counts: readonly Reckoned[]
  /** It could not be confirmed, and so makes no date. */
  unconfirmed: boolean
}>

const dutyRules = rules.filter((rule): rule is DutyRule => rule.sort === 'duty')

/** Ids of the rules that have something to count, each once, in the order of the rules. */
export const countingRules: readonly Readonly<{ id: string; title: string; where: string }>[] = [
  ...new Map(
    dutyRules
      .filter(rule => limitsOf(rule).length > 0)
      .map(({ id, title, cite }) => [id, { id, title, where: placeIn(cite.words) }] as const),
  ).values(),
]

/** `reg. 34(2)(a)(i)`: the citation without its instrument. */
function placeIn(citation: string): string {
  return citation.split(', ').slice(1).join(', ') || citation
}

/** Each version of the rule in force on that day; none where no text of it was. */
export function reckon(id: string, from: Day): readonly Reckoning[] {
  return dutyRules.filter(rule => rule.id === id && wasInForce(rule, from)).map(as(from))
}

function wasInForce({ inForce: { from, until } }: DutyRule, on: Day): boolean {
  return from <= on && (until === undefined || on <= until)
}

const movers = ['longer', 'shorter', 'other-day', 'pauses'] as const

function as(from: Day): (rule: DutyRule) => Reckoning {
  return rule => {
    const facts = new Map(factsOf(rule).map(({ about, says }) => [about, says]))
    const sort = sortOf(rule)
    const unconfirmed = rule.confidence === 'unverified'
    return {
      title: rule.title,
      sort,
      sortSays: sortInWords(sort),
      citation: rule.cite.words,
      confidenceSays: confidenceInWords(rule),
      starts: facts.get('starts') ?? [],
      reaches: facts.get('reaches') ?? [],
      changes: [rule.changes, ...movers.flatMap(about => facts.get(about) ?? [])],
      counts: unconfirmed ? [] : countsOf(rule, from),
      unconfirmed,
    }
  }
}

/** One after another: a second time of waiting begins when the first has run. */
function countsOf(rule: DutyRule, from: Day): readonly Reckoned[] {
  const found: Reckoned[] = []
  for (const counted of limitsOf(rule)) {
    const before = counted.again ? found.at(-1)?.owedFrom : undefined
    found.push(reckoned(rule, counted, before ?? from))
  }
  return found
}

type Counted = Readonly<{
  what: Reckoned['what']
  limit: Limit
  start?: Start | undefined
  again?: boolean
}>

/** What is waited for before it is owed, and then what it gives. */
function limitsOf(rule: DutyRule): readonly Counted[] {
  if (rule.lasts === 'extension') return []
  const waits = rule.runsFrom.flatMap((start): readonly Counted[] => {
    const { reading, within, spells = [] } = start
    const [first, then] = spells
    return [
      ...(reading === 'silence' && within ? [{ what: 'wait', limit: within } as const] : []),
      ...(first ? [{ what: 'wait', limit: first } as const] : []),
      ...(then ? [{ what: 'wait', limit: then, again: true } as const] : []),
    ]
  })
  const shifted = rule.runsFrom.find(({ countsFrom }) => countsFrom !== undefined)
  const { limit } = rule
  // A start can have a limit of its own, in place of the rule's.
  const own = [...new Set(rule.runsFrom.map(start => start.limit ?? limit))].filter(isCounted)
  const isOnlyWaits = rule.runsFrom.every(({ reading }) => reading === 'spells')
  const limits = own.map(each => ({ what: 'limit', limit: each, start: shifted }) as const)
  return [...waits, ...(isOnlyWaits ? [] : limits)]
}

function reckoned(rule: DutyRule, { what, limit, start }: Counted, from: Day): Reckoned {
  const { code, n } = limit
  const began = what === 'limit' ? countedFrom(from, start) : from
  const counted = period(code, n, began)
  const { notBefore } = rule
  const open =
    rule.rolls && counted.last ? period('working-days-beginning-with', 1, counted.last).last : null
  return {
    what,
    length: lengthInWords(limit),
    period: counted,
    owedFrom: what === 'wait' && counted.last ? addDays(counted.last, 1) : null,
    notBefore:
      what === 'limit' && notBefore ? period(notBefore.code, notBefore.n, began).last : null,
    rolledTo: open === counted.last ? null : open,
  }
}

/** The next day, or the next that works, where the count starts there. */
function countedFrom(from: Day, start: Start | undefined): Day {
  switch (start?.countsFrom) {
    case 'next-day':
      return addDays(from, 1)
    case 'next-working-day':
      return period('working-days-after', 1, from).last ?? from
    default:
      return from
  }
}
