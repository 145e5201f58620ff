/** Panel, papers, rulings and listing: its pages, in the order one goes. */
import type { Page } from '../../../page.ts'
import { tieAccount } from './account.ts'
import { changePanel } from './change.ts'
import { delegated } from './delegated.ts'
import { joint } from './joint.ts'
import { listing } from './listing.ts'
import { nameMember } from './name.ts'
import { panel } from './panel.ts'
import { panelPapers, panelParts } from './papers.ts'
import { period } from './period.ts'
import { prepared, preparing } from './preparing.ts'
import { response } from './response.ts'
import { rulings } from './rulings.ts'
import { told } from './told.ts'
import { toldMatter } from './told-matter.ts'
import { witnessRuling } from './witness-ruling.ts'
import { witnesses } from './witnesses.ts'

export const panelPages: readonly Page[] = [
  panel,
  nameMember,
  tieAccount,
  changePanel,
  panelPapers,
  panelParts,
  response,
  witnesses,
  witnessRuling,
  joint,
  delegated,
  preparing,
  prepared,
  rulings,
  period,
  listing,
  told,
  toldMatter,
]
