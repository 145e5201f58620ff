/** First assessment: what may be asked of a matter before anybody knows how it will be handled. */
import type { ClassifiedAs, Kept, Protection, StandingFacts, ToldBy } from '#casework'
import type { Day } from '#kernel'
import type { Bench } from '../bench.ts'
import type { ReadDesk } from '../read-matter.ts'
import { handlers, handlersAndLocal, type Verb, verb } from '../verb.ts'
import { type HandlingVerbs, handlingVerbs } from './handling.ts'
import { type ReferralVerbs, referralVerbs } from './referral.ts'

export type AssessVerbs = HandlingVerbs &
  ReferralVerbs &
  Readonly<{
    classifyMatter: Verb<{
      on: Day
      as: ClassifiedAs
      why: string
      standing: StandingFacts
      aboutConduct: boolean
      signpost?: string
    }>
    contactComplainant: Verb<{
      on: Day
      by: ToldBy
      views: string
      summaryAgreed: boolean
      becauseOfWhoTheyAre?: string
      toldOfRecording?: boolean
    }>
    keepEvidence: Verb<{ on: Day; kept: readonly Kept[] }>
    considerSafety: Verb<{ on: Day; done: string; protection?: Protection }>
    assessSeverity: Verb<{
      on: Day
      look: 'first' | 'second'
      level: 'misconduct' | 'gross-misconduct' | 'neither'
      why: string
    }>
  }>

export function assessVerbs(bench: Bench, read: Pick<ReadDesk, 'matter'>): AssessVerbs {
  return {
    ...handlingVerbs(bench),
    ...referralVerbs(bench, read),
    classifyMatter: verb(
      bench,
      handlersAndLocal,
      ({ on, as, why, standing, aboutConduct, signpost }, today) => ({
        type: 'ClassifyMatter',
        on,
        today,
        as,
        why,
        standing,
        aboutConduct,
        ...(signpost ? { signpost } : {}),
      }),
    ),
    contactComplainant: verb(
      bench,
      handlersAndLocal,
      ({ on, by, views, summaryAgreed, becauseOfWhoTheyAre, toldOfRecording }, today) => ({
        type: 'ContactComplainant',
        on,
        today,
        by,
        views,
        summaryAgreed,
        ...(becauseOfWhoTheyAre ? { becauseOfWhoTheyAre } : {}),
        ...(toldOfRecording === undefined ? {} : { toldOfRecording }),
      }),
    ),
    keepEvidence: verb(bench, handlersAndLocal, ({ on, kept }, today) => ({
      type: 'KeepEvidence',
      on,
      today,
      kept,
    })),
    considerSafety: verb(bench, handlersAndLocal, ({ on, done, protection }, today) => ({
      type: 'ConsiderSafety',
      on,
      today,
      done,
      ...(protection ? { protection } : {}),
    })),
    assessSeverity: verb(bench, handlers, ({ on, look, level, why }, today) => ({
      type: 'AssessSeverity',
      on,
      today,
      look,
      level,
      why,
    })),
  }
}
