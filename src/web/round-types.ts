/** What passes between a page's round and the HTTP around it. */
import type { CommandId, OneOf, Result } from '#kernel'
import type { Limiter, Pace } from './limits.ts'
import type { Desk } from './needs.ts'
import type { Around, Arriving, Difference, Sending } from './page.ts'
import type { Problem, Received, Typed } from './sheet.ts'
import type { Words } from './words.ts'

/** A form that came back and carried the token of whoever sent it. */
export type SentForm = Readonly<{
  typed: Typed
  command: CommandId
  seen: number | undefined
  received: readonly Received[]
  fileProblems: readonly Problem[]
}>
/** Keeps one file as it arrives, given the fields that came before it. */
export type Keep = (form: SentForm, file: Arriving) => Promise<Result<unknown, string>>

export type Round = Readonly<{
  desk: Desk
  around: Around
  params: Readonly<Record<string, string>>
  words: Words
  /** Reads the form; undefined where it was not ours to trust. */
  form(keep?: Keep): Promise<SentForm | undefined>
  /** A form this person filled in before their sign-in ran out. */
  kept: Typed | undefined
  limiter(name: string, pace: Pace): Limiter
}>

/** What the form on a page is filled in with, and what is wrong with it. */
export type FormShown = Readonly<{
  typed: Typed
  problems: readonly Problem[]
  command: CommandId | undefined
  version: number | undefined
  takesFiles: boolean
  wasKept: boolean
  stale: Stale | undefined
}>
export type Stale = Readonly<{
  changes: readonly Readonly<{ by: string; did: string; time: string }>[]
  differences: readonly Difference[]
}>

export type Answered = OneOf<{
  Shown: {
    status: number
    view: object
    title: string
    back: string | undefined
    reference: string | undefined
    form: FormShown | undefined
  }
  Redirected: { to: string }
  /** A button's refusal, which has no page of its own to stand on. */
  Refused: { words: string }
  Sending: { sending: Sending }
  Hidden: {}
  Forged: {}
  Limited: { seconds: number; typed: Typed }
}>
