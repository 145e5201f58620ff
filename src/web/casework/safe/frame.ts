/** What the pages that keep a complainant safe start from: the case, and where it stands. */
import type { CovertRefusal } from '#casework'
import type { CaseStanding, Desk, Safeguard } from '#desk'
import type { MatterId } from '#kernel'
import { parseMatterId } from '#kernel'
import type { Around } from '../../page.ts'
import type { Problem } from '../../sheet.ts'
import { common, shortAt } from '../assess/handling/short.ts'
import { addressOf } from '../duty-words.ts'
import { mayHandle } from '../matter-frame.ts'
import type { TaskView } from '../task.ts'
import { sentenceOf } from './words.ts'

export type OfCase = Readonly<{ matter: string; case: string }>
export type OneCase = Readonly<{ safeguard: Safeguard; standing: CaseStanding }>

export async function caseAt(
  desk: Desk,
  { as }: Pick<Around, 'as'>,
  of: OfCase,
): Promise<OneCase | undefined> {
  const matter = parseMatterId(of.matter)
  const safeguard = matter && (await desk.work.safeguard(as, matter))
  const standing = safeguard?.cases.find(({ found }) => found.case === of.case)
  return safeguard && standing && { safeguard, standing }
}

export function safetyOf(matter: MatterId): string {
  return addressOf(matter, 'safety')
}
export function caseOf(matter: MatterId, id: string): string {
  return addressOf(matter, `safety/cases/${id}`)
}
export function nextAtCase({ matter, case: id }: OfCase): string {
  return `/work/matters/${matter}/safety/cases/${id}?done=safe-step`
}
export function nextAtSafety({ matter }: Pick<OfCase, 'matter'>): string {
  return `/work/matters/${matter}/safety?done=safe-step`
}

/** A short page about one case: it says first what the case is. */
export async function shortCaseAt(
  desk: Desk,
  here: Around & OfCase,
  short: Parameters<typeof shortAt>[3],
) {
  const of = await caseAt(desk, here, here)
  if (!of) return undefined
  const lead = [sentenceOf(of.standing.found), ...short.lead]
  const shown = await shortAt(desk, here, here.matter, { ...short, lead })
  return shown && { ...shown, ...of }
}

export const ofCase = {
  ...common,
  may: mayHandle,
  back: ({ matter, case: id }: OfCase) => `/work/matters/${matter}/safety/cases/${id}`,
} as const
export const ofSafety = {
  ...common,
  may: mayHandle,
  back: (_here: Around, { address }: TaskView) => `${address}/safety`,
} as const

const missing = {
  why: 'Enter why',
  plan: 'Enter the safety plan: what keeps them safe meanwhile',
  owner: 'Enter who sees to the plan',
  by: 'Enter who runs the system and confirmed it',
} as const

export function explainCovert({ what }: CovertRefusal): Problem {
  return { field: what, words: missing[what] }
}

export function choicesOf(named: Readonly<Record<string, string>>) {
  return Object.entries(named).map(([value, text]) => ({ value, text }))
}
