/**
 * Somebody's account: who gave them which role, by what they sign in, and how they got back in.
 *
 * Getting back in takes two people, one who runs the system and one of the department's own,
 * because whoever lets a person in lets them see what that person sees. Neither is the person.
 */
import {
  accept,
  type Day,
  type Decider,
  type Decision,
  daysBetween,
  nothing,
  type OneOf,
  refuse,
} from '#kernel'
import type { Shape } from './shapes.ts'

/** The demonstration's invented people sign in by being chosen. */
export const accountMeans = ['password', 'passkey', 'single sign-on', 'demonstration'] as const
export type AccountMeans = (typeof accountMeans)[number]
export const recoverySides = ['administration', 'professional standards'] as const
export type RecoverySide = (typeof recoverySides)[number]

type Opened = Readonly<{
  name: string
  email: string
  role: string
  /** The force's own key of their line in its directory, where they are in it. */
  directory?: string
  on: Day
}>
type Approval = Readonly<{ by: string; side: RecoverySide; on: Day }>

export type AccountEvents = Readonly<{
  AccountOpened: Opened
  /** They chose it themselves: the first makes the account theirs to use. */
  MeansChosen: { means: AccountMeans; on: Day }
  MeansEnded: { means: AccountMeans; on: Day }
  RoleGiven: { role: string; on: Day }
  DirectoryLineNamed: { directory?: string; on: Day }
  /** Their own organisation calls them something else now. */
  AccountRenamed: { name: string; on: Day }
  AccountSuspended: { why: string; on: Day }
  AccountRestored: { on: Day }
  SessionsEnded: { on: Day }
  RecoveryAsked: { on: Day }
  RecoveryApproved: Approval
  RecoveryRefused: { by: string; why: string; on: Day }
  /** The link was used: all they signed in with before is over. */
  AccountRecovered: { on: Day }
}>
export type AccountEvent = OneOf<AccountEvents>
export type AccountCommand = OneOf<{
  OpenAccount: Opened
  ChooseMeans: { means: AccountMeans; on: Day }
  EndMeans: { means: AccountMeans; on: Day }
  GiveRole: { role: string; by: string; person: string; on: Day }
  NameDirectoryLine: { directory?: string; by: string; person: string; on: Day }
  RenameAccount: { name: string; by: string; person: string; on: Day }
  SuspendAccount: { why: string; by: string; person: string; on: Day }
  RestoreAccount: { by: string; person: string; on: Day }
  EndSessions: { on: Day }
  AskRecovery: { on: Day }
  ApproveRecovery: Approval & Readonly<{ person: string; sides: readonly RecoverySide[] }>
  RefuseRecovery: { by: string; person: string; why: string; on: Day }
  RecoverAccount: { on: Day }
}>
export type AccountRefusal = OneOf<{
  NoAccount: {}
  AlreadyOpen: {}
  /** Nobody decides about their own account. */
  OwnAccount: {}
  Suspended: {}
  WhyMissing: {}
  NotAsked: {}
  /** One person approves once, whatever roles they hold. */
  SamePerson: {}
  /** One of each side. */
  SameSide: {}
  NotApproved: {}
}>

export type AccountState = OneOf<{
  None: {}
  Account: {
    state: 'invited' | 'active' | 'suspended'
    name: string
    role: string
    directory: string | undefined
    /** Since when something last happened to it. */
    recovery: Readonly<{ since: Day; approvals: readonly Approval[] }> | undefined
  }
}>
type Account = Extract<AccountState, { type: 'Account' }>
type Decided = Decision<AccountEvent, AccountRefusal>

/** Two people, one of each side that there is in this authority. */
export function isApproved(recovery: readonly Readonly<{ by: string }>[] | undefined): boolean {
  return new Set(recovery?.map(({ by }) => by)).size >= 2
}

/** Days after which a question nobody answered, and a link nobody used, are over. */
const [answerDays, linkDays] = [7, 1] as const

/** A recovery that is still under way: what was agreed to long ago counts for nothing now. */
function underWay({ recovery }: Account, on: Day): readonly Approval[] | undefined {
  if (!recovery) return undefined
  const { since, approvals } = recovery
  const most = isApproved(approvals) ? linkDays : answerDays
  return daysBetween(since, on) <= most ? approvals : undefined
}

function decide(command: AccountCommand, state: AccountState): Decided {
  if (command.type === 'OpenAccount') {
    if (state.type === 'Account') return refuse({ type: 'AlreadyOpen' })
    const { name, email, role, directory, on } = command
    return accept({
      type: 'AccountOpened',
      name,
      email,
      role,
      ...(directory === undefined ? {} : { directory }),
      on,
    })
  }
  if (state.type === 'None') return refuse({ type: 'NoAccount' })
  if ('person' in command && command.by === command.person) return refuse({ type: 'OwnAccount' })
  return decideOn(command, state)
}

function decideOn(
  command: Exclude<AccountCommand, { type: 'OpenAccount' }>,
  account: Account,
): Decided {
  const { on } = command
  switch (command.type) {
    case 'ChooseMeans':
      if (account.state === 'suspended') return refuse({ type: 'Suspended' })
      return accept({ type: 'MeansChosen', means: command.means, on })
    case 'EndMeans':
      return accept({ type: 'MeansEnded', means: command.means, on })
    case 'GiveRole':
      if (account.role === command.role) return nothing
      return accept({ type: 'RoleGiven', role: command.role, on })
    case 'NameDirectoryLine': {
      const { directory } = command
      if (account.directory === directory) return nothing
      return accept({
        type: 'DirectoryLineNamed',
        ...(directory === undefined ? {} : { directory }),
        on,
      })
    }
    case 'RenameAccount': {
      const { name } = command
      return account.name === name ? nothing : accept({ type: 'AccountRenamed', name, on })
    }
    case 'SuspendAccount':
      if (account.state === 'suspended') return nothing
      if (command.why.trim() === '') return refuse({ type: 'WhyMissing' })
      return accept({ type: 'AccountSuspended', why: command.why, on })
    case 'RestoreAccount':
      return account.state === 'suspended' ? accept({ type: 'AccountRestored', on }) : nothing
    case 'EndSessions':
      return accept({ type: 'SessionsEnded', on })
    default:
      return decideRecovery(command, account)
  }
}

type Recovering = Extract<
  AccountCommand,
  { type: 'AskRecovery' | 'ApproveRecovery' | 'RefuseRecovery' | 'RecoverAccount' }
>

function decideRecovery(command: Recovering, account: Account): Decided {
  const { on } = command
  const { state } = account
  const recovery = underWay(account, on)
  if (state === 'suspended') return refuse({ type: 'Suspended' })
  switch (command.type) {
    case 'AskRecovery':
      return recovery || state === 'invited' ? nothing : accept({ type: 'RecoveryAsked', on })
    case 'ApproveRecovery': {
      if (!recovery) return refuse({ type: 'NotAsked' })
      const { by, side, sides } = command
      if (recovery.some(one => one.by === by)) return refuse({ type: 'SamePerson' })
      const isSecond = sides.length > 1 && recovery.some(one => one.side === side)
      if (isSecond) return refuse({ type: 'SameSide' })
      return accept({ type: 'RecoveryApproved', by, side, on })
    }
    case 'RefuseRecovery':
      if (!recovery) return refuse({ type: 'NotAsked' })
      if (command.why.trim() === '') return refuse({ type: 'WhyMissing' })
      return accept({ type: 'RecoveryRefused', by: command.by, why: command.why, on })
    case 'RecoverAccount':
      if (!isApproved(recovery)) return refuse({ type: 'NotApproved' })
      return accept({ type: 'AccountRecovered', on })
  }
}

type Written = AccountEvent | Readonly<{ type: AccountEvent['type']; disposed: true }>

function evolve(state: AccountState, event: Written): AccountState {
  if ('disposed' in event) return state
  if (event.type === 'AccountOpened') {
    const { name, role, directory } = event
    return { type: 'Account', state: 'invited', name, role, directory, recovery: undefined }
  }
  if (state.type === 'None') return state
  switch (event.type) {
    case 'MeansChosen':
      return { ...state, state: state.state === 'invited' ? 'active' : state.state }
    case 'RoleGiven':
      return { ...state, role: event.role }
    case 'DirectoryLineNamed':
      return { ...state, directory: event.directory }
    case 'AccountRenamed':
      return { ...state, name: event.name }
    case 'AccountSuspended':
      return { ...state, state: 'suspended', recovery: undefined }
    case 'AccountRestored':
      return { ...state, state: 'active' }
    case 'RecoveryAsked':
      return { ...state, recovery: { since: event.on, approvals: [] } }
    case 'RecoveryApproved': {
      const { by, side, on } = event
      const approvals = [...(state.recovery?.approvals ?? []), { by, side, on }]
      return { ...state, recovery: { since: on, approvals } }
    }
    case 'RecoveryRefused':
    case 'AccountRecovered':
      return { ...state, recovery: undefined }
    case 'MeansEnded':
    case 'SessionsEnded':
      return state
  }
}

export const account = {
  initial: { type: 'None' },
  decide,
  evolve,
} as const satisfies Decider<AccountCommand, AccountState, AccountEvent, AccountRefusal>

const first = { kind: 'record', schema: 1, upcasts: [] } as const
export const accountShapes = {
  AccountOpened: first,
  MeansChosen: first,
  MeansEnded: first,
  RoleGiven: first,
  DirectoryLineNamed: first,
  AccountRenamed: first,
  AccountSuspended: first,
  AccountRestored: first,
  SessionsEnded: first,
  RecoveryAsked: first,
  RecoveryApproved: first,
  RecoveryRefused: first,
  AccountRecovered: first,
} as const satisfies Record<AccountEvent['type'], Shape>
