/**
 * Taking a complaint for somebody: a draft that whoever takes it keeps, page by page, and then the
 * matter itself, logged in the same breath where they say so.
 */
import type { Readable } from 'node:stream'
import {
  type Allegation,
  type Channel,
  type ComplaintCommand,
  type ComplaintRefusal,
  caseOf,
  type ImmediateAction,
  type Report,
  type Sealed,
  type SentFile,
  type Taken,
} from '#casework'
import type { Reading } from '#evidence'
import {
  accepted,
  type DocumentId,
  type Instant,
  londonDay,
  type MatterId,
  matterId,
  type PersonId,
  type Result,
  refuse,
} from '#kernel'
import { regimes } from '#law'
import {
  draftHeldBy,
  dropTaking,
  filesOfDraft,
  markDraftSent,
  markTaken,
  matterRow,
  takingsBy,
  type Work,
} from '#store'
import type { Role } from '../access/roles.ts'
import { type Bench, installation } from '../bench.ts'
import { storyOf } from '../reckon.ts'
import { type Attached, reportDesk } from '../report.ts'
import { sentFile } from '../sent-file.ts'
import { handOver } from '../submit-report.ts'
import { type As, type AsCommand, type Barrier, permits } from '../who.ts'
import { makeMatter, trackingCode } from './make-matter.ts'
import { withPerson } from './sealed.ts'

type Answers = Readonly<Record<string, unknown>>

/** A draft as whoever takes it sees it. `answers` is `web`'s own, page by page. */
export type Taking = Readonly<{ taking: string; answers: Answers; files: readonly SentFile[] }>
export type TakingBegun = Readonly<{
  taking: string
  answers: Answers
  startedAt: Instant
  changedAt: Instant
}>

/** The whole of it, as it stood when it had been read back. */
export type TakenDown = Readonly<{
  madeAt: Instant
  receivedAt: Instant
  how: 'writing' | 'oral'
  channel: Channel
  from?: string
  notes?: string
  readBack: Taken['readBack']
  actions: readonly ImmediateAction[]
  report: Omit<Report, 'files'>
  /** From somebody who works for the police: then it is no complaint. */
  sealed?: Sealed
  /** Logged in one step with being made. */
  log?: Readonly<{ summary: string; allegations: readonly Allegation[] }>
}>
/** What it became: said to the complainant, and where to go on with it. */
export type TakenAnswer = Readonly<{
  matter: MatterId
  reference: string
  code: string
  /** Where the code is of use: said aloud, so all of it. */
  track: string
  isLogged: boolean
  /** Why no date is computed: other Regulations govern it, which we know and do not compute. */
  notComputed: boolean
}>

/** A file that came with it, with what was read out of it. */
export type ReadFile = Readonly<{ file: SentFile; reading: Reading }>

export type TakingVerbs = Readonly<{
  /** What the asker has begun and not finished, latest first; undefined where they may not. */
  takings(as: As): Promise<readonly TakingBegun[] | undefined>
  /** The form's command is the draft's name, so a form sent twice begins one. */
  startTaking(as: AsCommand): Promise<Result<string, Barrier>>
  taking(as: As, taking: string): Promise<Taking | undefined>
  /** Keeps pages' answers; undefined where the asker has no such draft. */
  saveTaking(as: As, taking: string, answers: Answers): Promise<Taking | undefined>
  attachToTaking(
    as: As,
    taking: string,
    file: Readonly<{ name: string; stream: Readable }>,
  ): Promise<Attached>
  detachFromTaking(as: As, taking: string, document: DocumentId): Promise<boolean>
  /** The words of what came with it: a letter or a message, to be looked at. */
  readTaking(as: As, taking: string): Promise<readonly ReadFile[]>
  dropTaking(as: AsCommand, taking: string): Promise<Result<true, Barrier>>
  makeTaken(
    as: AsCommand,
    taking: string,
    taken: TakenDown,
  ): Promise<Result<MatterId, ComplaintRefusal | Barrier>>
  /** What a draft of the asker's became; undefined until it has. */
  taken(as: As, taking: string): Promise<TakenAnswer | undefined>
}>

type Taker = Readonly<{ person: PersonId; by: string; role: Role }>

function takerOf(as: As): Taker | undefined {
  const { actor, authority } = as
  if (actor.type !== 'staff' || !permits('take', as)) return undefined
  return { person: actor.person, by: `${authority}/${actor.person}`, role: actor.role }
}

const here = { authority: installation, actor: { type: 'public' } } as const

/** What is decided in the same breath: a sergeant who takes one at the counter has it. */
function commandsAfter(
  { log }: TakenDown,
  { person, role }: Taker,
  now: Instant,
): readonly ComplaintCommand[] {
  const on = londonDay(now)
  const logging = log ? [{ type: 'LogComplaint', on, today: on, ...log } as const] : []
  const handling =
    role === 'local handler' ? [{ type: 'TakeComplaint', handler: person, on } as const] : []
  return [...logging, ...handling]
}

type Down = Readonly<{ report: Report; taken: TakenDown; taker: Taker }>

function firstOf(reference: string, { report, taken, taker }: Down) {
  const { madeAt, receivedAt, how, channel, from, notes, readBack, actions, sealed } = taken
  const by = {
    by: taker.person,
    readBack,
    actions,
    ...(from ? { from } : {}),
    ...(notes ? { notes } : {}),
  }
  const made = { reference, madeAt, receivedAt, how, report, channel, taken: by }
  return sealed
    ? ({ type: 'ReportConduct', ...made, sealed } as const)
    : ({ type: 'MakeComplaint', ...made } as const)
}

export function takingVerbs(bench: Bench): TakingVerbs {
  const { store, files, reader } = bench
  const drafts = reportDesk(bench)
  const unit = <T>(run: (tx: Work) => Promise<T>) => store.work(here, run)
  const holderOf = ({ by }: Taker, taking: string) => `staff/${by}/${taking}`

  async function found(taker: Taker, taking: string): Promise<Taking | undefined> {
    const held = await drafts.held(holderOf(taker, taking))
    if (held.type !== 'Open') return undefined
    return { taking, answers: held.draft.answers, files: held.draft.files }
  }

  async function makeIt(
    as: AsCommand,
    taker: Taker,
    { taking, taken }: Readonly<{ taking: string; taken: TakenDown }>,
  ): Promise<Result<MatterId, ComplaintRefusal | Barrier>> {
    const { authority } = as
    const kept = await unit(async tx => {
      const row = await draftHeldBy(tx, holderOf(taker, taking))
      return row && { row, files: (await filesOfDraft(tx, row.draft)).map(sentFile) }
    })
    if (!kept || kept.row.deletedOn) return refuse({ type: 'NotPermitted' })
    const { row } = kept
    const matter = matterId(row.draft)
    const report: Report = { ...taken.report, files: kept.files }
    if (!row.sent) await handOver(bench, authority, report)
    const made = await store.work(as, async tx => {
      const sealed = taken.sealed && (await withPerson(tx, taken.sealed))
      const down = { report, taken: { ...taken, ...(sealed ? { sealed } : {}) }, taker }
      return makeMatter(bench, tx, {
        matter,
        command: as.command,
        first: reference => firstOf(reference, down),
        also: commandsAfter(taken, taker, tx.now),
      })
    })
    if (!made.ok) return made
    const { value: event } = made
    if (!row.sent) await unit(tx => markDraftSent(tx, row.draft, matter, event.id))
    return accepted(matter)
  }

  async function became(as: As, matter: MatterId): Promise<TakenAnswer | undefined> {
    return store.work(as, async tx => {
      const row = await matterRow(tx, matter)
      const { events } = await tx.load(matter)
      const lawCase = caseOf(matter, as.authority, storyOf(events))
      const [governed] = lawCase ? regimes(lawCase, { on: londonDay(tx.now) }).matters : []
      return (
        row && {
          matter,
          reference: row.reference,
          code: trackingCode(bench, as.authority, matter),
          track: `${bench.address}/track`,
          isLogged: row.stage === 'logged',
          notComputed: governed?.complaints.computed === false,
        }
      )
    })
  }

  return {
    async takings(as) {
      const taker = takerOf(as)
      if (!taker) return undefined
      const rows = await unit(tx => takingsBy(tx, taker.by))
      return rows.map(({ holder, answers, startedAt, changedAt }) => ({
        taking: holder.slice(holderOf(taker, '').length),
        answers: JSON.parse(answers),
        startedAt,
        changedAt,
      }))
    },
    async startTaking(as) {
      const taker = takerOf(as)
      if (!taker) return refuse({ type: 'NotPermitted' })
      const holder = holderOf(taker, as.command)
      if ((await drafts.held(holder)).type === 'Nothing') {
        await drafts.start(holder, as.authority)
        await unit(tx => markTaken(tx, holder, taker.by))
      }
      return accepted(as.command)
    },
    async taking(as, taking) {
      const taker = takerOf(as)
      return taker && found(taker, taking)
    },
    async saveTaking(as, taking, answers) {
      const taker = takerOf(as)
      if (!taker) return undefined
      for (const [page, answer] of Object.entries(answers))
        if (!(await drafts.save(holderOf(taker, taking), page, answer))) return undefined
      return found(taker, taking)
    },
    async attachToTaking(as, taking, file) {
      const taker = takerOf(as)
      if (taker) return drafts.attach(holderOf(taker, taking), file)
      file.stream.resume()
      return { type: 'NoDraft' }
    },
    async detachFromTaking(as, taking, document) {
      const taker = takerOf(as)
      return taker ? drafts.detach(holderOf(taker, taking), document) : false
    },
    async readTaking(as, taking) {
      const taker = takerOf(as)
      const kept = taker && (await found(taker, taking))
      const read: ReadFile[] = []
      for (const file of kept?.files ?? []) {
        const path = files.path(installation, file.sha256)
        read.push({ file, reading: await reader.read(path, file.mediaType) })
      }
      return read
    },
    async dropTaking(as, taking) {
      const taker = takerOf(as)
      if (!taker) return refuse({ type: 'NotPermitted' })
      const on = londonDay(bench.world.now())
      await unit(tx => dropTaking(tx, holderOf(taker, taking), { by: taker.by, on }))
      return accepted(true)
    },
    async makeTaken(as, taking, taken) {
      const taker = takerOf(as)
      return taker ? makeIt(as, taker, { taking, taken }) : refuse({ type: 'NotPermitted' })
    },
    async taken(as, taking) {
      const taker = takerOf(as)
      const row = taker && (await unit(tx => draftHeldBy(tx, holderOf(taker, taking))))
      return row?.sent && became(as, row.sent.matter)
    },
  }
}
