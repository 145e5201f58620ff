/**
 * What becomes of the investigator's report.
 *
 * The determination has no number. Fifteen working days only start another duty: to tell the
 * officer why there is none yet. Nothing lapses when they have run.
 */
import { duty } from '../../duty.ts'
import { asSoonAsPracticable, workingDaysAfter } from '../../limit.ts'
import { amendment2025, conduct } from '../instrument.ts'
import { deciders, proceedings, reaching } from './reach.ts'

const reported = { reading: 'each', happenings: ['report-received'] } as const
const inQuestion = { ...reported, when: ['misconduct-in-question'] } as const
const determined = { happened: 'case-determined', by: deciders } as const

const determineCase = duty({
  ...proceedings,
  id: 'case.determine',
  cite: conduct('23(1)'),
  title: 'Decide whether there is a case to answer',
  says: `On the investigator’s report, decide as soon as practicable whether there is a case to answer
    for misconduct, for gross misconduct or for neither, whether proceedings should be brought, and in
    what form.`,
  confidence: 'read',
  bearer: 'appropriate-authority',
  owedTo: null,
  standard: 'as soon as practicable',
  runsFrom: [inQuestion],
  limit: asSoonAsPracticable,
  pausedBy: [
    {
      rule: 'conduct.criminal.prejudice-check',
      from: { happened: 'prejudice-found', by: ['appropriate-authority', 'director-general'] },
      until: 'prejudice-ended',
    },
  ],
  metBy: [determined],
  endsWith: [],
  changes: `Nothing sets a day. It waits only while deciding would prejudice criminal proceedings, and
    those proceedings alone do not stop it.`,
})

const explainDelay = duty({
  ...proceedings,
  id: 'case.determine.late',
  cite: conduct('23'),
  title: 'Tell the officer why there is no decision yet',
  says: `Where nothing is decided within fifteen working days of the report, tell the officer why. The
    fifteen days bring on this explanation and limit nothing: the case goes on.`,
  confidence: 'recall',
  caution: 'The paragraph and its number were not re-read.',
  bearer: 'appropriate-authority',
  owedTo: ['officer'],
  runsFrom: [
    {
      reading: 'spells',
      happenings: ['report-received'],
      when: ['misconduct-in-question'],
      spells: [workingDaysAfter(15)],
      endedBy: ['case-determined'],
      endedOnlyBy: deciders,
    },
  ],
  limit: asSoonAsPracticable,
  metBy: [
    { happened: 'delay-explained', by: ['bearer'], toRecipient: true, standing: true },
    determined,
  ],
  endsWith: [],
  changes: `A report received on another day would move it. A decision within the fifteen days leaves
    nothing to explain; prejudice to criminal proceedings puts off the decision, not this.`,
})

const decideOnOtherScheme = duty({
  ...proceedings,
  governs: { ...reaching, kinds: ['complaint', 'conduct-matter'] },
  id: 'case.pra-step',
  cite: conduct('23(2)(a)-(b)'),
  title: 'Decide whether it is misconduct under these Regulations too',
  says: `On a report made under Schedule 3 of the Police Reform Act, first decide whether there is a case
    to answer in the wider sense of that Act, and then whether it is also misconduct, or gross
    misconduct, as these Regulations mean it.`,
  confidence: 'read',
  bearer: 'appropriate-authority',
  owedTo: null,
  standard: 'as soon as practicable',
  runsFrom: [inQuestion],
  limit: asSoonAsPracticable,
  metBy: [determined],
  endsWith: [],
  changes: 'Nothing sets a day: it goes with the determination of the case, on the same report.',
})

const elsewhere = 'Decide what else to do where there are no proceedings'
const noProceedings = {
  ...proceedings,
  confidence: 'read-part',
  bearer: 'appropriate-authority',
  owedTo: ['officer'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['case-determined'],
      by: deciders,
      where: { detail: 'caseToAnswer', is: 'none' },
    },
    {
      reading: 'each',
      happenings: ['case-determined'],
      by: deciders,
      where: { detail: 'form', is: 'none' },
    },
  ],
  once: true,
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'route-notified', by: ['bearer'], toRecipient: true }],
  endsWith: [],
  changes: 'Nothing sets a day. It begins with the decision that no proceedings are brought.',
} as const

const otherRoutes = duty({
  ...noProceedings,
  governs: { ...reaching, without: ['a25-part-3'] },
  id: 'case.none',
  title: elsewhere,
  cite: conduct('23(5)'),
  says: `Where there is no case to answer, or no proceedings are brought, decide between reflective
    practice, the Performance Regulations and no further action, and tell the officer.`,
})

const otherRoutesSince2025 = duty({
  ...noProceedings,
  governs: { ...reaching, with: ['a25-part-3'] },
  id: 'case.none',
  title: elsewhere,
  cite: amendment2025('12'),
  says: `Where there is no case to answer, or no proceedings are brought, decide between reflective
    practice, the Performance Regulations, the Vetting Regulations and no further action, and tell the
    officer.`,
})

const proceedAsDirected = duty({
  ...proceedings,
  id: 'case.dg-direction',
  cite: conduct('23'),
  title: 'Bring the proceedings the IOPC directed',
  says: `Where the Director General has recommended proceedings and then directs them, bring them, in the
    form and at the level directed.`,
  confidence: 'recall',
  caution: 'The power itself is in paragraph 27 of Schedule 3 to the Police Reform Act 2002.',
  bearer: 'appropriate-authority',
  owedTo: ['director-general'],
  runsFrom: [
    { reading: 'each', happenings: ['dg-directed-proceedings'], by: ['director-general'] },
  ],
  limit: asSoonAsPracticable,
  metBy: [
    { happened: 'notice-of-referral-given', by: ['bearer'] },
    { happened: 'amh-notice-given', by: ['bearer'] },
  ],
  // What the Director General directed is not the authority's to withdraw.
  endsWith: [],
  changes: 'No number is given. Giving the officer notice of the proceedings is what meets it.',
})

export const regulation23 = [
  determineCase,
  explainDelay,
  decideOnOtherScheme,
  otherRoutes,
  otherRoutesSince2025,
  proceedAsDirected,
] as const
