/** People told, publication, lists, conditions, clearing: its pages, in the order one goes. */
import type { Page } from '../../../page.ts'

export const afterPages: readonly Page[] = []
