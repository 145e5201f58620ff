/**
 * Somebody asks who has looked at what is held about them: received, their identity checked, each
 * kind of look released or kept back under an exemption, and one letter. Nothing leaves otherwise.
 */
import {
  accept,
  addMonths,
  type Day,
  type Decider,
  type Decision,
  type MatterId,
  nothing,
  type OneOf,
  refuse,
} from '#kernel'
import type { Shape } from './shapes.ts'

export const requestStandings = ['complainant', 'subject'] as const
export type RequestStanding = (typeof requestStandings)[number]
/** Which part of data protection law it is answered under. */
export const requestRegimes = ['law-enforcement', 'general'] as const
export type RequestRegime = (typeof requestRegimes)[number]
export const lookExemptions = [
  'investigation',
  'crime',
  'others',
  'legal-privilege',
  'security',
] as const
export type LookExemption = (typeof lookExemptions)[number]

/** One kind of look: who by their role, for what, and how. */
export type DecidedLooks = Readonly<{
  looks: string
  release: boolean
  exemption?: LookExemption
  why?: string
}>

type Received = Readonly<{
  matter: MatterId
  name: string
  standing: RequestStanding
  regime: RequestRegime
  receivedOn: Day
}>
type Drawn = Readonly<{ pdf: string; text: string; to: string }>

export type LookRequestCommand = OneOf<{
  ReceiveLookRequest: Received & Readonly<{ today: Day }>
  CheckIdentity: { how: string; on: Day }
  DecideLooks: { lines: readonly DecidedLooks[]; on: Day }
  AnswerLookRequest: Drawn & Readonly<{ on: Day }>
}>
export type LookRequestEvent = OneOf<{
  LookRequestReceived: Received & Readonly<{ dueOn: Day }>
  LookRequestIdentityChecked: { how: string; on: Day }
  LookRequestDecided: { lines: readonly DecidedLooks[]; on: Day }
  LookRequestAnswered: Drawn & Readonly<{ on: Day }>
}>
export type LookRequestRefusal = OneOf<{
  NameMissing: {}
  InTheFuture: {}
  NotReceived: {}
  IdentityUnknown: {}
  HowMissing: {}
  WhyMissing: { looks: string }
  NothingDecided: {}
  AlreadyAnswered: { on: Day }
}>
export type LookRequestState = Readonly<{
  received: (Received & Readonly<{ dueOn: Day }>) | undefined
  identity: Readonly<{ how: string; on: Day }> | undefined
  decided: readonly DecidedLooks[] | undefined
  answered: (Drawn & Readonly<{ on: Day }>) | undefined
}>
type Verdict = Decision<LookRequestEvent, LookRequestRefusal>

function decide(command: LookRequestCommand, state: LookRequestState): Verdict {
  const { received, identity, decided, answered } = state
  if (command.type === 'ReceiveLookRequest') return received ? nothing : receive(command)
  if (!received) return refuse({ type: 'NotReceived' })
  if (answered)
    return command.type === 'AnswerLookRequest'
      ? nothing
      : refuse({ type: 'AlreadyAnswered', on: answered.on })
  switch (command.type) {
    case 'CheckIdentity': {
      const { how, on } = command
      if (how.trim() === '') return refuse({ type: 'HowMissing' })
      if (identity?.how === how) return nothing
      return accept({ type: 'LookRequestIdentityChecked', how, on })
    }
    case 'DecideLooks': {
      if (!identity) return refuse({ type: 'IdentityUnknown' })
      const { lines, on } = command
      const bare = lines.find(({ release, exemption, why }) => !release && !(exemption && why))
      if (bare) return refuse({ type: 'WhyMissing', looks: bare.looks })
      const kept = lines.map(lineOf)
      if (decided && sameLines(decided, kept)) return nothing
      return accept({ type: 'LookRequestDecided', lines: kept, on })
    }
    case 'AnswerLookRequest': {
      if (!identity) return refuse({ type: 'IdentityUnknown' })
      if (!decided) return refuse({ type: 'NothingDecided' })
      const { pdf, text, to, on } = command
      return accept({ type: 'LookRequestAnswered', pdf, text, to, on })
    }
  }
}

function receive(command: Extract<LookRequestCommand, { type: 'ReceiveLookRequest' }>): Verdict {
  const { matter, name, standing, regime, receivedOn, today } = command
  if (name.trim() === '') return refuse({ type: 'NameMissing' })
  if (receivedOn > today) return refuse({ type: 'InTheFuture' })
  const dueOn = addMonths(receivedOn, 1)
  return accept({
    type: 'LookRequestReceived',
    matter,
    name,
    standing,
    regime,
    receivedOn,
    dueOn,
  })
}

function lineOf({ looks, release, exemption, why }: DecidedLooks): DecidedLooks {
  if (release || !exemption || !why) return { looks, release }
  return { looks, release, exemption, why }
}

function sameLines(one: readonly DecidedLooks[], other: readonly DecidedLooks[]): boolean {
  const told = (lines: readonly DecidedLooks[]) =>
    lines
      .map(({ looks, release, exemption, why }) => `${looks} ${release} ${exemption} ${why}`)
      .join('\n')
  return told(one) === told(other)
}

type Disposed = Readonly<{ type: LookRequestEvent['type']; disposed: true }>

function evolve(state: LookRequestState, event: LookRequestEvent | Disposed): LookRequestState {
  if ('disposed' in event) return state
  switch (event.type) {
    case 'LookRequestReceived':
      return { ...state, received: event }
    case 'LookRequestIdentityChecked':
      return { ...state, identity: event }
    case 'LookRequestDecided':
      return { ...state, decided: event.lines }
    case 'LookRequestAnswered':
      return { ...state, answered: event }
  }
}

export const lookRequest = {
  initial: { received: undefined, identity: undefined, decided: undefined, answered: undefined },
  decide,
  evolve,
} as const satisfies Decider<
  LookRequestCommand,
  LookRequestState,
  LookRequestEvent,
  LookRequestRefusal
>

const first = { kind: 'record', schema: 1, upcasts: [] } as const
export const lookRequestShapes = {
  LookRequestReceived: first,
  LookRequestIdentityChecked: first,
  LookRequestDecided: first,
  LookRequestAnswered: { ...first, kind: 'notice' },
} as const satisfies Record<LookRequestEvent['type'], Shape>
