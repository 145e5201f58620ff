/** The notice that the officer is under investigation, and again whenever it is revised. */

import { day } from '#kernel'
import { commencement as amendedOn } from '../../amendments-2025/regulation-66.ts'
import { duty } from '../../duty.ts'
import { asSoonAsPracticable } from '../../limit.ts'
import { contents, definition } from '../../statement.ts'
import { commencement, regulation } from '../instrument.ts'
import { inRegulations, noMoreInvestigation, seriousEnough, special } from './reach.ts'

export const notice = duty({
  ...inRegulations,
  ...special,
  id: 'special.notice',
  cite: regulation('17'),
  title: 'Give the officer notice of the investigation',
  says: `Once how serious it is has been assessed, give the officer written notice of the
    investigation as soon as is reasonably practicable; and another whenever that is revised. It
    may be held back only while it might prejudice this or another investigation.`,
  confidence: 'recall',
  bearer: 'investigator',
  owedTo: ['officer'],
  runsFrom: [
    {
      reading: 'first',
      happenings: ['severity-assessed'],
      where: seriousEnough,
      when: ['by-whoever-assesses'],
    },
    { reading: 'each', happenings: ['severity-revised'], when: ['by-whoever-assesses'] },
  ],
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'notice-of-investigation-given', by: ['bearer'], toRecipient: true }],
  pausedBy: [
    {
      rule: 'special.notice',
      from: { happened: 'notice-deferred', by: ['bearer'] },
      until: 'prejudice-ended',
      orOnce: 'notice-of-investigation-given',
    },
  ],
  endsWith: [noMoreInvestigation],
  subjectTo: [],
  changes: `It has no date. While giving it might harm this or another investigation it may wait,
    and it is owed again as soon as that is over. A notice from before a revision does not serve
    after it.`,
})

export const noticeContents = contents({
  ...inRegulations,
  id: 'special.notice',
  cite: regulation('17'),
  title: 'What the notice of the investigation says',
  says: `It tells the officer what is alleged, who looks into it, how serious it was assessed to
    be, and what they may do. There is one for each person and each distinct set of allegations.`,
  confidence: 'recall',
  document: 'Notice of investigation (regulation 17 of the complaints Regulations)',
  items: [
    { id: 'conduct', says: 'what was done, and how it falls short of which Standards' },
    { id: 'investigator', says: 'that it is being investigated, and by whom' },
    { id: 'severity', says: 'whether it was assessed as misconduct or gross misconduct' },
    { id: 'likely-form', says: 'which proceedings there would likely be, and why' },
    { id: 'change', says: 'that another notice, with reasons, follows if any of that changes' },
    {
      id: 'terms',
      says: 'the terms of reference, or why they are not given, and any change to them',
    },
    { id: 'advice', says: 'that they may ask a staff association or another body for advice' },
    { id: 'police-friend', says: 'that they may choose a police friend' },
    { id: 'lawyer', says: 'that a lawyer may stand for them at a hearing alone' },
    { id: 'representations', says: 'that they may make representations, and the last day for it' },
    {
      id: 'silence',
      says: 'that they need say nothing, but keeping back what they later rely on may harm their case',
    },
    {
      id: 'withheld',
      says: 'if it was held back: the harm feared, and when that is looked at again',
    },
  ],
})

const giving = {
  ...inRegulations,
  id: 'special.notice-service',
  title: 'How such a notice is given',
} as const

export const givingUntil2025 = definition({
  ...giving,
  cite: regulation('17(7), 19(7)'),
  says: `In person; left at the officer's address or sent there by recorded delivery; or through a
    police friend. This text reaches matters the amendments of 2025 do not reach, by the date of
    the matter.`,
  inForce: { from: commencement, until: day('2025-05-27') },
  confidence: 'read',
})

export const givingSince2025 = definition({
  ...giving,
  cite: { ...regulation('17, 19'), words: 'SI 2025/558, regs 57, 58 and 60' },
  says: `The paragraphs on giving notice are gone. A general one is believed to let it go by
    e-mail, and to say on which day it is taken to be given.`,
  inForce: { from: amendedOn },
  confidence: 'unverified',
  caution: 'That the paragraphs were left out was read; what stands in their place was not seen.',
})
