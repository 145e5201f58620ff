/** "Log 40 like this": many complaints of one thing, each a matter of its own, one incident. */
import { setImmediate } from 'node:timers/promises'
import type { Channel, Report, Taken } from '#casework'
import {
  accepted,
  allegationId,
  commandId,
  type Instant,
  incidentId,
  londonDay,
  type MatterId,
  matterId,
  type PersonId,
  parseAuthorityId,
  personId,
  type Result,
  refuse,
} from '#kernel'
import {
  type IncidentBatchRow,
  type IncidentLineRow,
  type IncidentProgress,
  incidentBatchMade,
  incidentBatchRow,
  incidentLineMade,
  incidentLinesOf,
  incidentProgress,
  type Job,
  keepIncidentBatch,
  keepIncidentLines,
  waitingIncidentLines,
} from '#store'
import { type Bench, system } from '../bench.ts'
import { type As, type AsCommand, type Barrier, permits } from '../who.ts'
import { contactFrom, incidentLine, linesIn } from './incident-lines.ts'
import { makeMatter, trackingCode } from './make-matter.ts'

/** What they all say, said once. */
export type Shared = Readonly<{
  channel: Channel
  how: 'writing' | 'oral'
  madeAt: Instant
  receivedAt: Instant
  words: string
  summary: string
  allegation: string
  place?: string
  whom: Report['whom']
  /** Each gave the way they can be reached for us to use. */
  reachIsSafe: boolean
}>
export type Batch = IncidentBatchRow & IncidentProgress
export type Acknowledged = Readonly<{ name: string; reference: string; code: string }>

export type IncidentVerbs = Readonly<{
  /** Keeps the lines and begins; the form's command is the batch's name. Answers it. */
  logTogether(
    as: AsCommand,
    asked: Readonly<{ name: string; shared: Shared; lines: string }>,
  ): Promise<Result<string, Barrier>>
  incidentBatch(as: As, batch: string): Promise<Batch | undefined>
  incidentLines(
    as: As,
    batch: string,
    page: Readonly<{ after: number; onlyBad: boolean }>,
  ): Promise<readonly IncidentLineRow[]>
  /** Everybody's reference and code, to be told them: a portion at a time. */
  acknowledgements(as: As, batch: string, after: number): Promise<readonly Acknowledged[]>
}>

/** As many complaints as one batch holds. */
export const mostLines = 10_000
/** Each line is parsed by itself: so few at once hold up no page. */
const kept = 100
/** Acknowledgements read at once. */
const acknowledged = 500
const portion = 4
const shown = 100

function matterFor(batch: string, line: number): MatterId {
  return matterId(`${batch}.${line}`)
}

export function incidentVerbs(bench: Bench): IncidentVerbs {
  const { store } = bench
  const reading = <T>(as: As, unit: Parameters<typeof store.work<T>>[1]) =>
    permits('handle', as) ? store.work(as, unit) : undefined
  return {
    async logTogether(as, { name, shared, lines }) {
      const { actor, command: batch } = as
      if (actor.type !== 'staff' || !permits('handle', as)) return refuse({ type: 'NotPermitted' })
      const all = linesIn(lines)
      if (all.length > mostLines) throw new RangeError('more lines than one batch holds')
      await store.work(as, tx =>
        keepIncidentBatch(tx, {
          batch,
          incident: batch,
          name,
          shared: JSON.stringify(shared),
          lines: all.length,
          madeBy: actor.person,
        }),
      )
      for (let at = 0; at < all.length; at += kept) {
        const some = all.slice(at, at + kept).map(one => {
          const read = incidentLine(one.text)
          const isBad = typeof read === 'string'
          return {
            line: one.line,
            who: isBad ? one.text : JSON.stringify(read),
            problem: isBad ? read : null,
          }
        })
        await store.work(as, tx => keepIncidentLines(tx, batch, some))
        await setImmediate()
      }
      await store.work(as, tx =>
        tx.enqueue('log-batch', { authority: as.authority, batch }, { singletonKey: batch }),
      )
      return accepted(batch)
    },
    incidentBatch: async (as, batch) =>
      reading(as, async tx => {
        const row = await incidentBatchRow(tx, batch)
        return row && { ...row, ...(await incidentProgress(tx, batch)) }
      }),
    incidentLines: async (as, batch, page) =>
      (await reading(as, tx => incidentLinesOf(tx, batch, { ...page, max: shown }))) ?? [],
    async acknowledgements(as, batch, after) {
      const page = { after, max: acknowledged, onlyBad: false }
      const rows = (await reading(as, tx => incidentLinesOf(tx, batch, page))) ?? []
      return rows.flatMap(({ matter, reference, complainant: name }) => {
        if (!matter || !reference || !name) return []
        return [{ name, reference, code: trackingCode(bench, as.authority, matter) }]
      })
    },
  }
}

/** A line as it was read when it was kept; undefined where nothing could be made of it. */
function incidentLineIn(who: string) {
  if (!who.startsWith('{')) return undefined
  const line: Exclude<ReturnType<typeof incidentLine>, string> = JSON.parse(who)
  return line
}

/** Makes the next few; false once there are none. */
async function portionOf(
  bench: Bench,
  as: As & Readonly<{ priority: 'background' }>,
  asked: Readonly<{ batch: string; row: IncidentBatchRow; shared: Shared; by: PersonId }>,
): Promise<boolean> {
  const { batch, row, shared, by } = asked
  return bench.store.work(as, async tx => {
    const waiting = await waitingIncidentLines(tx, batch, portion)
    for (const { line, who } of waiting) {
      const read = incidentLineIn(who)
      if (!read) continue
      const matter = matterFor(batch, line)
      const on = londonDay(tx.now)
      const { channel, how, madeAt, receivedAt, words, summary, allegation, whom } = shared
      const taken: Taken = {
        by,
        readBack: { agreed: 'not-possible', words: `One of many, under ${row.name}` },
        actions: [],
      }
      const report: Report = {
        standing: read.standing,
        safety: 'not-asked',
        contact: contactFrom(read, shared.reachIsSafe),
        words,
        sexualOrViolent: false,
        occasions: shared.place ? [{ when: { type: 'undated' }, place: shared.place }] : [],
        whom,
        toldBefore: { told: false, asked: false },
        becauseOf: [],
        remedies: [],
        files: [],
      }
      const made = await makeMatter(bench, tx, {
        matter,
        command: commandId(`${batch}.${line}`),
        first: reference => ({
          type: 'MakeComplaint',
          reference,
          madeAt,
          receivedAt,
          how,
          report,
          channel,
          taken,
        }),
        also: [
          {
            type: 'LogComplaint',
            on,
            today: on,
            summary,
            allegations: [{ id: allegationId('allegation-1'), words: allegation, about: [] }],
          },
          { type: 'JoinIncident', incident: incidentId(row.incident), name: row.name, on },
        ],
      })
      if (!made.ok) throw new Error(`one of many was refused: ${made.refusal.type}`)
      const { value: event } = made
      const reference = event.disposed ? '' : String(event.body['reference'])
      await incidentLineMade(tx, batch, { line, matter, reference })
    }
    return waiting.length > 0
  })
}

/** The whole of a batch, behind the pages. Begun again after a stop, it goes on where it was. */
export async function logBatch(bench: Bench, { data }: Job): Promise<void> {
  const authority = parseAuthorityId(String(data['authority']))
  if (!authority) throw new Error('a batch to log, without its authority')
  const batch = String(data['batch'])
  const as = { authority, actor: system, priority: 'background' } as const
  const row = await bench.store.work(as, tx => incidentBatchRow(tx, batch))
  if (!row?.shared) return
  const shared: Shared = JSON.parse(row.shared)
  const asked = { batch, row, shared, by: personId(row.madeBy) }
  // A database in this very process answers without waiting, so pages are let in between portions.
  while (await portionOf(bench, as, asked)) await setImmediate()
  await bench.store.work(as, tx => incidentBatchMade(tx, batch))
}
