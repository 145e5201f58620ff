/** What reporters are given of proceedings, and that those who were given it were told since. */
import type { ConductCommands as Commands } from '#casework'
import type { Bench } from '../bench.ts'
import { type Verb, verb } from '../verb.ts'
import { withRecord } from './publishing.ts'

type Asked<Type extends keyof Commands> = Omit<Commands[Type], 'today'>

/** `entry` is an id of its own: asked again under the same one, nothing is added. */
export type PressLineDesk = Readonly<{
  issuePressLine: Verb<Omit<Asked<'IssuePressLine'>, 'details' | 'toTell'>>
  tellPressLine: Verb<Asked<'TellPressLine'>>
}>

export function pressLineDesk(bench: Bench): PressLineDesk {
  return {
    issuePressLine: verb(
      bench,
      'handle',
      (asked, day) => ({
        type: 'IssuePressLine',
        today: day,
        on: asked.on,
        entry: asked.entry,
        subject: asked.subject,
        publication: asked.publication,
        to: asked.to,
        by: asked.by,
        ...(asked.waivedWhy === undefined ? {} : { waivedWhy: asked.waivedWhy }),
        details: [],
        toTell: [],
      }),
      withRecord(bench),
    ),
    tellPressLine: verb(bench, 'handle', (asked, day) => ({
      type: 'TellPressLine',
      today: day,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      publication: asked.publication,
      by: asked.by,
      how: asked.how,
    })),
  }
}
