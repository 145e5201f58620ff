/** A rule as staff read it: what it is about, how strong it is, and where it stands. */
import { type Rule, ruleById } from '#law'
import { strengthOf, type Tag } from '../duties/row.ts'

/** Of one that is not known, its id. */
export function ruleLine(id: string): string {
  const rule = ruleById(id)
  return rule ? `${rule.title} (${rule.cite.words})` : id
}

export type RuleShown = Readonly<{
  strength: Tag
  title: string
  citation: string
  /** Held from memory. */
  unchecked: boolean
}>

const theirs: ReadonlySet<string> = new Set([
  ...['director-general', 'local-policing-body', 'officer', 'former-officer', 'prosecutor'],
])

/** Of one that asks nothing of anybody, that it is law; of a duty, who must. */
function strengthOfRule(rule: Rule): Tag {
  if (rule.sort === 'duty') return strengthOf(rule, !theirs.has(`${rule.bearer}`))
  const isLaw = rule.tier === 'statute' || rule.tier === 'regulations'
  return isLaw
    ? { text: 'The law says', classes: 'candour-tier--expects' }
    : strengthOf({ tier: rule.tier, kind: 'duty' }, true)
}

/** One that a reason is asked against: how strong it is first, and that it is held from memory. */
export function ruleInTheWay(id: string): string {
  const [shown] = rulesShown([id])
  if (!shown) return id
  const { strength, title, citation, unchecked } = shown
  return `${strength.text}: ${title} (${citation})${unchecked ? '. Citation to be checked' : ''}`
}

/** Rules as a page that rests on them shows them; one that is not known is left out. */
export function rulesShown(ids: readonly string[]): readonly RuleShown[] {
  return [...new Set(ids)].flatMap(id => {
    const rule = ruleById(id)
    if (!rule) return []
    const unchecked = rule.confidence === 'recall' || rule.confidence === 'unverified'
    const { title, cite } = rule
    return [{ strength: strengthOfRule(rule), title, citation: cite.words, unchecked }]
  })
}
