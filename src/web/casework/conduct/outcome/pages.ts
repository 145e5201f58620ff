/** Seriousness, public interest, mitigation, outcome: its pages, in the order one goes. */
import type { Page } from '../../../page.ts'
import { outcomeOf } from './standing.ts'

export const outcomePages: readonly Page[] = [outcomeOf]
