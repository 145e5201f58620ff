/** The pages on which history is weighed in a complaint, and other forces asked. */
import type { Page } from '../../page.ts'
import { askForce } from './ask-force.ts'
import { askedByForce } from './asked.ts'
import { checkSubject } from './check.ts'
import { recordAnswer } from './record-answer.ts'
import { weighHistory } from './weigh.ts'
import { whoseHistory } from './whose.ts'

export const historyPages: readonly Page[] = [
  whoseHistory,
  weighHistory,
  checkSubject,
  askForce,
  recordAnswer,
  askedByForce,
]
