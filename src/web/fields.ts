/**
 * The same form as seen: parameters for the `govuk-frontend` macros with what was typed, and what
 * was wrong with it, already filled in. Templates call these as `sheet.radios("letter", ...)`.
 */
import type { DayPart, Problem, Typed } from './sheet.ts'
import type { Words } from './words.ts'

/** What a template may say about a field, by name. */
type Said = Readonly<{
  label?: string
  legend?: string
  hint?: string
  /** The label or legend is the page's one `h1`. */
  heading?: boolean
  /** The label is for those who cannot see the page: the heading above it says the same. */
  quiet?: boolean
  size?: 's' | 'm' | 'l' | 'xl'
  items?: readonly Item[]
  classes?: string
  rows?: number
  type?: string
  inputmode?: string
  autocomplete?: string
  spellcheck?: boolean
  inline?: boolean
  multiple?: boolean
  accept?: string
}>
type Item = Readonly<{
  value?: string
  text?: string
  hint?: string | Readonly<Record<string, unknown>>
  divider?: string
  behaviour?: string
  conditional?: unknown
}>
type Field = Readonly<Record<string, unknown>>

export type Fields = Readonly<{
  input(name: string, said: Said): Field
  textarea(name: string, said: Said): Field
  date(name: string, said: Said): Field
  radios(name: string, said: Said): Field
  checkboxes(name: string, said: Said): Field
  select(name: string, said: Said): Field
  file(name: string, said: Said): Field
  /** What was typed, for the rare field that needs it bare. */
  value(name: string): string
}>

export function createFields(
  typed: Typed,
  problems: readonly Problem[],
  { t }: Pick<Words, 't'>,
): Fields {
  const all = (name: string) => typed.get(name) ?? []
  const value = (name: string) => all(name)[0] ?? ''
  const problemOf = (name: string) => problems.find(({ field }) => field === name)

  const error = (name: string) => {
    const problem = problemOf(name)
    if (!problem) return {}
    return { errorMessage: { text: problem.words, visuallyHiddenText: t('error.hidden') } }
  }
  const hint = (text: string | undefined) => (text ? { hint: { text } } : {})
  const label = ({ label: text, heading, quiet, size }: Said) => ({
    label: {
      text: text ?? '',
      isPageHeading: heading ?? false,
      classes: quiet ? 'govuk-visually-hidden' : `govuk-label--${size ?? (heading ? 'l' : 's')}`,
    },
  })
  const fieldset = ({ legend, heading, quiet, size }: Said) => ({
    fieldset: {
      legend: {
        text: legend ?? '',
        isPageHeading: heading ?? false,
        classes: quiet
          ? 'govuk-visually-hidden'
          : `govuk-fieldset__legend--${size ?? (heading ? 'l' : 's')}`,
      },
    },
  })
  const manners = ({ classes, autocomplete, inputmode, spellcheck, type }: Said) => ({
    ...(classes ? { classes } : {}),
    ...(autocomplete ? { autocomplete } : {}),
    ...(inputmode ? { inputmode } : {}),
    ...(spellcheck === undefined ? {} : { spellcheck }),
    ...(type ? { type } : {}),
  })
  const chosen = (name: string, items: readonly Item[] = []) =>
    items.map(item => {
      if (item.divider) return { divider: item.divider }
      const said = typeof item.hint === 'string' ? { hint: { text: item.hint } } : {}
      const checked = item.value !== undefined && all(name).includes(item.value)
      return { ...item, ...said, checked, selected: checked }
    })

  return {
    value,
    input: (name, said) => ({
      id: name,
      name,
      value: value(name),
      ...label(said),
      ...hint(said.hint),
      ...manners(said),
      ...error(name),
    }),
    textarea: (name, said) => ({
      id: name,
      name,
      value: value(name),
      rows: said.rows ?? 8,
      ...label(said),
      ...hint(said.hint),
      ...manners(said),
      ...error(name),
    }),
    select: (name, said) => ({
      id: name,
      name,
      items: chosen(name, said.items),
      ...label(said),
      ...hint(said.hint),
      ...manners(said),
      ...error(name),
    }),
    file: (name, said) => ({
      id: name,
      name,
      multiple: said.multiple ?? false,
      ...(said.accept ? { attributes: { accept: said.accept } } : {}),
      ...label(said),
      ...hint(said.hint),
      ...manners(said),
      ...error(name),
    }),
    radios: (name, said) => ({
      idPrefix: name,
      name,
      items: chosen(name, said.items),
      ...fieldset(said),
      ...hint(said.hint),
      ...manners({ ...said, ...(said.inline ? { classes: 'govuk-radios--inline' } : {}) }),
      ...error(name),
    }),
    checkboxes: (name, said) => ({
      idPrefix: name,
      name,
      items: chosen(name, said.items),
      ...fieldset(said),
      ...hint(said.hint),
      ...manners(said),
      ...error(name),
    }),
    date: (name, said) => {
      const problem = problemOf(name)
      const item = (part: DayPart, width: number) => ({
        id: `${name}-${part}`,
        name: `${name}-${part}`,
        label: t(`part.${part}`),
        value: value(`${name}-${part}`),
        error: problem !== undefined && (problem.part ?? part) === part,
        // Months may be typed as words, so no numeric keypad there.
        inputmode: part === 'month' ? 'text' : 'numeric',
        classes: `govuk-input--width-${width}`,
      })
      return {
        id: name,
        items: [item('day', 2), item('month', 3), item('year', 4)],
        ...fieldset(said),
        ...hint(said.hint),
        ...error(name),
      }
    },
  }
}

/** Where the error summary's link goes: the first input that is wrong. */
export function anchorOf({ field, part }: Problem, typed: Typed): string {
  const isDate = typed.has(`${field}-year`) || typed.has(`${field}-day`)
  return `#${field}${part ? `-${part}` : isDate ? '-day' : ''}`
}
