/**
 * What follows: people told, publication and its end, lists, warnings, conditions, clearing,
 * reflective practice.
 */
import type { Day } from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from '../complaint/area.ts'
import { missingWords } from '../complaint/checks.ts'
import { clearOfficer } from './clearing.ts'
import type { Clearance } from './deciding-known.ts'
import type { NoticePart } from './investigating.ts'
import { kept, recorded } from './recorded.ts'
import type { Step, Today } from './step.ts'
import { reflectiveTells } from './told.ts'

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

export type AfterEvents = {
  PersonToldFirst: Step &
    Readonly<{
      who: string
      capacity: 'officer' | 'complainant' | 'interested-person' | 'director-general' | 'other'
      by: string
      how: string
    }>
  PublicationConsidered: Step &
    Readonly<{
      publication: string
      what: 'hearing-notice' | 'outcome'
      answers: readonly PublicationAnswer[]
      words: string
      removed: readonly string[]
      downOn: Day
      longer?: string
    }>
  Published: Step &
    Readonly<{
      publication: string
    }>
  TakenDown: Step &
    Readonly<{
      publication: string
      why: string
      stillUp: readonly PublicPlace[]
    }>
  ListReported: Step &
    Readonly<{
      list: 'barred' | 'advisory'
      parts: readonly NoticePart[]
    }>
  ConditionsSet: Step &
    Readonly<{
      conditions: string
      whose: string
      until: Day
    }>
  OfficerCleared: Step &
    Readonly<{
      by: Clearance
      /** What the closing letter tells them. */
      words: string
      /** What stood against them until then, and stands no longer. */
      restrictionsEnded: boolean
      suspensionEnded: boolean
      /** Of what was published of them, what comes down with it. */
      down: readonly string[]
    }>
  ReflectiveStep: Step &
    Readonly<{
      step: 'opened' | 'invited' | 'account' | 'discussed' | 'report' | 'escalated'
      reviewer: string
      words: string
    }>
}
export type AfterCommands = {
  TellFirst: AfterEvents['PersonToldFirst'] & Today
  ConsiderPublication: AfterEvents['PublicationConsidered'] & Today
  Publish: AfterEvents['Published'] & Today
  TakeDown: AfterEvents['TakenDown'] & Today
  ReportToList: AfterEvents['ListReported'] & Today
  SetConditions: AfterEvents['ConditionsSet'] & Today
  ClearOfficer: Step & Readonly<{ words: string }> & Today
  RecordReflective: AfterEvents['ReflectiveStep'] & Today
}

export const afterDecides: Decides<AfterCommands> = {
  TellFirst: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'PersonToldFirst' },
      { today, facts },
      missingWords(asked.who, 'who'),
      missingWords(asked.how, 'how'),
    ),
  ConsiderPublication: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'PublicationConsidered' },
      { today, facts },
      missingWords(asked.words, 'words'),
    ),
  Publish: ({ today, ...asked }, facts) =>
    recorded({ ...asked, type: 'Published' }, { today, facts }),
  TakeDown: ({ today, ...asked }, facts) =>
    recorded({ ...asked, type: 'TakenDown' }, { today, facts }, missingWords(asked.why, 'why')),
  ReportToList: ({ today, ...asked }, facts) =>
    recorded({ ...asked, type: 'ListReported' }, { today, facts }),
  SetConditions: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'ConditionsSet' },
      { today, facts },
      missingWords(asked.conditions, 'what'),
      missingWords(asked.whose, 'who'),
    ),
  ClearOfficer: clearOfficer,
  RecordReflective: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'ReflectiveStep' },
      { today, facts },
      missingWords(asked.reviewer, 'who'),
      missingWords(asked.words, 'words'),
    ),
}

export const afterEvolves: Evolves<AfterEvents> = {
  PersonToldFirst: (facts, event) => kept(facts, { ...event, type: 'PersonToldFirst' }),
  PublicationConsidered: (facts, event) => kept(facts, { ...event, type: 'PublicationConsidered' }),
  Published: (facts, event) => kept(facts, { ...event, type: 'Published' }),
  TakenDown: (facts, event) => kept(facts, { ...event, type: 'TakenDown' }),
  ListReported: (facts, event) => kept(facts, { ...event, type: 'ListReported' }),
  ConditionsSet: (facts, event) => kept(facts, { ...event, type: 'ConditionsSet' }),
  OfficerCleared: (facts, event) => kept(facts, { ...event, type: 'OfficerCleared' }),
  ReflectiveStep: (facts, event) => kept(facts, { ...event, type: 'ReflectiveStep' }),
}

export const afterTells: Tells<AfterEvents> = {
  PersonToldFirst: untold,
  PublicationConsidered: untold,
  Published: ({ on, subject }, { force, knownOn }) => [
    { happened: 'outcome-published', on, knownOn, by: force, to: 'public', about: subject },
  ],
  TakenDown: untold,
  ListReported: ({ on, subject, list }, { force, knownOn }) => [
    {
      happened: list === 'barred' ? 'barred-list-reported' : 'advisory-list-reported',
      ...{ on, knownOn, by: force, to: 'college', about: subject },
    },
  ],
  ConditionsSet: untold,
  OfficerCleared: ({ on, subject, suspensionEnded }, { force, knownOn }) =>
    suspensionEnded
      ? [{ happened: 'suspension-ended', on, knownOn, by: force, about: subject }]
      : [],
  ReflectiveStep: reflectiveTells,
}
