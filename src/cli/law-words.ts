/** What the law commands answer, in words for a person at a terminal. */
import { type Day, weekday } from '#kernel'
import {
  type Because,
  type BodyOfLaw,
  bodiesOfLaw,
  type Confidence,
  notComputedBecause,
  type Owed,
  type Period,
  ruleOf,
} from '#law'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** `Sat 28 Nov 2026`. */
export function spoken(on: Day): string {
  const [year, month, date] = on.split('-').map(Number)
  return `${weekdays[weekday(on) - 1]} ${date} ${months[(month ?? 1) - 1]} ${year}`
}

const states: Readonly<Record<Owed['state'], string>> = {
  'not-yet': 'not yet',
  open: 'open',
  met: 'met',
  'met-late': 'met late',
  overdue: 'OVERDUE',
  ended: 'ended',
  withheld: 'withheld',
  'not-encoded': 'known, not computed',
}

/** A time in force is not done or left undone: it runs. */
function stateOf({ kind, state }: Owed): string {
  return kind === 'period' && state === 'open' ? 'in force' : states[state]
}

/** A table of what is owed, then each entry with why. */
export function owedInWords(
  entries: readonly Owed[],
  on: Day,
  law: BodyOfLaw | undefined = bodiesOfLaw[0],
): string {
  const heading = `What is owed at the end of ${spoken(on)}`
  if (entries.length === 0) return `${heading}: nothing this version computes.\n`
  const rows = entries.map(entry => [
    dueInWords(entry),
    stateOf(entry),
    bearerOf(entry, law),
    titleOf(entry),
  ])
  return `${heading}\n\n${table(rows)}\n\n${entries.map(entry => explained(entry, law)).join('\n\n')}\n`
}

/** Which of several allegations a time limit is for is all that tells them apart. */
function titleOf({ title, kind, matter, about, owedToId, occurrence }: Owed): string {
  const again = occurrence > 1 ? `, number ${occurrence}` : ''
  const of = kind === 'limit' && about ? `, ${about}` : ''
  return `${title} (${matter}${of}${owedToId ? `, to ${owedToId}` : ''}${again})`
}

function dueInWords({ due, dueLatest, state }: Owed): string {
  if (!due) return state === 'not-encoded' ? 'not computed' : 'no date'
  return `${spoken(due)}${dueLatest ? ` to ${spoken(dueLatest)}` : ''}`
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1, 2].map(column => Math.max(...rows.map(row => (row[column] ?? '').length)))
  return rows
    .map(row => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   '))
    .map(line => `  ${line}`.trimEnd())
    .join('\n')
}

/** A limit of another court is owed by nobody: it is there to be known. */
const whose: Readonly<Record<Owed['kind'], string>> = {
  duty: 'owes:     ',
  entitlement: 'may:      ',
  limit: 'for:      ',
  period: 'held by:  ',
}

function explained(entry: Owed, law: BodyOfLaw | undefined): string {
  // The version it came from: several share an id, and say different things.
  const rule = ruleOf(entry) ?? law?.rules.find(({ id }) => id === entry.rule)
  const { owedTo } = entry
  const to = owedTo && `, to ${party(law?.calls[owedTo] ?? owedTo, entry.owedToId)}`
  const { period, arose, met, reason } = entry
  const lines = [
    `${titleOf(entry)}: ${stateOf(entry)}`,
    `${whose[entry.kind]}${bearerOf(entry, law)}${to ?? ''}`,
    `rule:     ${entry.citation} (${entry.rule}; ${entry.tier})`,
    `sure:     ${surenessOf(entry, rule?.confidence)}`,
    ...(rule ? [`says:     ${rule.says}`, `text:     ${rule.link}`] : []),
    ...(entry.assured ? [`assured:  the ${entry.bearer}'s own duty, and only followed here`] : []),
    ...(reason ? [`because:  ${notComputedBecause[reason]}`] : []),
    ...(arose ? [`arose:    ${spoken(arose)}, ${elapsed(entry)}`] : []),
    ...(entry.due ? [`due:      ${dueInWords(entry)}, until ${entry.dueAt}`] : []),
    ...(met ? [`met:      ${spoken(met)}`] : []),
    ...(period && entry.due ? [`period:   ${period.code} ${period.n}`] : []),
    ...entry.working.map(step => `counted:  ${stepInWords(step)}`),
    ...entry.because.map(each => `why:      ${becauseInWords(each)}`),
    ...entry.needs.map(each => `needs:    ${each}`),
    ...(rule && 'changes' in rule ? [`moves it: ${rule.changes}`] : []),
  ]
  return lines.join('\n  ')
}

const reads: Readonly<Record<Confidence, string>> = {
  read: 'was read',
  'read-part': 'was read in part',
  recall: 'is from memory, to be checked',
  unverified: 'was not confirmed',
}

/** How the rule was read, and the weakest of what its date rests on where that is weaker. */
function surenessOf({ confidence }: Owed, rule = confidence): string {
  const weakest = rule === confidence ? '' : `; something it rests on ${reads[confidence]}`
  return `the rule ${reads[rule]}${weakest}`
}

function bearerOf({ bearer, bearerId }: Owed, law: BodyOfLaw | undefined): string {
  return party(law?.calls[bearer] ?? bearer, bearerId)
}

export function party(role: string, id: string | null): string {
  return `${role.replaceAll('-', ' ')}${id && id !== role ? ` (${id})` : ''}`
}

function elapsed({ elapsedDays, state }: Owed): string {
  const over = state === 'met' || state === 'met-late' || state === 'ended'
  return `${days(elapsedDays ?? 0)} ${over ? 'in all' : 'so far'}`
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}

export function becauseInWords(because: Because): string {
  if ('fact' in because) return `${because.fact} [${because.rule}]`
  const when = because.when ? ` on ${spoken(because.when as Day)}` : ', on a day not known'
  return `${because.happening.replaceAll('-', ' ')}${when} [${because.rule}]`
}

function stepInWords({ day, counted, why }: Owed['working'][number]): string {
  return `${spoken(day)} ${counted ? 'counts' : 'does not count'}: ${why}`
}

/** The last day, and the days counted. */
export function periodInWords({ code, n, from, last, lastAt, reason, working }: Period): string {
  const answer = last
    ? `last day ${spoken(last)}, until ${lastAt}`
    : `no last day: ${reason ? notComputedBecause[reason] : 'the code gives no number'}`
  const steps = working.map(step => `  ${stepInWords(step)}`)
  return `${code} ${n} from ${spoken(from)}: ${answer}\n${steps.join('\n')}\n`
}

/** A name and what there is to say of it, set under a title. */
export function line(name: string, says: string): string {
  return `  ${`${name}:`.padEnd(16)}${says}`
}

/** A word of the law's lists as words. */
export function plain(name: string): string {
  return name.replaceAll('-', ' ')
}
