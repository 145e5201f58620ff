/**
 * What the law says of one officer: where they stand, what is owed, who would sit, what may
 * follow.
 */
import { caseOf } from '#casework'
import type { Day, MatterId, SubjectId } from '#kernel'
import {
  type ConductOfPerson,
  classify,
  type LawCase,
  type OutcomesOfPerson,
  type Owed,
  outcomes,
  owed,
  type PanelOfPerson,
  type ProperForms,
  panel,
  properForms,
  regimes,
} from '#law'
import type { Work } from '#store'
import { maySee } from '../access/may-see.ts'
import { type Bench, today } from '../bench.ts'
import type { Known } from '../decide.ts'
import { storyOf } from '../reckon.ts'
import { type As, permits } from '../who.ts'

export type OfficerLaw = Readonly<{
  /** `not-encoded` where other Regulations govern. */
  state: string | null
  suspended: boolean
  overlays: readonly string[]
  /** What is owed to them, by them or of them, as of today. */
  duties: readonly Owed[]
  panel?: PanelOfPerson
  outcomes?: OutcomesOfPerson
  regime?: ConductOfPerson
  /** The form proceedings would take, by what the case to answer is. */
  forms?: ProperForms
}>

export type OfficerLawDesk = Readonly<{
  /** Undefined where there is none, or the asker may not: the same either way. */
  lawOf(as: As, matter: MatterId, subject: SubjectId): Promise<OfficerLaw | undefined>
}>

/** The case as it is of one officer: what happened to the others moves nothing of theirs. */
export function ofOfficer(lawCase: LawCase, subject: SubjectId): LawCase {
  const others = new Set(lawCase.matters.flatMap(({ subjects }) => subjects ?? []))
  others.delete(subject)
  return {
    ...lawCase,
    people: lawCase.people.filter(({ id }) => !others.has(id)),
    matters: lawCase.matters.map(one => ({
      ...one,
      subjects: [subject],
      allegations: (one.allegations ?? []).map(each => ({
        ...each,
        ...(each.about ? { about: each.about.filter(who => !others.has(who)) } : {}),
      })),
    })),
    happenings: lawCase.happenings.filter(
      one => ![one.about, one.by, one.to].some(who => typeof who === 'string' && others.has(who)),
    ),
  }
}

/** The same inside a unit of work that has read the matter already. */
export function lawKnown(
  { matter, events, tx }: Known,
  subject: SubjectId,
  on: Day,
): OfficerLaw | undefined {
  const whole = caseOf(matter, tx.authority, storyOf(events))
  return whole && lawSupposing(whole, subject, { on })
}

/** Of a case that need not have come about: what the law would say then. */
export function lawSupposing(
  whole: LawCase,
  subject: SubjectId,
  ask: Readonly<{ on: Day }>,
): OfficerLaw | undefined {
  return whole.people.some(({ id }) => id === subject)
    ? lawFor(ofOfficer(whole, subject), subject, ask)
    : undefined
}

/** The last day for the first one of a hearing or a meeting, where it still runs. */
export function startLimit({ duties }: Pick<OfficerLaw, 'duties'>): Day | undefined {
  const open = duties.findLast(
    ({ rule, state }) =>
      (rule === 'hearing.start' || rule === 'meeting.start') &&
      (state === 'open' || state === 'overdue'),
  )
  return open?.due ?? undefined
}

/** The last days by a rule that run now: of a right there may be more than one. */
export function lastDaysOf({ duties }: Pick<OfficerLaw, 'duties'>, rule: string): readonly Day[] {
  return duties
    .filter(one => one.rule === rule && (one.state === 'open' || one.state === 'overdue'))
    .flatMap(({ due }) => (due ? [due] : []))
}

export function officerLawDesk(bench: Bench): OfficerLawDesk {
  async function read(tx: Work, as: As, [matter, subject]: readonly [MatterId, SubjectId]) {
    if (!(await maySee(tx, as, matter))) return undefined
    const { events } = await tx.load(matter)
    return lawKnown({ matter, events, tx }, subject, today(bench))
  }
  return {
    lawOf: async (as, matter, subject) =>
      permits('handle', as)
        ? bench.store.work(as, tx => read(tx, as, [matter, subject]))
        : undefined,
  }
}

function lawFor(
  lawCase: LawCase,
  subject: SubjectId,
  ask: Readonly<{ on: ReturnType<typeof today> }>,
): OfficerLaw {
  const duties = owed(lawCase, ask)
  const [found] = classify(lawCase, ask, duties).matters
  const sits = panel(lawCase, ask).people.find(({ person }) => person === subject)
  const may = outcomes(lawCase, ask).people.find(({ person }) => person === subject)
  const [matter] = regimes(lawCase, ask).matters
  const regime = matter?.conduct.find(({ person }) => person === subject)
  const forms = properForms(lawCase, ask).find(({ person }) => person === subject)
  return {
    state: found?.state ?? null,
    suspended: found !== undefined && 'suspended' in found && found.suspended,
    overlays: found && 'overlays' in found ? found.overlays : [],
    duties,
    ...(sits ? { panel: sits } : {}),
    ...(may ? { outcomes: may } : {}),
    ...(regime ? { regime } : {}),
    ...(forms ? { forms } : {}),
  }
}
