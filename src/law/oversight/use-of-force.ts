/** What is recorded of force, and what is known of restraint. */
import { day } from '#kernel'
import {
  classification,
  context,
  convention,
  definition,
  enquiry,
  requirement,
  standingDuty,
} from '../statement.ts'

import { college, conductOffice, homeOffice, ours, throughout } from './instrument.ts'

const practice = { tier: 'practice', confidence: 'read', inForce: throughout } as const
const guidance = { tier: 'guidance', inForce: throughout } as const

export const everyForceRecords = standingDuty({
  ...practice,
  id: 'uof.mandatory',
  cite: homeOffice('police use of force statistics, user guide'),
  inForce: { from: day('2017-04-01') },
  title: 'Every force records its use of force',
  says: `Since 1 April 2017 each force records every use of force by its officers, as the review
    asked for in 2014 proposed.`,
  bearer: ['chief-officer'],
})

export const oneReport = convention({
  ...practice,
  id: 'uof.unit',
  cite: homeOffice('police use of force statistics, year ending March 2025'),
  title: 'One report is one officer’s force on one person',
  says: `Two officers restraining one man make two reports. Reports are never counted as people or
    as incidents.`,
})

export const tactics = classification({
  ...practice,
  id: 'uof.tactics',
  cite: homeOffice('police use of force statistics, year ending March 2025'),
  title: 'The tactics that are counted',
  says: `Restraint, unarmed skills, equipment, less lethal weapons, firearms and others, each with
    its own list; drawing or aiming a weapon counts though it was not used.`,
  of: 'a tactic on a use of force report',
  values: ['restraint', 'unarmed', 'equipment', 'less lethal', 'firearms', 'other'],
})

export const perceivedByOfficer = convention({
  ...practice,
  id: 'uof.perceived',
  cite: homeOffice('police use of force statistics, user guide'),
  title: 'What is published is what the officer took the person for',
  says: `Age, gender, ethnicity and disability in these figures are the officer’s perception. They
    are never put together with what people say of themselves unless it is marked which is which.`,
})

export const missingFields = requirement({
  id: 'uof.missing-fields',
  cite: ours('what the national form does not ask'),
  tier: 'house',
  confidence: 'read',
  inForce: throughout,
  title: 'Ask what the national form leaves out',
  says: `How long, in which position, who held the head, which checks were made and when help was
    called are not on the form. A matter about restraint asks for them, with the recordings that
    show it.`,
  metBy: [],
  provedBy: [],
  awaits: ['evidence (issue 7)'],
})

export const positionalAsphyxia = definition({
  ...guidance,
  id: 'restraint.pa',
  cite: college('public and personal safety'),
  confidence: 'read-part',
  caution: 'What raises the risk is from memory.',
  title: 'Positional asphyxia',
  says: `The way a body is held stops it breathing, and death may come fast. Lying face down,
    weight on the back or neck, a long struggle, obesity, intoxication, illness and exhaustion make
    it likelier.`,
})

export const behaviouralDisturbance = definition({
  ...guidance,
  id: 'restraint.abd',
  cite: college('acute behavioural disturbance'),
  confidence: 'read-part',
  caution: 'That it is an emergency was read; the signs are from memory.',
  title: 'Acute behavioural disturbance is a medical emergency',
  says: `It is an emergency and no finding about anybody: extreme agitation, heat, unusual
    strength, little feeling of pain, sudden quiet. Contain, call an ambulance at once, use as
    little force for as short a time as can be. An older label for it names no cause of death.`,
})

export const safetyOfficer = definition({
  ...guidance,
  id: 'restraint.safety-officer',
  cite: college('public and personal safety training'),
  confidence: 'recall',
  title: 'One officer watches the head and the breathing',
  says: `In every restraint one officer looks after head, airway and vital signs, and may order the
    others to let go.`,
})

export const proneArms = context({
  ...practice,
  id: 'restraint.prone-arms',
  cite: conductOffice('recommendation to Thames Valley Police, December 2024'),
  inForce: { from: day('2024-12-01') },
  title: 'Handcuffing face down: what was recommended',
  says: `Training on handcuffing somebody who lies face down was to be looked at again: how long
    arms may be held up, and that people in distress, who do not speak or are intoxicated may not
    show pain.`,
})

export const reviewTrigger = enquiry({
  id: 'restraint.review-trigger',
  cite: ours('which restraints are looked at'),
  tier: 'house',
  confidence: 'read',
  inForce: throughout,
  title: 'Restraint that is always looked into',
  says: `Two minutes on the ground, face down with illness or intoxication, a spit guard with
    restraint, somebody who said they could not breathe or lost consciousness, an ambulance called,
    a child or somebody pregnant: each is enough.`,
  stage: 'assessment',
})
