/** What was received, and what somebody marks in it. */
import type { Commands } from '#casework'
import type { Bench } from '../bench.ts'
import { type Verb, verb } from '../verb.ts'

type Asked<Type extends keyof Commands> = Omit<Commands[Type], 'on' | 'today'>

export type MaterialDesk = Readonly<{ markPassage: Verb<Asked<'MarkPassage'>> }>

export function materialDesk(bench: Bench): MaterialDesk {
  return {
    markPassage: verb(bench, 'handle', (asked, today) => ({
      ...asked,
      type: 'MarkPassage',
      on: today,
    })),
  }
}
