/** Where matters gather: alerts, units, times, units together, and names by leave. */
import type { Page } from '../page.ts'
import { patternAlertEnd, patternAlertList, patternAlertNew } from './alerts.ts'
import { patternNamesList, patternNamesNew, patternNamesOne } from './names.ts'
import { patternTimes } from './times.ts'
import { patternTogether } from './together.ts'
import { patternUnits, patternUnitsTaken } from './units.ts'

export const patternPages: readonly Page[] = [
  patternAlertList,
  patternAlertNew,
  patternAlertEnd,
  patternUnits,
  patternUnitsTaken,
  patternTimes,
  patternTogether,
  patternNamesList,
  patternNamesNew,
  patternNamesOne,
]
