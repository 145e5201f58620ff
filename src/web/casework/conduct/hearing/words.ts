/** The words of the day itself, what was found, and what followed. */
import {
  type AllegationFinding,
  type FindingLevel,
  type Forum,
  type ServiceWay,
  serviceWays,
} from '#casework'
import type { Action } from '#law'

export const forumWords: Readonly<Record<Forum, string>> = {
  hearing: 'A misconduct hearing',
  meeting: 'A misconduct meeting',
  accelerated: 'An accelerated hearing',
}

export const levelWords: Readonly<Record<FindingLevel, string>> = {
  'gross-misconduct': 'Gross misconduct',
  misconduct: 'Misconduct',
  neither: 'Neither',
}

export const foundWords: Readonly<Record<AllegationFinding['found'], string>> = {
  admitted: 'Admitted',
  proved: 'Proved, on the balance of probabilities',
  'not-proved': 'Not proved',
}
export const founds = ['admitted', 'proved', 'not-proved'] as const

export const actionWords: Readonly<Record<Action, string>> = {
  'reflective-practice': 'Reflective practice',
  'record-finding-only': 'The finding is recorded, and nothing more',
  'written-warning': 'Written warning',
  'final-written-warning': 'Final written warning',
  'extend-final-written-warning': 'The final written warning in force is extended',
  'reduction-in-rank': 'Reduction in rank',
  'dismissal-without-notice': 'Dismissal without notice',
  'would-have-been-dismissed': 'Would have been dismissed had they not left',
}
export const actions = Object.keys(actionWords).filter((one): one is Action => one in actionWords)

const wayWords: Readonly<Record<ServiceWay, string>> = {
  'in-person': 'In person',
  'left-at-address': 'Left at their last known address',
  'recorded-delivery': 'By recorded delivery',
  'police-friend': 'Through their police friend, who agreed',
  email: 'By e-mail',
  agreed: 'In another way they agreed to',
  astray: 'It went to an address that is not theirs',
}
/** An outcome that went astray was not told: its notice is recorded as what it was. */
export const wayItems = serviceWays
  .filter(value => value !== 'astray')
  .map(value => ({ value, text: wayWords[value] }))
