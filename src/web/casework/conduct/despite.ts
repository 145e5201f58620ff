/** Going ahead without what is expected, or what was done against a rule: each with why. */
import type { ComplaintRefusal, Despite } from '#casework'
import type { Problem, Sheet } from '../../sheet.ts'
import type { Words } from '../../words.ts'
import { type Beside, explainBeside } from '../refusals.ts'
import { waivedWords } from '../waived-words.ts'
import { ruleInTheWay } from './rule-line.ts'

/** The two reasons, as far as they were given. */
export function readDespite(sheet: Sheet): Despite {
  const [waivedWhy, asItWasWhy] = [sheet.lines('waived-why'), sheet.lines('as-it-was-why')]
  return { ...(waivedWhy ? { waivedWhy } : {}), ...(asItWasWhy ? { asItWasWhy } : {}) }
}

/** A rule in the way is named beside the field that takes the reason. */
export function explainDespite(
  beside: Beside,
): (refusal: ComplaintRefusal, t: Words['t']) => Problem {
  const plain = explainBeside(beside)
  return (refusal, t) =>
    refusal.type === 'MoreExpected'
      ? {
          field: 'waived-why',
          words: `${refusal.rules.map(expectedBy).join('; ')}. Enter why you are going ahead otherwise`,
        }
      : plain(refusal, t)
}

/** A rule of this force’s own says what it asks for instead; the law’s is named where it stands. */
function expectedBy(rule: string): string {
  return rule.startsWith('house.')
    ? `This force’s rule asks for this instead: ${waivedWords(rule).join(', ')}`
    : ruleInTheWay(rule)
}
