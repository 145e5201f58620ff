/**
 * What stands in the way of a step, by the tier of its rule. A rule that was read is not gone
 * against: what was done all the same is recorded as that. One held from memory, or of guidance,
 * is gone without for a reason. Neither stands before evidence or safety.
 */
import { type Day, refuse } from '#kernel'
import type { Verdict } from '../complaint/area.ts'
import { blank } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import type { ComplaintRefusal } from '../complaint/words.ts'
import type { ConductEvent } from './conduct.ts'
import type { Overcome } from './deciding.ts'
import { recorded } from './recorded.ts'

/** Rules by their ids; what is no string does not stand in the way. */
type Rules = readonly (string | false | undefined)[]
export type InTheWay = Readonly<{ must?: Rules; expected?: Rules }>
/** Why it was gone without, or done all the same, as whoever records it says. */
type Said = Readonly<{ waivedWhy?: string | undefined; asItWasWhy?: string | undefined }>
type Around = Readonly<{ today: Day; facts: Facts }>
type Missing = readonly (ComplaintRefusal | undefined)[]

const named = (all: Rules) => all.filter(one => typeof one === 'string')

/** What the event keeps of the rules it goes against or without; or the refusal, where no why. */
export function overcome(
  { waivedWhy = '', asItWasWhy = '' }: Said,
  { must = [], expected = [] }: InTheWay,
): Overcome | Verdict {
  const [against, without] = [named(must), named(expected)]
  if (against.length > 0 && blank(asItWasWhy)) return refuse({ type: 'AgainstLaw', rules: against })
  if (without.length > 0 && blank(waivedWhy))
    return refuse({ type: 'MoreExpected', rules: without })
  return {
    ...(without.length > 0 ? { waived: { rule: without.join(' '), why: waivedWhy } } : {}),
    ...(against.length > 0 ? { asItWas: { rule: against.join(' '), why: asItWasWhy } } : {}),
  }
}

/** Recorded with whatever it goes without named in it, once its words are there. */
export function recordedDespite(
  eventWith: (kept: Overcome) => ConductEvent,
  around: Around,
  { despite, way, missing }: Readonly<{ despite: Said; way: InTheWay; missing: Missing }>,
): Verdict {
  const plain = recorded(eventWith({}), around, ...missing)
  if (!plain.ok || plain.value.length === 0) return plain
  const kept = overcome(despite, way)
  return 'ok' in kept ? kept : recorded(eventWith(kept), around)
}
