/** Appeals, the tribunal and the court: its pages, in the order one goes. */
import type { Page } from '../../../page.ts'
import { begun } from './begun.ts'
import { challenges } from './challenges.ts'
import { courtDay } from './court-day.ts'
import { courtDayOver } from './court-day-over.ts'
import { decided } from './decided.ts'
import { held } from './held.ts'
import { nextStep } from './step.ts'

export const challengePages: readonly Page[] = [
  challenges,
  begun,
  nextStep,
  courtDay,
  courtDayOver,
  decided,
  held,
]
