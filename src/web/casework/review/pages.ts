/** The force's pages of a review. */
import type { Page } from '../../page.ts'
import { answerRecommendation } from './answer.ts'
import { recordDecision } from './decision.ts'
import { enterReviewHere } from './enter.ts'
import { forwardHere } from './forward.ts'
import { recommendationList } from './recommendations.ts'
import { matterReview } from './review.ts'
import { supplyInformation } from './supply.ts'

export const reviewPages: readonly Page[] = [
  recommendationList,
  matterReview,
  enterReviewHere,
  forwardHere,
  supplyInformation,
  recordDecision,
  answerRecommendation,
]
