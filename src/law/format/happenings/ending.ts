/** How handling ends, and how people are kept informed. */
import { flag, list, oneOf, optional } from '../shape.ts'
import { bare, details, process, words } from './details.ts'

export const ending = {
  'report-submitted': bare,
  'report-received': bare,
  'delay-explained': bare,
  'dg-views-sought': bare,
  'aa-views-given': bare,
  'case-determined': details({
    caseToAnswer: oneOf('none', 'misconduct', 'gross-misconduct'),
    form: optional(oneOf('none', 'meeting', 'hearing', 'accelerated')),
  }),
  'dg-directed-proceedings': details({ form: words, level: words }),
  'dg-decided-to-present': bare,
  'dpp-notified': bare,
  'outcome-reached': details({ result: optional(words) }),
  'outcome-told': details({ how: optional(words) }),
  'review-information-provided': details({
    items: list(oneOf('i', 'ii', 'iii', 'iv', 'v')),
    body: words,
    limb: optional(words),
  }),
  'progress-told': bare,
  'process-began': details({ process: process }),
  'process-ended': details({ process: process, sentBack: optional(flag) }),
  'recommendation-made': details({
    kind: oneOf('remedy', 'reinvestigation', 'proceedings', 'prosecution', 'learning'),
  }),
  'recommendation-answered': details({ accepted: flag }),
  'dg-told-of-disciplinary-outcome': bare,
  'disciplinary-outcome-told': details({ how: optional(words) }),
  'interested-person-consented': bare,
  'consent-withdrawn': bare,
  'sufficient-interest-decided': details({ granted: flag }),
  'interested-person-met': bare,
  'meeting-record-sent': bare,
} as const
