/** What follows: lists, warnings, conditions, clearing, reflective practice. */
import type { ConductCommands as Commands } from '#casework'
import type { Bench } from '../bench.ts'
import { type Verb, verb } from '../verb.ts'

type Asked<Type extends keyof Commands> = Omit<Commands[Type], 'today'>

/** `entry` is an id of its own: asked again under the same one, nothing is added. */
export type AfterDesk = Readonly<{
  reportToList: Verb<Asked<'ReportToList'>>
  setConditions: Verb<Asked<'SetConditions'>>
  clearOfficer: Verb<Asked<'ClearOfficer'>>
  recordReflective: Verb<Asked<'RecordReflective'>>
}>

export function afterDesk(bench: Bench): AfterDesk {
  return {
    reportToList: verb(bench, 'handle', (asked, today) => ({
      type: 'ReportToList',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      list: asked.list,
      parts: asked.parts,
      ...(asked.paper === undefined ? {} : { paper: asked.paper }),
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
      ...(asked.person === undefined ? {} : { person: asked.person }),
      ...(asked.instead === undefined ? {} : { instead: asked.instead }),
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
