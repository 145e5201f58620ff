/**
 * What guidance or this force expects before a decision: it warns, and whoever decides may go
 * ahead with a reason. The law itself is asked in `casework`, which refuses. Nothing of either kind
 * ever stands before referral, safety or evidence.
 */
import { accepted, type Result, refuse } from '#kernel'
import type { Around } from '../page.ts'
import type { Problem, Sheet } from '../sheet.ts'

export type Missing = Readonly<{
  what: string
  href: string
  /** Who can do it. */
  who: string
  /** The rule that is waived where somebody goes ahead without it. */
  rule: string
}>
export type Gate = Readonly<{
  missing: readonly Missing[]
  /** The address of "Go ahead without this". */
  ahead: string
  /** They took that link. */
  isAhead: boolean
  /** Who goes ahead: shown before they do, and counted. */
  name: string
  role: string
}>
export type Waived = Readonly<{ waived?: Readonly<{ rule: string; why: string }> }>

/** `address` is the page's own. */
export function gateAt(here: Around, address: string, missing: readonly Missing[]): Gate {
  const { actor } = here.as
  return {
    missing,
    ahead: `${address}?ahead=yes`,
    isAhead: here.query.get('ahead') === 'yes',
    name: actor.type === 'staff' ? actor.name : '',
    role: actor.type === 'staff' ? actor.role : '',
  }
}

type Waiver = NonNullable<Waived['waived']>

/** Everything gone ahead without in one, with every reason that was given. */
export function together(...waivers: readonly (Waiver | undefined)[]): Waived {
  const given = waivers.filter(one => one !== undefined)
  if (given.length === 0) return {}
  const rule = given.map(one => one.rule).join(' ')
  return { waived: { rule, why: given.map(one => one.why).join('\n') } }
}

/** Nothing missing, or gone ahead without it and why. */
export function throughGate(sheet: Sheet, { missing }: Gate): Result<Waived, readonly Problem[]> {
  if (missing.length === 0) return accepted({})
  const why = sheet.lines('waived-why')
  if (why) return accepted({ waived: { rule: missing.map(({ rule }) => rule).join(' '), why } })
  return refuse([{ field: 'waived-why', words: 'Enter why you are going ahead without this' }])
}
