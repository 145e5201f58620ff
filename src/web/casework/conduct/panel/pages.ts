/** Panel, papers, rulings and listing: its pages, in the order one goes. */
import type { Page } from '../../../page.ts'

export const panelPages: readonly Page[] = []
