/** Referring it to the IOPC, in the order a person meets the pages. */
import type { Page } from '../../../page.ts'
import { criteria } from './criteria.ts'
import { iopcDecision } from './decision.ts'
import { mustRefer } from './must-refer.ts'
import { referralPaper } from './paper.ts'
import { prepareReferral } from './prepare.ts'
import { sendReferral } from './send.ts'
import { sentReferral } from './sent.ts'
import { tellOfReferral } from './tell.ts'

export const referralPages: readonly Page[] = [
  criteria,
  mustRefer,
  prepareReferral,
  sendReferral,
  referralPaper,
  sentReferral,
  tellOfReferral,
  iopcDecision,
]
