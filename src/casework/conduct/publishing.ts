/** Publishing and taking down: nothing is public before it was asked about and people were told. */
import { accept, addDays, type Day, nothing, refuse } from '#kernel'
import { ruleById } from '#law'
import { type Decides, type Evolves, type Tells, untold, type Verdict } from '../complaint/area.ts'
import { blank, missingWords } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import type { ComplaintRefusal } from '../complaint/words.ts'
import { type ConductEvent, type ConductFacts, conductOf, ofKind } from './conduct.ts'
import { clearedBy, isCaseOver } from './deciding-known.ts'
import { runBy } from './delegating.ts'
import { againstDirections } from './directed.ts'
import { withheld, withoutDetails } from './identifying.ts'
import { listingOf } from './panel-standing.ts'
import {
  againstPublishing,
  isOfNow,
  type Publication,
  publicationIn,
  publicNow,
  ruleOfQuestion,
} from './publishing-known.ts'
import {
  type PublicationQuestion,
  type PublicHearing,
  type Publishable,
  type PublishingCommands,
  type PublishingEvents,
  publicationQuestions,
  publishedDays,
} from './publishing-shapes.ts'
import { kept, recorded } from './recorded.ts'
import { roundsOf } from './rounds.ts'
import { chairDirects } from './rulings.ts'
import type { Step } from './step.ts'

type Considered = PublishingEvents['PublicationConsidered']

/** What is public, or was, is not worded again: another is prepared in its place. */
function settled(facts: Facts, { subject, publication }: Considered): ComplaintRefusal | undefined {
  const before = publicationIn(conductOf(facts, subject), publication)
  return before?.published ? { type: 'NoSuchEntry' } : undefined
}

/** Each question once, with how it was checked. */
function unasked({ answers }: Considered): ComplaintRefusal | undefined {
  const isAsked = publicationQuestions.every(question =>
    answers.some(one => one.question === question && !blank(one.how)),
  )
  return isAsked ? undefined : { type: 'WordsMissing', what: 'how' }
}

/** The day from which the law counts what is longer: publication, or the hearing's first day. */
function isLonger({ what, downOn, on }: Considered, events: ConductFacts): boolean {
  const from = what === 'outcome' ? on : (listingOf(events)?.firstDay ?? on)
  return downOn > addDays(from, publishedDays)
}

/** It comes down on the day chosen, and an outcome never before its least days are over. */
export function comesDownOn({ what, downOn }: Pick<Considered, 'what' | 'downOn'>, on: Day): Day {
  const least = addDays(on, publishedDays)
  return what === 'outcome' && downOn < least ? least : downOn
}

type Prepared = Readonly<{
  one: Publication
  considered: Considered
  events: ConductFacts
  /** The questions that stand in its way. */
  against: readonly PublicationQuestion[]
}>

function preparedIn(
  facts: Facts,
  { subject, publication }: Pick<PublishingCommands['Publish'], 'subject' | 'publication'>,
): Prepared | undefined {
  const events = conductOf(facts, subject)
  const one = publicationIn(events, publication)
  const considered = one?.considered
  return considered && { one, considered, events, against: againstOf(facts, considered) }
}

/** Answered no, or answered yes while its words go against what the chair directed. */
function againstOf(facts: Facts, considered: Considered): readonly PublicationQuestion[] {
  const answered = againstPublishing(considered)
  const isDirected = againstDirections(facts, considered).length > 0
  return publicationQuestions.filter(
    one => answered.includes(one) || (isDirected && one === 'chairs-directions'),
  )
}

/** What no reason gets past: nothing decided, a detail nobody looked at, a rule that was read. */
function refusedFor({ considered, events, against }: Prepared, details: readonly string[]) {
  const { what, kept = [] } = considered
  if (!isOfNow(events, considered)) return { because: 'not-decided', questions: [] } as const
  if (what === 'hearing-notice' && isCaseOver(events))
    return { because: 'case-over', questions: [] } as const
  if (details.some(one => !kept.includes(one)))
    return { because: 'details', questions: [] } as const
  const questions = against.filter(question => wasRead(question, what))
  return questions.length > 0 ? ({ because: 'questions', questions } as const) : undefined
}

function wasRead(question: PublicationQuestion, what: Publishable): boolean {
  return ruleById(ruleOfQuestion(question, what))?.confidence === 'read'
}

/** What a reason gets past: a rule held from memory, or one of this force's own. */
function expectedOf(
  { considered, events, against }: Prepared,
  asked: PublishingCommands['Publish'],
) {
  const { what } = considered
  const answered = against
    .filter(question => !wasRead(question, what))
    .map(question => ruleOfQuestion(question, what))
  const isLate = asked.noticeBy !== undefined && asked.on > asked.noticeBy
  const forum = ofKind(events, 'FindingMade').at(-1)?.forum
  const isCleared = what === 'outcome' && clearedBy(events) !== undefined
  return [
    ...new Set([
      ...answered,
      ...(asked.toTell.length > 0 ? ['house.told-before-publishing'] : []),
      ...(what === 'hearing-notice' && isLate ? ['public.notice'] : []),
      ...(what === 'outcome' && forum === 'meeting' ? ['outcome.publish'] : []),
      ...(isCleared ? ['house.cleared-not-published'] : []),
    ]),
  ]
}

/** What the public will read of it, all of it in the one event. */
function publishedAs({ considered, events }: Prepared, asked: PublishingCommands['Publish']) {
  const { on, entry, subject, publication, file } = asked
  const { what, heading, words } = considered
  const listed = what === 'hearing-notice' ? listingOf(events) : undefined
  return {
    ...({ type: 'Published', on, entry, subject, publication, what, words } as const),
    downOn: comesDownOn(considered, on),
    ...(heading ? { heading } : {}),
    ...(file ? { file } : {}),
    ...(listed ? { hearing: hearingOf(listed, events) } : {}),
  }
}

/** Without the place where the chair keeps it from the public. */
function hearingOf(listed: PublicHearing, events: ConductFacts): PublicHearing {
  const { firstDay, time, days } = listed
  const isKept = chairDirects(events).directions.includes('place-withheld')
  return { firstDay, time, days, place: isKept ? withheld : listed.place }
}

/** Of what is public now, what is of this kind. */
export function upOf(events: ConductFacts, what: Publishable): ConductFacts {
  return publicNow(events).flatMap(({ published }) => (published?.what === what ? published : []))
}

/** Everything of theirs that is public comes down, each for this reason. */
export function allDown(
  events: ConductFacts,
  { on, entry, subject }: Step,
  why: string,
): readonly Extract<ConductEvent, { type: 'TakenDown' }>[] {
  return publicNow(events).map(({ publication }) => ({
    ...{ type: 'TakenDown', on, subject, publication, why, stillUp: [] },
    entry: `${entry}-${publication}`,
  }))
}

function publish(asked: PublishingCommands['Publish'], facts: Facts): Verdict {
  const prepared = preparedIn(facts, asked)
  if (!prepared) return refuse({ type: 'NoSuchEntry' })
  const { one, events } = prepared
  if (one.published) return nothing
  const { today, waivedWhy = '' } = asked
  const event = publishedAs(prepared, asked)
  const plain = recorded(event, { today, facts })
  if (!plain.ok || plain.value.length === 0) return plain
  const refused = refusedFor(prepared, asked.details)
  if (refused) return refuse({ type: 'NotPublishable', ...refused })
  const rules = expectedOf(prepared, asked)
  if (rules.length > 0 && blank(waivedWhy)) return refuse({ type: 'MoreExpected', rules })
  const waived = rules.length > 0 ? { waived: { rule: rules.join(' '), why: waivedWhy } } : {}
  // A notice of another day takes the place of the one before.
  const replaced = allDown(upOf(events, one.what), asked, 'Another was published in its place.')
  return accept<ConductEvent>({ ...event, ...waived }, ...replaced)
}

export const publishingDecides: Decides<PublishingCommands> = {
  TellFirst: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'PersonToldFirst' },
      { today, facts },
      missingWords(asked.who, 'who'),
      missingWords(asked.by, 'from'),
      missingWords(asked.how, 'how'),
    ),
  ConsiderPublication({ today, ...asked }, facts) {
    const { on, entry, subject, publication, what, answers, words, removed, downOn } = asked
    const { longer, heading, kept, lookFor } = asked
    const events = conductOf(facts, subject)
    return recorded(
      {
        type: 'PublicationConsidered',
        ...{ on, entry, subject, publication, what, answers, words, removed, downOn },
        ...(longer ? { longer } : {}),
        ...(heading ? { heading } : {}),
        ...(kept ? { kept } : {}),
        ...(lookFor ? { lookFor } : {}),
      },
      { today, facts },
      settled(facts, asked),
      missingWords(words, 'words'),
      unasked(asked),
      isLonger(asked, events) ? missingWords(longer ?? '', 'why') : undefined,
    )
  },
  DecideDetails({ today, on, entry, subject, publication, kept, taken }, facts) {
    const before = preparedIn(facts, { subject, publication })?.considered
    // Looked through again, words of what no longer stands would pass for new ones.
    if (!before || !isOfNow(conductOf(facts, subject), before))
      return refuse({ type: 'NoSuchEntry' })
    const { heading } = before
    return recorded(
      {
        ...before,
        ...{ type: 'PublicationConsidered', on, entry, subject },
        words: withoutDetails(before.words, taken),
        ...(heading ? { heading: withoutDetails(heading, taken) } : {}),
        removed: [...new Set([...before.removed, ...taken])],
        kept: [...new Set([...(before.kept ?? []), ...kept])].filter(one => !taken.includes(one)),
      },
      { today, facts },
      settled(facts, before),
    )
  },
  Publish: publish,
  TakeDown({ today, on, entry, subject, publication, why, stillUp }, facts) {
    const one = publicationIn(conductOf(facts, subject), publication)
    if (!one?.published) return refuse({ type: 'NoSuchEntry' })
    const isSaid = one.down && one.stillUp.join(' ') === stillUp.join(' ')
    if (isSaid) return nothing
    return recorded(
      { type: 'TakenDown', on, entry, subject, publication, why, stillUp },
      { today, facts },
      missingWords(why, 'why'),
    )
  },
}

export const publishingEvolves: Evolves<PublishingEvents> = {
  PersonToldFirst: (facts, event) => kept(facts, { ...event, type: 'PersonToldFirst' }),
  PublicationConsidered: (facts, event) => kept(facts, { ...event, type: 'PublicationConsidered' }),
  Published: (facts, event) => kept(facts, { ...event, type: 'Published' }),
  TakenDown: (facts, event) => kept(facts, { ...event, type: 'TakenDown' }),
}

/** Told once something had been found in that round: before, people are told of the day alone. */
function isOfOutcome(
  events: ConductFacts,
  { on, entry }: PublishingEvents['PersonToldFirst'],
): boolean {
  const round = roundsOf(events).find(one => one.events.some(each => each.entry === entry))
  const decided = ofKind(round?.events ?? [], 'FindingMade', 'OutcomeNotified')
  return decided.some(one => one.on <= on)
}

export const publishingTells: Tells<PublishingEvents> = {
  PersonToldFirst(event, { force, knownOn, facts }) {
    const { on, subject, capacity } = event
    if (!isOfOutcome(conductOf(facts, subject), event)) return []
    const telling = { on, knownOn, by: force, about: subject }
    switch (capacity) {
      case 'director-general':
        return [{ happened: 'dg-told-of-disciplinary-outcome', ...telling }]
      case 'complainant':
      case 'interested-person':
        return [{ happened: 'disciplinary-outcome-told', ...telling, to: capacity }]
      // The officer is told by the outcome itself; of others no clock asks.
      case 'officer':
      case 'other':
        return []
    }
  },
  PublicationConsidered: untold,
  Published({ on, subject, what }, telling) {
    const about = { on, knownOn: telling.knownOn, to: 'public', about: subject }
    const by = what === 'hearing-notice' ? runBy(telling, subject, on) : telling.force
    return what === 'hearing-notice'
      ? [{ happened: 'public-notice-published', by, ...about }]
      : [{ happened: 'outcome-published', by, ...about }]
  },
  TakenDown: untold,
}
