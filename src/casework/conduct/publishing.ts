/** Publishing and taking down: nothing is public before it was asked about and people were told. */
import { accept, addDays, type Day, nothing, refuse } from '#kernel'
import { type Decides, type Evolves, type Tells, untold, type Verdict } from '../complaint/area.ts'
import { blank, missingWords } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import type { ComplaintRefusal } from '../complaint/words.ts'
import { type ConductEvent, type ConductFacts, conductOf, ofKind } from './conduct.ts'
import { runBy } from './delegating.ts'
import { withheld, withoutDetails } from './identifying.ts'
import { listingOf } from './panel-standing.ts'
import { expectedOf, type Prepared, preparedIn, refusedFor } from './publishing-gates.ts'
import { consideredIn, isOfNow, publicationIn, publicNow } from './publishing-known.ts'
import {
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

/**
 * What is or was public, or was given to reporters, is not worded again: another is prepared in its
 * place. Nor is the one ever made the other.
 */
function settled(
  facts: Facts,
  { subject, publication, pressLine }: Considered,
): ComplaintRefusal | undefined {
  const events = conductOf(facts, subject)
  const before = consideredIn(events, publication)
  const isOther = before !== undefined && before.pressLine !== pressLine
  const isOut = ofKind(events, 'Published', 'PressLineIssued').some(
    one => one.publication === publication,
  )
  return isOther || isOut ? { type: 'NoSuchEntry' } : undefined
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
  if (downOn === undefined) return false
  const from = what === 'outcome' ? on : (listingOf(events)?.firstDay ?? on)
  return downOn > addDays(from, publishedDays)
}

/** It comes down on the day chosen, and an outcome never before its least days are over. */
export function comesDownOn({ what, downOn }: Pick<Considered, 'what' | 'downOn'>, on: Day): Day {
  const least = addDays(on, publishedDays)
  if (downOn === undefined) return least
  return what === 'outcome' && downOn < least ? least : downOn
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
  const { considered, events } = prepared
  if (considered.pressLine) return refuse({ type: 'NoSuchEntry' })
  if (publicationIn(events, asked.publication)?.published) return nothing
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
  const replaced = allDown(
    upOf(events, considered.what),
    asked,
    'Another was published in its place.',
  )
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
    const { longer, heading, kept, lookFor, pressLine } = asked
    const events = conductOf(facts, subject)
    return recorded(
      {
        type: 'PublicationConsidered',
        ...{ on, entry, subject, publication, what, answers, words, removed },
        ...(downOn ? { downOn } : {}),
        ...(longer ? { longer } : {}),
        ...(heading ? { heading } : {}),
        ...(kept ? { kept } : {}),
        ...(lookFor ? { lookFor } : {}),
        ...(pressLine ? { pressLine } : {}),
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
    const { on, subject, capacity, inWriting } = event
    if (!isOfOutcome(conductOf(facts, subject), event)) return []
    const telling = { on, knownOn, by: force, about: subject }
    switch (capacity) {
      case 'director-general':
        return [{ happened: 'dg-told-of-disciplinary-outcome', ...telling }]
      case 'complainant':
      case 'interested-person':
        return [
          {
            ...{ happened: 'disciplinary-outcome-told', ...telling, to: capacity },
            details: { how: inWriting ? 'in writing' : 'orally' },
          },
        ]
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
