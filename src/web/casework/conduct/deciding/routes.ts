/** Where a case may go instead of proceedings: vetting only under the 2025 amendments. */
import { type Route, routes } from '#casework'
import type { Desk } from '#desk'
import { subjectId } from '#kernel'
import type { AtOfficer, OfficerView } from '../at-officer.ts'
import { routeWords } from './words.ts'

export type RouteChoice = Readonly<{ value: Route; text: string }>

export async function routesOpen(
  desk: Desk,
  here: AtOfficer,
  { task }: OfficerView,
): Promise<readonly RouteChoice[]> {
  const law = await desk.conduct.lawOf(here.as, task.matter, subjectId(here.officer))
  const since2025 = law?.regime?.overlays.includes('a25-part-3') ?? false
  return routes
    .filter(value => value !== 'vetting' || since2025)
    .map(value => ({ value, text: routeWords[value] }))
}
