/** What an authority settled of the rules, in words. */
import type { LocalTarget } from '#casework'
import type { LawRuleRow, RuleEntry, RuleSettings } from '#desk'
import type { Day } from '#kernel'
import { type Confidence, type DutyRule, rules } from '#law'
import { dateWords } from '../../dates.ts'
import type { Around } from '../../page.ts'
import type { Problem } from '../../sheet.ts'

export const list = '/work/law-settings'

/** Every rule something falls due under, each once, under its own id. */
export const dutyRules: readonly DutyRule[] = [
  ...new Map(
    rules.flatMap(rule => (rule.sort === 'duty' ? [[rule.id, rule] as const] : [])),
  ).values(),
]

export function dutyCalled(id: string): DutyRule | undefined {
  return dutyRules.find(rule => rule.id === id)
}

/** The law gives a number of its own. */
export function hasNumber({ limit }: DutyRule): boolean {
  return limit.code !== 'as-soon-as-practicable'
}

export const reads: Readonly<Record<Confidence, string>> = {
  read: 'We read its text',
  'read-part': 'We read part of its text',
  recall: 'From memory: its citation is to be checked',
  unverified: 'Could not be confirmed: it makes no date',
}

const units = { days: 'day', 'working-days': 'working day', weeks: 'week' } as const
export function targetInWords({ n, unit }: LocalTarget): string {
  return `${n} ${units[unit]}${n === 1 ? '' : 's'}`
}

type Saying = Pick<Around, 't' | 'hideNames'>
const named = (by: string, { hideNames }: Saying) => (hideNames ? 'a colleague' : by)

export function confirmedInWords(
  { confirmed }: Pick<LawRuleRow, 'confirmed'>,
  rule: DutyRule,
  here: Saying,
): string | undefined {
  if (!confirmed) return undefined
  const { by, on, source, citation } = confirmed
  const said = `onfirmed here by ${named(by, here)} on ${dateWords(here).shortDay(on)} against ${source}.`
  return citation === rule.cite.words ? `C${said}` : `${citation} was c${said} This text was not.`
}

export function targetOf(
  { row: { target }, atFirst }: Pick<RuleSettings, 'row' | 'atFirst'>,
  here: Saying,
): string | undefined {
  if (!target) return atFirst ? `${targetInWords(atFirst)}: Candour’s own suggestion` : undefined
  const { by, on, why } = target
  const set = `Set by ${named(by, here)} on ${dateWords(here).shortDay(on)}: ${why}`
  return `${targetInWords(target)}. ${set}`
}

/** What was settled and taken back, newest first. */
export function storyOf(story: readonly RuleEntry[], here: Saying): readonly string[] {
  const { shortDay } = dateWords(here)
  return story
    .toReversed()
    .map(({ event, by }) => `${shortDay(event.on)}, ${named(by, here)}: ${didOf(event, shortDay)}`)
}

function didOf(event: RuleEntry['event'], shortDay: (on: Day) => string): string {
  switch (event.type) {
    case 'RuleConfirmed': {
      const checked = `checked on ${shortDay(event.checkedOn)}`
      return `confirmed ${event.citation} against ${event.source}, ${checked}`
    }
    case 'ConfirmationTakenBack':
      return `took the confirmation back. ${event.why}`
    case 'LocalTargetSet':
      return `set our own target of ${targetInWords(event)}. ${event.why}`
    case 'LocalTargetEnded':
      return `ended our own target. ${event.why}`
  }
}

type Refused = Readonly<{ type: 'CheckedInFuture' | 'NothingToTakeBack' | 'NumberInLaw' }>
export function explain({ type }: Refused): Problem {
  switch (type) {
    case 'CheckedInFuture':
      return { field: 'checked', words: 'The day you checked it must be today or in the past' }
    case 'NothingToTakeBack':
      return { field: 'why', words: 'There is nothing to take back: somebody did so already' }
    case 'NumberInLaw':
      return { field: 'n', words: 'The law gives a number here: no target stands beside it' }
  }
}
