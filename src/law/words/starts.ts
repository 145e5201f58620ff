/** What starts a rule, as a sentence, and what starts it again. */
import type { Start } from '../duty.ts'
import type { Test } from '../engine/tests-of-fact.ts'
import { countInWords, lengthInWords } from './count.ts'
import { happeningClauses } from './happenings.ts'
import { begun, listed, spaced } from './lists.ts'
import { narrowed } from './narrowed.ts'

export function startInWords(start: Start): string {
  const { reading, happenings } = start
  // That handling began is the reading's own first word.
  const names = happenings.filter(name => reading !== 'handling' || name !== 'handling-started')
  const clauses = names.map(name => happeningClauses[name])
  const what = `${listed(clauses, 'or')}${narrowed(start, alleged(start))}`
  return `${begun(readings[reading](what, start))}${limits(start)}${countedFrom(start)}.`
}

function alleged({ alleging, notAlleging, atEnd }: Start): readonly string[] {
  return [
    ...(alleging ? [`only for what is alleged to be: ${testInWords(alleging)}`] : []),
    ...(notAlleging ? [`not for what is alleged to be: ${testInWords(notAlleging)}`] : []),
    ...(atEnd ? ['where it went on for a time, the last day of it'] : []),
  ]
}

function testInWords(test: Test): string {
  if ('fact' in test) return spaced(test.fact)
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
      ...(endedBy ? [`until ${happeningClauses[endedBy]}`] : []),
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

/** How its time is counted where a start has a time of its own, before it is owed or after. */
export function countsOfStart(start: Start): readonly string[] {
  const { reading, within, spells, limit, orLonger } = start
  const [first, then] = spells ?? []
  const longer = orLonger ? `, or as many as is said then (${spaced(orLonger.detail)})` : ''
  const when = listed(
    start.happenings.map(name => happeningClauses[name]),
    'or',
  )
  return [
    ...(reading === 'silence' && within ? [`Before it: ${countInWords(within)}.`] : []),
    ...(first ? [`Before it: ${countInWords(first)}.`] : []),
    ...(then ? [`Then, each time: ${countInWords(then)}.`] : []),
    ...(limit ? [`Where ${when}: ${countInWords(limit)}${longer}.`] : []),
    ...(!limit && longer ? [`Where ${when}${longer}.`] : []),
  ]
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
