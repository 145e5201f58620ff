/** The appeal to a police appeals tribunal, step by step. */
import { duty, entitlement } from '../duty.ts'
import { asSoonAsPracticable, workingDaysAfter } from '../limit.ts'
import { commencement, tribunalRule } from './instrument.ts'

const appealing = {
  tier: 'regulations',
  inForce: { from: commencement },
  per: 'person',
  governs: { kinds: ['complaint', 'conduct-matter', 'internal-conduct'], text: 'conduct' },
  subjectTo: [],
  endsWith: [],
} as const

const noticeOfAppeal = entitlement({
  ...appealing,
  id: 'pat.notice',
  cite: tribunalRule('9-10'),
  title: 'Appeal to the police appeals tribunal',
  says: `An officer against whom a hearing or an accelerated hearing found misconduct or gross misconduct,
    or a senior officer whatever the proceedings, may give the policing body notice of appeal within
    ten working days of being given the written copy of the decision. Later, only with an extension.`,
  confidence: 'recall',
  bearer: 'officer',
  owedTo: ['local-policing-body'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['written-decision-given'],
      when: ['told-to-officer', 'appeal-to-the-tribunal'],
    },
  ],
  limit: workingDaysAfter(10),
  extendable: { rule: 'pat.notice', by: ['local-policing-body', 'police-appeals-tribunal'] },
  metBy: [{ happened: 'pat-notice-given', by: ['bearer', 'appellant'] }],
  changes: `It counts from the day the written copy was given, not from the day the outcome was announced
    or notified. Reasons for being late can be accepted.`,
})

const noticeGiven = {
  reading: 'each',
  happenings: ['pat-notice-given'],
  by: ['officer', 'appellant'],
  inTimeOf: noticeOfAppeal,
} as const

const forwardNotice = duty({
  ...appealing,
  id: 'pat.forward',
  cite: tribunalRule('13(1)'),
  title: 'Send the notice of appeal to the respondent',
  says: `On receiving a notice of appeal, send a copy to the respondent, and to the Director General where
    they had a part in the case, as soon as practicable.`,
  confidence: 'read',
  bearer: 'local-policing-body',
  owedTo: ['respondent'],
  standard: 'as soon as practicable',
  runsFrom: [noticeGiven],
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'pat-notice-copied', by: ['bearer'] }],
  changes: `No number is given. A notice given too late starts nothing until more time is given for it.`,
})

/** Decided without them: they are wanted no more. */
const appealDecided = { happened: 'pat-decided', when: ['by-a-tribunal'] } as const

const respondentsDocuments = duty({
  ...appealing,
  id: 'pat.respondent-docs',
  cite: tribunalRule('13(3)'),
  title: 'Supply the decision and the documents to the tribunal',
  says: `As soon as practicable, and at the latest within fifteen working days of receiving the copy of the
    notice, the respondent supplies the decision and the original documents of the case.`,
  confidence: 'read',
  bearer: 'respondent',
  owedTo: ['local-policing-body'],
  standard: 'as soon as practicable',
  runsFrom: [{ reading: 'each', happenings: ['pat-notice-copied'], by: ['local-policing-body'] }],
  limit: workingDaysAfter(15),
  metBy: [{ happened: 'pat-documents-supplied', by: ['bearer', 'appropriate-authority'] }],
  endsWith: [appealDecided],
  changes: 'It counts from the day the copy reached the respondent, whenever the notice was given.',
})

const appellantsDocuments = duty({
  ...appealing,
  id: 'pat.appellant-docs',
  cite: tribunalRule('13'),
  title: 'Supply the appellant’s statement and evidence',
  says: `Within twenty working days the officer who appeals supplies a statement, the grounds and the
    evidence relied on.`,
  confidence: 'recall',
  caution: 'Counted from the notice of appeal: what it counts from was not re-read.',
  bearer: 'appellant',
  owedTo: ['local-policing-body'],
  runsFrom: [noticeGiven],
  limit: workingDaysAfter(20),
  metBy: [{ happened: 'pat-documents-supplied', by: ['bearer', 'officer'] }],
  endsWith: [appealDecided],
  changes: 'A notice of appeal given on another day moves it. No power to extend it was seen.',
})

export const tribunalClocks = [
  noticeOfAppeal,
  forwardNotice,
  respondentsDocuments,
  appellantsDocuments,
] as const
