/** What every page of the panel starts from, and how each of its forms goes back. */
import { type ConductFacts, sittingOf } from '#casework'
import type { Desk } from '#desk'
import { subjectId } from '#kernel'
import type { Owed } from '#law'
import { whyThisDay } from '../../duty-words.ts'
import type { TaskView } from '../../task.ts'
import { type AtOfficer, type OfficerView, officerAt } from '../at-officer.ts'

type OfficerLaw = NonNullable<Awaited<ReturnType<Desk['conduct']['lawOf']>>>

export type PanelView = TaskView &
  Readonly<{
    found: OfficerView
    who: string
    at: string
    law: OfficerLaw | undefined
  }>

/** Undefined where there is no such officer, or the reader may not see them. */
export async function panelAt(desk: Desk, here: AtOfficer): Promise<PanelView | undefined> {
  const found = await officerAt(desk, here)
  if (!found) return undefined
  const law = await desk.conduct.lawOf(here.as, found.task.matter, subjectId(here.officer))
  return { ...found.task, found, law, who: found.who, at: found.at }
}

/** The duty or right of that rule that runs, or the last of them. */
export function dutyOf(law: OfficerLaw | undefined, ...rules: readonly string[]): Owed | undefined {
  const all = (law?.duties ?? []).filter(({ rule }) => rules.includes(rule))
  return all.find(({ state }) => state === 'open' || state === 'overdue') ?? all.at(-1)
}

/** Its last day, what it says, and the four lines of why. */
export function clockOf(owed: Owed | undefined, here: AtOfficer) {
  if (!owed) return undefined
  return {
    due: owed.due,
    isOver: owed.state === 'overdue',
    why: whyThisDay({ owed, aimOn: null }, here),
  }
}

/** Whoever chairs, or conducts it alone, as forms are filled in with; empty while nobody does. */
export function whoChairs(
  events: ConductFacts,
  { hideNames }: Pick<AtOfficer, 'hideNames'>,
): string {
  const chair = sittingOf(events).find(
    ({ member }) => member.seat === 'chair' || member.seat === 'person-conducting',
  )
  if (!chair) return ''
  return hideNames ? 'The chair' : chair.member.name
}
