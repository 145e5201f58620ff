/** Conditions after the outcome: what the page of an officer lists of them. */
import { conditionsOn, ofKind } from '#casework'
import type { Day } from '#kernel'
import type { PartRow } from '../../investigation/parts.ts'
import type { OfficerView } from '../at-officer.ts'

/** Nothing before an outcome was told: there is none to hang a condition on. */
export function conditionRows({ events, at }: OfficerView, today: Day): readonly PartRow[] {
  if (ofKind(events, 'OutcomeNotified', 'ConditionsSet').length === 0) return []
  const running = conditionsOn(events, today).length
  return [
    {
      text: 'Conditions after the outcome',
      href: `${at}/conditions`,
      hint: 'What runs, until when, and who of the line sees to it',
      stands: running > 0 ? `${running} run now` : 'None now',
    },
  ]
}
