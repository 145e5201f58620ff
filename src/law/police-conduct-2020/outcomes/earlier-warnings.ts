/** What earlier warnings rule out, by the date of the severity assessment and not the hearing. */
import { exception, gate, power } from '../../statement.ts'
import { commencement, conduct } from '../instrument.ts'

const regulations = { tier: 'regulations', inForce: { from: commencement } } as const
const before = ['outcome-notified'] as const

export const noSecondWarning = gate({
  ...regulations,
  id: 'outcome.bar.ww',
  cite: conduct('42(7)'),
  title: 'No second written warning',
  says: `Where a written warning was in force on the date of the severity assessment, another written
    warning may not be given.`,
  confidence: 'read',
  caution: 'The start of the paragraph was read.',
  before,
  asks: ['was a written warning in force on the date of the severity assessment'],
  answer: 'refuses',
})

export const noSecondFinalWarning = gate({
  ...regulations,
  id: 'outcome.bar.fww',
  cite: conduct('42(8)'),
  title: 'No warning after a final written warning',
  says: `Where a final written warning was in force on the date of the severity assessment, neither a
    written warning nor another final written warning may be given.`,
  confidence: 'recall',
  before,
  asks: ['was a final written warning in force on the date of the severity assessment'],
  answer: 'refuses',
})

export const extendFinalWarning = power({
  ...regulations,
  id: 'outcome.fww.extend',
  cite: conduct('42(8)-(9)'),
  title: 'A final written warning may be extended, once',
  says: `In exceptional circumstances a final written warning that was in force on the date of the
    severity assessment may be extended instead, and only once.`,
  confidence: 'recall',
  holder: ['panel', 'chair'],
  test: 'exceptional circumstances',
  doneBy: ['warning-extended'],
})

export const noManagementAdvice = exception({
  ...regulations,
  id: 'outcome.management-advice',
  cite: conduct('42'),
  title: 'Management advice is no outcome',
  says: `Management advice, which older Regulations knew, has not been an outcome since 1 February 2020.`,
  confidence: 'read-part',
})

export const noLowerRank = exception({
  ...regulations,
  id: 'outcome.reduction',
  cite: conduct('42'),
  title: 'A constable cannot be reduced in rank',
  says: `Reduction in rank means nothing for a constable, who has no lower rank to go to.`,
  confidence: 'recall',
})
