/** The day itself and what was found: its pages, in the order one goes. */
import type { Page } from '../../../page.ts'

export const hearingPages: readonly Page[] = []
