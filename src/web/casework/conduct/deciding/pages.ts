/** Case to answer: its pages, in the order one goes. */
import type { Page } from '../../../page.ts'

export const decidingPages: readonly Page[] = []
