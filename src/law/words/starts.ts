/** What starts a rule, as a sentence, and what starts it again. */
import type { Start } from '../duty.ts'
import type { Test } from '../engine/tests-of-fact.ts'
import { countInWords, lengthInWords } from './count.ts'
import { happeningClauses } from './happenings.ts'
import { begun, listed, spaced } from './lists.ts'
import { narrowed, whereInWords } from './narrowed.ts'

export function startInWords(start: Start): string {
  const { reading, happenings } = start
  // That handling began is the reading's own first word.
  const names = happenings.filter(name => reading !== 'handling' || name !== 'handling-started')
  const clauses = names.map(name => happeningClauses[name])
  const what = `${listed(clauses, 'or')}${narrowed(start, [...except(start), ...alleged(start)])}`
  return `${begun(readings[reading](what, start))}${limits(start)}${countedFrom(start)}.`
}

function except({ whereNot }: Start): readonly string[] {
  return whereNot ? [`not where ${whereInWords(whereNot)}`] : []
}

function alleged({ alleging, notAlleging, atEnd }: Start): readonly string[] {
  // Not alleging what is no public function is alleging one that is.
  const [only, not] =
    notAlleging && 'not' in notAlleging
      ? [[alleging, notAlleging.not], undefined]
      : [[alleging], notAlleging]
  const tests = only.filter(test => test !== undefined).map(testInWords)
  return [
    ...(tests.length > 0 ? [`only where what is alleged is ${tests.join(', and is ')}`] : []),
    ...(not ? [`not where what is alleged is ${testInWords(not)}`] : []),
    ...(atEnd ? ['where it went on for a time, the last day of it'] : []),
  ]
}

const facts: Readonly<Record<string, string>> = {
  discriminationAlleged: 'discrimination',
  disabilityConsequence: 'treatment because of what a disability brings with it',
  adjustmentNotMade: 'an adjustment that was not made',
  relatedUnwantedConduct: 'harassment',
  sexualUnwantedConduct: 'unwanted sexual conduct',
  lessFavourableTreatment: 'worse treatment than others',
  neutralPractice: 'a practice that puts some at a disadvantage',
  detrimentForComplaining: 'harm done for complaining',
  publicFunction: 'done in a public function',
  continuingAct: 'something that went on',
  article2Or3IfProved: 'a breach of Article 2 or 3',
}

function testInWords(test: Test): string {
  if ('fact' in test) return facts[test.fact] ?? spaced(test.fact)
  if ('not' in test) return `not ${testInWords(test.not)}`
  if ('any' in test) return listed(test.any.map(testInWords), 'or')
  return listed(test.all.map(testInWords), 'and')
}

type Reading = (what: string, start: Start) => string
const readings: Readonly<Record<Start['reading'], Reading>> = {
  each: what => what,
  first: what => `the first time ${what}`,
  latest: what => `the last time ${what}`,
  allegations: what => `${what}, once for each allegation it is about`,
  special: what => `the day the special procedure begins to apply: when ${what}`,
  receipt: what => `the first day it reaches the authority: when ${what}`,
  handling: what => `handling begins; where no day is recorded for that, when ${what}`,
  criterion: what =>
    `the first time ${what}; and again for another criterion once it has been sent back`,
  elsewhere: what => `it reaches a body that is not the appropriate authority: when ${what}`,
  compelled: what => `what is alleged, or what has become clear, leaves no choice: when ${what}`,
  silence: (what, { within, answeredBy }) => {
    const time = within ? lengthInWords(within) : 'the time for an answer'
    const answer = answeredBy ? `; an answer is that ${happeningClauses[answeredBy]}` : ''
    return `the day after ${time} without an answer, counted from when ${what}${answer}`
  },
  spells: (what, { spells, endedBy, fromSecond }) => {
    const [first, then] = spells ?? []
    const length = first ? lengthInWords(first) : 'each spell'
    return [
      ...(fromSecond ? [] : [`the day after ${length}, counted from when ${what}`]),
      ...(fromSecond ? [`after the first ${length}, counted from when ${what}`] : []),
      ...(then ? [`and again the day after every further ${lengthInWords(then)}`] : []),
      ...(endedBy ? [`until ${endedBy.map(each => happeningClauses[each]).join(' or ')}`] : []),
    ].join('; ')
  },
  next: (what, { after }) =>
    `the first time ${what}${after ? `, each time after ${happeningClauses[after]}` : ''}`,
  ahead: (what, { daysBefore = [] }) =>
    `${listed(daysBefore.map(String), 'and')} days ahead of the day fixed when ${what}`,
}

function limits({ inTimeOf, past }: Start): string {
  return [
    ...(inTimeOf ? [', if that was itself in time'] : []),
    ...(past ? [`, once ${lengthInWords(past)} have gone by`] : []),
  ].join('')
}

function countedFrom({ countsFrom, countsFromLatest }: Start): string {
  if (countsFromLatest)
    return `; the count starts from the last time ${happeningClauses[countsFromLatest]}`
  if (countsFrom === undefined) return ''
  if (countsFrom === 'next-day') return '; the count starts from the day after'
  if (countsFrom === 'next-working-day') return '; the count starts from the next working day'
  return `; the count starts from the day it names (${spaced(countsFrom.detail)})`
}

/** How the time of a start's own is counted: what runs before it is owed, or a limit of its own. */
export function countsOfStart(start: Start): readonly string[] {
  const { reading, within, spells, limit, happenings } = start
  const [first, then] = spells ?? []
  const clauses = happenings.map(name => happeningClauses[name])
  return [
    ...(reading === 'silence' && within ? [`Before it: ${countInWords(within)}.`] : []),
    ...(first ? [`Before it: ${countInWords(first)}.`] : []),
    ...(then ? [`Then, each time: ${countInWords(then)}.`] : []),
    ...(limit ? [`Where ${listed(clauses, 'or')}: ${countInWords(limit)}.`] : []),
  ]
}

/** Where what happened can say a longer time than the rule. */
export function longerThan({ orLonger }: Start): readonly string[] {
  return orLonger ? [`Or longer, where it is given for more ${spaced(orLonger.detail)}.`] : []
}

/** What makes it begin or count again. */
export function restartsInWords(runsFrom: readonly Start[], once: boolean): readonly string[] {
  if (once) return ['It begins once only, with the first of these.']
  const latest = runsFrom.filter(({ reading }) => reading === 'latest')
  const again = runsFrom.filter(
    ({ reading, spells }) =>
      reading === 'each' || reading === 'next' || (reading === 'spells' && spells?.[1]),
  )
  return [
    ...(latest.length > 0 ? ['Each later time, the count starts afresh.'] : []),
    ...(again.length > 0 ? ['Each further time, it begins again.'] : []),
  ]
}
