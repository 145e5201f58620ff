/**
 * How what is kept may be used: for which purpose, as fact or opinion, and what must not leave.
 * And what somebody says is wrong: nothing is edited, a later entry puts it right beside the old.
 */
import { accept, type Day, type DocumentId, type NoteId, nothing, refuse } from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from './area.ts'
import { alike, missingWords, said, unless } from './checks.ts'
import type { Facts } from './facts.ts'

/** Law enforcement: conduct capable of being a crime. General: everything else done here. */
export const purposes = ['law-enforcement', 'general'] as const
export type Purpose = (typeof purposes)[number]
/** Whether what it says rests on fact, on somebody's opinion, or on some of each. */
export const restsOn = ['fact', 'opinion', 'mixed'] as const
export type RestsOn = (typeof restsOn)[number]
/** The persons it tells of. */
export const personCategories = [
  'complainant',
  'person-complained-against',
  'victim',
  'witness',
  'suspect',
  'convicted',
  'other',
] as const
export type PersonCategory = (typeof personCategories)[number]
export const privileges = ['none', 'legal-advice', 'without-prejudice', 'sensitive'] as const
export type Privilege = (typeof privileges)[number]
/** Left out where whoever gave it set no terms. */
export type SourceTerms = Readonly<{ from: string; terms: string }>

type On = Readonly<{ on: Day }>
type Why = Readonly<{ why: string }>
/** An entry of the story by its version, with the event's own name. */
type Of = Readonly<{ of: number; what: string }>
type Contest = Readonly<{ contest: string }>

export type PrivacyEvents = {
  DocumentMarked: On &
    Why &
    Readonly<{
      document: DocumentId
      purpose: Purpose
      says: RestsOn
      about: readonly PersonCategory[]
      privilege: Privilege
      source?: SourceTerms
    }>
  NoteMarked: On & Readonly<{ note: NoteId; says: RestsOn }>
  PurposeDecided: On & Why & Readonly<{ purpose: Purpose }>
  /** Somebody says an entry is wrong; `by` is their name where it is not the complainant. */
  EntryContested: On & Of & Contest & Readonly<{ words: string; by?: string }>
  /** What it should say. The old entry stays readable, beside these words. */
  EntryCorrected: On & Of & Why & Partial<Contest> & Readonly<{ words: string }>
  /** It stays as it is, and is shown as contested. */
  ContestNoted: On & Of & Why & Contest
}
/** The event's name comes from the story itself, which only the desk has before it. */
type Named<Event> = Omit<Event, 'what'> & Readonly<{ what?: string }>
export type PrivacyCommands = {
  MarkDocument: PrivacyEvents['DocumentMarked']
  MarkNote: PrivacyEvents['NoteMarked']
  DecidePurpose: PrivacyEvents['PurposeDecided']
  ContestEntry: Named<PrivacyEvents['EntryContested']>
  CorrectEntry: Named<PrivacyEvents['EntryCorrected']>
  NoteContest: Readonly<{ on: Day; contest: string; why: string }>
}

export type DocumentMark = PrivacyEvents['DocumentMarked']
/** What somebody said was wrong, and what came of it; `open` until a person answered. */
export type Contested = PrivacyEvents['EntryContested'] &
  Readonly<{ answer: 'open' | 'corrected' | 'noted'; why?: string }>

export type PrivacyFacts = Readonly<{
  /** The latest mark of each document that has one. */
  marks: readonly DocumentMark[]
  /**
   * What stands kept back now: also what came inside a marked file, or a scanner found. The desk
   * says it to whoever reads; what decides here goes by the marks.
   */
  keptBack?: readonly DocumentId[]
  /** Marked, and given to a review body all the same since it was last marked. */
  released: readonly DocumentId[]
  notes: readonly PrivacyEvents['NoteMarked'][]
  purpose?: PrivacyEvents['PurposeDecided']
  contests: readonly Contested[]
  corrections: readonly PrivacyEvents['EntryCorrected'][]
}>
export const nothingMarked: PrivacyFacts = {
  marks: [],
  released: [],
  notes: [],
  contests: [],
  corrections: [],
}

/** Whether a mark keeps a document out of all that leaves, unless somebody says otherwise. */
export function keepsBack({ privilege, source }: Pick<DocumentMark, 'privilege' | 'source'>) {
  return privilege !== 'none' || source !== undefined
}

/** Files that are kept back are given to a review body only by somebody who says why. */
export function keptBackUnsaid(
  { privacy }: Facts,
  { documents, despite }: Readonly<{ documents: readonly DocumentId[]; despite?: string }>,
) {
  const kept = privacy.marks.filter(keepsBack).map(({ document }) => document)
  return documents.some(one => kept.includes(one))
    ? missingWords(despite ?? '', 'despite')
    : undefined
}

/** The purpose a matter is handled for: as a person decided, else proposed, with why. */
export type PurposeOf = Why & Readonly<{ purpose: Purpose; decided: boolean }>
export function purposeOf(facts: Facts): PurposeOf {
  const { purpose } = facts.privacy
  if (purpose) return { purpose: purpose.purpose, why: purpose.why, decided: true }
  const [reason] = capableOfBeingCriminal(facts)
  return reason
    ? { purpose: 'law-enforcement', why: reason, decided: false }
    : { purpose: 'general', why: 'Nothing recorded says it could be a crime.', decided: false }
}

function capableOfBeingCriminal(facts: Facts): readonly string[] {
  const { alleged, allegations, indications } = facts
  const isCrime = ({ features }: Facts['allegations'][number]) => features?.['crimeIfProved']
  return [
    ...(alleged?.crime === 'yes' ? ['If proved it would be a crime.'] : []),
    ...(allegations.some(one => isCrime(one) === true)
      ? ['An allegation, if proved, would be a crime.']
      : []),
    ...(indications.some(({ of }) => of === 'crime') ? ['There is an indication of a crime.'] : []),
  ]
}

function markOf({ on, document, purpose, says, about, privilege, source, why }: DocumentMark) {
  const given = source && { from: source.from, terms: source.terms }
  const mark = { on, document, purpose, says, about, privilege, why }
  return given ? { ...mark, source: given } : mark
}

export const privacyDecides: Decides<PrivacyCommands> = {
  MarkDocument(asked, { documents, privacy }) {
    if (!documents.includes(asked.document)) return refuse({ type: 'NoSuchDocument' })
    const before = privacy.marks.find(({ document }) => document === asked.document)
    if (before && alike({ ...before, on: asked.on }, markOf(asked))) return nothing
    const { from = 'said', terms = 'said' } = asked.source ?? {}
    return unless(
      missingWords(from, 'from') ?? missingWords(terms, 'terms') ?? missingWords(asked.why, 'why'),
      { type: 'DocumentMarked', ...markOf(asked) },
    )
  },
  MarkNote(asked, { notes, privacy }) {
    if (!notes.includes(asked.note)) return refuse({ type: 'NoSuchEntry' })
    const before = privacy.notes.find(({ note }) => note === asked.note)
    if (before?.says === asked.says) return nothing
    const { on, note, says } = asked
    return accept({ type: 'NoteMarked', on, note, says })
  },
  DecidePurpose(asked, { privacy }) {
    const { purpose: before } = privacy
    if (before?.purpose === asked.purpose && before.why === asked.why) return nothing
    const { on, purpose, why } = asked
    return unless(missingWords(why, 'why'), { type: 'PurposeDecided', on, purpose, why })
  },
  ContestEntry({ what, ...asked }, { privacy }) {
    if (what === undefined) return refuse({ type: 'NoSuchEntry' })
    if (privacy.contests.some(({ contest }) => contest === asked.contest)) return nothing
    const { on, of, contest, words, by } = asked
    return unless(missingWords(words, 'wrong'), {
      type: 'EntryContested',
      ...{ on, of, what, contest, words },
      ...(by ? { by } : {}),
    })
  },
  CorrectEntry({ what, ...asked }, { privacy }) {
    if (what === undefined) return refuse({ type: 'NoSuchEntry' })
    const open = privacy.contests.find(({ contest }) => contest === asked.contest)
    if (asked.contest !== undefined && open?.answer !== 'open') return nothing
    const last = privacy.corrections.findLast(({ of }) => of === asked.of)
    if (asked.contest === undefined && last?.words === asked.words) return nothing
    const { on, of, words, why, contest } = asked
    return unless(missingWords(words, 'right') ?? missingWords(why, 'why'), {
      type: 'EntryCorrected',
      ...{ on, of, what, words, why },
      ...(contest === undefined ? {} : { contest }),
    })
  },
  NoteContest({ on, contest, why }, { privacy }) {
    const found = privacy.contests.find(one => one.contest === contest)
    if (found?.answer !== 'open') return nothing
    const { of, what } = found
    return unless(missingWords(why, 'why'), { type: 'ContestNoted', on, contest, of, what, why })
  },
}

/** Given to a review body all the same, until it is marked again. */
export function released(facts: PrivacyFacts, documents: readonly DocumentId[]): PrivacyFacts {
  return { ...facts, released: [...new Set([...facts.released, ...documents])] }
}

function answered(
  { contests }: PrivacyFacts,
  contest: string | undefined,
  answer: Pick<Contested, 'answer' | 'why'>,
): readonly Contested[] {
  return contests.map(one => (one.contest === contest ? { ...one, ...answer } : one))
}

export const privacyEvolves: Evolves<PrivacyEvents> = {
  DocumentMarked: (facts, event) => ({
    ...facts,
    privacy: {
      ...facts.privacy,
      marks: [...facts.privacy.marks.filter(one => one.document !== event.document), said(event)],
      released: facts.privacy.released.filter(document => document !== event.document),
    },
  }),
  NoteMarked: (facts, event) => ({
    ...facts,
    privacy: {
      ...facts.privacy,
      notes: [...facts.privacy.notes.filter(({ note }) => note !== event.note), said(event)],
    },
  }),
  PurposeDecided: (facts, event) => ({
    ...facts,
    privacy: { ...facts.privacy, purpose: said(event) },
  }),
  EntryContested: (facts, event) => ({
    ...facts,
    privacy: {
      ...facts.privacy,
      contests: [...facts.privacy.contests, { ...said(event), answer: 'open' }],
    },
  }),
  EntryCorrected: (facts, event) => ({
    ...facts,
    privacy: {
      ...facts.privacy,
      contests: answered(facts.privacy, event.contest, { answer: 'corrected', why: event.why }),
      corrections: [...facts.privacy.corrections, said(event)],
    },
  }),
  ContestNoted: (facts, { contest, why }) => ({
    ...facts,
    privacy: {
      ...facts.privacy,
      contests: answered(facts.privacy, contest, { answer: 'noted', why }),
    },
  }),
}

export const privacyTells: Tells<PrivacyEvents> = {
  DocumentMarked: untold,
  NoteMarked: untold,
  PurposeDecided: untold,
  EntryContested: untold,
  EntryCorrected: untold,
  ContestNoted: untold,
}
