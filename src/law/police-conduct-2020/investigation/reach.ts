/** What every rule of an investigation under the Conduct Regulations has in common. */
import type { Act } from '../../duty.ts'
import { commencement } from '../instrument.ts'

export const inRegulations = { tier: 'regulations', inForce: { from: commencement } } as const

/** Part 3 governs what the force looks into by itself; Schedule 3 matters have the other stream. */
export const internal = {
  per: 'person',
  governs: { kinds: ['internal-conduct'], text: 'conduct' },
} as const

/** Rules of the other Parts reach an officer whichever stream the matter is in. */
export const eitherStream = {
  per: 'person',
  governs: {
    kinds: ['complaint', 'conduct-matter', 'dsi-matter', 'internal-conduct'],
    text: 'conduct',
  },
} as const

/** Serious enough to be investigated. */
export const seriousEnough = { detail: 'level', is: ['misconduct', 'gross-misconduct'] } as const
export const neither = { detail: 'level', is: 'neither' } as const

/** Once proceedings have begun, how serious it looked before is past changing. */
export const proceedingsBegan: Act = { happened: 'proceedings-began' }

/** What only comes after an investigation: a decision on its report, or a finding. */
export const decided: readonly Act[] = [
  { happened: 'case-determined', by: ['appropriate-authority', 'director-general'] },
  { happened: 'finding-made', by: ['panel', 'chair'] },
]
