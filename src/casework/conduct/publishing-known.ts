/** What was published of proceedings, what is public now, and who is told before: read out. */
import type { Day } from '#kernel'
import type { Facts } from '../complaint/facts.ts'
import { type ConductEvent, type ConductFacts, ofKind } from './conduct.ts'
import { isInvestigatedByDg } from './investigating-known.ts'
import { outcomeNow } from './outcome-now.ts'
import {
  type PublicationQuestion,
  type PublicPlace,
  type Publishable,
  type PublishingEvents,
  publicationQuestions,
} from './publishing-shapes.ts'
import { roundNow } from './rounds.ts'

type Of<Type extends ConductEvent['type']> = Extract<ConductEvent, { type: Type }>
type Considered = Of<'PublicationConsidered'>

export type Publication = Readonly<{
  publication: string
  what: Publishable
  /** As it was last considered; undefined where it was published without. */
  considered?: Considered
  published?: Of<'Published'>
  down?: Of<'TakenDown'>
  /** Where it was found after it came down. */
  stillUp: readonly PublicPlace[]
}>

/** Everything that was or is to be public of one officer, in the order it began. */
export function publicationsOf(events: ConductFacts): readonly Publication[] {
  const all = ofKind(events, 'PublicationConsidered', 'Published', 'TakenDown').filter(
    one => one.type !== 'PublicationConsidered' || !one.pressLine,
  )
  return [...new Set(all.map(({ publication }) => publication))].map(publication => {
    const its = all.filter(one => one.publication === publication)
    const considered = ofKind(its, 'PublicationConsidered').at(-1)
    const published = ofKind(its, 'Published').at(0)
    const down = ofKind(its, 'TakenDown')
    const [first] = down
    return {
      publication,
      what: published?.what ?? considered?.what ?? 'outcome',
      ...(considered ? { considered } : {}),
      ...(published ? { published } : {}),
      ...(first ? { down: first } : {}),
      stillUp: down.at(-1)?.stillUp ?? [],
    }
  })
}

/** As it was last considered, of a publication or a press line. */
export function consideredIn(events: ConductFacts, id: string): Considered | undefined {
  return ofKind(events, 'PublicationConsidered').findLast(({ publication }) => publication === id)
}

export function publicationIn(events: ConductFacts, id: string): Publication | undefined {
  return publicationsOf(events).find(({ publication }) => publication === id)
}

/**
 * Worded of what stands now: in this round, and of an outcome since it has been what it is. What
 * was sent back or replaced since is worded and asked about afresh.
 */
export function isOfNow(
  events: ConductFacts,
  { what, entry }: Pick<Considered, 'what' | 'entry'>,
): boolean {
  const round = roundNow(events).events
  const at = round.findIndex(one => one.entry === entry)
  if (what !== 'outcome') return at >= 0
  const now = outcomeNow(events)
  return now !== undefined && at > round.indexOf(now.since)
}

/** The one being prepared: worded of what stands now, and neither public nor taken down. */
export function preparedOf(events: ConductFacts, what: Publishable): Publication | undefined {
  return publicationsOf(events).findLast(
    one => one.what === what && !one.published && one.considered && isOfNow(events, one.considered),
  )
}

/** What the public can read today. */
export function publicNow(events: ConductFacts): readonly Publication[] {
  return publicationsOf(events).filter(({ published, down }) => published && !down)
}

/** The same by their ids. */
export function stillPublic(events: ConductFacts): readonly string[] {
  return publicNow(events).map(({ publication }) => publication)
}

/** The rule each question rests on, by what is to be published. */
const rulesOf: Readonly<Record<PublicationQuestion, Readonly<Record<Publishable, string>>>> = {
  'hearing-not-meeting': { 'hearing-notice': 'public.notice', outcome: 'outcome.publish' },
  'chairs-directions': { 'hearing-notice': 'public.notice', outcome: 'outcome.publish' },
  'lifelong-anonymity': both('publish.anonymity'),
  'children-and-orders': both('publish.children'),
  'criminal-proceedings': both('publish.active-proceedings'),
  inquest: both('publish.inquest'),
  'nobody-named-early': both('house.named-before-notice'),
  'security-and-welfare': both('conduct.harm-test'),
  'people-told-first': both('house.told-before-publishing'),
}
function both(rule: string) {
  return { 'hearing-notice': rule, outcome: rule } as const
}

export function ruleOfQuestion(question: PublicationQuestion, what: Publishable): string {
  return rulesOf[question][what]
}

/** Answered no: each stands in the way by the tier of its rule. */
export function againstPublishing({ answers }: Pick<Considered, 'answers'>) {
  return publicationQuestions.filter(question =>
    answers.some(one => one.question === question && one.answer === 'no'),
  )
}

export type ToTell = Readonly<{
  capacity: PublishingEvents['PersonToldFirst']['capacity']
  /** Undefined where nobody is named: the officer, the Director General. */
  name?: string
  told?: Readonly<{ on: Day; by?: string; how?: string }>
}>

/**
 * Who is told before anything is public, and who was: of an outcome, since it was decided. The
 * complainant's own name comes from the report, and is given.
 */
export function toTellFirst(
  facts: Pick<Facts, 'kind' | 'handling' | 'dg' | 'conduct' | 'representatives'>,
  events: ConductFacts,
  { complainant, on }: Readonly<{ complainant?: string | undefined; on: Day }>,
): readonly ToTell[] {
  const round = roundNow(events).events
  const notified = ofKind(round, 'OutcomeNotified').at(-1)
  // Who was told of the day before it began was not told what came of it.
  const began = ofKind(round, 'ProceedingsBegan', 'FindingMade').at(-1)
  const told = ofKind(began ? round.slice(round.indexOf(began)) : round, 'PersonToldFirst')
  const officer = notified ?? told.findLast(({ capacity }) => capacity === 'officer')
  const person = (capacity: ToTell['capacity'], name?: string): ToTell => {
    const done = told.findLast(
      one => one.capacity === capacity && (name === undefined || one.who === name),
    )
    return {
      capacity,
      ...(name === undefined ? {} : { name }),
      ...(done ? { told: { on: done.on, by: done.by, how: done.how } } : {}),
    }
  }
  const named = [...new Set(told.filter(isInterested).map(({ who }) => who))]
  return [
    { capacity: 'officer', ...(officer ? { told: { on: officer.on } } : {}) },
    ...(complainant === undefined ? [] : [person('complainant', complainant)]),
    ...facts.representatives.map(({ name }) => person('interested-person', name)),
    ...named
      .filter(name => !facts.representatives.some(one => one.name === name))
      .map(name => person('interested-person', name)),
    ...(isInvestigatedByDg(facts, on) ? [person('director-general')] : []),
  ]
}

function isInterested({ capacity }: PublishingEvents['PersonToldFirst']): boolean {
  return capacity === 'interested-person'
}
