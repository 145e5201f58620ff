/** Everything a paper of proceedings is drafted from: the record, and what the law says of it. */
import {
  allegedOf,
  type ConductFacts,
  type ConductPaper,
  caseOf,
  conductOf,
  type Facts,
  notices,
  outcomeStanding,
  type Subject,
  streamOf,
} from '#casework'
import { type Day, type MatterId, type SubjectId, subjectId } from '#kernel'
import { longDay } from '#papers'
import { type Authority, authorityOf, type Bench } from '../../bench.ts'
import type { MatterView } from '../../read-matter.ts'
import type { As } from '../../who.ts'
import { lawSupposing, type OfficerLaw } from '../law-of.ts'
import catalogue from './papers.en.json' with { type: 'json' }

export type KnownForPaper = Readonly<{
  paper: ConductPaper
  authority: Authority
  reference: string
  officer: Subject
  /** Rank and name, as the paper says them. */
  who: string
  /** Whoever complained, where their name is known to whoever handles it. */
  complainant?: string | undefined
  facts: Facts
  /** Of this officer, oldest first. */
  events: ConductFacts
  stream: ReturnType<typeof streamOf>
  /** Its date, and the day it is to be given on. */
  on: Day
  givenOn: Day
  /** As it would be once it was given that day. */
  law: OfficerLaw | undefined
}>

export type OfPaper = Readonly<{
  matter: MatterId
  subject: SubjectId
  paper: ConductPaper
  /** The day it is to be given on; left out, today. */
  givenOn?: Day
}>

export const inWords = (on: Day): string => longDay(on, 'en')

/** Undefined where nobody of that id is concerned in it. */
export function knownForPaper(
  bench: Bench,
  as: As,
  view: MatterView,
  asked: OfPaper & Readonly<{ on: Day }>,
): KnownForPaper | undefined {
  const { row, facts } = view
  const { matter, subject, paper, on, givenOn = on } = asked
  const officer = facts?.subjects.find(one => one.subject === subject)
  if (!facts || !officer) return undefined
  const events = conductOf(facts, subject)
  const lawCase = caseOf(matter, as.authority, [
    ...view.story,
    ...supposed({ ...asked, events }, givenOn).map(event => ({
      event,
      recordedAt: bench.world.now(),
    })),
  ])
  const name = [officer.rank, officer.name].filter(Boolean).join(' ')
  return {
    ...{ paper, officer, facts, on, givenOn },
    authority: authorityOf(bench, as.authority),
    reference: row.reference,
    who: name || row.reference,
    complainant: facts.contact?.name ?? row.complainant ?? undefined,
    events,
    stream: streamOf(facts),
    law: lawCase && lawSupposing(lawCase, subjectId(subject), { on: givenOn }),
  }
}

/** The documents go with a notice of referral, and what is asked of the officer runs from them. */
const goesWith: Readonly<Partial<Record<ConductPaper, readonly ConductPaper[]>>> = {
  referral: ['referral', 'documents'],
}

const service = { way: 'in-person', at: '', by: '', proof: '' } as const

type Supposing = Pick<OfPaper, 'subject' | 'paper'> & Readonly<{ events: ConductFacts }>

/** As if it had been given: its last days are then the law's own answer, and nobody counts them. */
export function supposed({ subject, paper, events }: Supposing, on: Day) {
  const told = paper === 'outcome' ? toldOutcome(events) : undefined
  if (told) {
    const step = { on, entry: 'supposed-outcome', subject }
    return [{ type: 'OutcomeNotified' as const, ...step, ...told, written: true, service }]
  }
  const given: readonly string[] = goesWith[paper] ?? [paper]
  return notices
    .filter(notice => given.includes(notice))
    .map(notice => ({
      ...{ type: 'NoticeServed' as const, on, entry: `supposed-${notice}`, subject, notice },
      ...{ parts: [], service },
    }))
}

/** An appeal runs from being told an outcome, in writing: which one it is decides to whom. */
function toldOutcome(events: ConductFacts) {
  const { finding } = outcomeStanding(events)
  const decided = outcomeDecided(events)
  return finding && decided && { finding: finding.level, action: decided.action }
}

/** What follows, once it may be said: a panel's choice is its own until it gave its report. */
export function outcomeDecided(events: ConductFacts) {
  const { proposed, reported, announced, notified } = outcomeStanding(events)
  return notified ?? (reported ? proposed : announced)
}

/** The last day the law gives for it, in words. */
export function lastDay(
  { law, officer }: KnownForPaper,
  ...rules: readonly string[]
): string | undefined {
  const found = law?.duties.findLast(
    ({ rule, about, bearerId, state, due }) =>
      rules.includes(rule) &&
      due !== null &&
      (state === 'open' || state === 'overdue') &&
      (about === officer.subject || bearerId === officer.subject),
  )
  return found?.due ? inWords(found.due) : undefined
}

/** Lines of a list, each after a heading line of its own. */
export function listed(first: string, lines: readonly string[]): string | undefined {
  if (lines.length === 0) return undefined
  return `${first}\n\n${lines.map(one => `- ${one.replaceAll('\n', ' ')}`).join('\n')}`
}

export function paragraphs(...all: readonly (string | undefined | false)[]): string | undefined {
  const said = all.filter(one => typeof one === 'string' && one.trim() !== '')
  return said.length > 0 ? said.join('\n\n') : undefined
}

export function allegedWords(known: KnownForPaper): readonly string[] {
  return allegedOf(known.facts, known.officer.subject).map(({ words }) => words)
}

/** The headings of Schedule 2, by their numbers there, from 1. */
export const standardNames: readonly string[] = catalogue.standards
export function standardsIn(numbers: readonly number[]): readonly string[] {
  return numbers.flatMap(one => standardNames[one - 1] ?? [])
}

/** Appended to what is alleged: each Standard it would fall short of. */
export function withStandards(words: string, numbers: readonly number[]): string {
  return paragraphs(words, listed(catalogue['standards.all'], standardsIn(numbers))) ?? words
}
