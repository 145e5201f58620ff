/**
 * What a page is: an address, who may use it, what is shown, and what a form on it does.
 *
 * A page file says only what is particular to it. The round of show, read, decide, explain and
 * redirect is in `round.ts`, once. Beside `page` there are an `action` (a button with no page of
 * its own) and a `download`.
 *
 * In a page `show` is written before whatever is told its view (a computed `title`, `back`,
 * `reference`, `fill`, `read`): the compiler learns the view from it, reading downwards.
 */
import type { Readable } from 'node:stream'
import type { CommandId, Day, Instant, Result } from '#kernel'
import type { Stretch } from './byte-range.ts'
import type { Cookies } from './cookies.ts'
import type { Pace } from './limits.ts'
import type { As, AsCommand, Barrier, Capability, Desk, LookedAt } from './needs.ts'
import { runAction, runDownload, runShow, runSubmit } from './round.ts'
import type { Answered, Round } from './round-types.ts'
import type { SessionDoor } from './sessions.ts'
import type { Answers, Problem, Sheet } from './sheet.ts'
import type { Words } from './words.ts'

/**
 * Anyone at all, whoever holds a code to a matter, whoever was let onto an officer's page, any
 * staff, or staff who may do this.
 */
export type May = 'anyone' | 'code holder' | 'invited' | 'any staff' | Capability
/**
 * The look recorded when the page is shown. `of` names the part of the address looked at, or says
 * that it is the matter whose code the reader holds: that is in no address.
 */
export type Audit =
  | 'nothing'
  | Readonly<{
      look: LookedAt
      of?: string | typeof heldByCode
      /** What was searched for on it is part of the look. */
      search?: true
      /** Sent a stretch at a time as it is played: a look for each opening, not each stretch. */
      inParts?: true
    }>
export const heldByCode = Symbol('the matter of the code')

type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

/** What a page knows besides the desk: the parts of its address by name, and these. */
export type Around = Readonly<{
  as: As
  today: Day
  now: Instant
  query: URLSearchParams
  cookies: Cookies
  /** Opens and closes the session of whoever is asking. */
  door: SessionDoor
  hideNames: boolean
  /** The caller's network address: for limits, never stored. */
  address: string
  t: Words['t']
  /** Fresh random bytes, for codes and keys. */
  random(bytes: number): Uint8Array
  /** Where "Exit this page" goes. */
  neutralSite: string
}>
export type Here<Path extends string = string> = Around & Readonly<Record<ParamNames<Path>, string>>
/** The same when a form was sent: `as` now carries its one-use command id. */
export type Sent<Path extends string = string> = Omit<Here<Path>, 'as'> &
  Readonly<{
    as: AsCommand
    command: CommandId
    /** The version the form was filled in against, where the page carries one. */
    seen: number | undefined
  }>

/** `show` may send the reader to another address instead: a draft not begun, a task done. */
export type Elsewhere = Readonly<{ elsewhere: string }>
export function elsewhere(address: string): Elsewhere {
  return { elsewhere: address }
}

/**
 * A turn is taken from each limit when the form is sent; without `key` the caller's network is it.
 * Where only failures cost, the turn is given back unless the desk said no.
 */
export type Limit = Readonly<{
  name: string
  pace: Pace
  key?: (sheet: Sheet, around: Around) => string
  costs?: 'failures'
}>

export type Seen<Path extends string, View> = Readonly<{
  path: Path
  may: May
  audit?: Audit
  template: string
  /** Public pages may say that there is nothing; others never tell that from "not for you". */
  whereNone?: 'not-found'
  /** Defaults to the words `title` of the page's catalogue. Never holds a person's name. */
  title?: string | ((view: View) => string)
  /** Where Back goes; absent for a page one arrives at in several ways. */
  back?: string | ((here: Here<Path>, view: View) => string | undefined)
  /** The reference printed at the foot of a staff page. */
  reference?: (view: View) => string
  /** Undefined where there is no such thing or it is not for this person: they get one page. */
  show(desk: Desk, here: Here<Path>): Promise<View | Elsewhere | undefined>
}>

export type Form<Path extends string, View, Command, Refusal, Answer> = Readonly<{
  /** What the form starts filled in with. */
  fill?: (view: View) => Answers
  read: (sheet: Sheet, view: View) => Result<Command, readonly Problem[]>
  /** The domain's refusal, as a sentence beside the answer it concerns. */
  explain: (refusal: Refusal, t: Words['t']) => Problem
  submit(desk: Desk, here: Sent<Path>, command: Command): Promise<Result<Answer, Refusal | Barrier>>
  next: (here: Sent<Path>, answer: Answer) => string
  limits?: readonly Limit[]
  /**
   * What is shown of it first, on the same page, as `checked` of the view: a letter before it goes.
   * It is done once the form comes back with `checked` saying yes. Undefined is not permitted.
   */
  check?: (desk: Desk, here: Sent<Path>, command: Command) => Promise<object | undefined>
  /**
   * What would be done, as a file, where the form comes back with `proof` saying yes: a paper as it
   * will look. Nothing is done by it. Undefined is not permitted.
   */
  proof?: (desk: Desk, here: Sent<Path>, command: Command) => Promise<Sending | undefined>
  /** A page whose answers are judged against a version says which, and how two versions differ. */
  versions?: Readonly<{ of: (view: View) => number; compare: Compare<View> }>
  /** A page that takes files keeps each as it arrives, before the rest of the form is read. */
  receive?: (desk: Desk, here: Sent<Path>, file: Arriving) => Promise<Result<unknown, string>>
}>
type Compare<View> = (view: View, sheet: Sheet) => readonly Difference[]
/** One row of the stale page: what stands now beside what this person typed. */
export type Difference = Readonly<{ name: string; theirs: string; yours: string }>
/** A file as it streams in. It must be read to its end or destroyed. */
export type Arriving = Readonly<{
  field: string
  /** As the sender's browser calls it: to show, never to trust. */
  name: string
  claimedType: string
  stream: Readable
}>

/** Said outright, so that a form with a part missing does not compile as a page without one. */
type NoForm = Readonly<{ [Part in keyof Form<string, never, never, never, never>]?: never }>

export type Page = Readonly<{
  path: string
  may: May
  audit: Audit
  methods: readonly ('GET' | 'POST')[]
  template: string | undefined
  takesFiles: boolean
  whereNone?: 'not-found' | undefined
  show?: (round: Round) => Promise<Answered>
  submit?: (round: Round) => Promise<Answered>
}>

export function page<const Path extends string, View extends object, Command, Refusal, Answer>(
  shape: Seen<Path, View> & (Form<Path, View, Command, Refusal, Answer> | NoForm),
): Page {
  const common = {
    path: shape.path,
    may: shape.may,
    audit: shape.audit ?? 'nothing',
    template: shape.template,
    whereNone: shape.whereNone,
  } as const
  if (!shape.submit) {
    const show = (round: Round) => runShow(shape, round)
    return { ...common, methods: ['GET'], takesFiles: false, show }
  }
  return {
    ...common,
    methods: ['GET', 'POST'],
    takesFiles: shape.receive !== undefined,
    show: round => runShow(shape, round),
    submit: round => runSubmit(shape, round),
  }
}

export type Action<Path extends string, Command, Refusal, Answer> = Readonly<{
  path: Path
  may: May
  audit?: Audit
  read: (sheet: Sheet) => Result<Command, readonly Problem[]>
  explain: (refusal: Refusal, t: Words['t']) => Problem
  submit(desk: Desk, here: Sent<Path>, command: Command): Promise<Result<Answer, Refusal | Barrier>>
  next: (here: Sent<Path>, answer: Answer) => string
  limits?: readonly Limit[]
}>

/** A button that does one thing and goes back: "take it", "sign out". It has no page of its own. */
export function action<const Path extends string, Command, Refusal, Answer>(
  shape: Action<Path, Command, Refusal, Answer>,
): Page {
  return {
    path: shape.path,
    may: shape.may,
    audit: shape.audit ?? 'nothing',
    methods: ['POST'],
    template: undefined,
    takesFiles: false,
    submit: round => runAction(shape, round),
  }
}

/** What can be sent a stretch at a time. `part` without one gives all of it. */
export type Parts = Readonly<{
  bytes: number
  sha256: string
  part: (stretch?: Stretch) => Readable
}>

export type Sending = Readonly<{
  /** The name the file is saved under. Neutral: someone else may see the phone it is saved to. */
  name: string
  mediaType: string
  body: Uint8Array | Readable | Parts
  /** Opened by the browser rather than saved; only for what cannot carry a script. */
  inline?: boolean
}>
export type Download<Path extends string> = Readonly<{
  path: Path
  may: May
  audit?: Audit
  whereNone?: 'not-found'
  /** Elsewhere: the page that says why it is not to be had so. */
  send(desk: Desk, here: Here<Path>): Promise<Sending | Elsewhere | undefined>
}>

export function download<const Path extends string>(shape: Download<Path>): Page {
  return {
    path: shape.path,
    may: shape.may,
    audit: shape.audit ?? 'nothing',
    methods: ['GET'],
    template: undefined,
    takesFiles: false,
    whereNone: shape.whereNone,
    show: round => runDownload(shape, round),
  }
}
