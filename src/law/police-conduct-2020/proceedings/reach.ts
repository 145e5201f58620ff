/** What the rules of proceedings have in common: whom they reach, what ends them, who may agree. */
import type { Act } from '../../duty.ts'
import { commencement } from '../instrument.ts'

export const inRegulations = { tier: 'regulations', inForce: { from: commencement } } as const

/** Whichever stream the matter came by, from the investigator's report on it is one. */
const reached = {
  kinds: ['complaint', 'conduct-matter', 'internal-conduct'],
  text: 'conduct',
} as const

/** One for each officer, under the Conduct Regulations as they reach that officer. */
export const proceedings = {
  ...inRegulations,
  per: 'person',
  governs: reached,
  subjectTo: [],
} as const

/** The matter kinds again, where a rule adds an amendment it rests on. */
export const reaching = reached

/** Proceedings can be withdrawn until they begin. */
export const withdrawn = {
  happened: 'proceedings-withdrawn',
  by: ['appropriate-authority'],
  when: ['before-proceedings'],
} as const satisfies Act

/** A former officer’s case goes on under Part 3A: the ordinary steps are no longer owed. */
export const becameFormer = {
  happened: 'officer-left',
  when: ['presumed-accelerated', 'before-proceedings'],
} as const satisfies Act

export const begun = { happened: 'proceedings-began' } as const satisfies Act
/** Nothing is found before they begin: what was owed towards it is owed no more. */
export const found = {
  happened: 'finding-made',
  by: ['panel', 'chair'],
} as const satisfies Act

/** Periods of Parts 4 and 5 can be cut by agreement, and never made longer by it. */
export const shortenable = {
  rule: 'conduct.period.shorten-by-agreement',
  by: ['appropriate-authority', 'officer', 'chair'],
} as const

/** Whoever decides whether there is a case to answer. */
export const deciders = ['appropriate-authority', 'director-general'] as const

export const toProceed = {
  detail: 'caseToAnswer',
  is: ['misconduct', 'gross-misconduct'],
} as const
