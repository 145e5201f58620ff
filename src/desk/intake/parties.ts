/** Who a matter is about, what is alleged of each, whose it is, and under which law. */
import { caseOf, type Subject } from '#casework'
import type { AllegationId, Day, SubjectId } from '#kernel'
import { londonDay, type MatterId } from '#kernel'
import { classify, type LawCase, regimes } from '#law'
import type { Bench } from '../bench.ts'
import { storyOf } from '../reckon.ts'
import { type Verb, verb } from '../verb.ts'
import { type As, permits } from '../who.ts'

/** Whose each person's conduct is to deal with, and what governs it, as `law` answers. */
export type Governed = Readonly<{
  subject: string
  authority: 'chief-officer' | 'local-policing-body' | 'another-force' | 'not-known'
  /** `computed`: the Regulations of 2020. The others are known, and not computed. */
  regime: 'computed' | 'older' | 'own-scheme' | 'undetermined'
}>

export type PartiesVerbs = Readonly<{
  nameSubject: Verb<{ on: Day; who: Subject }>
  removeSubject: Verb<{ on: Day; subject: SubjectId; why: string }>
  addAllegation: Verb<{
    on: Day
    allegation: Readonly<{ id: AllegationId; words: string; about: readonly SubjectId[] }>
  }>
  rewordAllegation: Verb<{
    on: Day
    allegation: AllegationId
    words: string
    about: readonly SubjectId[]
  }>
  codeAllegation: Verb<{ on: Day; allegation: AllegationId; codes: readonly string[] }>
  noteFactors: Verb<{ on: Day; factors: readonly string[] }>
  /** One for each person named, and one more, of no name, for the matter as a whole. */
  governed(as: As, matter: MatterId): Promise<readonly Governed[]>
}>

/** The case as it would be if it were about this person alone: each is judged by itself. */
function about(lawCase: LawCase, subjects: readonly string[]): LawCase {
  return { ...lawCase, matters: lawCase.matters.map(one => ({ ...one, subjects: [...subjects] })) }
}

function governs(
  lawCase: LawCase,
  subjects: readonly string[],
  on: Day,
): Omit<Governed, 'subject'> {
  const alone = about(lawCase, subjects)
  const [governing] = regimes(alone, { on }).matters
  const [matter] = classify(alone, { on }).matters
  const reason = governing?.reason
  const regime =
    reason === undefined
      ? 'computed'
      : reason === 'regime-before-2020'
        ? 'older'
        : reason === 'regime-undetermined'
          ? 'undetermined'
          : 'own-scheme'
  const [person] = subjects
  const { body } = lawCase.people.find(({ id }) => id === person) ?? {}
  const [force] = lawCase.matters.map(one => one.force)
  if (body && body !== force) return { authority: 'another-force', regime }
  if (!matter || !('appropriateAuthority' in matter)) {
    const chief = lawCase.people.some(one => one.id === person && one.rankBand === 'chief')
    return { authority: chief ? 'local-policing-body' : 'not-known', regime }
  }
  return { authority: matter.appropriateAuthority, regime }
}

export function partiesVerbs(bench: Bench): PartiesVerbs {
  return {
    nameSubject: verb(bench, 'handle', ({ on, who }, today) => ({
      type: 'NameSubject',
      on,
      today,
      who,
    })),
    removeSubject: verb(bench, 'handle', ({ on, subject, why }) => ({
      type: 'RemoveSubject',
      on,
      subject,
      why,
    })),
    addAllegation: verb(bench, 'handle', ({ on, allegation }, today) => ({
      type: 'AddAllegation',
      on,
      today,
      allegation,
    })),
    rewordAllegation: verb(bench, 'handle', ({ on, allegation, words, about: whom }) => ({
      type: 'RewordAllegation',
      on,
      allegation,
      words,
      about: whom,
    })),
    codeAllegation: verb(bench, 'handle', ({ on, allegation, codes }) => ({
      type: 'CodeAllegation',
      on,
      allegation,
      codes,
    })),
    noteFactors: verb(bench, 'handle', ({ on, factors }) => ({ type: 'NoteFactors', on, factors })),
    async governed(as, matter) {
      if (!permits('handle', as)) return []
      return bench.store.work(as, async tx => {
        const { events } = await tx.load(matter)
        const lawCase = caseOf(matter, as.authority, storyOf(events))
        if (!lawCase) return []
        const on = londonDay(tx.now)
        const named = lawCase.matters.flatMap(({ subjects }) => subjects ?? [])
        return [
          ...named.map(subject => ({ subject, ...governs(lawCase, [subject], on) })),
          { subject: '', ...governs(lawCase, named, on) },
        ]
      })
    },
  }
}
