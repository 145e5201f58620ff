/** Deaths and serious injuries after contact with the police: what they are and become. */
import {
  regulation,
  commencement as since2020,
} from '../complaints-and-misconduct-2020/instrument.ts'
import { schedule3, section } from '../police-reform-act-2002/instrument.ts'
import { classification, definition, requirement, standard, standingDuty } from '../statement.ts'
import { act, commencement, ourOwn, rightsBegan, rightToLife } from './instrument.ts'

const since = { inForce: { from: since2020 } } as const
const statute = { ...since, tier: 'statute', confidence: 'read' } as const
const caution = 'The present wording is of 1 February 2020; earlier dates were not checked.'

export const deathOrInjuryMeans = definition({
  ...statute,
  id: 'dsi.definition',
  cite: section('12(2A)'),
  title: 'A death or serious injury matter',
  says: `What happened when, or because of which, somebody died or was seriously hurt; that nobody has
    complained of and that is no conduct matter; and where the person was in custody, or had contact
    with the police that may have played a part.`,
  caution,
})

export const inCustody = definition({
  ...statute,
  id: 'dsi.limb.custody',
  cite: section('12(2B)'),
  title: 'Hurt or dead while in custody',
  says: `Arrested and not yet released, or otherwise held, by somebody serving with the police, at the
    time of the death or injury. Nothing need suggest that custody caused it.`,
})

export const afterContact = definition({
  ...statute,
  id: 'dsi.limb.contact',
  cite: section('12(2C)'),
  title: 'Hurt or dead after contact with the police',
  says: `Contact of any kind, direct or not, with somebody serving with the police who was doing their
    duty, at or before the time; and something to indicate that it may have caused the death or
    injury or added to it. Either alone is not enough.`,
})

export const policeThemselves = definition({
  ...statute,
  id: 'dsi.person-includes-police',
  cite: section('12(2D)'),
  title: 'Where the person hurt or dead serves with the police',
  says: `It may be somebody who serves with the police; contact they had with colleagues while on duty
    then does not count.`,
})

export const oneKindAtATime = classification({
  ...statute,
  id: 'dsi.exclusive-categories',
  cite: section('12(2A)'),
  title: 'A complaint, else a conduct matter, else a death or serious injury matter',
  says: `It is a death or serious injury matter only while it is neither of the others. From the day
    somebody complains of it, it is a complaint.`,
  of: 'what a matter is',
  values: ['complaint', 'conduct-matter', 'dsi-matter'],
})

export const servingWithPolice = definition({
  ...statute,
  id: 'dsi.serving-with-police',
  cite: section('12(7)-(8)'),
  title: 'Whose contact counts',
  says: `Officers, special constables, civilian employees, designated volunteers and those the Common
    Council employs for its police. Contractors count only where regulations say so.`,
})

export const mandatoryTypes = classification({
  ...since,
  id: 'conduct.mandatory-list',
  cite: regulation('7(1), (3)'),
  tier: 'regulations',
  confidence: 'read',
  title: 'Conduct matters that have to be referred',
  says: `Those about an incident in which, or because of which, somebody died or was seriously hurt;
    those the Director General calls in; and the kinds the Regulations list. That a matter is grave
    or exceptional has it recorded, and does not by itself have it referred.`,
  of: 'why a conduct matter must be referred',
  values: ['M1', 'M2', 'M3', 'M4', 'M4a', 'M4b', 'M5', 'M6', 'M7', 'M8', 'M9'],
})

export const reportShows = standard({
  ...statute,
  id: 'dsi.report-determination',
  cite: schedule3('24A(4), 24B'),
  title: 'What a report on a death or serious injury shows',
  says: `The Director General reads the report for signs of a crime, or of behaviour that would justify
    disciplinary proceedings. Where there are such signs the matter goes on as conduct.`,
  decider: ['director-general'],
})

export const oneCaseThroughout = requirement({
  ...since,
  id: 'dsi.convert.design',
  cite: ourOwn(schedule3('21A')),
  tier: 'house',
  confidence: 'read',
  title: 'One case, whatever it turns into',
  says: `A death or serious injury that becomes a conduct matter stays the same case: what was owed till
    then is kept as it stood, what conduct asks for begins, and what it was is never rewritten.`,
  metBy: ['law classify: kind', 'law owed: duties of both, each from its own day'],
  provedBy: ['src/law/cases/ex-13.json'],
})

const rights = { tier: 'statute', confidence: 'recall', inForce: { from: rightsBegan } } as const

export const investigateForLife = standingDuty({
  ...rights,
  id: 'art2.duty',
  cite: rightToLife,
  title: 'Where the State may be to blame for a death, the State looks into it',
  says: `Of its own motion, independently, effectively, promptly enough, in public view as far as it must
    be, and with the next of kin brought in as far as their interests need.`,
  bearer: ['appropriate-authority', 'director-general', 'coroner'],
})

export const inWhatCircumstances = definition({
  ...rights,
  id: 'art2.inquest',
  cite: act('5(2)'),
  inForce: { from: commencement },
  title: 'What an inquest asks where Article 2 applies',
  says: `How somebody came by their death is then also in what circumstances they did, which brings in
    what was done to protect them. R (Middleton) [2004] says so, and the Act follows it.`,
})

export const lifeAndTreatment = classification({
  ...since,
  id: 'art2.review-route',
  cite: regulation('32(b)(ii), 6(b)(ii)'),
  tier: 'regulations',
  confidence: 'read',
  title: 'What Article 2 or 3 decides about a review and a repeated complaint',
  says: `Where what is complained of might breach Article 2 or 3, a review goes to the Director General,
    and the complaint is not left uninvestigated for repeating an earlier one.`,
  of: 'who decides the review',
  values: ['director-general'],
})
