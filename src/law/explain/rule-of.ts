/** The version of a rule that an answer came from: versions of one rule share its id. */
import type { DutyRule } from '../duty.ts'
import type { Owed } from '../engine/answer.ts'
import { versionsOf } from '../rules.ts'

/** Undefined where this room no longer has it, as for an answer kept from an older release. */
export function ruleOf(entry: Owed): DutyRule | undefined {
  const under = versionsOf(entry.rule).filter(each => each.sort === 'duty')
  return under.find(each => isFrom(each, entry)) ?? under.find(({ id }) => id === entry.rule)
}

function isFrom(rule: DutyRule, { rule: id, kind, title, period, confidence }: Owed): boolean {
  if (rule.id !== id || rule.kind !== kind || rule.title !== title) return false
  const { code, n } = rule.limit
  const counts = rule.runsFrom.some(({ reading }) => reading === 'spells')
  // A spell that has run says its own length, not the limit's.
  const isLimit = counts || !period || (period.code === code && period.n === n)
  return isLimit && (confidence === 'unverified' || rule.confidence !== 'unverified')
}
