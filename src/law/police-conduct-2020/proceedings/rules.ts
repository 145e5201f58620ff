/** Rules of this part of the law, in the order of its regulations. */
import type { Rule } from '../../rule.ts'
import { accelerated } from './accelerated.ts'
import { appealMeetings } from './appeal-meeting.ts'
import { atTheHearing } from './at-the-hearing.ts'
import { documents } from './documents.ts'
import { formAndConduct } from './form-and-conduct.ts'
import { formerOfficers } from './former-officers.ts'
import { regulation23 } from './regulation-23.ts'
import { regulation30 } from './regulation-30.ts'
import { regulation31 } from './regulation-31.ts'
import { regulation33 } from './regulation-33.ts'
import { regulation43 } from './regulation-43.ts'
import { startingRules } from './starting.ts'
import { warningsInForce } from './warnings-in-force.ts'

export const conductProceedings: readonly Rule[] = [
  ...regulation23,
  ...formAndConduct,
  ...regulation30,
  ...regulation31,
  ...regulation33,
  ...startingRules,
  ...atTheHearing,
  ...regulation43,
  ...appealMeetings,
  ...accelerated,
  ...formerOfficers,
  ...warningsInForce,
  ...documents,
]
