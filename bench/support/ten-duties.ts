/** Ten duties, as a body of law and as rules of `json-rules-engine`, for the same facts. */
import { Engine, type RuleProperties } from 'json-rules-engine'
import { addDays, addMonths, addWorkingDays, type Day } from '#kernel'
import {
  type BodyOfLaw,
  type DutyRule,
  type Happening,
  holidays,
  type LawCase,
  type PeriodCode,
  rules,
} from '#law'

type Name = Happening['happened']
type Ten = Readonly<{ id: string; from: Name; code: PeriodCode; n: number; met: Name }>

const ten: readonly Ten[] = [
  { id: 'log', from: 'complaint-made', code: 'working-days-after', n: 5, met: 'complaint-logged' },
  { id: 'keep', from: 'complaint-made', code: 'end-of-next-day', n: 1, met: 'evidence-preserved' },
  { id: 'call', from: 'complaint-made', code: 'days-after', n: 12, met: 'complainant-contacted' },
  { id: 'tell', from: 'complaint-made', code: 'weeks-after', n: 4, met: 'progress-told' },
  { id: 'end', from: 'complaint-made', code: 'months-after', n: 3, met: 'outcome-reached' },
  {
    id: 'record',
    from: 'handling-under-schedule-3-decided',
    code: 'working-days-after',
    n: 3,
    met: 'complaint-recorded',
  },
  { id: 'copy', from: 'complaint-recorded', code: 'days-after', n: 2, met: 'record-copied' },
  {
    id: 'refer',
    from: 'referral-criterion-became-clear',
    code: 'end-of-next-day',
    n: 1,
    met: 'referred-to-dg',
  },
  { id: 'notify', from: 'referred-to-dg', code: 'weeks-after', n: 1, met: 'referral-notified' },
  {
    id: 'assess',
    from: 'referred-to-dg',
    code: 'working-days-after',
    n: 20,
    met: 'dg-found-investigation-necessary',
  },
]

/** The ten as duties: a duty of the law there is, with other starts, limits and acts. */
export function asLaw(): BodyOfLaw {
  const model = rules.find((rule): rule is DutyRule => rule.id === 'complaints.log')
  if (!model) throw new Error('no duty to make others from')
  const duties = ten.map(
    ({ id, from, code, n, met }): DutyRule => ({
      ...model,
      id,
      runsFrom: [{ reading: 'each', happenings: [from] }],
      limit: { code, n },
      metBy: [{ happened: met }],
      endsWith: [],
    }),
  )
  return { id: 'ten', name: 'Ten duties', rules: duties, duties, calls: {} }
}

function lastDay({ code, n }: Ten, from: Day): Day | undefined {
  if (code === 'working-days-after') return addWorkingDays(from, n, holidays)
  if (code === 'months-after') return addMonths(from, n)
  return addDays(from, code === 'weeks-after' ? 7 * n : n)
}

function stateOf(due: Day, met: Day | null, on: Day): string {
  if (met) return met > due ? 'met-late' : 'met'
  return on > due ? 'overdue' : 'open'
}

/** The ten as rules: what begins one is its condition, its day and its state are facts. */
export function asRules(): Engine {
  const properties = ten.map(
    ({ id, from }): RuleProperties => ({
      conditions: { all: [{ fact: from, operator: 'notEqual', value: null }] },
      event: { type: id, params: { due: { fact: `${id}:due` }, state: { fact: `${id}:state` } } },
    }),
  )
  const engine = new Engine(properties, { replaceFactsInEventParams: true })
  for (const each of ten) {
    engine.addFact(`${each.id}:due`, async (_, almanac) =>
      lastDay(each, await almanac.factValue<Day>(each.from)),
    )
    engine.addFact(`${each.id}:state`, async (_, almanac) =>
      stateOf(
        await almanac.factValue<Day>(`${each.id}:due`),
        await almanac.factValue<Day | null>(each.met),
        await almanac.factValue<Day>('on'),
      ),
    )
  }
  return engine
}

/** What the rules read: the day of everything they name, or null where it has not happened. */
export function factsOf({ happenings }: LawCase, on: Day): Record<string, Day | null> {
  const days = ten
    .flatMap(({ from, met }) => [from, met])
    .map(name => {
      const first = happenings.find(each => each.happened === name && each.on && each.on <= on)
      return [name, first?.on ?? null] as const
    })
  return { on, ...Object.fromEntries(days) }
}
