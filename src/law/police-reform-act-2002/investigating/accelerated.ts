/**
 * The accelerated procedure: enough evidence of gross misconduct, and no time to lose.
 *
 * Two versions. The amendments of 2025 reach a matter by its own date, so the earlier one still
 * governs older matters and has no last day.
 */
import { commencement as amendedOn } from '../../amendments-2025/regulation-66.ts'
import { regulation } from '../../complaints-and-misconduct-2020/instrument.ts'
import { duty } from '../../duty.ts'
import { asSoonAsPracticable } from '../../limit.ts'
import { noFurtherSteps } from '../../starts-and-ends.ts'
import { commencement } from '../instrument.ts'

const kinds = ['complaint', 'conduct-matter'] as const
const deciding = {
  tier: 'regulations',
  confidence: 'read-part',
  bearer: 'appropriate-authority',
  owedTo: null,
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'special-conditions-determined', by: ['bearer'] }],
  endsWith: [
    { happened: 'outcome-reached', by: ['appropriate-authority', 'director-general'] },
    noFurtherSteps,
  ],
  subjectTo: [],
  changes: 'It has no date. It begins with the statement of what the investigator believes.',
} as const
const stated = {
  reading: 'each',
  happenings: ['special-conditions-stated'],
  by: ['investigator', 'director-general'],
} as const
const conditions = `An investigator who believes that there is enough evidence of gross misconduct
  without more, and that the public interest asks for the person to leave without delay, says so with
  a report of what has been found. The authority decides whether that is so.`

export const accelerate = duty({
  ...deciding,
  id: 'investigate.accelerated',
  cite: regulation('25, 26'),
  title: 'Decide whether the accelerated procedure applies',
  says: conditions,
  inForce: { from: commencement },
  governs: { kinds, without: ['a25-part-5'] },
  runsFrom: [{ ...stated, when: ['before-final-report'] }],
})

export const accelerateAfterReport = duty({
  ...deciding,
  id: 'investigate.accelerated',
  cite: regulation('25, 26'),
  title: 'Decide whether the accelerated procedure applies',
  says: `${conditions} It may decide so after the final report too, unless it must follow a direction of
    the Director General to bring proceedings, or has accepted a recommendation to bring them.`,
  inForce: { from: amendedOn },
  governs: { kinds, with: ['a25-part-5'] },
  runsFrom: [
    { ...stated, when: ['before-final-report'] },
    { ...stated, when: ['after-final-report', 'proceedings-still-open'] },
  ],
  caution: 'A further exception, paragraph (2B)(c) and on, was not seen.',
})
