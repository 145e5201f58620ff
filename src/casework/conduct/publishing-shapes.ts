/** What is asked before anything of proceedings is public, what then is, and how it comes down. */
import type { Day } from '#kernel'
import type { Step, Today } from './step.ts'

/** The nine questions asked before anything is published, in their order. */
export const publicationQuestions = [
  'hearing-not-meeting',
  'chairs-directions',
  'lifelong-anonymity',
  'children-and-orders',
  'criminal-proceedings',
  'inquest',
  'nobody-named-early',
  'security-and-welfare',
  'people-told-first',
] as const
export type PublicationQuestion = (typeof publicationQuestions)[number]
export type PublicationAnswer = Readonly<{
  question: PublicationQuestion
  answer: 'yes' | 'no'
  /** How it was checked, and with whom. */
  how: string
}>

/** Every place a published paper may stand, so that each can be looked at when it comes down. */
export const publicPlaces = ['page', 'file', 'index'] as const
export type PublicPlace = (typeof publicPlaces)[number]

export const publishables = ['hearing-notice', 'outcome'] as const
export type Publishable = (typeof publishables)[number]
/** Days a published outcome stays up at least, the day it was published the first of them. */
export const publishedDays = 28
export type PublicHearing = Readonly<{ firstDay: Day; time: string; days: number; place: string }>

export type PublishingEvents = {
  PersonToldFirst: Step &
    Readonly<{
      who: string
      capacity: 'officer' | 'complainant' | 'interested-person' | 'director-general' | 'other'
      by: string
      how: string
      /** Not by word of mouth alone. */
      inWriting?: boolean
    }>
  /** The last of each publication stands: its words as they would be read, and what was asked. */
  PublicationConsidered: Step &
    Readonly<{
      publication: string
      what: Publishable
      answers: readonly PublicationAnswer[]
      words: string
      removed: readonly string[]
      /** Undefined of a press line, and where it is the least days. */
      downOn?: Day
      longer?: string
      heading?: string
      /** Details somebody looked at that stay. */
      kept?: readonly string[]
      /** Other words to look for in it, as whoever wrote it gave them. */
      lookFor?: readonly string[]
      /** To be given to reporters: it stands in no public place, and is never published. */
      pressLine?: true
    }>
  /** Everything the public reads of it, so that what was said can always be shown. */
  Published: Step &
    Readonly<{
      publication: string
      what?: Publishable
      heading?: string
      words?: string
      downOn?: Day
      /** SHA-256 of its file, kept as evidence is. */
      file?: string
      /** Of a notice: when and where. */
      hearing?: PublicHearing
      waived?: Readonly<{ rule: string; why: string }>
    }>
  TakenDown: Step &
    Readonly<{
      publication: string
      why: string
      stillUp: readonly PublicPlace[]
    }>
}
export type PublishingCommands = {
  TellFirst: PublishingEvents['PersonToldFirst'] & Today
  ConsiderPublication: PublishingEvents['PublicationConsidered'] & Today
  /** Each detail found in it is taken out or stays. */
  DecideDetails: Step &
    Today &
    Readonly<{ publication: string; kept: readonly string[]; taken: readonly string[] }>
  /**
   * `details`: what could identify somebody in it, as the record knows them; `toTell`: people who
   * were not told yet; `noticeBy`: the last day for a notice of the hearing.
   */
  Publish: Step &
    Today &
    Readonly<{
      publication: string
      file?: string
      waivedWhy?: string
      details: readonly string[]
      toTell: readonly string[]
      noticeBy?: Day
    }>
  TakeDown: PublishingEvents['TakenDown'] & Today
}
