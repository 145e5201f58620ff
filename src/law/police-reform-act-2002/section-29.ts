/** The words Part 2 uses. */
import { definition } from '../statement.ts'
import { commencement, section } from './instrument.ts'

const statute = { tier: 'statute', inForce: { from: commencement } } as const

export const appropriateAuthority = definition({
  ...statute,
  id: 'complaints.def-appropriate-authority',
  cite: section('29(1)'),
  title: 'Which body must deal with a matter',
  says: `The conduct of a chief officer, or of someone acting as one, is for the local policing body.
    Anyone else's is for the chief officer who directs and controls them. A complaint about no
    individual is for the chief officer of the force complained of.`,
  confidence: 'read',
})

export const adverselyAffectedMeans = definition({
  ...statute,
  id: 'complaints.def-adversely-affected',
  cite: section('29(5)'),
  title: 'What adversely affected means',
  says: `Any loss or damage, distress or inconvenience, being put in danger, or otherwise being unduly
    put at risk of one of those.`,
  confidence: 'read',
})

export const conductMeans = definition({
  ...statute,
  id: 'complaints.def-conduct',
  cite: section('29(1)'),
  title: 'What conduct is',
  says: `Acts, omissions, statements and decisions, whether they happened, are alleged or are inferred.`,
  confidence: 'read',
})

export const seriousInjuryMeans = definition({
  ...statute,
  id: 'complaints.def-serious-injury',
  statedBy: ['dsi.serious-injury'],
  cite: section('29(1)'),
  title: 'What a serious injury is',
  says: `A fracture, a deep cut, a deep laceration, or an injury that damages an internal organ or
    impairs any bodily function.`,
  confidence: 'read',
})

export const excludedComplainants = definition({
  ...statute,
  id: 'complaints.excluded-complainants',
  cite: section('29(3)-(4A)'),
  title: 'Who is not a member of the public',
  says: `Someone under the same chief officer as the person complained of cannot complain about that
    conduct as a member of the public; nor can those who serve in a force complain of its service.`,
  confidence: 'read-part',
})
