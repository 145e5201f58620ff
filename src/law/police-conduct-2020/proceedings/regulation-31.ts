/**
 * The officer's answer, and the lists of witnesses.
 *
 * The lists run from the day the officer did answer. A late answer starts them late, and an early
 * one early; the fifteen days of the answer never do.
 */
import { duty } from '../../duty.ts'
import { asSoonAsPracticable, workingDaysAfter } from '../../limit.ts'
import { standard } from '../../statement.ts'
import { conduct } from '../instrument.ts'
import { becameFormer, found, inRegulations, proceedings, shortenable, withdrawn } from './reach.ts'

const answerCase = duty({
  ...proceedings,
  id: 'response.officer',
  cite: conduct('31(1)-(3)'),
  title: 'Answer the case in writing',
  says: `Within fifteen working days of being supplied with the documents, the officer says in writing
    whether misconduct or gross misconduct is accepted: if it is, any mitigation; if not, what is
    disputed, their own account and any point of law; with copies of documents relied on.`,
  confidence: 'read',
  bearer: 'officer',
  owedTo: ['appropriate-authority'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['documents-supplied'],
      by: ['appropriate-authority'],
      when: ['told-to-officer', 'not-to-an-accelerated-hearing'],
    },
  ],
  limit: workingDaysAfter(15),
  extendable: { rule: 'response.officer', by: ['chair'] },
  shortenable,
  metBy: [{ happened: 'officer-responded', by: ['bearer'] }],
  endsWith: [withdrawn, becameFormer, found],
  changes: `Being supplied with the documents on another day moves it. The chair, or whoever conducts the
    meeting, may give longer in exceptional circumstances; agreement can only shorten it.`,
})

const listsExchanged = `Within three working days of the officer’s answer, each side gives the other its list of
  witnesses with brief details, or says that it has none. Where the Director General presents the
  case, that side is theirs.`
const exchanging = {
  ...proceedings,
  confidence: 'read',
  runsFrom: [{ reading: 'each', happenings: ['officer-responded'], by: ['officer'] }],
  once: true,
  limit: workingDaysAfter(3),
  shortenable,
  metBy: [{ happened: 'witness-list-supplied', by: ['bearer'] }],
  endsWith: [withdrawn, becameFormer, found],
  changes: `Only the day the officer did answer moves it: not the last day for answering, and not an
    extension the officer did not use.`,
} as const

const listOfPresenter = duty({
  ...exchanging,
  id: 'witness.lists',
  cite: conduct('31(4)-(5)'),
  title: 'Give the other side the list of witnesses',
  says: listsExchanged,
  bearer: 'presenter',
  owedTo: ['officer'],
})

const [answered] = exchanging.runsFrom
const fromOfficer = { ...exchanging, bearer: 'officer' } as const

const listOfOfficer = duty({
  ...fromOfficer,
  id: 'witness.lists',
  cite: conduct('31(4)-(5)'),
  title: 'Give the other side the list of witnesses',
  says: listsExchanged,
  owedTo: ['appropriate-authority'],
  runsFrom: [{ ...answered, when: ['authority-presents'] }],
})

const listOfOfficerToDirectorGeneral = duty({
  ...fromOfficer,
  id: 'witness.lists',
  cite: conduct('31(4)-(5)'),
  title: 'Give the other side the list of witnesses',
  says: listsExchanged,
  owedTo: ['director-general'],
  runsFrom: [{ ...answered, when: ['dg-presents'] }],
})

const whichWitnesses = standard({
  ...inRegulations,
  id: 'witness.decide',
  cite: conduct('32'),
  title: 'Which witnesses are called',
  says: `The chair, or whoever conducts the meeting, has a witness called only where there is reason to
    believe it necessary in the interests of justice.`,
  confidence: 'recall',
  decider: ['chair'],
})

const giveChairDocuments = duty({
  ...proceedings,
  id: 'documents.to-chair',
  cite: conduct('32(6)'),
  title: 'Give the chair the documents',
  says: 'Once both lists are in, supply the documents of the case to the chair.',
  confidence: 'read',
  caution: 'That the duty exists was read; its time was not.',
  bearer: 'conducting-authority',
  owedTo: ['chair'],
  standard: 'as soon as practicable',
  runsFrom: [
    { reading: 'each', happenings: ['witness-list-supplied'], when: ['both-lists-supplied'] },
  ],
  once: true,
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'documents-supplied-to-chair', by: ['bearer', 'director-general'] }],
  endsWith: [withdrawn, becameFormer, found],
  changes: 'No number is given. It begins with the second of the two lists of witnesses.',
})

export const regulation31 = [
  answerCase,
  listOfPresenter,
  listOfOfficer,
  listOfOfficerToDirectorGeneral,
  whichWitnesses,
  giveChairDocuments,
] as const
