/** Who may see a matter, and being let in in an emergency. */
import type { Page } from '../../page.ts'
import { decideEmergency, emergenciesAsked } from './asked.ts'
import { askEmergency } from './emergency.ts'
import { endAccess } from './end.ts'
import { giveAccess } from './give.ts'
import { declareInterest } from './interest.ts'
import { keepUnitOut } from './unit.ts'
import { whoMaySee } from './who.ts'

export const accessPages: readonly Page[] = [
  whoMaySee,
  giveAccess,
  declareInterest,
  keepUnitOut,
  endAccess,
  askEmergency,
  emergenciesAsked,
  decideEmergency,
]
