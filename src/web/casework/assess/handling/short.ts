/** What the short pages of handling share: a lead, a few questions, a button. */
import type { Desk } from '#desk'
import type { Around } from '../../../page.ts'
import { mayRead } from '../../matter-frame.ts'
import { filledWithToday, type TaskView, taskAt } from '../../task.ts'

type Asked = Readonly<{
  name: string
  label: string
  hint?: string
  rows?: number
  inline?: boolean
  isDay?: boolean
  /** One line of words. */
  isLine?: boolean
  /** More than one of the choices may be ticked. */
  isMany?: boolean
  choices?: readonly Readonly<{ value: string; text: string }>[]
}>
export type Short = Readonly<{ lead: readonly string[]; asked: readonly Asked[]; button: string }>
type Shown = TaskView & Short

export const yesNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
] as const

export const common = {
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/assess/handling/short.njk',
  back: (_here: Around, { address }: Shown) => `${address}/how-to-handle`,
  reference: ({ reference }: Shown) => reference,
  fill: filledWithToday,
} as const

export const versions = {
  of: ({ version }: Shown) => version,
  compare: ({ last }: Shown, sheet: Readonly<{ lines(name: string): string }>) => [
    { name: 'What happened last', theirs: last, yours: sheet.lines('why') },
  ],
} as const

export async function shortAt(
  desk: Desk,
  here: Around,
  matter: string,
  short: Short,
): Promise<Shown | undefined> {
  const found = await taskAt(desk, here, matter)
  return found && { ...found.task, ...short }
}
