import type { Desk } from '#desk'
import { accepted, type Day, type Result } from '#kernel'
import type { Problem, Sheet } from '../../../sheet.ts'
import { type AtOfficer, type OfficerView, officerAt } from '../at-officer.ts'
import { nextTo, ofOfficer, versionsBy } from '../form.ts'
import { rulesShown } from '../rule-line.ts'

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
  /** Shown only while another field has this answer. */
  onlyIf?: Readonly<{ name: string; value: string }>
}>
export type RecordShown = Readonly<{
  intro: readonly string[]
  /** The rules it rests on, by their ids. */
  rules?: readonly string[]
  links?: readonly Readonly<{ text: string; href: string }>[]
  stands: readonly Readonly<{ key: string; value: string }>[]
  /** Over the fields, where what stands above is recorded already. */
  again?: string
  fields: readonly FieldShown[]
  button: string
}>

/** What a page's `read` accepts. */
export type ReadBy<Read extends (...all: never) => Result<unknown, unknown>> = Extract<
  ReturnType<Read>,
  { ok: true }
>['value']
export type Filling = Readonly<{ today: Day }>

const template = 'casework/conduct/investigating/record.njk'

/** What every such page has. */
export const recording = {
  ...ofOfficer,
  template,
  next: nextTo('officer-given'),
  versions: versionsBy('why'),
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
  const rules = rulesShown(more.rules ?? [])
  const { again = '', links = [] } = more
  return { ...found.task, who: found.who, at: found.at, ...more, rules, links, again }
}

/** A day that may be left empty; undefined where it was. */
export function dayIfGiven(
  sheet: Sheet,
  name: string,
  what: string,
): Result<Day | undefined, Problem> {
  return sheet.isEmpty(`${name}-day`, `${name}-month`, `${name}-year`)
    ? accepted(undefined)
    : sheet.readDay(name, what, { notAfter: sheet.today })
}

/** Asked only where the investigation is the Director General's, or directed. */
export const consultedField: FieldShown = {
  kind: 'date',
  name: 'dg',
  legend: 'When was the IOPC asked what it thinks?',
  hint: 'They are asked before it is decided',
}
