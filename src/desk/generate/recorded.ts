/** Invented complaints that are recorded: handled, decided, told, and a few of them reviewed. */
import {
  badNewsResults,
  type ComplaintCommand,
  discriminationEnquiries,
  type LetterKind,
  needsApproval,
  type ToldFirst,
} from '#casework'
import { addDays, allegationId, type Day, instant, type PersonId, type SubjectId } from '#kernel'
import { referralQuestions, resultCodes } from '#law'
import type { Making, Step } from './life.ts'
import type { Matter } from './ordinary.ts'

/** Every generated complaint has the one allegation. */
export const one = allegationId('allegation-1')
export const noneApply = referralQuestions.map(({ code }) => code)

type Recording = Readonly<{
  matter: Matter
  handler: PersonId
  from: Day
  subjects: readonly SubjectId[]
}>

const step = (command: ComplaintCommand & Readonly<{ on: Day }>): Step => ({
  on: command.on,
  command,
})

/** Recorded, handled without investigation, told every four weeks until it is decided. */
export function recorded(making: Making, recording: Recording): readonly Step[] {
  const { chance } = making
  const { from: on } = recording
  const handledOn = addDays(on, chance.between(1, 5))
  return [
    step({
      type: 'AnswerCriteria',
      on,
      today: on,
      answers: noneApply.map(criterion => ({ criterion, answer: 'no' })),
    }),
    step({
      type: 'RecordComplaint',
      on,
      today: on,
      reason: chance.weighed({ R1: 40, R2: 25, R4: 35 }),
      why: 'They want it recorded.',
      alleged: { crime: 'no', disciplinary: 'no', article2Or3: 'no' },
    }),
    ...copies(making, recording),
    step({
      type: 'DecideHandling',
      on: handledOn,
      today: handledOn,
      how: 'otherwise',
      why: 'An explanation and an apology can answer it.',
    }),
    ...untilTold(making, recording, handledOn),
  ]
}

/** Serious ones: referred the same day, referred back, and investigated by the force. */
export function referred(making: Making, recording: Recording): readonly Step[] {
  const { chance } = making
  const { from } = recording
  const backOn = addDays(from, chance.between(5, 25))
  const handledOn = addDays(backOn, 1)
  const why = 'What is alleged would be an abuse of position if it were proved.'
  const at = (hour: string) => instant(`${from}T${hour}:00:00Z`)
  return [
    step({
      type: 'AnswerCriteria',
      on: from,
      today: from,
      answers: noneApply.map(criterion =>
        criterion === 'M4a'
          ? ({ criterion, answer: 'yes', why } as const)
          : ({ criterion, answer: 'no' } as const),
      ),
      clearAt: at('10'),
    }),
    step({ type: 'Refer', on: from, at: at('15'), basis: 'mandatory', how: 'already' }),
    step({ type: 'TellOfReferral', on: from, today: from, whom: 'complainant', by: 'e-mail' }),
    step({ type: 'RecordComplaint', on: from, today: from, reason: 'R3', why }),
    ...copies(making, recording),
    step({ type: 'RecordDgDecision', on: backOn, today: backOn, decision: 'referred-back' }),
    step({
      type: 'DecideHandling',
      on: handledOn,
      today: handledOn,
      how: 'local-investigation',
      why,
    }),
    ...untilTold(making, recording, handledOn),
  ]
}

const results = {
  'service-acceptable': 62,
  'service-not-acceptable': 28,
  'service-not-determined': 10,
} as const

function untilTold(making: Making, recording: Recording, handledOn: Day): readonly Step[] {
  const { chance } = making
  const { matter } = recording
  const decidedOn = addDays(handledOn, chance.between(20, 160))
  const code = chance.weighed(results)
  const result = resultCodes.find(one => one.code === code)?.name ?? code
  return [
    ...updates(making, handledOn, decidedOn),
    step({
      type: 'DecideOutcome',
      on: decidedOn,
      today: decidedOn,
      findings: [{ allegation: one, result, reasons: matter.found, actions: ['Explanation'] }],
      ...(matter.code.startsWith('F') ? { considered: discriminationEnquiries } : {}),
    }),
    ...told(making, recording, { result, decidedOn }),
  ]
}

function updates({ chance, ids, paper }: Making, from: Day, until: Day): readonly Step[] {
  const steps: Step[] = []
  for (let on = addDays(from, chance.between(20, 27)); on < until; ) {
    steps.push(
      step({
        type: 'TellProgress',
        letter: ids.letter(),
        on,
        by: 'in-person',
        done: 'We have asked for the record and spoken to the team.',
        next: 'We will read the record and write to you.',
        nextUpdateBy: addDays(on, 28),
        ...paper,
      }),
    )
    on = addDays(on, chance.between(20, 28))
  }
  return steps
}

type Letter = Readonly<{ kind: LetterKind; to: string; on: Day; toldFirst?: ToldFirst }>

/** Written, read by a second person where this force asks for that, and sent. */
function letter(
  { ids, paper, approver }: Making,
  handler: PersonId,
  { kind, to, on, toldFirst }: Letter,
): readonly Step[] {
  const id = ids.letter()
  const isTheirs = to === 'complainant'
  const drafted = {
    type: 'DraftLetter',
    letter: id,
    on,
    kind,
    to,
    fields: {},
    by: handler,
  } as const
  const sent = step({
    type: 'SendLetter',
    letter: id,
    on,
    by: isTheirs ? 'email' : 'in-person',
    signedBy: handler,
    ...paper,
    // What is in it, and whose the review is, law says on the day.
    contents: [],
    review: { right: false },
    ...(toldFirst ? { toldFirst } : {}),
  })
  return [
    ...(needsApproval(kind)
      ? [
          step({ ...drafted, ready: true }),
          step({ type: 'ApproveLetter', letter: id, on, by: approver }),
        ]
      : [step(drafted)]),
    sent,
    ...(isTheirs ? [step({ type: 'RecordNotice', letter: id, on, by: 'email' })] : []),
  ]
}

/** Copies of what was recorded, to everybody it concerns. */
function copies(making: Making, { handler, from: on, subjects }: Recording): readonly Step[] {
  return [
    ...letter(making, handler, { kind: 'copy-of-record', to: 'complainant', on }),
    ...subjects.flatMap(to => letter(making, handler, { kind: 'copy-to-subject', to, on })),
  ]
}

/** The outcome letter, and the file closed four weeks after it. */
function told(
  making: Making,
  { handler }: Recording,
  { result, decidedOn }: Readonly<{ result: string; decidedOn: Day }>,
): readonly Step[] {
  const { chance } = making
  const on = addDays(decidedOn, chance.between(1, 5))
  const closedOn = addDays(on, chance.between(29, 40))
  const toldFirst = { by: 'The person handling it', on, how: 'phone' } as const
  const isBad = badNewsResults.includes(result)
  return [
    ...letter(making, handler, {
      kind: 'outcome',
      to: 'complainant',
      on,
      ...(isBad ? { toldFirst } : {}),
    }),
    ...(chance.happens(0.07) ? reviewed(making, on) : []),
    step({ type: 'Finalise', on: closedOn, today: closedOn }),
  ]
}

/** One outcome in fourteen is reviewed, and found to have been reasonable. */
function reviewed({ chance, ids }: Making, from: Day): readonly Step[] {
  const review = ids.review()
  const on = addDays(from, chance.between(3, 24))
  const decidedOn = addDays(on, chance.between(15, 45))
  const by = 'local-policing-body'
  return [
    step({
      type: 'ApplyForReview',
      review,
      on,
      today: on,
      to: by,
      how: 'letter',
      grounds: 'The letter does not answer what I asked.',
      stated: { details: true, madeOn: true, force: true, informedOn: true },
    }),
    step({
      type: 'DecideReview',
      review,
      on: decidedOn,
      today: decidedOn,
      by,
      reasonable: true,
      reasons: 'The letter could have been kinder, and it answers the complaint.',
      recommendations: [],
    }),
    step({
      type: 'TellReviewDecision',
      review,
      on: decidedOn,
      today: decidedOn,
      whom: 'complainant',
      how: 'email',
    }),
  ]
}
