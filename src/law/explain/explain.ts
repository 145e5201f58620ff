/**
 * Why a date: everything an entry of the answer rests on, and what would change it. Made when
 * somebody asks; states and dates do not wait for it.
 */
import type { Day } from '#kernel'
import type { Act, DutyRule } from '../duty.ts'
import type { Because, Owed } from '../engine/answer.ts'
import { type PeriodCode, periodConfidence, type Step } from '../periods.ts'
import { dayRead, type InForce } from '../provision.ts'
import { ruleById } from '../rules.ts'
import type { Confidence, Tier } from '../vocabulary.ts'
import { actInWords } from '../words/acts.ts'
import { begun, listed } from '../words/lists.ts'
import { roleInWords } from '../words/names.ts'
import { everyDay } from './every-day.ts'
import { ruleOf } from './rule-of.ts'

/** A fact, the rule that reads it so, and what that rule is called. */
export type Fact = Because & Readonly<{ title: string }>
/** One thing the shown confidence is the weakest of. */
export type Read = Readonly<{ what: 'rule' | 'count' | 'reading'; rule: string | null }> &
  Readonly<{ confidence: Confidence }>
/** Something that would move the date or end it, and the rule it stands in. */
export type Change = Readonly<{ says: string; rule: string | null }>

export type Explanation = Readonly<{
  owed: Owed
  rule: Readonly<{
    id: string
    title: string
    says: string
    citation: string
    link: string
    /** The day its text was read; null where it was not. */
    readOn: Day | null
    tier: Tier
    inForce: InForce
    standard: string | null
    /** What of it was not seen, or is a reading of ours. */
    caution: string | null
  }> | null
  facts: readonly Fact[]
  /** The count itself; null where it has not begun. */
  count: Readonly<{ code: PeriodCode; n: number; from: Day; to: Day | null }> | null
  /** Each day of it, and after them what moved its end. */
  days: readonly Step[]
  counted: number
  skipped: number
  changes: readonly Change[]
  confidence: Readonly<{ shown: Confidence; restsOn: readonly Read[] }>
}>

export function explain(owed: Owed): Explanation {
  const rule = ruleOf(owed)
  const count = rule ? countOf(owed, rule) : null
  const days = count ? daysOf(owed, count) : owed.working
  return {
    owed,
    rule: rule ? saidOf(rule) : null,
    facts: owed.because.map(each => ({ ...each, title: ruleById(each.rule)?.title ?? '' })),
    count,
    days,
    counted: days.filter(({ counted }) => counted).length,
    skipped: days.filter(({ counted }) => !counted).length,
    changes: changesOf(owed, rule),
    confidence: { shown: owed.confidence, restsOn: readOf(owed, rule) },
  }
}

function saidOf(rule: DutyRule): Explanation['rule'] {
  const { id, title, says, cite, tier, inForce, standard, caution } = rule
  const { words: citation, link } = cite
  const readOn = dayRead(rule)
  const more = { standard: standard ?? null, caution: caution ?? null }
  return { id, title, says, citation, link, readOn, tier, inForce, ...more }
}

function countOf({ working, due }: Owed, { limit }: DutyRule): Explanation['count'] {
  const [first] = working
  return first ? { ...limit, from: first.day, to: due } : null
}

/** The whole of the count, and then the steps that moved it: days left out, a longer time. */
function daysOf({ working }: Owed, count: NonNullable<Explanation['count']>): readonly Step[] {
  const whole = everyDay(count)
  const [, ends] = [whole[0], whole.at(-1)]
  const at = working.findIndex(({ day, why }) => day === ends?.day && why === ends.why)
  return at < 0 ? working : [...whole, ...working.slice(at + 1)]
}

function readOf({ because }: Owed, rule: DutyRule | undefined): readonly Read[] {
  const others = [...new Set(because.map(each => each.rule))].filter(id => id !== rule?.id)
  return [
    ...(rule ? [{ what: 'rule', rule: rule.id, confidence: rule.confidence } as const] : []),
    { what: 'count', rule: null, confidence: periodConfidence },
    ...others.flatMap(id => {
      const confidence = ruleById(id)?.confidence
      return confidence ? [{ what: 'reading', rule: id, confidence } as const] : []
    }),
  ]
}

const over: readonly Owed['state'][] = ['met', 'met-late', 'ended']

function changesOf(owed: Owed, rule: DutyRule | undefined): readonly Change[] {
  if (!rule || over.includes(owed.state)) return []
  const { id, changes, extendable, leavesOut, mayBeWithheld, subjectTo, limit } = rule
  const itself = (says: string): Change => ({ says, rule: id })
  return [
    itself(changes),
    ...owed.needs.map((need): Change => ({ says: `Not yet known: ${need}.`, rule: null })),
    ...(extendable
      ? [
          {
            says: `${begun(listed(extendable.by.map(roleInWords), 'or'))} may give longer.`,
            rule: extendable.rule,
          },
        ]
      : []),
    ...(leavesOut
      ? [
          {
            says: `Days are left out. From: ${actInWords(leavesOut.from)} To: ${actInWords(leavesOut.until)}`,
            rule: leavesOut.rule,
          },
        ]
      : []),
    ...(mayBeWithheld ? [itself('It may be withheld where telling would do harm.')] : []),
    ...subjectTo.map((excuse): Change => {
      const title = ruleById(excuse)?.title
      return { says: `It may be excused${title ? `: ${title}` : ''}.`, rule: excuse }
    }),
    ...(limit.code.startsWith('working') && owed.due
      ? [itself('A bank holiday proclaimed before the last day moves it by a day.')]
      : []),
    ...endings(rule),
  ]
}

/** What meets it and what ends it, from its own data. */
function endings({ id, metBy, endsWith, continues }: DutyRule): readonly Change[] {
  const each = (how: string, acts: readonly Act[]) =>
    acts.map((act): Change => ({ says: `${how}: ${actInWords(act)}`, rule: id }))
  return [...each(continues ? 'Kept' : 'Met', metBy), ...each('Ended', endsWith)]
}
