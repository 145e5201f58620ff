/** A rule as staff read it: what it is about, and where it stands. */
import { ruleById } from '#law'

/** Of one that is not known, its id. */
export function ruleLine(id: string): string {
  const rule = ruleById(id)
  return rule ? `${rule.title} (${rule.cite.words})` : id
}
