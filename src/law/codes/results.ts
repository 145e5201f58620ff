/**
 * How a complaint or an allegation ended, and what was done about it.
 *
 * No complaint of the present system is upheld or not upheld, and withdrawn is an end, not a
 * finding.
 */
import { type Code, codes } from './code.ts'

/** Which way it was handled decides which results there are. */
export type ResultScope =
  | 'outside-schedule-3'
  | 'otherwise-than-by-investigation'
  | 'investigation'
  | 'special-procedure'
export type ResultCode = Code & Readonly<{ scopes: readonly ResultScope[] }>

const outside = ['outside-schedule-3'] as const
const serviceScopes = ['otherwise-than-by-investigation', 'investigation'] as const

/** Each scope's results, in the order they are offered. */
export const resultCodes: readonly ResultCode[] = [
  ...within(outside, { resolved: 'Resolved' }),
  ...within(outside, { 'not-resolved': 'Not resolved: no further action' }),
  ...within(['special-procedure'], {
    'case-to-answer-misconduct': 'Case to answer: misconduct',
    'case-to-answer-gross-misconduct': 'Case to answer: gross misconduct',
    'no-case-to-answer': 'No case to answer',
  }),
  // Under the special procedure the complainant is told this as well, where it can be said.
  ...within([...serviceScopes, 'special-procedure'], {
    'service-acceptable': 'The service provided was acceptable',
    'service-not-acceptable': 'The service provided was not acceptable',
    'service-not-determined': 'We could not determine whether the service provided was acceptable',
  }),
  ...within(serviceScopes, { 'no-further-action': 'No further action' }),
  ...within([...outside, ...serviceScopes], { withdrawn: 'Withdrawn' }),
]

function within(
  scopes: readonly ResultScope[],
  named: Readonly<Record<string, string>>,
): readonly ResultCode[] {
  return codes('recall', named).map(code => ({ ...code, scopes }))
}

/** What a complaint handled this way can end as. */
export function resultsFor(scope: ResultScope): readonly ResultCode[] {
  return resultCodes.filter(({ scopes }) => scopes.includes(scope))
}

/** What was done: any number of these. */
export const actionCodes: readonly Code[] = codes('recall', {
  explanation: 'Explanation',
  apology: 'Apology',
  debrief: 'Debrief',
  'learning-from-reflection': 'Learning from reflection (individual)',
  'reflective-practice': 'Reflective practice review process',
  'organisational-learning': 'Organisational learning',
  'policy-review': 'Policy review',
  'goodwill-gesture': 'Goodwill gesture',
  'return-of-property': 'Return of property',
  'information-removed': 'Information removed from police systems',
  'other-service-recovery': 'Other service recovery',
  'unsatisfactory-performance': 'Unsatisfactory performance procedures',
  'misconduct-meeting': 'Referral to proceedings: misconduct meeting',
  'misconduct-hearing': 'Referral to proceedings: misconduct hearing',
  'accelerated-hearing': 'Referral to proceedings: accelerated misconduct hearing',
  'criminal-proceedings':
    'Criminal proceedings, or referral to the Director of Public Prosecutions',
  'no-further-action': 'No further action',
})
