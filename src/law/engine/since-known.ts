/** What is owed to somebody the coroner came to know of only after it began. */
import type { DutyRule } from '../duty.ts'
import { period } from '../periods.ts'
import type { Recipient } from './recipients.ts'
import type { Beginning } from './started.ts'

/**
 * Owed to them from the day they were known, by the day the rule gives: it counts from what
 * happened, and not from then. Where that day had gone by the rule gives them none, and none is
 * made up.
 */
export function sinceKnown(each: Beginning, rule: DutyRule, { known }: Recipient): Beginning {
  if (!known || !each.bounds || known <= each.bounds[0]) return each
  const { code, n } = each.limit ?? rule.limit
  const last = period(code, n, (each.counted ?? each.bounds)[1]).last
  if (!last || known <= last) return { ...each, since: known }
  const late = `the rule gives no day for somebody made known after ${last}: tell them at once`
  return { ...each, since: known, undated: true, needs: [...each.needs, late] }
}
