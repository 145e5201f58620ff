/** The shape of every event there is, whichever decider writes it. */
import { accountShapes } from './account.ts'
import { covertShapes } from './covert.ts'
import { forceRequestShapes } from './force-request.ts'
import { identityShapes } from './identity.ts'
import { importShapes } from './import.ts'
import { lawRuleShapes } from './law-rule.ts'
import { lookQuestionShapes } from './look-question.ts'
import { lookRequestShapes } from './look-request.ts'
import { matchModelShapes } from './match-model.ts'
import { officerCheckShapes } from './officer-check.ts'
import { patternAlertShapes } from './pattern-alert.ts'
import { patternNamesShapes } from './pattern-names.ts'
import { shapes } from './shapes.ts'

export const everyShape = {
  ...shapes,
  ...importShapes,
  ...identityShapes,
  ...forceRequestShapes,
  ...lookQuestionShapes,
  ...lookRequestShapes,
  ...covertShapes,
  ...accountShapes,
  ...lawRuleShapes,
  ...matchModelShapes,
  ...patternAlertShapes,
  ...patternNamesShapes,
  ...officerCheckShapes,
}
