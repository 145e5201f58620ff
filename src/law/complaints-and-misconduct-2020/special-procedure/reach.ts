/** What every rule of the special procedure has in common. */
import { commencement } from '../instrument.ts'

export const inRegulations = { tier: 'regulations', inForce: { from: commencement } } as const
export const inAct = { tier: 'statute', inForce: { from: commencement } } as const

/** Regulations 16 to 22 reach officers and special constables, one by one, and never staff. */
export const special = {
  per: 'person',
  governs: { kinds: ['complaint', 'conduct-matter'], person: 'officer' },
} as const

/** The day the procedure began to govern this person's conduct. */
export const procedureBegan = {
  reading: 'special',
  happenings: ['indication-appeared', 'investigation-form-decided', 'investigator-appointed'],
} as const
/** Of a conduct matter, the day it became one may be the later. */
export const procedureBeganAnyhow = {
  reading: 'special',
  happenings: [...procedureBegan.happenings, 'converted-to-conduct-matter'],
} as const

export const seriousEnough = { detail: 'level', is: ['misconduct', 'gross-misconduct'] } as const
export const noMoreInvestigation = { happened: 'investigation-completed' } as const
