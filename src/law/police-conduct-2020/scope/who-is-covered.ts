/** Whom the Conduct Regulations reach: serving officers, and some who have left. */
import { definition, exception, power } from '../../statement.ts'
import { commencement, conduct } from '../instrument.ts'

const regulations = { tier: 'regulations', inForce: { from: commencement } } as const

export const serving = definition({
  ...regulations,
  id: 'conduct.scope.serving',
  cite: conduct('4(1)'),
  title: 'Whom these Regulations reach',
  says: `They reach a police officer or special constable, once an allegation comes to the authority's
    attention that their conduct may be misconduct, gross misconduct or practice requiring
    improvement. Police staff have a procedure of their own.`,
  confidence: 'read',
})

export const formerOnlyIfGross = definition({
  ...regulations,
  id: 'conduct.scope.former.gm-only',
  cite: conduct('4(2)'),
  title: 'Former officers: only for gross misconduct',
  says: `Somebody who was an officer at the time and has left is reached only if the allegation
    indicates gross misconduct, and one of three conditions about when they left is met.`,
  confidence: 'read',
})

export const conditionA = definition({
  ...regulations,
  id: 'conduct.scope.former.A',
  cite: conduct('4(3)'),
  title: 'Condition A: left after it came to attention',
  says: `They left after the allegation first came to the attention of a body that has to deal with it.`,
  confidence: 'read',
})

export const conditionB = definition({
  ...regulations,
  id: 'conduct.scope.former.B',
  cite: conduct('4(4)'),
  title: 'Condition B: left up to 12 months before',
  says: `They left before it first came to attention, and no more than 12 months passed in between.
    Exactly 12 months is still within it.`,
  confidence: 'read',
})

export const conditionC = power({
  ...regulations,
  id: 'conduct.scope.former.C',
  cite: conduct('4(5), 4A-4B'),
  title: 'Condition C: the Director General determines it',
  says: `They left more than 12 months before, and the Director General has determined that proceedings
    are reasonable and proportionate, weighing how serious it is, public confidence and the public
    interest. They may make representations, and are told.`,
  confidence: 'read-part',
  caution: 'That the power exists was read; what has to be weighed is from memory.',
  holder: ['director-general'],
  test: 'reasonable and proportionate, given its seriousness, public confidence, public interest',
  doneBy: ['dg-special-determination-made'],
})

export const twoStreams = exception({
  ...regulations,
  id: 'conduct.scope.stream',
  cite: conduct('13'),
  title: 'Part 3 gives way to an investigation under Schedule 3',
  says: `The rules on severity, notices, interviews and reports in these Regulations do not apply to a
    matter investigated under Schedule 3: there the complaints Regulations do. The two come together
    again when the authority decides on the report.`,
  confidence: 'read',
})

export const authority = definition({
  ...regulations,
  id: 'conduct.aa',
  cite: conduct('2(1)'),
  title: 'Who the appropriate authority is',
  says: `The chief officer of the force; but where the officer concerned is the chief officer, or is
    acting as one, the local policing body.`,
  confidence: 'read',
})
