/** Case to answer: its pages, in the order one goes. */
import type { Page } from '../../../page.ts'
import { caseToAnswer } from './case-to-answer.ts'
import { cleared } from './cleared.ts'
import { noCase } from './no-case.ts'
import { reportReceived } from './report-received.ts'
import { specialConditions } from './special-conditions.ts'
import { withdraw } from './withdraw.ts'

export const decidingPages: readonly Page[] = [
  reportReceived,
  specialConditions,
  caseToAnswer,
  noCase,
  withdraw,
  cleared,
]
