/** Panel, papers, rulings and listing: its pages, in the order one goes. */
import type { Page } from '../../../page.ts'
import { changePanel } from './change.ts'
import { listing } from './listing.ts'
import { nameMember } from './name.ts'
import { panel } from './panel.ts'
import { response } from './response.ts'
import { told } from './told.ts'

export const panelPages: readonly Page[] = [panel, nameMember, changePanel, response, listing, told]
