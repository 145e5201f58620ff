/** The day itself: opened, adjourned, found. */
import type { ConductCommands as Commands, Despite } from '#casework'
import type { Bench } from '../bench.ts'
import { type Verb, verb } from '../verb.ts'

type Asked<Type extends keyof Commands> = Omit<Commands[Type], 'today'>

function despite({ waivedWhy, asItWasWhy }: Despite): Despite {
  return {
    ...(waivedWhy === undefined ? {} : { waivedWhy }),
    ...(asItWasWhy === undefined ? {} : { asItWasWhy }),
  }
}

/** `entry` is an id of its own: asked again under the same one, nothing is added. */
export type HearingDesk = Readonly<{
  beginProceedings: Verb<Asked<'BeginProceedings'>>
  adjournProceedings: Verb<Asked<'AdjournProceedings'>>
  makeFinding: Verb<Asked<'MakeFinding'>>
  completeProceedings: Verb<Asked<'CompleteProceedings'>>
}>

export function hearingOfDesk(bench: Bench): HearingDesk {
  return {
    beginProceedings: verb(bench, 'handle', (asked, today) => ({
      type: 'BeginProceedings',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      at: asked.at,
      forum: asked.forum,
      present: asked.present,
      rightsTold: asked.rightsTold,
      admits: asked.admits,
      ...despite(asked),
    })),
    adjournProceedings: verb(bench, 'handle', (asked, today) => ({
      type: 'AdjournProceedings',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      why: asked.why,
      forAttendance: asked.forAttendance,
      ...(asked.until === undefined ? {} : { until: asked.until }),
      ...(asked.exceptional === undefined ? {} : { exceptional: asked.exceptional }),
      ...despite(asked),
    })),
    makeFinding: verb(bench, 'handle', (asked, today) => ({
      type: 'MakeFinding',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      forum: asked.forum,
      allegations: asked.allegations,
      unconnected: asked.unconnected,
      influence: asked.influence,
      ...despite(asked),
    })),
    completeProceedings: verb(bench, 'handle', (asked, today) => ({
      type: 'CompleteProceedings',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      ...despite(asked),
    })),
  }
}
