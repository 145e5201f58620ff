/** What happened that no other page records: the list, and a form for each. */
import type { Page } from '../../../page.ts'
import { step } from './step.ts'
import { steps } from './steps.ts'

export const stepPages: readonly Page[] = [steps, step]
