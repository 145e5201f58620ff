/** College of Policing guidance on outcomes in misconduct proceedings. */
import { aggravating } from './aggravating.ts'
import { culpability, especiallySerious } from './culpability.ts'
import { harm } from './harm.ts'
import { mitigating } from './mitigating.ts'

/** Seriousness in the order it is assessed: culpability, harm, aggravating, mitigating. */
export const collegeGuidanceRules = [
  ...culpability,
  ...especiallySerious,
  ...harm,
  ...aggravating,
  ...mitigating,
]
