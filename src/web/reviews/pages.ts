/** The pages of a local policing body's reviewers, in the order a review meets them. */
import type { Page } from '../page.ts'
import { askInformation } from './ask.ts'
import { decideReview } from './decide.ts'
import { enterReview } from './enter.ts'
import { reviewFile } from './file.ts'
import { forwardReview } from './forward.ts'
import { reviewLetter } from './letter.ts'
import { reviewList } from './list.ts'
import { notifyReview } from './notify.ts'
import { reviewOriginal } from './original.ts'
import { takeReview } from './take.ts'
import { tellDecision } from './tell.ts'
import { extendTime } from './time-decision.ts'
import { turnAway } from './turn-away.ts'

export const reviewerPages: readonly Page[] = [
  reviewList,
  enterReview,
  reviewFile,
  takeReview,
  extendTime,
  notifyReview,
  askInformation,
  turnAway,
  forwardReview,
  decideReview,
  tellDecision,
  reviewLetter,
  reviewOriginal,
]
