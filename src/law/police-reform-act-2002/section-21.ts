/**
 * Interested persons: who, besides the complainant, must be kept informed.
 *
 * Status needs a relationship or a decision, and the person's own consent, which they can take
 * back.
 */
import { definition } from '../statement.ts'
import { commencement, section } from './instrument.ts'

const statute = { tier: 'statute', inForce: { from: commencement } } as const

export const interestedPerson = definition({
  ...statute,
  id: 'complaints.def-interested-person',
  cite: section('21'),
  title: 'Who is an interested person',
  says: `Not the complainant: a relative of someone who has died or cannot complain, the person
    seriously injured, or someone found to have a sufficient interest, who agrees to be told.`,
  confidence: 'recall',
})

export const interestedByInjury = definition({
  ...statute,
  id: 'ip.pra.dsi',
  cite: section('21(2A)'),
  title: 'Interested persons after a death or serious injury',
  says: `A relative of the person who died, a relative of a seriously injured person who cannot
    complain, and the seriously injured person.`,
  confidence: 'read',
})

export const interestedByDecision = definition({
  ...statute,
  id: 'ip.pra.other',
  cite: section('21(3)'),
  title: 'Others found to have a sufficient interest',
  says: `The authority or the Director General may decide that anyone else has a sufficient interest.`,
  confidence: 'read',
})

export const interestedByConsent = definition({
  ...statute,
  id: 'ip.pra.consent',
  statedBy: ['inform.consent-interested'],
  cite: section('21(1)(b), (3)(b)'),
  title: 'An interested person agrees to be told',
  says: `Nobody is an interested person unless they have said they want to be told, and have not taken
    that back.`,
  confidence: 'read',
})
