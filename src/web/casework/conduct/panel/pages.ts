/** Panel, papers, rulings and listing: its pages, in the order one goes. */
import type { Page } from '../../../page.ts'
import { changePanel } from './change.ts'
import { nameMember } from './name.ts'
import { panel } from './panel.ts'

export const panelPages: readonly Page[] = [panel, nameMember, changePanel]
