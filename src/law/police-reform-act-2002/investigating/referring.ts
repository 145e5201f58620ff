/** Referring what need not be referred, referring again, and what waits in the meantime. */
import { definition, exception, power } from '../../statement.ts'
import { commencement, schedule3 } from '../instrument.ts'

const statute = { tier: 'statute', inForce: { from: commencement } } as const
const test = 'the gravity of its subject, or exceptional circumstances'

export const mayRefer = power({
  ...statute,
  id: 'complaints.refer-voluntary',
  cite: schedule3('4(2)'),
  title: 'Refer a complaint that need not be referred',
  says: `The authority may refer a complaint it need not refer, for the gravity of its subject or for
    exceptional circumstances. No time is set.`,
  confidence: 'recall',
  holder: ['appropriate-authority'],
  test,
  doneBy: ['referred-to-dg'],
})

export const policingBodyMayRefer = power({
  ...statute,
  id: 'complaints.refer-lpb',
  cite: schedule3('4(3)'),
  title: 'A policing body refers what the chief officer did not',
  says: `Where the chief officer is the authority and has neither referred a complaint nor had to, the
    local policing body may refer it on the same grounds.`,
  confidence: 'recall',
  holder: ['local-policing-body'],
  test,
  doneBy: ['referred-to-dg'],
})

export const referAnyway = definition({
  ...statute,
  id: 'complaints.refer-anyway',
  cite: schedule3('4(7), 13(5)-(7)'),
  title: 'An investigation under way does not stop a referral',
  says: `A complaint may, or must, be referred although it is already being investigated, and although
    the Director General looked at it before. A call-in can follow an earlier look too.`,
  confidence: 'read-part',
  caution: 'Only the opening words were seen.',
})

export const mayReferBack = power({
  ...statute,
  id: 'complaints.dg-refer-back',
  cite: schedule3('5(2)'),
  title: 'Send a complaint back to the authority',
  says: `Where the Director General finds no investigation necessary, the complaint may be sent back for
    the authority to handle. The review of its outcome still goes to the Director General.`,
  confidence: 'read',
  holder: ['director-general'],
  test: 'no investigation is necessary',
  doneBy: ['dg-referred-back'],
})

export const handlingPaused = exception({
  ...statute,
  id: 'complaints.handling-paused',
  cite: schedule3('6(1)-(2)'),
  title: 'Handling waits while a complaint is with the IOPC',
  says: `While a referral is pending the authority does not decide how to handle the complaint. Keeping
    evidence does not wait, and neither do the updates.`,
  confidence: 'recall',
})
