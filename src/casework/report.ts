/** What a person tells the police when they complain: their answers, in their own words. */
import type { DocumentId, OneOf, When } from '#kernel'

/** How the person stands to what happened (the public question, not the legal test). */
export const standings = [
  'happened-to-me',
  'affected',
  'saw-or-heard',
  'acting-for-someone',
  'professional',
] as const
/**
 * A police employee reports a concern and is no complainant; nobody has to say how they stand to
 * it, and a letter need not.
 */
export type ReportStanding = (typeof standings)[number] | 'police-employee' | 'not-said'

export const safetyAnswers = [
  'close-to-me',
  'dealing-with-my-case',
  'can-find-me',
  'none',
  'rather-talk',
] as const
/** `not-asked`: somebody else wrote it down, and could not ask. */
export type SafetyAnswer = (typeof safetyAnswers)[number] | 'not-asked'

export const contactMethods = ['email', 'phone', 'text', 'post'] as const
export type ContactMethod = (typeof contactMethods)[number]

/** One way of reaching the person: whether it is safe, and where. */
export type ContactWay = Readonly<{ may: boolean; where?: string }>

export type Contact = Readonly<{
  name: string
  ways: Readonly<Record<ContactMethod, ContactWay>>
  safeTimes?: string
  mayLeaveMessage?: boolean
  interpreter?: string
  adjustments?: string
}>

export type ActingFor = Readonly<{
  name?: string
  /** The others they act for too, as a solicitor may for many clients. */
  others?: readonly string[]
  /** Whether the person can decide about this themselves. */
  canDecide?: 'yes' | 'no' | 'not-sure'
  relation: string
  under18: 'yes' | 'no' | 'not-sure'
  theyKnow: 'yes' | 'no'
  consent: 'attached' | 'will-be-asked' | 'cannot-be-asked'
}>

/** One time it happened, and where. */
export type Occasion = Readonly<{ when: When; place?: string }>

/** What the person knows of somebody complained against. Spelling does not matter. */
export type Described = Readonly<{
  name?: string
  rank?: string
  number?: string
  description?: string
  station?: string
  vehicle?: string
}>

export type Whom = OneOf<{
  Known: { people: readonly Described[] }
  NotKnown: { description?: string }
  Service: {}
}>

export const characteristics = [
  'race',
  'sex',
  'disability',
  'religion-or-belief',
  'sexual-orientation',
  'age',
  'gender-reassignment',
  'pregnancy-and-maternity',
  'marriage-and-civil-partnership',
  'more-than-one-together',
  'none',
  'prefer-not-to-say',
] as const
export type BecauseOf = (typeof characteristics)[number]

export const remedies = [
  'explanation',
  'apology',
  'something-to-change',
  'action-about-the-person',
  'do-not-know',
  'other',
] as const
export type Remedy = (typeof remedies)[number]

/** A file sent with the report: the name its sender gave it, and what its bytes are. */
export type SentFile = Readonly<{
  document: DocumentId
  name: string
  bytes: number
  /** Lower-case hexadecimal SHA-256 of the original. */
  sha256: string
  /** From the content, never from the name. */
  mediaType: string
  /** Whether the content agrees with what the name claims. */
  says: 'agrees' | 'differs' | 'unknown'
}>

/** The whole report, as it was when the person said "This is what I want to say". */
export type Report = Readonly<{
  /** Where they were not sure which force it is, the place or postcode they gave. */
  notSureOfForce?: string
  standing: ReportStanding
  /** They do not want to say who they are: their code is all that leads back to them. */
  anonymous?: true
  /** Under 18, and complaining for themselves. */
  young?: true
  actingFor?: ActingFor
  safety: SafetyAnswer
  /** A crime or case of their own, as they know it. */
  caseReference?: string
  contact: Contact
  words: string
  sexualOrViolent: boolean
  /** Asked only where it may be sexual or violent. */
  telling?: 'talk-to-someone' | 'write-a-little' | 'write-it-all'
  reportAsCrime?: boolean
  occasions: readonly Occasion[]
  whom: Whom
  toldBefore: Readonly<{
    told: boolean
    /** Nobody could ask: then `told` says nothing. */
    asked?: false
    whom?: string
    when?: When
    said?: string
  }>
  becauseOf: readonly BecauseOf[]
  becauseOfWhy?: string
  remedies: readonly Remedy[]
  remedyWords?: string
  /** How they would like it dealt with, kept word for word. */
  handledHow?: string
  files: readonly SentFile[]
}>

/** Any of these means somebody looks at the person's safety the same day. */
export function needsSafetyLook(safety: SafetyAnswer): boolean {
  switch (safety) {
    case 'close-to-me':
    case 'dealing-with-my-case':
    case 'can-find-me':
      return true
    case 'none':
    case 'rather-talk':
    case 'not-asked':
      return false
  }
}

/** The ways the person said are safe and said where; nothing is assumed. */
export function safeWays(contact: Contact): readonly ContactMethod[] {
  return contactMethods.filter(
    method => contact.ways[method].may && contact.ways[method].where !== undefined,
  )
}
