/** What follows: people told, publication, lists, warnings, conditions, clearing, reflection. */
import type { Day, PersonId } from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from '../complaint/area.ts'
import { missingWords } from '../complaint/checks.ts'
import { clearOfficer } from './clearing.ts'
import type { Clearance } from './deciding-known.ts'
import type { NoticePart } from './investigating.ts'
import { pressLineDecides, pressLineEvolves, pressLineTells } from './press-lines.ts'
import type { PressLineCommands, PressLineEvents } from './press-lines-shapes.ts'
import { publishingDecides, publishingEvolves, publishingTells } from './publishing.ts'
import type { PublishingCommands, PublishingEvents } from './publishing-shapes.ts'
import { kept, recorded } from './recorded.ts'
import type { Step, Today } from './step.ts'
import { reflectiveTells } from './told.ts'

/** What happens in reflective practice, in its order; the last sends it back for assessment. */
export const reflectiveParts = [
  'opened',
  'invited',
  'account',
  'discussed',
  'report',
  'escalated',
] as const
export type ReflectivePart = (typeof reflectiveParts)[number]

export type AfterEvents = PublishingEvents &
  PressLineEvents & {
    ListReported: Step &
      Readonly<{
        list: 'barred' | 'advisory'
        parts: readonly NoticePart[]
        /** The entry of the paper that was sent, as it was signed and kept. */
        paper?: string
      }>
    ConditionsSet: Step &
      Readonly<{
        conditions: string
        /** Who sees to them, as they are called. */
        whose: string
        /** Their account, where they have one: they see these conditions and nothing else. */
        person?: PersonId
        until: Day
        /** The entry of those it takes the place of. */
        instead?: string
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
        step: ReflectivePart
        reviewer: string
        words: string
      }>
  }
export type AfterCommands = PublishingCommands &
  PressLineCommands & {
    ReportToList: AfterEvents['ListReported'] & Today
    SetConditions: AfterEvents['ConditionsSet'] & Today
    ClearOfficer: Step & Readonly<{ words: string }> & Today
    RecordReflective: AfterEvents['ReflectiveStep'] & Today
  }

export const afterDecides: Decides<AfterCommands> = {
  ...publishingDecides,
  ...pressLineDecides,
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
  ...publishingEvolves,
  ...pressLineEvolves,
  ListReported: (facts, event) => kept(facts, { ...event, type: 'ListReported' }),
  ConditionsSet: (facts, event) => kept(facts, { ...event, type: 'ConditionsSet' }),
  OfficerCleared: (facts, event) => kept(facts, { ...event, type: 'OfficerCleared' }),
  ReflectiveStep: (facts, event) => kept(facts, { ...event, type: 'ReflectiveStep' }),
}

export const afterTells: Tells<AfterEvents> = {
  ...publishingTells,
  ...pressLineTells,
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
