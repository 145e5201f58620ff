/** What can be asked of a complaint, what can happen to it, and what can stand in the way. */
import type { AllegationId, Day, Instant, LetterId, OneOf, PersonId } from '#kernel'
import type { ContactMethod, Report, SentFile } from './report.ts'

export type Allegation = Readonly<{ id: AllegationId; words: string; about: readonly string[] }>
/** What was asked to be kept: kept, asked for, or not to be had and why. */
export type Kept = Readonly<{
  what: string
  state: 'kept' | 'asked' | 'not-available'
  why?: string
}>
export type GivenBy = 'posted' | 'handed-over'
export type ToldBy = ContactMethod | 'in-person'

export type ComplaintCommand = OneOf<{
  MakeComplaint: {
    reference: string
    madeAt: Instant
    receivedAt: Instant
    how: 'writing' | 'oral'
    report: Report
  }
  LogComplaint: { on: Day; today: Day; summary: string; allegations: readonly Allegation[] }
  TakeComplaint: { handler: PersonId; on: Day }
  ContactComplainant: { on: Day; today: Day; by: ToldBy; views: string; summaryAgreed: boolean }
  KeepEvidence: { on: Day; today: Day; kept: readonly Kept[] }
  ConsiderSafety: { on: Day; today: Day; done: string }
  RecordNotice: { letter: LetterId; on: Day }
  GiveLetter: { letter: LetterId; on: Day; today: Day; how: GivenBy }
  TellProgress: {
    letter: LetterId
    on: Day
    by: ToldBy
    done: string
    next: string
    delay?: string
    nextUpdateBy: Day
    /** SHA-256 of the PDF and of the plain text that were sent. */
    pdf: string
    text: string
  }
  AddDocument: { file: SentFile; from: 'complainant' | 'staff'; on: Day }
}>

export type ComplaintEvent = OneOf<{
  ComplaintMade: {
    reference: string
    madeAt: Instant
    receivedAt: Instant
    how: 'writing' | 'oral'
    report: Report
  }
  ComplaintLogged: { on: Day; summary: string; allegations: readonly Allegation[] }
  HandlerNamed: { handler: PersonId; on: Day }
  ComplainantContacted: { on: Day; by: ToldBy; views: string; summaryAgreed: boolean }
  EvidencePreserved: { on: Day; kept: readonly Kept[] }
  SafetyConsidered: { on: Day; done: string }
  /** A mail server took the notice that there is a letter to read. */
  NoticeSent: { letter: LetterId; on: Day }
  /** A letter that could not go by itself left on paper. */
  LetterGiven: { letter: LetterId; on: Day; how: GivenBy }
  ProgressTold: {
    letter: LetterId
    on: Day
    by: ToldBy
    done: string
    next: string
    delay?: string
    nextUpdateBy: Day
    pdf: string
    text: string
  }
  DocumentReceived: { file: SentFile; from: 'complainant' | 'staff'; on: Day }
}>

/** A body lawfully disposed of: that it happened is still known, what it said is not. */
export type Disposed = Readonly<{ type: 'Disposed'; was: ComplaintEvent['type'] }>

export type ComplaintRefusal = OneOf<{
  NotMade: {}
  AlreadyMade: { reference: string }
  AlreadyLogged: { on: Day }
  NotLogged: {}
  InTheFuture: { today: Day }
  BeforeReceipt: { receivedOn: Day }
  WordsMissing: { what: 'summary' | 'allegations' | 'views' | 'done' | 'next' | 'kept' | 'safety' }
  NotASafeWay: { by: ToldBy; safe: readonly ContactMethod[] }
  NoSuchLetter: {}
}>
