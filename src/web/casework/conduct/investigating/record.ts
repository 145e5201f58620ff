/** What pages that record a step share: where it is, its fields, what stands in its way. */
import type { ComplaintRefusal } from '#casework'
import type { AsCommand, Desk } from '#desk'
import { type Day, matterId, type Result, subjectId } from '#kernel'
import { ruleById } from '#law'
import type { Sheet } from '../../../sheet.ts'
import type { Words } from '../../../words.ts'
import { mayRead } from '../../matter-frame.ts'
import { type Beside, explainBeside } from '../../refusals.ts'
import { against } from '../../task.ts'
import { type AtOfficer, type OfficerView, officerAt } from '../at-officer.ts'

type Item = Readonly<{ value: string; text: string; hint?: string }>
/** One field as the template draws it; what it says is what the macros of `sheet` take. */
export type FieldShown = Readonly<{
  kind: 'input' | 'textarea' | 'date' | 'radios' | 'checkboxes'
  name: string
  label?: string
  legend?: string
  hint?: string
  rows?: number
  classes?: string
  inline?: boolean
  items?: readonly Item[]
}>
export type RecordShown = Readonly<{
  intro: readonly string[]
  stands: readonly Readonly<{ key: string; value: string }>[]
  fields: readonly FieldShown[]
  button: string
}>
type Seen = Readonly<{ at: string; reference: string; version: number; last: string }>

/** What a page's `read` accepts. */
export type ReadBy<Read extends (...all: never) => Result<unknown, unknown>> = Extract<
  ReturnType<Read>,
  { ok: true }
>['value']
export type Filling = Readonly<{ today: Day }>

const template = 'casework/conduct/investigating/record.njk'

/** What every such page has. */
export const recording = {
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template,
  back: (_here: unknown, { at }: Seen) => at,
  reference: ({ reference }: Seen) => reference,
  next: ({ matter, officer }: Readonly<{ matter: string; officer: string }>) =>
    `/work/matters/${matter}/conduct/${officer}?done=officer-given`,
  versions: {
    of: ({ version }: Seen) => version,
    compare: ({ last }: Seen, sheet: Sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('why') },
    ],
  },
} as const

/** The officer, and what a page says and asks of them; undefined where there is none to see. */
export async function recordAt<More extends RecordShown>(
  desk: Desk,
  here: AtOfficer,
  shown: (found: OfficerView) => More | undefined | Promise<More | undefined>,
) {
  const found = await officerAt(desk, here)
  const more = found && (await shown(found))
  if (!found || !more) return undefined
  return { ...found.task, who: found.who, at: found.at, ...more }
}

export type SentStep = Readonly<{
  as: AsCommand
  matter: string
  officer: string
  seen: number | undefined
}>

/** Whose step it is; `entry` is the form's own, so that sending it twice adds nothing. */
export function stepOf({ as, matter, officer, seen }: SentStep) {
  return {
    ...against(seen),
    matter: matterId(matter),
    subject: subjectId(officer),
    entry: String(as.command),
  }
}

/** Why it goes ahead, where whoever records it said so. */
export function despiteIn(sheet: Sheet) {
  const [waivedWhy, asItWasWhy] = [sheet.lines('waived-why'), sheet.lines('as-it-was-why')]
  return { ...(waivedWhy ? { waivedWhy } : {}), ...(asItWasWhy ? { asItWasWhy } : {}) }
}

function titled(id: string): string {
  const rule = ruleById(id)
  return rule ? `${rule.title} (${rule.cite.words})` : id
}

const named = (rules: readonly string[]) => rules.map(titled).join('; ')

/** As everywhere, and what is expected is named beside the box for why it goes ahead without. */
export function explainStep(
  beside: Beside,
): (refusal: ComplaintRefusal, t: Words['t']) => Readonly<{ field: string; words: string }> {
  const explain = explainBeside(beside)
  return (refusal, t) =>
    refusal.type === 'MoreExpected'
      ? {
          field: 'waived-why',
          words: `Add this, or enter why you go on without: ${named(refusal.rules)}`,
        }
      : explain(refusal, t)
}

/** Asked only where the investigation is the Director General's, or directed. */
export const consultedField: FieldShown = {
  kind: 'date',
  name: 'dg',
  legend: 'When was the IOPC asked what it thinks?',
  hint: 'They are asked before it is decided',
}
