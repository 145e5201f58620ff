/** The pages of a first assessment, in the order of its tasks. */
import type { Page } from '../../page.ts'
import { contact } from './first/contact.ts'
import { keepEvidence } from './first/keep-evidence.ts'
import { safety } from './first/safety.ts'
import { whatItIs } from './first/what-it-is.ts'
import { handlingPages } from './handling/pages.ts'
import { own } from './own.ts'
import { recordingPages } from './recording/pages.ts'
import { referralPages } from './referral/pages.ts'

export const assessPages: readonly Page[] = [
  own,
  whatItIs,
  safety,
  keepEvidence,
  contact,
  ...referralPages,
  ...recordingPages,
  ...handlingPages,
]
