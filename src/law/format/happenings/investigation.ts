/** Handling and investigation. */
import { day, flag, oneOf, optional } from '../shape.ts'
import { bare, count, details, ruleName, words } from './details.ts'

export const investigation = {
  'handling-otherwise-decided': bare,
  'investigation-form-decided': details({ form: oneOf('local', 'directed', 'independent') }),
  'investigation-form-notified': bare,
  'investigator-appointed': details({
    inSubjectsLine: optional(flag),
    impartialityConcern: optional(flag),
    sameForce: optional(flag),
  }),
  'investigation-suspended': details({ ground: words }),
  'suspension-of-investigation-ended': bare,
  'criminal-proceedings-began': bare,
  'criminal-proceedings-concluded': details({ result: oneOf('convicted', 'acquitted', 'ended') }),
  convicted: details({ indictableOnly: flag }),
  'prejudice-found': details({ rule: optional(ruleName) }),
  'prejudice-ended': details({ rule: optional(ruleName) }),
  'resumption-asked': bare,
  'resumption-answered': details({ wants: flag }),
  'reinvestigation-ordered': bare,
  'section-28a-direction-given': bare,
  'information-withheld': details({
    rule: ruleName,
    all: flag,
    purpose: words,
    realRisk: flag,
    significantEffect: flag,
    retestOn: day,
  }),
  'timeliness-report-sent': details({ occurrence: optional(count) }),
  'investigation-completed': bare,
  'special-conditions-stated': bare,
} as const
