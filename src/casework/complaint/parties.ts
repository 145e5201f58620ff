/** Who it is about, and what exactly is alleged of them. */
import { type AllegationId, accept, type Day, nothing, refuse, type SubjectId } from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from './area.ts'
import { alike, missingWords, stillToCome, unless } from './checks.ts'
import type { Allegation } from './intake.ts'

export const subjectKinds = [
  'officer',
  'special-constable',
  'staff',
  'community-support-officer',
  'volunteer',
  'contractor',
  'not-known',
] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** Somebody complained against, as the department knows them. */
export type Subject = Readonly<{
  subject: SubjectId
  kind: SubjectKind
  name?: string
  rank?: string
  number?: string
  unit?: string
  /** As the law groups ranks; where nobody has said, it is not known. */
  rankBand?: 'federated' | 'superintending' | 'senior' | 'chief'
  /** The chief officer of the force, or acting as such. */
  isChief?: boolean
  /** Left before the complaint: the day, where it is known, and that they did. */
  leftOn?: Day
  former?: true
  /** Stands for more than one whom nobody can yet name. */
  several?: true
  /** Serves another force, and which: that force is the authority for what they did. */
  otherForce?: string
  /** The record of this force's directory that is theirs. */
  record?: string
  /** Which of the people the complainant described, from 0. */
  described?: number
}>

/** What is alleged, taken at face value, as `law` asks it. */
export type Features = Readonly<Record<string, boolean | number | 'unknown' | readonly string[]>>

type On = Readonly<{ on: Day }>
type Today = Readonly<{ today: Day }>
type Coded = On &
  Readonly<{
    allegation: AllegationId
    /** National allegation category codes, the first the main one. */
    codes: readonly string[]
    features?: Features
  }>

export type PartiesCommands = {
  /** Names somebody, or says again what is known of them. */
  NameSubject: On & Today & Readonly<{ who: Subject }>
  RemoveSubject: On & Readonly<{ subject: SubjectId; why: string }>
  /** An allegation made or noticed after the complaint was logged. */
  AddAllegation: On & Today & Readonly<{ allegation: Allegation }>
  RewordAllegation: On &
    Readonly<{ allegation: AllegationId; words: string; about: readonly SubjectId[] }>
  CodeAllegation: Coded
  /** National factors: context of the whole complaint. */
  NoteFactors: On & Readonly<{ factors: readonly string[] }>
}
export type PartiesEvents = {
  SubjectNamed: On & Readonly<{ who: Subject }>
  SubjectRemoved: On & Readonly<{ subject: SubjectId; why: string }>
  AllegationAdded: On & Readonly<{ allegation: Allegation }>
  AllegationReworded: On &
    Readonly<{ allegation: AllegationId; words: string; about: readonly SubjectId[] }>
  AllegationCoded: Coded
  FactorsNoted: On & Readonly<{ factors: readonly string[] }>
}

export const partiesDecides: Decides<PartiesCommands> = {
  NameSubject({ on, today, who }, { subjects }) {
    const known = subjects.find(one => one.subject === who.subject)
    if (known && alike(known, who)) return nothing
    return unless(stillToCome(on, today), { type: 'SubjectNamed', on, who })
  },
  RemoveSubject({ on, subject, why }, { subjects }) {
    if (!subjects.some(one => one.subject === subject)) return nothing
    return unless(missingWords(why, 'why'), { type: 'SubjectRemoved', on, subject, why })
  },
  AddAllegation({ on, today, allegation }, { allegations }) {
    if (allegations.some(({ id }) => id === allegation.id)) return nothing
    return unless(missingWords(allegation.words, 'allegations') ?? stillToCome(on, today), {
      type: 'AllegationAdded',
      on,
      allegation,
    })
  },
  RewordAllegation({ on, allegation, words, about }, { allegations }) {
    if (!allegations.some(({ id }) => id === allegation))
      return refuse({ type: 'NoSuchAllegation' })
    return unless(missingWords(words, 'allegations'), {
      type: 'AllegationReworded',
      on,
      allegation,
      words,
      about,
    })
  },
  CodeAllegation({ on, allegation, codes, features }, { allegations }) {
    if (!allegations.some(({ id }) => id === allegation))
      return refuse({ type: 'NoSuchAllegation' })
    return accept({
      type: 'AllegationCoded',
      on,
      allegation,
      codes,
      ...(features ? { features } : {}),
    })
  },
  NoteFactors: ({ on, factors }) => accept({ type: 'FactorsNoted', on, factors }),
}

export const partiesEvolves: Evolves<PartiesEvents> = {
  SubjectNamed: (facts, { who }) => ({
    ...facts,
    subjects: [...facts.subjects.filter(one => one.subject !== who.subject), who],
  }),
  SubjectRemoved: (facts, { subject }) => ({
    ...facts,
    subjects: facts.subjects.filter(one => one.subject !== subject),
  }),
  AllegationAdded: (facts, { allegation }) => ({
    ...facts,
    allegations: [...facts.allegations, { ...allegation, codes: [] }],
  }),
  AllegationReworded: (facts, { allegation, words, about }) => ({
    ...facts,
    allegations: facts.allegations.map(one =>
      one.id === allegation ? { ...one, words, about } : one,
    ),
  }),
  AllegationCoded: (facts, { allegation, codes, features }) => ({
    ...facts,
    allegations: facts.allegations.map(one =>
      one.id === allegation ? { ...one, codes, ...(features ? { features } : {}) } : one,
    ),
  }),
  FactorsNoted: (facts, { factors }) => ({ ...facts, factors }),
}

export const partiesTells: Tells<PartiesEvents> = {
  AllegationAdded: ({ on, allegation }, { knownOn }) => [
    { happened: 'allegation-made', on, about: allegation.id, knownOn },
  ],
  SubjectNamed: untold,
  SubjectRemoved: untold,
  AllegationReworded: untold,
  AllegationCoded: untold,
  FactorsNoted: untold,
}
