/** What comes of a matter: decided, told, learnt from, finalised. */
import type { Page } from '../../page.ts'
import { decideOutcome } from './decide.ts'
import { finalise, outcomeTold, recommend } from './told.ts'

export const outcomePages: readonly Page[] = [decideOutcome, outcomeTold, recommend, finalise]
