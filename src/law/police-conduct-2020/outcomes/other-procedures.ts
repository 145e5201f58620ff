/** What stands beside discipline: vetting, performance, promotion, probation. */
import { day } from '#kernel'
import type { Citation } from '../../provision.ts'
import { context, exception, power, standingDuty } from '../../statement.ts'
import {
  amendedIn2025,
  amendment2025,
  commencement,
  conduct,
  vetting,
  vettingBegan,
} from '../instrument.ts'

const readOn = day('2026-11-21')
const underVetting = { tier: 'regulations', inForce: { from: vettingBegan } } as const
const underConduct = { tier: 'regulations', inForce: { from: commencement } } as const

function outside(words: string, number: string): Citation {
  return { words, link: `https://www.legislation.gov.uk/uksi/${number}`, readOn }
}
const vettingGuidance: Citation = {
  words: 'Statutory guidance on vetting under the Police Act 1996, ss.87 and 87A',
  link: 'https://www.college.police.uk/guidance/vetting',
  readOn,
}

export const holdVetting = standingDuty({
  ...underVetting,
  id: 'vetting.duty',
  cite: vetting('5'),
  title: 'Every officer must hold vetting clearance',
  says: `Every officer must hold and keep vetting clearance, and promptly report changes that bear on it.`,
  confidence: 'read-part',
  bearer: ['officer'],
})

export const vettingEnds = exception({
  ...underVetting,
  id: 'vetting.ends',
  cite: vetting('6'),
  title: 'Clearance ends when somebody leaves',
  says: `Vetting clearance ends when its holder stops being an officer.`,
  confidence: 'read-part',
})

export const withdrawVetting = power({
  ...underVetting,
  id: 'vetting.withdraw',
  cite: vetting(),
  title: 'Clearance may be withdrawn, and the officer then dismissed',
  says: `Clearance is withdrawn after an assessment with notice, a police friend, legal rights and a harm
    test. Where even basic clearance is lost, the officer is dismissed without notice. Appeal is in two
    stages: inside the force, then to a tribunal.`,
  confidence: 'read-part',
  holder: ['appropriate-authority'],
})

export const conductFirst = context({
  id: 'vetting.hierarchy',
  tier: 'guidance',
  cite: vettingGuidance,
  title: 'Conduct normally goes first, and vetting may follow',
  says: `What concerns conduct normally goes through the Conduct Regulations first; a vetting assessment
    may follow. The guidance that says so was issued on 22 July 2025 and changed on 28 July.`,
  confidence: 'read',
  inForce: { from: day('2025-07-22') },
})

export const reviewVettingAfterOutcome = context({
  id: 'vetting.review-after-outcome',
  tier: 'guidance',
  cite: vettingGuidance,
  title: 'Vetting is looked at again after an outcome short of dismissal',
  says: `After a finding with an outcome short of dismissal, the officer's vetting is reviewed.`,
  confidence: 'recall',
  inForce: { from: commencement },
})

export const routeToVetting = power({
  tier: 'regulations',
  id: 'vetting.case-route',
  cite: amendment2025('9'),
  title: 'A case may be sent to vetting',
  says: `Where the amendments of 2025 reach the case, the authority may send it into the vetting
    procedure: at the severity assessment, on the report, at the decision on it, or on withdrawal.`,
  confidence: 'read',
  inForce: { from: amendedIn2025 },
  holder: ['appropriate-authority'],
  doneBy: ['route-notified'],
})

export const routeToPerformance = power({
  ...underConduct,
  id: 'performance.route',
  cite: conduct('14(2)(b), 23, 27'),
  title: 'A case may be sent to the performance procedure',
  says: `At the severity assessment, at the decision on the report and on withdrawal, the authority may
    send a case to the performance procedure. Its three stages became two for issues that arose on or
    after 28 May 2025.`,
  confidence: 'read',
  holder: ['appropriate-authority'],
  doneBy: ['route-notified'],
})

export const specialsOnProbation = context({
  id: 'performance.special-constables',
  tier: 'regulations',
  cite: amendment2025('3'),
  title: 'Special constables are on probation too',
  says: `Since 28 May 2025 special constables serve a probation and can be discharged in it, as members of
    a force can.`,
  confidence: 'read',
  inForce: { from: amendedIn2025 },
})

export const promotionWaits = context({
  id: 'promotion.live-case',
  tier: 'regulations',
  cite: outside('Police (Promotion) Regulations 1996 (SI 1996/1685)', '1996/1685'),
  title: 'A live case or warning normally stands in the way of promotion',
  says: `An investigation of gross misconduct under way, or a warning in force, normally stops promotion
    or posting, under national rules on promotion and each force's policy.`,
  confidence: 'recall',
  inForce: { from: commencement },
  caution: 'From memory, and with little certainty; policies differ.',
})

export const probationersDischarged = context({
  id: 'probationer',
  tier: 'regulations',
  cite: outside('Police Regulations 2003 (SI 2003/527), reg. 13', '2003/527'),
  title: 'Discharge of a probationer is a procedure of its own',
  says: `A constable on probation can be discharged under the Police Regulations, even after misconduct
    proceedings; that power has limits of its own ([2023] EWHC 2737 (Admin)).`,
  confidence: 'read-part',
  inForce: { from: commencement },
  caution: 'That the power and the judgment exist was read; its limits are from memory.',
})
