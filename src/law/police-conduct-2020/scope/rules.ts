/** The Conduct Regulations 2020: which text governs, and whom it covers. */
import type { Rule } from '../../rule.ts'
import * as texts from './base-texts.ts'
import { crimeAndPolicing2026, overlayRules } from './overlays.ts'
import * as covered from './who-is-covered.ts'

export const scopeOfConduct: readonly Rule[] = [
  ...texts.baseTexts.map(({ rule }) => rule),
  texts.staysUnderOlderText,
  texts.reopenedUnderPresentText,
  texts.appealsKeepTheirRules,
  texts.resignationBar,
  ...Object.values(overlayRules),
  crimeAndPolicing2026,
  covered.serving,
  covered.formerOnlyIfGross,
  covered.conditionA,
  covered.conditionB,
  covered.conditionC,
  covered.twoStreams,
  covered.authority,
]
