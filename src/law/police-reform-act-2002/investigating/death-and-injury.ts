/** A death or serious injury: who investigates, what the report shows and what it becomes. */
import { regulation } from '../../complaints-and-misconduct-2020/instrument.ts'
import { duty } from '../../duty.ts'
import { asSoonAsPracticable } from '../../limit.ts'
import { gate } from '../../statement.ts'
import { commencement, schedule3 } from '../instrument.ts'

const statute = { tier: 'statute', inForce: { from: commencement } } as const

export const chiefOfficersDeathMatters = gate({
  id: 'dsi.chief-officer',
  cite: regulation('10'),
  title: 'A chief officer in a death or serious injury matter',
  says: `Where the officer concerned is a chief officer or the Metropolitan Deputy Commissioner, the
    Director General must find an investigation necessary, and cannot choose a local one.`,
  tier: 'regulations',
  inForce: { from: commencement },
  confidence: 'read',
  before: ['dg-referred-back', 'investigation-form-decided'],
  asks: ['Is the officer concerned a chief officer or the Metropolitan Deputy Commissioner?'],
  answer: 'refuses',
})

export const becomesConduct = duty({
  ...statute,
  id: 'dsi.becomes-conduct',
  statedBy: ['dsi.convert'],
  cite: schedule3('21A'),
  title: 'Record the death or serious injury as a conduct matter',
  says: `When the investigation shows signs of a crime, or of behaviour that would justify disciplinary
    proceedings, the investigator puts that to the Director General and the authority, the authority
    records it as a conduct matter, and the investigation goes on as one.`,
  confidence: 'recall',
  // Once it has become one, what was owed is still shown.
  governs: {
    kinds: ['dsi-matter', 'conduct-matter'],
    where: ['came-as-death-or-serious-injury'],
  },
  bearer: 'appropriate-authority',
  owedTo: null,
  once: true,
  runsFrom: [
    {
      reading: 'each',
      happenings: ['indication-appeared'],
      where: { detail: 'of', is: ['crime', 'disciplinary'] },
    },
  ],
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'converted-to-conduct-matter', by: ['bearer'] }],
  endsWith: [],
  subjectTo: [],
  changes: 'It has no date. It begins on the day the signs appeared.',
})

const report = {
  ...statute,
  confidence: 'read',
  governs: { kinds: ['dsi-matter'] },
  limit: asSoonAsPracticable,
  subjectTo: [],
} as const

export const reportOnDeath = duty({
  ...report,
  id: 'dsi.final-report',
  cite: schedule3('24A(2)'),
  title: 'Report on the death or serious injury',
  says: `At the end of the investigation of a death or serious injury the investigator sends the report
    to the Director General, with a copy to the authority.`,
  bearer: 'investigator',
  owedTo: ['director-general', 'appropriate-authority'],
  standard: 'at the end of the investigation',
  runsFrom: [{ reading: 'each', happenings: ['investigation-form-decided'] }],
  once: true,
  metBy: [{ happened: 'report-submitted', toRecipient: true }],
  endsWith: [
    { happened: 'outcome-reached', by: ['appropriate-authority', 'director-general'] },
    { happened: 'dg-referred-back', by: ['director-general'] },
  ],
  changes: 'It has no date. It is owed from the day the form of the investigation was decided.',
})

export const readReportOnDeath = duty({
  ...report,
  id: 'dsi.final-report',
  cite: schedule3('24A(4), (5), 24C(3)-(5)'),
  title: 'Decide what the report on a death or serious injury shows',
  says: `The Director General decides whether the report shows signs of a crime, or of behaviour that
    would justify disciplinary proceedings. If it does not, the Director General may ask the
    authority to look at how somebody performed.`,
  bearer: 'director-general',
  owedTo: null,
  once: true,
  runsFrom: [{ reading: 'each', happenings: ['report-submitted'], to: ['director-general'] }],
  metBy: [
    { happened: 'indication-appeared', by: ['bearer'] },
    { happened: 'case-determined', by: ['bearer'] },
    { happened: 'outcome-reached', by: ['appropriate-authority', 'director-general'] },
  ],
  endsWith: [],
  changes: 'It has no date. It begins with the report.',
})
