/** What a rule says of itself, one fact at a time, from its data alone. */
import type { DutyRule, LeftOut, Pause, Reach } from '../duty.ts'
import type { Rule } from '../rule.ts'
import type { LaterWork, Statement } from '../statement.ts'
import { actInWords } from './acts.ts'
import { conditionClauses } from './circumstances.ts'
import { countInWords } from './count.ts'
import { happeningClauses } from './happenings.ts'
import { begun, listed, spaced } from './lists.ts'
import { kindInWords, overlayInWords, roleInWords } from './names.ts'
import { countsOfStart, longerThan, restartsInWords, startInWords } from './starts.ts'

/** In the order a reader wants them. */
export const allFactNames = [
  'reaches',
  'bearer',
  'owed-to',
  'standard',
  'starts',
  'restarts',
  'count',
  'earliest',
  'longer',
  'shorter',
  'other-day',
  'pauses',
  'meets',
  'ends',
  'excused',
  'withheld',
  'changes',
  'test',
  'before',
  'asks',
  'answer',
  'values',
  'items',
  'element',
  'stage',
  'done-by',
  'code',
  'built',
  'proved',
  'awaits',
  'caution',
] as const
export type FactName = (typeof allFactNames)[number]

/** `rules` are the ids this fact rests on, for a page to link to. */
export type Fact = Readonly<{ about: FactName; says: readonly string[]; rules: readonly string[] }>

export function factsOf(rule: Rule): readonly Fact[] {
  const facts = rule.sort === 'duty' ? ofDuty(rule) : ofStatement(rule)
  const all = [...facts, fact('caution', rule.caution && begun(rule.caution))]
  const others = (ids: readonly string[]) => ids.filter(id => id !== rule.id)
  return all
    .filter(({ says }) => says.length > 0)
    .map(each => ({ ...each, rules: others(each.rules) }))
}

function fact(
  about: FactName,
  says: string | readonly string[] | undefined,
  rules: readonly string[] = [],
): Fact {
  const lines = typeof says === 'string' ? [says] : (says ?? [])
  return { about, says: lines.filter(Boolean), rules }
}

function ofDuty(rule: DutyRule): readonly Fact[] {
  const { owedTo, runsFrom, limit, notBefore, extendable, shortenable, movesTo, subjectTo } = rule
  const pauses = [...(rule.leavesOut ? [rule.leavesOut] : []), ...(rule.pausedBy ?? [])]
  return [
    fact('reaches', reachInWords(rule.governs, rule.per !== undefined)),
    fact('bearer', `${begun(roleInWords(rule.bearer))}.`),
    fact('owed-to', [
      owedTo ? `${begun(people(owedTo, 'and'))}.` : 'Nobody is named.',
      ...(rule.roster ? ['Those the coroner has not heard of as well.'] : []),
    ]),
    fact('standard', rule.standard && `${begun(rule.standard)}.`),
    fact('starts', runsFrom.map(startInWords)),
    fact('restarts', restartsInWords(runsFrom, rule.once === true)),
    fact('count', [
      ...new Set(runsFrom.flatMap(countsOfStart)),
      // What an extension is for is in what extends it: the rule has no number of its own.
      ...(runsFrom.every(each => each.limit) || rule.lasts === 'extension'
        ? []
        : [`${begun(countInWords(limit))}.`]),
      ...(rule.lasts === 'extension' ? [] : new Set(runsFrom.flatMap(longerThan))),
      ...(rule.lasts ? [lasting[rule.lasts]] : []),
      ...(rule.runsOn ? ['It goes on past its last day, so it is never overdue.'] : []),
    ]),
    fact('earliest', [
      ...(notBefore ? [`Not before: ${countInWords(notBefore)}.`] : []),
      ...(rule.rolls ? ['Where the court is closed on the last day, filing waits for it.'] : []),
    ]),
    fact(
      'longer',
      extendable && [
        `${begun(people(extendable.by, 'or'))} may give longer.`,
        ...(extendable.sharedWith
          ? ['Longer for the rule it goes with is longer for it too.']
          : []),
      ],
      extendable && [extendable.rule, ...(extendable.sharedWith ?? [])],
    ),
    fact(
      'shorter',
      shortenable && `A shorter time may be agreed by ${people(shortenable.by, 'and')}.`,
      shortenable && [shortenable.rule],
    ),
    fact(
      'other-day',
      movesTo && `Another day may be put in its place, within: ${countInWords(movesTo.within)}.`,
      movesTo && [movesTo.rule],
    ),
    fact(
      'pauses',
      pauses.map(pauseInWords),
      pauses.map(each => each.rule),
    ),
    fact('meets', [
      ...rule.metBy.map(actInWords),
      ...(rule.continues ? ['Doing it once does not finish it: it goes on until it ends.'] : []),
    ]),
    fact('ends', [...new Set(rule.endsWith.map(actInWords))]),
    fact('excused', subjectTo.length > 0 ? 'It is subject to another rule.' : undefined, subjectTo),
    fact('withheld', withheldInWords(rule.mayBeWithheld)),
    fact('changes', rule.changes),
  ]
}

const lasting: Readonly<Record<NonNullable<DutyRule['lasts']>, string>> = {
  'written-warning': 'It lasts as long as a written warning does.',
  'final-written-warning': 'It lasts as long as a final written warning does.',
  extension: 'It lasts as long as the warning is extended for.',
}

/** Days left out of the count, or the whole duty waiting. */
function pauseInWords({ from, until }: LeftOut | Pause): string {
  const begins = actInWords(from).replace(/\.$/, '')
  if (typeof until === 'string') return `${begins}: it waits until ${happeningClauses[until]}.`
  return `${begins}: the days until ${happeningClauses[until.happened]} are left out.`
}

function withheldInWords(withheld: DutyRule['mayBeWithheld']): string | undefined {
  if (withheld === undefined) return undefined
  const whom = withheld === true ? '' : ` from ${people(withheld, 'or')}`
  return `It may be withheld${whom} where it would do harm.`
}

type Who = Parameters<typeof roleInWords>[0]
function people(roles: readonly Who[], last: 'and' | 'or'): string {
  return listed(roles.map(roleInWords), last)
}

/** Which matters it reaches, and under which text. */
function reachInWords(reach: Reach, each: boolean): readonly string[] {
  const { kinds, where = [], text, with: only = [], without = [] } = reach
  const which = listed(kinds.map(kindInWords), 'and')
  const narrowed = where.map(name => conditionClauses[name]).join(', ')
  return [
    `${begun(which)}${narrowed ? `, ${narrowed}` : ''}.`,
    ...(each ? ['One for each person complained of.'] : []),
    ...(text === 'conduct' ? ['The Conduct Regulations must reach the person.'] : []),
    ...(text === 'staff' ? ['For staff, whose discipline is known here and not computed.'] : []),
    ...(reach.person === 'officer' ? ['Only about officers and special constables.'] : []),
    ...(text === 'none' ? ['Whichever Regulations govern the matter.'] : []),
    ...(text === undefined && reachesMatters(kinds)
      ? ['The complaints Regulations of 2020 must reach the matter.']
      : []),
    ...only.map(name => `Only where ${overlayInWords(name)} reach it.`),
    ...without.map(name => `Only where ${overlayInWords(name)} do not reach it.`),
  ]
}

const underComplaints: readonly string[] = ['complaint', 'conduct-matter', 'dsi-matter']
function reachesMatters(kinds: Reach['kinds']): boolean {
  return kinds.some(kind => underComplaints.includes(kind))
}

const answers = {
  refuses: 'Without an answer it is not done: the law leaves no choice.',
  warns: 'Without an answer it can be done, with a reason that is recorded.',
} as const

function ofStatement(rule: Statement): readonly Fact[] {
  switch (rule.sort) {
    case 'criterion': {
      const reached = listed(rule.for.map(kindInWords), 'and')
      return [fact('reaches', `${begun(reached)}.`), fact('code', `Criterion ${rule.code}.`)]
    }
    case 'power':
      return [
        fact('bearer', `${begun(people(rule.holder, 'or'))}.`),
        fact('test', rule.test && sentence(rule.test)),
        fact('done-by', happens(rule.doneBy)),
      ]
    case 'gate':
      return [
        fact('before', happens(rule.before)),
        fact('asks', rule.asks.map(begun)),
        fact('answer', answers[rule.answer]),
      ]
    case 'classification':
      return [fact('code', sentence(spaced(rule.of))), fact('values', rule.values.map(spaced))]
    case 'contents':
      return [
        fact('code', sentence(spaced(rule.document))),
        fact(
          'items',
          rule.items.map(({ says }) => sentence(says)),
        ),
      ]
    case 'publication':
      return [fact('bearer', `${begun(people(rule.by, 'or'))}.`)]
    case 'standing-duty':
      return [fact('bearer', `${begun(people(rule.bearer, 'or'))}.`)]
    case 'standard':
      return [fact('bearer', `${begun(people(rule.decider, 'or'))}.`)]
    case 'factor':
      return [fact('element', `${begun(rule.element)}.`)]
    case 'enquiry':
      return [fact('stage', sentence(spaced(rule.stage)))]
    case 'requirement':
      return [
        fact('built', rule.metBy),
        fact('proved', rule.provedBy),
        fact('awaits', rule.awaits?.map(workInWords)),
      ]
    case 'definition':
    case 'exception':
    case 'convention':
    case 'remedy':
    case 'context':
      return []
  }
}

function happens(names: readonly (keyof typeof happeningClauses)[] = []): readonly string[] {
  return names.map(name => `${begun(happeningClauses[name])}.`)
}

function sentence(words: string): string {
  return /[.?!]$/.test(words) ? begun(words) : `${begun(words)}.`
}

/** Work that is still to come, without the number we know it by. */
function workInWords(work: LaterWork): string {
  return `The work on ${work.replace(/ \(.*\)$/, '')}.`
}
