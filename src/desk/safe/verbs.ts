/** Keeping a complainant safe: each step can be recorded late, and in any order. */
import type { CasePart, CaseRole, ReprisalKind, ToldBy } from '#casework'
import { type Day, type Instant, londonDay, refuse, type SubjectId } from '#kernel'
import type { Bench } from '../bench.ts'
import { type Decided, decide } from '../decide.ts'
import { type OnMatter, type Verb, verb } from '../verb.ts'
import { type AsCommand, permits } from '../who.ts'
import { caseIdOf } from './find.ts'
import { nearnessOf } from './near.ts'

type OfCase = Readonly<{ case: string; on: Day }>
export type AddedCase = Readonly<{
  on: Day
  reference: string
  officer: Readonly<{ name: string; number?: string; subject?: SubjectId }>
  part: CasePart
  complainantIs: CaseRole
  why: string
}>
type Reviewing = OfCase &
  Readonly<{ reviewer: string; unit?: string; dueOn: Day; nevertheless?: string }>

export type SafeVerbs = Readonly<{
  /** A case of theirs that no file told us of. */
  addCase: Verb<AddedCase>
  chooseProtection: Verb<
    OfCase &
      Readonly<{
        by: 'reassign' | 'nothing-needed'
        why: string
        asked?: Readonly<{ whom: string; system: string }>
      }>
  >
  confirmProtection: Verb<OfCase & Readonly<{ by: string; at: Instant; what: string }>>
  tellHolder: Verb<OfCase & Readonly<{ holder: string; by: ToldBy }>>
  /** Refused where whoever is named stands near the officer and nobody said why it is them. */
  askOwnReview(as: AsCommand, asked: OnMatter & Reviewing): Promise<Decided>
  endOwnReview: Verb<OfCase & Readonly<{ found: string; told?: ToldBy }>>
  reportReprisal: Verb<{ on: Day; kind: ReprisalKind; words: string; when?: string }>
  askStillSafe: Verb<{ on: Day; by: ToldBy; safe: 'yes' | 'no' | 'no-reply'; words: string }>
  setSafetyWatch: Verb<{ until: Day; why: string }>
}>

export function safeVerbs(bench: Bench): SafeVerbs {
  return {
    addCase: verb(
      bench,
      'handle own',
      ({ on, reference, officer, part, complainantIs, why }, today) => ({
        type: 'FindCase',
        case: caseIdOf(reference, officer.subject ?? officer.name),
        on,
        today,
        reference,
        officer,
        part,
        complainantIs,
        sure: 'certain',
        why,
        how: 'staff',
      }),
    ),
    chooseProtection: verb(bench, 'handle own', ({ case: id, on, by, why, asked }, today) => ({
      type: 'ChooseProtection',
      case: id,
      on,
      today,
      by,
      why,
      ...(asked ? { asked } : {}),
    })),
    confirmProtection: verb(bench, 'handle own', ({ case: id, on, by, at, what }, today) => ({
      type: 'ConfirmProtection',
      case: id,
      on,
      today,
      by,
      at,
      what,
    })),
    tellHolder: verb(bench, 'handle own', ({ case: id, on, holder, by }, today) => ({
      type: 'TellHolder',
      case: id,
      on,
      today,
      holder,
      by,
    })),
    askOwnReview: (as, asked) => askOwnReview(bench, as, asked),
    endOwnReview: verb(bench, 'handle own', ({ case: id, on, found, told }, today) => ({
      type: 'EndOwnReview',
      case: id,
      on,
      today,
      found,
      ...(told ? { told } : {}),
    })),
    reportReprisal: verb(bench, 'handle own', ({ on, kind, words, when }, today) => ({
      type: 'ReportReprisal',
      on,
      today,
      kind,
      words,
      from: 'staff',
      ...(when ? { when } : {}),
    })),
    askStillSafe: verb(bench, 'handle own', ({ on, by, safe, words }, today) => ({
      type: 'AskStillSafe',
      on,
      today,
      by,
      safe,
      words,
    })),
    setSafetyWatch: verb(bench, 'handle', ({ until, why }, today) => ({
      type: 'SetSafetyWatch',
      on: today,
      today,
      until,
      why,
    })),
  }
}

async function askOwnReview(
  bench: Bench,
  as: AsCommand,
  { matter, seen, ...asked }: OnMatter & Reviewing,
): Promise<Decided> {
  if (!permits('handle own', as)) return refuse({ type: 'NotPermitted' })
  const { case: id, on, reviewer, unit, dueOn, nevertheless } = asked
  const how = await nearnessOf(bench, as, { matter, case: id, reviewer, ...(unit ? { unit } : {}) })
  if (how && !nevertheless) return refuse({ type: 'NearTheOfficer', how })
  return decide(bench, as, {
    matter,
    ...(seen === undefined ? {} : { seen }),
    command: {
      type: 'AskOwnReview',
      case: id,
      on,
      today: londonDay(bench.world.now()),
      reviewer,
      ...(unit ? { unit } : {}),
      dueOn,
      ...(how && nevertheless ? { near: { how, why: nevertheless } } : {}),
    },
    request: { ...asked },
  })
}

/** What the complainant says happened to them since, on the page of their complaint. */
export type SinceDesk = Readonly<{
  sayWhatHappened(
    as: AsCommand,
    asked: Readonly<{ kind: ReprisalKind; words: string; when?: string }>,
  ): Promise<Decided>
}>

export function sinceDesk(bench: Bench): SinceDesk {
  return {
    async sayWhatHappened(as, { kind, words, when }) {
      const { actor } = as
      if (actor.type !== 'tracker' || actor.reads !== 'content')
        return refuse({ type: 'NotPermitted' })
      const today = londonDay(bench.world.now())
      return decide(bench, as, {
        matter: actor.matter,
        command: {
          type: 'ReportReprisal',
          on: today,
          today,
          kind,
          words,
          from: 'complainant',
          ...(when ? { when } : {}),
        },
        request: { kind, words, when: when ?? '' },
      })
    },
  }
}
