/** What the conduct did, or could have done. */
import { factorsOf } from './instrument.ts'

/** Confidence is judged as an informed member of the public would, whoever came to know of it. */
export const harm = factorsOf('harm', [
  ['harm.physical', 'Physical harm', 'Injury to anybody, whatever it was called at the time.'],
  [
    'harm.psychological',
    'Psychological harm',
    'Distress or lasting effects on the mind of anybody.',
  ],
  ['harm.sexual', 'Sexual harm', 'Harm of a sexual kind to anybody, on duty or off it.'],
  ['harm.liberty', 'Loss of liberty', 'Somebody was held, or charged, who should not have been.'],
  ['harm.financial', 'Loss or damage', 'Money or property lost, or damage done to it.'],
  [
    'harm.reputation',
    'Harm to confidence in the police',
    'What an informed member of the public would think of the force or the service, were all of it known.',
  ],
  [
    'harm.community',
    'Harm to a community',
    'The effect on a community or a group, beyond the people who were there.',
  ],
  [
    'harm.operational',
    'Harm to a case, an operation or a colleague',
    'A case, an operation or a colleague was put at a disadvantage or at risk.',
  ],
  [
    'harm.potential',
    'Harm that was risked',
    'What might well have happened counts, though by luck it did not.',
  ],
  [
    'harm.concern',
    'How wide and deep the concern is',
    'The scale of the concern about such conduct, in the area or across the country.',
  ],
])
