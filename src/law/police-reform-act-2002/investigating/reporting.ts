/** The final report: who sends it to whom, what it holds, and what follows from it. */
import { regulation } from '../../complaints-and-misconduct-2020/instrument.ts'
import { duty } from '../../duty.ts'
import { asSoonAsPracticable } from '../../limit.ts'
import { noFurtherSteps, sentBack } from '../../starts-and-ends.ts'
import { contents, gate, power, publication } from '../../statement.ts'
import { commencement, schedule3, section } from '../instrument.ts'
import { decidedAs, noLongerAs } from './appointing.ts'

const statute = { tier: 'statute', inForce: { from: commencement } } as const
const regulations = { tier: 'regulations', inForce: { from: commencement } } as const
const kinds = ['complaint', 'conduct-matter'] as const
const met = {
  happened: 'special-conditions-determined',
  where: { detail: 'met', is: true },
} as const

const submitting = {
  ...statute,
  governs: { kinds },
  bearer: 'investigator',
  standard: 'when the investigation is complete',
  limit: asSoonAsPracticable,
  // What has reached them was sent to them.
  metBy: [
    { happened: 'report-submitted', toRecipient: true },
    { happened: 'report-received', toRecipient: true },
  ],
  subjectTo: [],
  changes: `It has no date: the report is due when the investigation is complete. Another form of
    investigation asks for another report, and an accelerated procedure for none.`,
} as const

export const reportToAuthority = duty({
  ...submitting,
  id: 'report.submit-local',
  cite: schedule3('22(2)'),
  title: 'Send the final report to the authority',
  says: 'When a local investigation is complete, the investigator sends the authority the report.',
  confidence: 'read',
  owedTo: ['appropriate-authority'],
  runsFrom: decidedAs('local'),
  endsWith: [met, ...noLongerAs('local')],
})

export const reportWhenDirected = duty({
  ...submitting,
  id: 'report.submit-directed',
  cite: schedule3('22(3)'),
  title: 'Send the final report to the IOPC and the authority',
  says: `When a directed investigation is complete, the investigator sends the Director General the
    report, and the authority a copy.`,
  confidence: 'recall',
  owedTo: ['director-general', 'appropriate-authority'],
  runsFrom: decidedAs('directed'),
  endsWith: [met, ...noLongerAs('directed')],
})

export const reportWhenIndependent = duty({
  ...submitting,
  id: 'report.submit-independent',
  cite: schedule3('22(5)-(6)'),
  title: 'Send the final report to the Director General',
  says: `When an independent investigation is complete, whoever was named to carry it out reports to the
    Director General, who may also complete the report.`,
  confidence: 'recall',
  owedTo: ['director-general'],
  runsFrom: decidedAs('independent'),
  endsWith: [met, ...noLongerAs('independent')],
})

export const reportHolds = contents({
  ...regulations,
  id: 'report.content',
  cite: regulation('27'),
  title: 'What the final report holds',
  says: 'In a case under the special procedure, the evidence in short and what it is thought to show.',
  confidence: 'recall',
  caution:
    'The number of the regulation is inferred, and its words follow the Conduct Regulations.',
  document: 'the final report of an investigation under the special procedure',
  items: [
    { id: 'summary', says: 'an accurate summary of the evidence' },
    { id: 'documents', says: 'the documents that matter, attached or referred to' },
    {
      id: 'opinion',
      says: 'whether there is a case to answer, for misconduct or gross misconduct',
    },
    { id: 'otherwise', says: 'if there is none, whether performance or reflection should follow' },
  ],
})

export const sensitive = gate({
  ...statute,
  id: 'report.sensitive',
  cite: section('21A'),
  title: 'What a report may not pass on',
  says: `Information that is protected as sensitive is taken out before a report that holds it is copied
    to anybody.`,
  confidence: 'read-part',
  before: ['report-submitted'],
  asks: ['Does the report hold protected sensitive information, and was it taken out of the copy?'],
  answer: 'warns',
})

export const tellProsecutors = duty({
  ...statute,
  id: 'report.dpp',
  cite: schedule3('24(2)-(5), 23(2)-(5)'),
  title: 'Tell the prosecutors',
  says: `Where the report shows signs that somebody may have committed a crime, and the conditions are
    met, send the Director of Public Prosecutions a copy, and keep the complainant told of what comes
    of it.`,
  confidence: 'read-part',
  governs: { kinds },
  bearer: 'handler',
  owedTo: ['prosecutor'],
  once: true,
  // What the report shows is for a person to say: an indication of a crime, recorded by then.
  runsFrom: [{ reading: 'each', happenings: ['report-submitted'], when: ['crime-indicated'] }],
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'dpp-notified', by: ['bearer'] }],
  endsWith: [
    { happened: 'outcome-reached', by: ['appropriate-authority', 'director-general'] },
    noFurtherSteps,
  ],
  subjectTo: [],
  changes: 'It has no date. It begins with the report, where there were signs of a crime by then.',
  caution: `The Crime and Policing Act 2026 may ask for more than signs, from a day that was not found:
    until one is confirmed this stands as it was.`,
})

export const mayDirect = power({
  ...statute,
  id: 'report.dg-direct',
  cite: schedule3('23(5B)'),
  title: 'Direct that proceedings are brought',
  says: `After the report and the authority's views, the Director General decides whether there is a case
    to answer, and may direct proceedings of a stated form. The authority must comply.`,
  confidence: 'read',
  holder: ['director-general'],
  doneBy: ['case-determined', 'dg-directed-proceedings'],
})

export const mayRecommendProceedings = power({
  ...statute,
  id: 'report.dg-recommend-discipline',
  cite: schedule3('27'),
  title: 'Recommend proceedings, and then direct them',
  says: `Where what the authority proposes does not suit, in a case the Director General had a part in,
    the Director General may recommend proceedings, and direct them if that is not accepted.`,
  confidence: 'recall',
  holder: ['director-general'],
  doneBy: ['recommendation-made', 'dg-directed-proceedings'],
})

export const copyForPersonInvestigated = publication({
  ...regulations,
  id: 'report.copy-to-subject',
  cite: regulation('28'),
  title: 'A copy of the report for the person investigated',
  says: `After the investigation, the authority or the Director General gives the person investigated a
    copy of the report, or of the part that is about them, except where that would do harm.`,
  confidence: 'read-part',
  by: ['appropriate-authority', 'director-general'],
  caution: 'Its title was read. Nothing records the copy, so nothing is shown as falling due.',
})

export const tellIopcOfDiscipline = duty({
  ...regulations,
  id: 'report.notify-dg-outcome',
  cite: regulation('37'),
  title: 'Tell the IOPC how the proceedings ended',
  says: `When disciplinary, performance or other proceedings that came out of the matter end, the
    authority tells the Director General, in the cases the Director General had a part in.`,
  confidence: 'read-part',
  caution: `Its title was read: taken to mean matters that were referred, or taken up, and the period it
    may set was not seen.`,
  governs: { kinds },
  bearer: 'appropriate-authority',
  owedTo: ['director-general'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['process-ended'],
      where: { detail: 'process', is: ['disciplinary', 'performance', 'reflective'] },
      whereNot: sentBack,
      when: ['came-to-dg'],
    },
  ],
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'dg-told-of-disciplinary-outcome', by: ['bearer'] }],
  endsWith: [],
  subjectTo: [],
  changes: 'It has no date. It begins when the proceedings end.',
})
