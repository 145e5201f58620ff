/**
 * What follows: people told, publication and its end, lists, warnings, conditions, clearing,
 * reflective practice.
 */
import type { ConductCommands as Commands } from '#casework'
import type { Bench } from '../bench.ts'
import { type Verb, verb } from '../verb.ts'

type Asked<Type extends keyof Commands> = Omit<Commands[Type], 'today'>

/** `entry` is an id of its own: asked again under the same one, nothing is added. */
export type AfterDesk = Readonly<{
  tellFirst: Verb<Asked<'TellFirst'>>
  considerPublication: Verb<Asked<'ConsiderPublication'>>
  publish: Verb<Asked<'Publish'>>
  takeDown: Verb<Asked<'TakeDown'>>
  reportToList: Verb<Asked<'ReportToList'>>
  setConditions: Verb<Asked<'SetConditions'>>
  clearOfficer: Verb<Asked<'ClearOfficer'>>
  recordReflective: Verb<Asked<'RecordReflective'>>
}>

export function afterDesk(bench: Bench): AfterDesk {
  return {
    tellFirst: verb(bench, 'handle', (asked, today) => ({
      type: 'TellFirst',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      who: asked.who,
      capacity: asked.capacity,
      by: asked.by,
      how: asked.how,
    })),
    considerPublication: verb(bench, 'handle', (asked, today) => ({
      type: 'ConsiderPublication',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      publication: asked.publication,
      what: asked.what,
      answers: asked.answers,
      words: asked.words,
      removed: asked.removed,
      downOn: asked.downOn,
      ...(asked.longer === undefined ? {} : { longer: asked.longer }),
    })),
    publish: verb(bench, 'handle', (asked, today) => ({
      type: 'Publish',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      publication: asked.publication,
    })),
    takeDown: verb(bench, 'handle', (asked, today) => ({
      type: 'TakeDown',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      publication: asked.publication,
      why: asked.why,
      stillUp: asked.stillUp,
    })),
    reportToList: verb(bench, 'handle', (asked, today) => ({
      type: 'ReportToList',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      list: asked.list,
      parts: asked.parts,
    })),
    setConditions: verb(bench, 'handle', (asked, today) => ({
      type: 'SetConditions',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      conditions: asked.conditions,
      whose: asked.whose,
      until: asked.until,
    })),
    clearOfficer: verb(bench, 'handle', (asked, today) => ({
      type: 'ClearOfficer',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      words: asked.words,
    })),
    recordReflective: verb(bench, 'handle', (asked, today) => ({
      type: 'RecordReflective',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      step: asked.step,
      reviewer: asked.reviewer,
      words: asked.words,
    })),
  }
}
