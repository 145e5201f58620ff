/**
 * What goes with the history of whoever a matter is about: other forces asked and what they
 * answered, lines of enquiry that history opened, and matches that came after it was weighed.
 */
import { type AllegationId, accept, type Day, nothing, refuse, type SubjectId } from '#kernel'
import { allThere } from '../investigation/cited.ts'
import type { Direction, LineEnd, LineKind } from '../investigation/line-kinds.ts'
import { type Decides, type Evolves, type Tells, untold } from './area.ts'
import { alike, missingWords, said, stillToCome, unless } from './checks.ts'
import type { Facts } from './facts.ts'

/** What another force can answer: what it holds, that it holds nothing, or that it will not say. */
export const forceAnswers = ['matters', 'nothing', 'refused'] as const
export type ForceAnswer = (typeof forceAnswers)[number]

/** An earlier matter as another force told of it, kept in its words. */
export type ToldMatter = Readonly<{
  kind: string
  reference?: string
  madeOn?: Day
  words: string
  /** What kind of person it was about; never a name. */
  aboutWhom?: string
  finding?: string
  outcome?: string
  /** How they know that it is the same person. */
  how: string
}>

/** Something to ask, seek or check. */
export type Enquiry = Readonly<{
  enquiry: string
  words: string
  /** What opened it, as a history names it: an earlier matter, or a matter like this one. */
  from?: string
  kind?: LineKind
  /** The rule or guidance that asks for it, where one does. */
  rule?: string
  allegation?: AllegationId
  /** Where it may lead: towards what is alleged, away from it, or either. */
  direction?: Direction
}>

type On = Readonly<{ on: Day }>
type Today = Readonly<{ today: Day }>
type Asked = On &
  Readonly<{
    request: string
    subject: SubjectId
    /** Its name; and its id where it is on this installation, and is asked through it. */
    force: string
    authority?: string
    dueOn: Day
  }>
type Answered = On &
  Readonly<{
    request: string
    answer: ForceAnswer
    /** Who answered there. */
    by: string
    /** What they searched, and how far it reaches, in their words. */
    searched: string
    matters: readonly ToldMatter[]
  }>
/** What came of it, or why it was not pursued; and what in this matter shows it, by its id. */
type Ended = On &
  Readonly<{ enquiry: string; done: LineEnd; words: string; cites?: readonly string[] }>

export type EarlierCommands = {
  AskForce: Asked & Today
  RecordForceAnswer: Answered & Today
  EndEnquiry: Ended & Today
  NoteMatch: On & Readonly<{ subject: SubjectId; rows: readonly string[] }>
}
export type EarlierEvents = {
  ForceAsked: Asked
  ForceAnswered: Answered
  EnquiryOpened: On & Enquiry
  EnquiryEnded: Ended
  /** Found in what is held, after history was weighed: by its rows, as the history names them. */
  MatchArrived: On & Readonly<{ subject: SubjectId; rows: readonly string[] }>
}

export type EarlierFacts = Readonly<{
  forces: readonly Readonly<{ asked: Asked; answered?: Answered }>[]
  enquiries: readonly (On & Enquiry & Readonly<{ ended?: Ended }>)[]
  matches: readonly EarlierEvents['MatchArrived'][]
}>
export const nothingEarlier: EarlierFacts = { forces: [], enquiries: [], matches: [] }

/** Rows of a person's history that somebody has answered for, or been told of. */
export function knownRows(
  { history, earlier }: Pick<Facts, 'history' | 'earlier'>,
  subject: SubjectId,
): ReadonlySet<string> {
  const weighed = history.filter(one => one.subject === subject)
  const arrived = earlier.matches.filter(one => one.subject === subject)
  return new Set([
    ...weighed.flatMap(({ rows }) => rows.map(({ row }) => row)),
    ...arrived.flatMap(({ rows }) => rows),
  ])
}

export const earlierDecides: Decides<EarlierCommands> = {
  AskForce({ today, ...asked }, { earlier }) {
    const { force, subject, request } = asked
    const waits = earlier.forces.some(
      one =>
        one.asked.request === request ||
        (one.asked.force === force && one.asked.subject === subject && !one.answered),
    )
    if (waits) return nothing
    return unless(missingWords(force, 'force') ?? stillToCome(asked.on, today), {
      type: 'ForceAsked',
      ...asked,
    })
  },
  RecordForceAnswer({ today, ...answered }, { earlier }) {
    const of = earlier.forces.find(({ asked }) => asked.request === answered.request)
    if (!of) return refuse({ type: 'NoSuchRequest' })
    // The first answer stands: what came later is asked for again, and stands beside it.
    if (of.answered) return nothing
    const { matters, answer } = answered
    const bare = answer === 'matters' && (matters[0]?.words ?? '').trim() === ''
    return unless(
      missingWords(answered.by, 'who') ??
        (bare ? { type: 'WordsMissing', what: 'found' } : undefined) ??
        stillToCome(answered.on, today),
      { type: 'ForceAnswered', ...answered },
    )
  },
  EndEnquiry({ today, ...ended }, facts) {
    const of = facts.earlier.enquiries.find(({ enquiry }) => enquiry === ended.enquiry)
    if (!of) return refuse({ type: 'NoSuchEnquiry' })
    // What is known moves: a line is answered again, and the first answer stays in the record.
    if (of.ended && alike(of.ended, ended)) return nothing
    if (!allThere(ended.cites ?? [], facts)) return refuse({ type: 'NoSuchEntry' })
    return unless(missingWords(ended.words, 'found') ?? stillToCome(ended.on, today), {
      type: 'EnquiryEnded',
      ...ended,
    })
  },
  NoteMatch({ on, subject, rows }, facts) {
    const weighed = facts.history.some(one => one.subject === subject)
    // What was weighed of nobody is not news of them; and of a matter there is one task a day.
    if (!weighed || facts.finalised || facts.earlier.matches.some(one => one.on === on))
      return nothing
    const known = knownRows(facts, subject)
    const fresh = rows.filter(row => !known.has(row))
    return fresh.length > 0 ? accept({ type: 'MatchArrived', on, subject, rows: fresh }) : nothing
  },
}

/** Opened before: by its id, or for the same thing in the same words. */
export function isSame(one: Enquiry, other: Enquiry): boolean {
  const isAlike = one.words === other.words && one.from === other.from
  return one.enquiry === other.enquiry || (isAlike && one.allegation === other.allegation)
}

function withEarlier(facts: Facts, change: Partial<EarlierFacts>): Facts {
  return { ...facts, earlier: { ...facts.earlier, ...change } }
}

export const earlierEvolves: Evolves<EarlierEvents> = {
  ForceAsked: (facts, event) =>
    withEarlier(facts, { forces: [...facts.earlier.forces, { asked: said(event) }] }),
  ForceAnswered: (facts, event) =>
    withEarlier(facts, {
      forces: facts.earlier.forces.map(one =>
        one.asked.request === event.request ? { ...one, answered: said(event) } : one,
      ),
    }),
  EnquiryOpened: (facts, event) =>
    withEarlier(facts, { enquiries: [...facts.earlier.enquiries, said(event)] }),
  EnquiryEnded: (facts, event) =>
    withEarlier(facts, {
      enquiries: facts.earlier.enquiries.map(one =>
        one.enquiry === event.enquiry ? { ...one, ended: said(event) } : one,
      ),
    }),
  MatchArrived: (facts, event) =>
    withEarlier(facts, { matches: [...facts.earlier.matches, said(event)] }),
}

/** Known, and not law: the history gate is the force's own. */
export const earlierTells: Tells<EarlierEvents> = {
  ForceAsked: untold,
  ForceAnswered: untold,
  EnquiryOpened: untold,
  EnquiryEnded: untold,
  MatchArrived: untold,
}
