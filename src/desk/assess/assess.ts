/** First assessment: what may be asked of a matter before anybody knows how it will be handled. */
import {
  type ClassifiedAs,
  caseOf,
  type Kept,
  type Protection,
  type StandingFacts,
  type ToldBy,
} from '#casework'
import type { Day, MatterId } from '#kernel'
import { classify } from '#law'
import { type Bench, today } from '../bench.ts'
import type { ReadDesk } from '../read-matter.ts'
import { type Verb, verb } from '../verb.ts'
import type { As } from '../who.ts'
import { type HandlingVerbs, handlingVerbs } from './handling.ts'
import { type OwnDesk, ownDesk } from './own.ts'
import { type ReferralVerbs, referralVerbs } from './referral.ts'

type Classified = ReturnType<typeof classify>['matters'][number]

export type AssessVerbs = HandlingVerbs &
  ReferralVerbs &
  OwnDesk &
  Readonly<{
    /** What `law` makes of it today; undefined where there is none, or the asker may not see it. */
    classified(as: As, matter: MatterId): Promise<Classified | undefined>
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
    ...ownDesk(bench),
    async classified(as, matter) {
      const view = await read.matter(as, matter)
      const lawCase = view && caseOf(matter, as.authority, view.story)
      if (!lawCase) return undefined
      const { matters } = classify(lawCase, { on: today(bench) })
      return matters.find(({ id }) => id === matter)
    },
    classifyMatter: verb(
      bench,
      'handle own',
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
      'handle own',
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
    keepEvidence: verb(bench, 'handle own', ({ on, kept }, today) => ({
      type: 'KeepEvidence',
      on,
      today,
      kept,
    })),
    considerSafety: verb(bench, 'handle own', ({ on, done, protection }, today) => ({
      type: 'ConsiderSafety',
      on,
      today,
      done,
      ...(protection ? { protection } : {}),
    })),
    assessSeverity: verb(bench, 'handle', ({ on, look, level, why }, today) => ({
      type: 'AssessSeverity',
      on,
      today,
      look,
      level,
      why,
    })),
  }
}
