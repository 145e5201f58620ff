/**
 * Answers to those who ask what stands of an officer: for vetting, before promotion, a posting or a
 * transfer, and for a prosecutor's disclosure. Who asked and why is recorded with what they were
 * told. Nobody answers about themselves; of restricted holdings, and of what is kept apart for
 * safety, nothing is read here, and no answer says whether there is any.
 */
import {
  type CheckDecision,
  type CheckPurpose,
  type Held,
  isLive,
  type OfficerCheckEvent,
  type OfficerCheckRefusal,
  type OfficerCheckState,
  officerCheck,
  type ToldOfOfficer,
} from '#casework'
import { accepted, type Day, fold, londonDay, type Result, refuse } from '#kernel'
import {
  eventOf,
  type OfficerCheckRow,
  officerCheckPrefix,
  officerCheckRow,
  officerChecks,
  recordsOfOneself,
  type StoredEvent,
  type Work,
} from '#store'
import { type Bench, system } from '../bench.ts'
import { fingerprintOf } from '../decide.ts'
import { type As, type AsCommand, type Barrier, permits } from '../who.ts'
import { type HeldNow, heldNow } from './held.ts'

export type CheckAsked = Readonly<{
  record: string
  purpose: CheckPurpose
  askedBy: string
  organisation: string
  why: string
}>
export type CheckDecided = Readonly<{
  check: string
  decided: CheckDecision
  why: string
  on: Day
}>
/** One thing that stands, and the matter it stands in. */
export type HeldIn = Held & Readonly<{ reference: string }>
export type CheckView = Readonly<{
  row: OfficerCheckRow
  why: string
  held: readonly HeldIn[]
  isUnsettled: boolean
  /** What stands now and was not told, and what was told and stands no longer. */
  since: readonly HeldIn[]
  gone: readonly HeldIn[]
  /** References of the matters in which something is live now, and of those live only as told. */
  live: LiveIn
  /** What was done about them, oldest first. */
  decided: OfficerCheckState['decided']
  /** Their rank, where the record says another than on the day it was answered. */
  rankSince?: Readonly<{ was: string; is: string }>
}>
export type LiveIn = Readonly<{ now: readonly string[]; onceTold: readonly string[] }>
export type CheckDraft = HeldNow &
  Readonly<{ officer: string; held: readonly HeldIn[]; live: readonly string[] }>

export type ChecksDesk = Readonly<{
  /** What would be told now; undefined where there is no such record, or it is the asker's own. */
  heldOf(as: As, record: string): Promise<CheckDraft | undefined>
  answerCheck(
    as: AsCommand,
    asked: CheckAsked,
  ): Promise<Result<string, OfficerCheckRefusal | Barrier>>
  /** What was done about them; `went-ahead` on a day when something was live is kept as that. */
  decideOnCheck(
    as: AsCommand,
    asked: CheckDecided,
  ): Promise<Result<string, OfficerCheckRefusal | Barrier>>
  /** The latest first; never of the asker, nor of a matter they are kept from. */
  checks(as: As, record?: string): Promise<readonly OfficerCheckRow[] | undefined>
  check(as: As, check: string): Promise<CheckView | undefined>
  /** Whom was asked about, for whoever alone knows of restricted holdings. */
  checksForGatekeeper(as: As): Promise<readonly OfficerCheckRow[] | undefined>
}>

const capability = 'answer checks'
const listMost = 100

export function checksDesk({ store }: Bench): ChecksDesk {
  return {
    async heldOf(as, record) {
      if (!permits(capability, as)) return undefined
      const now = await store.work(as, tx => heldNow(tx, as, record))
      return (
        now && { ...now, officer: calledBy(now), held: allHeld(now.told), live: liveIn(now.told) }
      )
    },

    async answerCheck(as, { record, purpose, askedBy, organisation, why }) {
      const { actor, command: id } = as
      if (!permits(capability, as) || actor.type !== 'staff')
        return refuse({ type: 'NotPermitted' })
      const asked = { record, purpose, askedBy, organisation, why }
      const fingerprint = fingerprintOf(asked)
      return store.work(as, async (tx): Promise<Result<string, OfficerCheckRefusal | Barrier>> => {
        const before = await tx.replay(id, fingerprint)
        if (before?.type === 'Answered') return accepted(before.answer)
        const now = before ? undefined : await heldNow(tx, as, record)
        if (!now) return refuse({ type: 'NotPermitted' })
        const on = londonDay(tx.now)
        const by = { person: actor.person, name: actor.name }
        const { told, unsettled } = now
        const { rank } = now.known.described
        const decided = officerCheck.decide(
          {
            type: 'AnswerOfficerCheck',
            ...{ ...asked, officer: calledBy(now), told, unsettled, by, on },
            ...(rank ? { rank } : {}),
          },
          officerCheck.initial,
        )
        if (!decided.ok) return decided
        const events = decided.value.map(({ type, ...body }) => ({ type, happened: on, body }))
        const stream = `${officerCheckPrefix}${id}`
        const command = { id, fingerprint, answer: id }
        const appended = await tx.append({ stream, expected: 0, events, command })
        return appended.ok ? accepted(id) : refuse({ type: 'Stale', version: 0, changes: [] })
      })
    },

    async decideOnCheck(as, { check, decided, why, on }) {
      const { actor, command: id } = as
      if (!permits(capability, as) || actor.type !== 'staff')
        return refuse({ type: 'NotPermitted' })
      const fingerprint = fingerprintOf({ check, decided, why, on })
      return store.work(as, async (tx): Promise<Result<string, OfficerCheckRefusal | Barrier>> => {
        const before = await tx.replay(id, fingerprint)
        if (before?.type === 'Answered') return accepted(before.answer)
        const found = before ? undefined : await answeredOf(tx, as, check)
        if (!found) return refuse({ type: 'NotPermitted' })
        const stood = (await heldNow(tx, as, found.row.record, on))?.told ?? []
        const by = { person: actor.person, name: actor.name }
        const today = londonDay(tx.now)
        const verdict = officerCheck.decide(
          { type: 'DecideOnCheck', decided, why, on, by, stood, today },
          found.state,
        )
        if (!verdict.ok) return verdict
        const events = verdict.value.map(({ type, ...body }) => ({ type, happened: on, body }))
        const stream = `${officerCheckPrefix}${check}`
        const command = { id, fingerprint, answer: check }
        const appended = await tx.append({ stream, expected: found.version, events, command })
        return appended.ok ? accepted(check) : refuse({ type: 'Stale', version: 0, changes: [] })
      })
    },

    async checks(as, record) {
      if (!permits(capability, as)) return undefined
      return store.work(as, async tx => {
        const asked = { max: listMost, ...(record === undefined ? {} : { record }) }
        const rows = await notOfOneself(tx, as, await officerChecks(tx, asked))
        return saysOtherwise(tx, as, rows)
      })
    },

    async check(as, check) {
      if (!permits(capability, as)) return undefined
      return store.work(as, async tx => {
        const found = await answeredOf(tx, as, check)
        const { answered, decided } = found?.state ?? officerCheck.initial
        if (!found || !answered) return undefined
        const held = allHeld(answered.told)
        const now = await heldNow(tx, as, found.row.record)
        const heldSince = allHeld(now?.told ?? [])
        const liveNow = liveIn(now?.told ?? [])
        const onceTold = liveIn(answered.told).filter(one => !liveNow.includes(one))
        const [was, is] = [answered.rank, now?.known.described.rank]
        return {
          ...{ row: found.row, why: answered.why, held, isUnsettled: answered.unsettled > 0 },
          since: without(heldSince, held),
          gone: without(held, heldSince),
          live: { now: liveNow, onceTold },
          decided,
          ...(was && is && was !== is ? { rankSince: { was, is } } : {}),
        }
      })
    },

    async checksForGatekeeper(as) {
      if (!permits('answer holdings', as)) return undefined
      // A gatekeeper sees no matter: read for them, and nothing of what was told goes with it.
      const asSystem = { authority: as.authority, actor: system }
      return store.work(asSystem, async tx =>
        notOfOneself(tx, as, await officerChecks(tx, { max: listMost })),
      )
    },
  }
}

/** An answer that is there for its reader, with what was recorded of it since. */
async function answeredOf(tx: Work, as: As, check: string) {
  const found = await officerCheckRow(tx, check)
  const [row] = found ? await notOfOneself(tx, as, [found]) : []
  if (!row) return undefined
  const { events, version } = await tx.load(`${officerCheckPrefix}${check}`)
  return { row, version, state: fold(officerCheck, events.flatMap(believed)) }
}

/**
 * Much is recorded in a matter that changes no word of an answer: only where what would be told now
 * is other than what was told is an answer out of date.
 */
async function saysOtherwise(tx: Work, as: As, rows: readonly OfficerCheckRow[]) {
  const standing = new Map<string, readonly HeldIn[]>()
  const read: OfficerCheckRow[] = []
  for (const row of rows) {
    const found = row.moved ? await answeredOf(tx, as, row.check) : undefined
    const told = found?.state.answered?.told
    if (!told) {
      read.push(row)
      continue
    }
    const now = standing.get(row.record) ?? allHeld((await heldNow(tx, as, row.record))?.told ?? [])
    standing.set(row.record, now)
    const held = allHeld(told)
    const moved = without(now, held).length > 0 || without(held, now).length > 0
    read.push({ ...row, moved })
  }
  return read
}

function believed(stored: StoredEvent): readonly OfficerCheckEvent[] {
  return stored.disposed ? [] : [eventOf(stored) as OfficerCheckEvent]
}

function liveIn(told: readonly ToldOfOfficer[]): readonly string[] {
  return told.filter(isLive).map(({ reference }) => reference)
}

async function notOfOneself(tx: Work, { actor }: As, rows: readonly OfficerCheckRow[]) {
  if (actor.type !== 'staff') return []
  const own = await recordsOfOneself(tx, actor.person)
  return rows.filter(({ record }) => !own.has(record))
}

/** "Sergeant Oliver Pike, 4471", as far as the record says. */
function calledBy({ known: { described } }: HeldNow): string {
  const { rank, givenNames, familyName, suffix, number } = described
  const name = [rank, givenNames, familyName, suffix].filter(Boolean).join(' ')
  return [name || 'No name given', number].filter(Boolean).join(', ')
}

/** What cleared them before all else, whichever matter it is in. */
function allHeld(told: readonly ToldOfOfficer[]): readonly HeldIn[] {
  const all = told.flatMap(({ reference, held }) => held.map(one => ({ ...one, reference })))
  const isCleared = ({ what }: HeldIn) => what === 'cleared'
  return [...all.filter(isCleared), ...all.filter(one => !isCleared(one))]
}

function without(some: readonly HeldIn[], others: readonly HeldIn[]): readonly HeldIn[] {
  const keyOf = ({ reference, what, on, until, which }: HeldIn) =>
    [reference, what, on, until, which].join(' ')
  const keys = new Set(others.map(keyOf))
  return some.filter(one => !keys.has(keyOf(one)))
}
