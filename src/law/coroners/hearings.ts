/** How an inquest is held, what those with a place may ask for, and when a jury sits. */
import { duty } from '../duty.ts'
import { asSoonAsPracticable } from '../limit.ts'
import { classification, exception, power, standard, standingDuty } from '../statement.ts'
import { concluded, coroners } from './coroners-own.ts'
import { act, commencement, inquests } from './instrument.ts'

const rule = {
  tier: 'regulations',
  confidence: 'read',
  inForce: { from: commencement },
} as const
const statute = { ...rule, tier: 'statute' } as const

export const open = standingDuty({
  ...rule,
  id: 'inquest.open',
  cite: inquests('5, 11'),
  title: 'Open the inquest',
  says: `In public, as soon as reasonably practicable, setting the dates of later hearings at the opening
    where that can be done.`,
  bearer: ['coroner'],
})

export const reviewBefore = power({
  ...rule,
  id: 'inquest.pir',
  cite: inquests('6, 11(5)'),
  title: 'Hold a pre-inquest review',
  says: `At any time before the inquest hearing, in public unless justice or national security ask
    otherwise. It usually settles who has a place, the scope, Article 2, a jury, witnesses,
    documents, length and date.`,
  holder: ['coroner'],
  caution: 'What it usually settles is from memory.',
})

export const adjournForHomicide = standingDuty({
  ...rule,
  id: 'inquest.adjourn-homicide',
  cite: inquests('25(4)'),
  title: 'Adjourn where a homicide comes to light',
  says: `Where it appears during the inquest that the death is likely to be due to a homicide offence and
    that somebody may be charged, the coroner adjourns and tells the Director of Public Prosecutions.`,
  bearer: ['coroner'],
})

export const disclose = duty({
  ...coroners,
  id: 'inquest.disclosure',
  cite: inquests('13'),
  title: 'Give the documents that were asked for',
  says: `Whoever has a place before the coroner and asks is given the documents the coroner holds: reports
    of the examination of the body and others, the recording of a public hearing, anything relevant;
    as soon as reasonably practicable. The same goes before the inquest (reg. 23).`,
  owedTo: ['coroner-interested-person'],
  runsFrom: [{ reading: 'each', happenings: ['disclosure-requested'], byRecipient: true }],
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'disclosure-made', by: ['coroner'], toRecipient: true }],
  endsWith: [concluded],
  subjectTo: ['inquest.disclosure.refuse'],
  changes: 'It has no date. It begins with the request, and each request is answered for itself.',
})

export const refuseDisclosure = exception({
  ...rule,
  id: 'inquest.disclosure.refuse',
  cite: inquests('15'),
  title: 'When a coroner may keep a document back',
  says: `Only where the law forbids it, a consent of the author or owner cannot be had, the request is
    unreasonable, criminal proceedings are thought of or begun, or the document is irrelevant.`,
})

export const noFee = standingDuty({
  ...rule,
  id: 'inquest.disclosure.fee',
  cite: inquests('16'),
  title: 'Documents cost nothing until the inquest is over',
  says: 'No fee is asked for documents given before or during the inquest.',
  bearer: ['coroner'],
})

export const examine = standingDuty({
  ...rule,
  id: 'inquest.examine',
  cite: inquests('19, 21'),
  title: 'Let those with a place question witnesses',
  says: `Whoever has a place and asks may question a witness, or have it done for them; what is irrelevant
    is stopped. The coroner asks first, then they, and the witness's own representative last.`,
  bearer: ['coroner'],
})

export const noSpeeches = standard({
  ...rule,
  id: 'inquest.no-address',
  cite: inquests('27'),
  title: 'Nobody argues the facts',
  says: `Nobody may address the coroner or the jury on who the dead person was, or on how, when and where
    they came by their death.`,
  decider: ['coroner'],
})

export const keepRecord = standingDuty({
  ...rule,
  id: 'inquest.record',
  cite: inquests('26'),
  title: 'Record every hearing, and keep the papers',
  says: `Every hearing is recorded, a pre-inquest review too. The documents of an investigation are kept for
    at least fifteen years from its end (Investigations Regulations, reg. 27).`,
  bearer: ['coroner'],
})

export const juryAfterCustody = standingDuty({
  ...statute,
  id: 'inquest.jury.custody',
  cite: act('7(2)(a)'),
  title: 'A jury after a death in custody',
  says: `A jury must sit where there is reason to suspect that somebody died in custody or state detention
    and that the death was violent or unnatural, or its cause is not known.`,
  bearer: ['coroner'],
})

export const juryAfterPolice = standingDuty({
  ...statute,
  id: 'inquest.jury.police',
  cite: act('7(2)(b)'),
  title: 'A jury where the police may have had a part',
  says: `A jury must sit where there is reason to suspect that the death came of what an officer did or
    failed to do while acting, or claiming to act, on duty. Reason to suspect is a low bar, and is
    measured from outside.`,
  bearer: ['coroner'],
})

export const juryOtherwise = classification({
  ...statute,
  id: 'inquest.jury.other',
  cite: act('7(2)(c), (3), (5), 8'),
  title: 'Other inquests with a jury',
  says: `A jury also sits after an accident, poisoning or disease that has to be notified, COVID-19 left
    out, and may sit wherever there is reason enough. It has seven to eleven members.`,
  of: 'whether a jury sits',
  values: ['must', 'may', 'need not'],
})
