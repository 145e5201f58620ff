/** Appeals, the tribunal and the court: its pages, in the order one goes. */
import type { Page } from '../../../page.ts'

export const challengePages: readonly Page[] = []
