/** Whose investigation it is: the form, who is told of it, and what a change of it asks. */
import { regulation } from '../../complaints-and-misconduct-2020/instrument.ts'
import { duty } from '../../duty.ts'
import { asSoonAsPracticable } from '../../limit.ts'
import { noFurtherSteps } from '../../starts-and-ends.ts'
import { power } from '../../statement.ts'
import { commencement, schedule3, section } from '../instrument.ts'

const statute = { tier: 'statute', inForce: { from: commencement } } as const
const kinds = ['complaint', 'conduct-matter', 'dsi-matter'] as const
const deciding = {
  ...statute,
  governs: { kinds },
  limit: asSoonAsPracticable,
  subjectTo: [],
} as const

export const chooseForm = duty({
  ...deciding,
  id: 'investigate.form',
  cite: schedule3('15(1), (1A), (2), (4), (4A), (4B)'),
  title: 'Decide who investigates',
  says: `Having found an investigation necessary, the Director General chooses its form: local, where
    that suits how serious it is and the public interest; if not, independent, unless directed suits
    better. There are no supervised or managed investigations any more. The form may change later.`,
  confidence: 'read-part',
  bearer: 'director-general',
  owedTo: null,
  runsFrom: [
    {
      reading: 'each',
      happenings: ['dg-found-investigation-necessary'],
      by: ['director-general'],
    },
  ],
  metBy: [{ happened: 'investigation-form-decided', by: ['bearer'], sameMatter: true }],
  endsWith: [{ happened: 'dg-referred-back', by: ['bearer'], sameMatter: true }, noFurtherSteps],
  changes: 'It has no date. It begins on the day an investigation was found necessary.',
})

export const tellForm = duty({
  ...deciding,
  id: 'investigate.form-notify',
  cite: schedule3('15(9)'),
  title: 'Tell them who investigates',
  says: `Tell the authority, the complainant, every interested person and the person complained about
    which form the investigation takes, and of each change, except where that would do harm.`,
  confidence: 'read',
  bearer: 'director-general',
  owedTo: ['appropriate-authority', 'complainant', 'interested-person', 'officer'],
  runsFrom: [
    { reading: 'each', happenings: ['investigation-form-decided'], by: ['director-general'] },
  ],
  metBy: [{ happened: 'investigation-form-notified', by: ['bearer'], toRecipient: true }],
  mayBeWithheld: true,
  endsWith: [noFurtherSteps],
  changes: 'It has no date. It begins with the decision, and anew with each change of it.',
})

export const handOver = duty({
  ...deciding,
  id: 'investigate.change-form',
  cite: regulation('15'),
  tier: 'regulations',
  title: 'Hand the investigation over',
  says: `When the form of an investigation changes, whoever investigated until then hands over the
    documents and the evidence to whoever does from then on.`,
  confidence: 'read-part',
  caution: 'Its title was read. Nothing records the handing over: it stands until the end.',
  bearer: 'investigator',
  owedTo: null,
  runsFrom: [
    { reading: 'each', happenings: ['investigation-form-decided'], when: ['form-changes'] },
  ],
  metBy: [],
  endsWith: [
    { happened: 'investigation-completed' },
    { happened: 'report-submitted' },
    { happened: 'outcome-reached', by: ['appropriate-authority', 'director-general'] },
    noFurtherSteps,
  ],
  changes: 'It has no date. It begins on the day the form changed.',
})

export const joining = power({
  id: 'investigate.combine-split',
  cite: regulation('14'),
  title: 'Join investigations, or split one',
  says: `The authority may join its own investigations, or split one; where the Director General has a
    part in any of them, it is for the Director General to decide or to agree.`,
  tier: 'regulations',
  inForce: { from: commencement },
  confidence: 'recall',
  holder: ['appropriate-authority', 'director-general'],
  test: 'they are about the same person, or are linked',
})

export const investigateAgain = duty({
  ...deciding,
  id: 'investigate.reinvestigate',
  cite: section('13B'),
  title: 'Decide who investigates again',
  says: `Where there are compelling reasons, the Director General may at any time order that a finished
    investigation be done again; the Director General then chooses its form, and tells people.`,
  confidence: 'recall',
  bearer: 'director-general',
  owedTo: null,
  runsFrom: [
    { reading: 'each', happenings: ['reinvestigation-ordered'], by: ['director-general'] },
  ],
  metBy: [{ happened: 'investigation-form-decided', by: ['bearer'] }],
  endsWith: [noFurtherSteps],
  changes: 'It has no date. It begins with the order, which can come at any time.',
})
