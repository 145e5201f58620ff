/**
 * Where matters gather, tested against chance. Units are on screens; people only by name where a
 * second person allowed it, and then only to whoever asked. Nothing here is a score of anybody.
 */
import { londonDay } from '#kernel'
import { plainUnit } from '#linkage'
import {
  areOnePerson,
  type NamedRow,
  type NamesRow,
  namesRequest,
  namesRequests,
  type PatternAlertRow,
  patternAlerts,
  recordsOfOneself,
  samePeopleAmong,
} from '#store'
import type { Bench } from '../bench.ts'
import { modelInUse } from '../matching/in-use.ts'
import { type As, permits } from '../who.ts'
import { type AlertsRaised, daysFor, raisedBy } from './alerts.ts'
import { type CompanyPanel, companyPanel } from './company.ts'
import { namedWith, type PeoplePanel, peoplePanel } from './people.ts'
import { type Days, type Period, readDirectory, readPeriod } from './period.ts'
import { type PatternVerbs, patternVerbs } from './requests.ts'
import { answerKey } from './same-people.ts'
import { type TimePanel, timePanel } from './times.ts'
import { smallUnits, type UnitPanel, unitPanel } from './units.ts'

/** What was counted, for every panel to say. */
export type Counted = Omit<Period, 'rows'> & Readonly<{ named: number }>
export type Told<Panel> = Readonly<{ counted: Counted; panel: Panel }>

export type NamesTold = Readonly<{
  row: NamesRow
  /** Whoever asks may decide of it: it waits, and somebody else asked. */
  mayAnswer: boolean
  /** Only for whoever asked, while it is open. */
  people: PeoplePanel | 'too many' | undefined
  counted: Counted | undefined
}>

export type PatternDesk = PatternVerbs &
  Readonly<{
    /** Each is undefined where the asker may not. */
    unitPattern(as: As, days: Days): Promise<Told<UnitPanel> | undefined>
    timePattern(as: As, days: Days): Promise<Told<TimePanel> | undefined>
    companyPattern(as: As, days: Days): Promise<Told<CompanyPanel> | undefined>
    alerts(
      as: As,
    ): Promise<
      | (AlertsRaised & Readonly<{ alerts: readonly PatternAlertRow[]; counted?: Counted }>)
      | undefined
    >
    namesRequests(as: As): Promise<readonly NamesRow[] | undefined>
    /** Those of somebody else that wait, for whoever may decide them. */
    namesToDecide(as: As): Promise<readonly NamesRow[]>
    namesRequest(as: As, request: string): Promise<NamesTold | undefined>
  }>

const listMost = 200

/** What was said of whoever looks is not for them to read here, nor who was named beside them. */
function notOnesOwn(rows: readonly NamedRow[], own: ReadonlySet<string>): readonly NamedRow[] {
  const theirs = new Set(
    rows.flatMap(({ record, line, matter }) =>
      own.has(record) || (line !== null && own.has(line)) ? matter : [],
    ),
  )
  return rows.filter(({ matter }) => !theirs.has(matter))
}

export function patternDesk(bench: Bench): PatternDesk {
  const { store, world } = bench

  const countedOf = ({ rows, ...rest }: Period): Counted => ({ ...rest, named: rows.length })

  async function told<Panel>(
    as: As,
    days: Days,
    panelOf: (period: Period) => Panel | Promise<Panel>,
  ): Promise<Told<Panel> | undefined> {
    if (!permits('see patterns', as)) return undefined
    const period = await readPeriod(bench, as, days)
    return { counted: countedOf(period), panel: await panelOf(period) }
  }

  const small = async (as: As) => smallUnits((await readDirectory(bench, as)).lines)

  return {
    ...patternVerbs(bench),
    unitPattern: (as, days) =>
      told(as, days, async period => unitPanel(period, (await readDirectory(bench, as)).lines)),
    timePattern: (as, days) => told(as, days, timePanel),
    companyPattern: (as, days) =>
      told(as, days, async period => companyPanel(period, await small(as))),

    async alerts(as) {
      if (!permits('see patterns', as)) return undefined
      const alerts = await store.work(as, tx => patternAlerts(tx, listMost))
      const standing = alerts.filter(({ endedOn }) => endedOn === null)
      if (standing.length === 0) return { alerts, raised: [], small: 0 }
      const today = londonDay(world.now())
      const period = await readPeriod(bench, as, daysFor(standing, today))
      return { alerts, ...raisedBy(standing, period, await small(as)), counted: countedOf(period) }
    },

    namesRequests: async as =>
      permits('see patterns', as) ? store.work(as, tx => namesRequests(tx, listMost)) : undefined,
    async namesToDecide(as) {
      if (!permits('see patterns', as) || as.actor.type !== 'staff') return []
      const { person } = as.actor
      return store.work(as, async tx => {
        const waiting: NamesRow[] = []
        for (const row of await namesRequests(tx, listMost)) {
          if (row.state !== 'asked') break
          if (row.askedBy !== person && !(await areOnePerson(tx, row.askedBy, person)))
            waiting.push(row)
        }
        return waiting
      })
    },
    async namesRequest(as, request) {
      if (!permits('see patterns', as) || as.actor.type !== 'staff') return undefined
      const { person } = as.actor
      const found = await store.work(as, async tx => {
        const row = await namesRequest(tx, request)
        if (!row) return undefined
        const own = await recordsOfOneself(tx, person)
        return { row, own, isAsker: await areOnePerson(tx, row.askedBy, person) }
      })
      if (!found) return undefined
      const { row, own } = found
      const isOwn = row.askedBy === person
      const mayAnswer = row.state === 'asked' && !isOwn && !found.isAsker
      const isOpen = row.until !== null && row.until >= londonDay(world.now())
      if (!isOwn || !isOpen) return { row, mayAnswer, people: undefined, counted: undefined }
      const period = await readPeriod(bench, as, row)
      const { lines } = await readDirectory(bench, as)
      const unit = plainUnit(row.unit)
      const named = namedWith(unit, notOnesOwn(period.rows, own))
      if (!named) return { row, mayAnswer, people: 'too many', counted: countedOf(period) }
      const [answers, model] = await store.work(as, async tx => [
        await samePeopleAmong(tx, named.map(answerKey)),
        await modelInUse(tx),
      ])
      const people = await peoplePanel(unit, named, { lines, answers, model })
      return { row, mayAnswer, people, counted: countedOf(period) }
    },
  }
}
