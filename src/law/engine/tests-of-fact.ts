/**
 * Tests of fact that may be left unanswered. Yes and no as usual; what cannot be told is `unknown`,
 * and `unknown` starts no duty.
 */
import type { ComplainantFact, Feature } from '../vocabulary.ts'

export type Answer = 'yes' | 'no' | 'unknown'

export type Test =
  | Readonly<{ any: readonly Test[] }>
  | Readonly<{ all: readonly Test[] }>
  | Readonly<{ not: Test }>
  | Readonly<{ fact: Fact }>

/** A feature of the allegation, a fact of the complainant, or a fact about the matter. */
export type Fact =
  | Feature
  | ComplainantFact
  | 'discriminationAlleged'
  | 'maximumOfSevenYearsOrMore'
  | 'sameIncidentAsSpecifiedConduct'
  | 'chiefOfficerConcerned'
  | 'otherCriterionMet'
  | 'directorGeneralCalledIn'
  | 'aboutConduct'

export function any(...any: readonly (Test | Fact)[]): Test {
  return { any: any.map(asTest) }
}
export function all(...all: readonly (Test | Fact)[]): Test {
  return { all: all.map(asTest) }
}
export function not(test: Test | Fact): Test {
  return { not: asTest(test) }
}
export function fact(fact: Fact): Test {
  return { fact }
}
function asTest(test: Test | Fact): Test {
  return typeof test === 'string' ? { fact: test } : test
}

/** What these facts answer to a test. */
export function answerTo(test: Test, known: (fact: Fact) => Answer): Answer {
  if ('fact' in test) return known(test.fact)
  if ('not' in test) return opposite[answerTo(test.not, known)]
  if ('any' in test) return first(['yes', 'unknown', 'no'], test.any, known)
  return first(['no', 'unknown', 'yes'], test.all, known)
}

const opposite = { yes: 'no', no: 'yes', unknown: 'unknown' } as const

/** The first of `order` that any part answers: for "any", yes beats unknown beats no. */
function first(
  order: readonly [Answer, Answer, Answer],
  tests: readonly Test[],
  known: (fact: Fact) => Answer,
): Answer {
  const answers = new Set(tests.map(test => answerTo(test, known)))
  return order.find(answer => answers.has(answer)) ?? order[2]
}

/** `true`, `false`, `"unknown"` or nothing, as an answer. */
export function answered(value: boolean | 'unknown' | undefined): Answer {
  if (value === undefined || value === 'unknown') return 'unknown'
  return value ? 'yes' : 'no'
}
