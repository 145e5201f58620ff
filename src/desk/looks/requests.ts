/**
 * Requests to be told who has looked, answered by whoever may see the matter: each kind of look
 * released or kept back, one letter, and nothing otherwise. What is covert in a matter is never
 * drafted here, and nothing here says so; counter-corruption has a list of its own.
 */
import type { Readable } from 'node:stream'
import {
  type DecidedLooks,
  type LookRequestCommand,
  type LookRequestEvent,
  type LookRequestRefusal,
  type LookRequestState,
  lookRequest,
  type RequestRegime,
  type RequestStanding,
} from '#casework'
import { accepted, type Day, fold, londonDay, type MatterId, type Result, refuse } from '#kernel'
import { letter, type Paper } from '#papers'
import {
  eventOf,
  type KindOfLooks,
  kindsOfLooks,
  type LookRequestRow,
  lookRequestPrefix,
  lookRequestRow,
  lookRequests,
  lookRequestsKeptFrom,
  matterCalled,
  type StoredEvent,
  type Work,
} from '#store'
import { maySee } from '../access/may-see.ts'
import { authorityOf, type Bench } from '../bench.ts'
import { fingerprintOf } from '../decide.ts'
import { keepPaper } from '../letters/leaving.ts'
import { type As, type AsCommand, type Barrier, permits } from '../who.ts'
import { lookLetter } from './letter.ts'

export type LookRequestView = Readonly<{
  row: LookRequestRow
  state: LookRequestState
  kinds: readonly KindOfLooks[]
}>
type NewRequest = Readonly<{
  reference: string
  name: string
  standing: RequestStanding
  regime: RequestRegime
  receivedOn: Day
}>
export type RequestRefusal = LookRequestRefusal | Readonly<{ type: 'NoSuchMatter' }>
type Answer = Result<string, RequestRefusal | Barrier>

export type LookRequestDesk = Readonly<{
  lookRequests(as: As): Promise<readonly LookRequestRow[] | undefined>
  /** Undefined where there is none, or its matter is not the asker's to see. */
  lookRequest(as: As, request: string): Promise<LookRequestView | undefined>
  receiveLookRequest(as: AsCommand, asked: NewRequest): Promise<Answer>
  checkIdentity(as: AsCommand, asked: Readonly<{ request: string; how: string }>): Promise<Answer>
  decideLooks(
    as: AsCommand,
    asked: Readonly<{ request: string; lines: readonly DecidedLooks[] }>,
  ): Promise<Answer>
  /** The words of the letter as it would go. */
  previewLookLetter(as: As, asked: AnswerTo): Promise<string | undefined>
  answerLookRequest(as: AsCommand, asked: AnswerTo): Promise<Answer>
  lookLetter(as: As, request: string): Promise<Readable | undefined>
  /** Where something covert stands in the matter: for those who decide of it. */
  lookRequestsKept(as: As): Promise<readonly LookRequestRow[] | undefined>
}>
/** Whom the letter is for, and where it goes: by hand where no address is typed. */
export type AnswerTo = Readonly<{ request: string; to: string }>

const capability = 'answer access requests'
const listMost = 200

export function lookRequestDesk(bench: Bench): LookRequestDesk {
  const { store, files, world } = bench

  async function read<T>(as: As, unit: (tx: Work) => Promise<T | undefined>) {
    return permits(capability, as) ? store.work(as, unit) : undefined
  }

  async function viewOf(tx: Work, as: As, request: string): Promise<LookRequestView | undefined> {
    const row = await lookRequestRow(tx, request)
    if (!row || !(await maySee(tx, as, row.matter))) return undefined
    const { events } = await tx.load(`${lookRequestPrefix}${request}`)
    return { row, state: stateOf(events), kinds: await kindsOfLooks(tx, row.matter) }
  }

  async function drawn(as: As, { request, to }: AnswerTo): Promise<Paper | undefined> {
    const view = await read(as, tx => viewOf(tx, as, request))
    const { received, decided } = view?.state ?? {}
    if (!view || !received || as.actor.type !== 'staff') return undefined
    const { name, role } = as.actor
    return letter(
      lookLetter({
        authority: authorityOf(bench, as.authority),
        received,
        reference: view.row.reference,
        kinds: view.kinds,
        decided: decided ?? [],
        on: londonDay(world.now()),
        signed: { name, role },
        address: to.split('\n').flatMap(line => line.trim() || []),
      }),
    )
  }

  /** Decides in the stream of one request; its matter must be the asker's to see. */
  async function decide(
    as: AsCommand,
    request: string,
    command: LookRequestCommand,
  ): Promise<Answer> {
    const fingerprint = fingerprintOf({ request, ...withoutPaper(command) })
    const done = await read(as, async (tx): Promise<Answer | undefined> => {
      const before = await tx.replay(as.command, fingerprint)
      if (before) return before.type === 'Answered' ? accepted(before.answer) : undefined
      const stream = `${lookRequestPrefix}${request}`
      const { events, version } = await tx.load(stream)
      const state = stateOf(events)
      const matter = command.type === 'ReceiveLookRequest' ? command.matter : state.received?.matter
      if (!matter || !(await maySee(tx, as, matter))) return undefined
      const decided = lookRequest.decide(command, state)
      if (!decided.ok) return decided
      const answered = { id: as.command, fingerprint, answer: request }
      const on = londonDay(tx.now)
      const appended = await tx.append({
        stream,
        expected: version,
        events: decided.value.map(({ type, ...body }) => ({ type, happened: on, body })),
        command: answered,
      })
      if (!appended.ok) return refuse({ type: 'Stale', version, changes: [] })
      return accepted(request)
    })
    return done ?? refuse({ type: 'NotPermitted' })
  }

  const today = () => londonDay(world.now())

  return {
    lookRequests: as => read(as, tx => lookRequests(tx, listMost)),
    lookRequest: (as, request) => read(as, tx => viewOf(tx, as, request)),

    async receiveLookRequest(as, { reference, ...asked }) {
      if (!permits(capability, as)) return refuse({ type: 'NotPermitted' })
      const matter = await read(as, tx => findMatter(tx, as, reference))
      if (!matter) return refuse({ type: 'NoSuchMatter' })
      const command = { type: 'ReceiveLookRequest', ...asked, matter, today: today() } as const
      return decide(as, as.command, command)
    },
    checkIdentity: (as, { request, how }) =>
      decide(as, request, { type: 'CheckIdentity', how, on: today() }),
    decideLooks: (as, { request, lines }) =>
      decide(as, request, { type: 'DecideLooks', lines, on: today() }),

    async previewLookLetter(as, asked) {
      return (await drawn(as, asked))?.text
    },
    async answerLookRequest(as, { request, to }) {
      const paper = await drawn(as, { request, to })
      if (!paper) return refuse({ type: 'NotPermitted' })
      const kept = await keepPaper(bench, as.authority, paper)
      return decide(as, request, { type: 'AnswerLookRequest', ...kept, to, on: today() })
    },
    async lookLetter(as, request) {
      const view = await read(as, tx => viewOf(tx, as, request))
      const pdf = view?.state.answered?.pdf
      return pdf ? files.open(as.authority, pdf) : undefined
    },
    lookRequestsKept: async as =>
      permits('protect covertly', as)
        ? store.work(as, tx => lookRequestsKeptFrom(tx, listMost))
        : undefined,
  }
}

/** The bytes of a letter drawn twice are the same, but whoever signs may differ. */
function withoutPaper(command: LookRequestCommand) {
  if (command.type !== 'AnswerLookRequest') return { ...command }
  const { type, to } = command
  return { type, to }
}

async function findMatter(tx: Work, as: As, reference: string): Promise<MatterId | undefined> {
  const matter = await matterCalled(tx, reference.toUpperCase())
  return matter && (await maySee(tx, as, matter)) ? matter : undefined
}

function stateOf(events: readonly StoredEvent[]): LookRequestState {
  return fold(
    lookRequest,
    events.map(one => eventOf(one) as LookRequestEvent),
  )
}
