/** The pages of a first assessment, in the order of its tasks. */
import type { Page } from '../../page.ts'
import { recordingPages } from './recording/pages.ts'
import { referralPages } from './referral/pages.ts'

export const assessPages: readonly Page[] = [...referralPages, ...recordingPages]
