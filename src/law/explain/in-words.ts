/** Why a date, told in plain lines: for a terminal, for a file, for whoever has no server. */
import type { Day } from '#kernel'
import type { Confidence, Role, State, Tier } from '../vocabulary.ts'
import { countInWords } from '../words/count.ts'
import { begun, dayInWords, spaced } from '../words/lists.ts'
import { roleInWords, tierInWords } from '../words/names.ts'
import type { Explanation, Fact } from './explain.ts'
import { notComputedBecause } from './reasons.ts'

const states: Readonly<Record<State, string>> = {
  'not-yet': 'not yet owed',
  open: 'owed',
  met: 'met',
  'met-late': 'met late',
  overdue: 'overdue',
  ended: 'ended',
  withheld: 'withheld',
  'not-encoded': 'known, not computed',
}
const read: Readonly<Record<Confidence, string>> = {
  read: 'read',
  'read-part': 'read in part',
  recall: 'from memory: check it against its source',
  unverified: 'not confirmed',
}
const resting: Readonly<Record<'rule' | 'count' | 'reading', string>> = {
  rule: 'the rule',
  count: 'how days are counted',
  reading: 'read together with',
}

/** Every line of it. Ids are of the case: whoever shows it to people gives them names. */
export function explanationInWords(explanation: Explanation): string {
  const { owed, changes, confidence } = explanation
  return [
    owed.title,
    ...ledBy('State', [stateOf(explanation)]),
    ...ledBy('Owed by', [partyOf(owed.bearer, owed.bearerId)]),
    ...ledBy('Owed to', owed.owedTo ? [partyOf(owed.owedTo, owed.owedToId)] : []),
    ...ledBy('About', owed.about ? [owed.about] : []),
    ...dates(explanation),
    ...ruleLines(explanation),
    ...ledBy('Rests on', explanation.facts.map(factInWords)),
    ...counted(explanation),
    ...ledBy(
      'Would change',
      changes.map(({ says, rule }) => (rule ? `${says} [${rule}]` : says)),
    ),
    ...ledBy('Confidence', [`${read[confidence.shown]}: the weakest of these`]),
    ...confidence.restsOn.map(({ what, rule, confidence: each }) =>
      under(`${resting[what]}${rule ? ` ${rule}` : ''}: ${read[each]}`),
    ),
  ].join('\n')
}

function stateOf({ owed: { state, reason } }: Explanation): string {
  return reason ? `${states[state]}: ${notComputedBecause[reason]}` : states[state]
}

function dates({ owed }: Explanation): readonly string[] {
  const { arose, notBefore, due, dueLatest, rolledTo, met, elapsedDays } = owed
  const elapsed = elapsedDays === null ? '' : `, ${elapsedDays} ${plural(elapsedDays, 'day')}`
  const said = (on: Day | null) => (on ? [dayInWords(on)] : [])
  return [
    ...ledBy('Began', arose ? [`${dayInWords(arose)}${elapsed}`] : []),
    ...ledBy('Not before', said(notBefore)),
    ...ledBy('Last day', due ? said(due) : ['none is computed']),
    ...ledBy('At the latest', said(dueLatest)),
    ...ledBy('Court opens', said(rolledTo)),
    ...ledBy('Met', said(met)),
  ]
}

function ruleLines({ rule }: Explanation): readonly string[] {
  if (!rule) return []
  const { id, citation, tier, says, link, readOn, inForce, standard, caution } = rule
  const until = inForce.until ? ` to ${dayInWords(inForce.until)}` : ''
  return [
    ...ledBy('Rule', [`${citation} (${id}). ${tierOf(tier)}`, says]),
    ...ledBy('Standard', standard ? [standard] : []),
    ...ledBy('In force', [`from ${dayInWords(inForce.from)}${until}`]),
    ...ledBy('Text', [readOn ? `${link}, read on ${dayInWords(readOn)}` : link]),
    ...ledBy('Take care', caution ? [caution] : []),
  ]
}

function counted(explanation: Explanation): readonly string[] {
  const { count, days, counted, skipped } = explanation
  if (!count) return []
  return [
    ...ledBy('Count', [
      `${begun(countInWords(count))}. ${counted} ${plural(counted, 'day')} counted, ${skipped} not.`,
    ]),
    ...days.map(({ day, counted: counts, why }) =>
      under(`${day} ${counts ? 'counts' : 'does not count'}: ${why}`),
    ),
  ]
}

function factInWords(fact: Fact): string {
  const { rule } = fact
  if ('fact' in fact) return `${fact.fact} [${rule}]`
  const when = fact.when ? `on ${fact.when}` : 'on a day that is not known'
  return `${spaced(fact.happening)} ${when} [${rule}]`
}

function tierOf(tier: Tier): string {
  return `${tierInWords(tier)}.`
}

function partyOf(role: Role, id: string | null): string {
  return `${roleInWords(role)}${id && id !== role ? ` (${id})` : ''}`
}

function plural(n: number, unit: string): string {
  return n === 1 ? unit : `${unit}s`
}

const wide = 16
/** A name with what there is to say under it; nothing where there is nothing. */
function ledBy(name: string, says: readonly string[]): readonly string[] {
  return says.map((each, at) => (at === 0 ? `  ${`${name}:`.padEnd(wide)}${each}` : under(each)))
}

function under(words: string): string {
  return `  ${' '.repeat(wide)}${words}`
}
