/** How records are matched here, and learning it from people's answers. */
import type { Page } from '../page.ts'
import { howMatched } from './how.ts'
import { learnMatching } from './learn.ts'
import { proposedMatching } from './proposed.ts'
import { takeBackMatching } from './take-back.ts'

export const matchingPages: readonly Page[] = [
  howMatched,
  learnMatching,
  proposedMatching,
  takeBackMatching,
]
