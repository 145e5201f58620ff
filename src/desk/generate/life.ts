/** One invented complaint, from the day it is made to its last: what is asked of it, and when. */
import type { Channel, ComplaintCommand, Report } from '#casework'
import {
  addDays,
  addWorkingDays,
  allegationId,
  type Day,
  type Instant,
  instant,
  type LetterId,
  type PersonId,
} from '#kernel'
import { holidays, referralQuestions } from '#law'
import type { Chance } from './chance.ts'
import { familyNames, givenNames, kinds, type Matter, places, shares } from './ordinary.ts'

/** What is asked on a day, in the order it is asked. */
export type Step = Readonly<{ on: Day; command: ComplaintCommand }>
export type Life = Readonly<{ madeAt: Instant; made: ComplaintCommand; steps: readonly Step[] }>

export type Making = Readonly<{
  chance: Chance
  reference: string
  madeOn: Day
  handlers: readonly [PersonId, ...PersonId[]]
  /** Ids for letters, each a new one. */
  letter: () => LetterId
  /** SHA-256 of the one paper every generated letter is. */
  paper: Readonly<{ pdf: string; text: string }>
}>

const doors = {
  online: 46,
  phone: 30,
  counter: 8,
  email: 8,
  letter: 6,
  'local-policing-body': 2,
} as const satisfies Partial<Record<Channel, number>>
const oral = new Set<Channel>(['phone', 'counter'])
const one = allegationId('allegation-1')
const noneApply = referralQuestions.map(({ code }) => code)

function reportOf(chance: Chance, matter: Matter): Report {
  const name = `${chance.oneOf(givenNames)} ${chance.oneOf(familyNames)}`
  const no = { may: false }
  const where = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`
  return {
    standing: chance.happens(0.85) ? 'happened-to-me' : 'affected',
    safety: 'none',
    contact: {
      name,
      ways: {
        email: { may: true, where },
        phone: chance.happens(0.5) ? { may: true, where: '01632 960 999' } : no,
        text: no,
        post: no,
      },
    },
    words: matter.words,
    sexualOrViolent: false,
    occasions: [
      { when: { type: 'undated', words: 'a few days ago' }, place: chance.oneOf(places) },
    ],
    whom: { type: 'NotKnown' },
    toldBefore: { told: chance.happens(0.1) },
    becauseOf: [matter.code.startsWith('F') ? 'race' : 'none'],
    remedies: ['explanation'],
    handledHow: matter.wanted,
    files: [],
  }
}

/** The steps every complaint has: taken, logged, listened to, its evidence kept, put in order. */
function begun({ chance, madeOn, handlers }: Making, { summary, code, wanted }: Matter) {
  const soon = (least: number, most: number) =>
    addWorkingDays(madeOn, chance.between(least, most), holidays) ?? addDays(madeOn, most)
  const [logged, contacted, kept] = [soon(1, 2), soon(1, 4), soon(1, 3)]
  const handler = chance.oneOf(handlers)
  const steps: Step[] = [
    { on: logged, command: { type: 'TakeComplaint', handler, on: logged } },
    {
      on: logged,
      command: {
        type: 'LogComplaint',
        on: logged,
        today: logged,
        summary,
        allegations: [{ id: one, words: summary, about: [] }],
      },
    },
    { on: logged, command: { type: 'CodeAllegation', on: logged, allegation: one, codes: [code] } },
    {
      on: contacted,
      command: {
        type: 'ContactComplainant',
        on: contacted,
        today: contacted,
        by: 'email',
        views: wanted,
        summaryAgreed: true,
      },
    },
    {
      on: kept,
      command: {
        type: 'KeepEvidence',
        on: kept,
        today: kept,
        kept: [{ what: 'Body-worn video', state: chance.happens(0.7) ? 'kept' : 'asked' }],
      },
    },
  ]
  return { steps, ready: [logged, contacted, kept].toSorted().at(-1) ?? logged }
}

/** Two thirds: put right outside Schedule 3, in about three weeks. */
function putRight({ chance }: Making, { wanted, found }: Matter, from: Day): readonly Step[] {
  const on = addDays(from, chance.between(3, 30))
  return [
    {
      on,
      command: {
        type: 'PutRight',
        on,
        today: on,
        wanted,
        found,
        did: [chance.oneOf(['explained', 'apologised', 'corrected'])],
        toldOn: on,
        toldBy: 'email',
        satisfied: chance.happens(0.9) ? 'yes' : 'no-reply',
        result: 'resolved',
        allegation: one,
        aboutConduct: true,
        kept: [],
        noneOf: noneApply,
        limbs: [],
      },
    },
  ]
}

/** The rest: recorded, handled without investigation, told every four weeks until it is decided. */
function recorded({ chance, letter, paper }: Making, { found }: Matter, from: Day) {
  const steps: Step[] = [
    {
      on: from,
      command: {
        type: 'AnswerCriteria',
        on: from,
        today: from,
        answers: noneApply.map(criterion => ({ criterion, answer: 'no' })),
      },
    },
    {
      on: from,
      command: {
        type: 'RecordComplaint',
        on: from,
        today: from,
        reason: chance.weighed({ R1: 40, R2: 25, R4: 35 }),
        why: 'They want it recorded.',
      },
    },
  ]
  const handledOn = addDays(from, chance.between(1, 5))
  steps.push({
    on: handledOn,
    command: {
      type: 'DecideHandling',
      on: handledOn,
      today: handledOn,
      how: 'otherwise',
      why: 'An explanation and an apology can answer it.',
    },
  })
  const decidedOn = addDays(handledOn, chance.between(20, 160))
  for (let on = addDays(handledOn, chance.between(20, 27)); on < decidedOn; ) {
    steps.push({
      on,
      command: {
        type: 'TellProgress',
        letter: letter(),
        on,
        by: 'in-person',
        done: 'We have asked for the record and spoken to the team.',
        next: 'We will read the record and write to you.',
        nextUpdateBy: addDays(on, 28),
        ...paper,
      },
    })
    on = addDays(on, chance.between(20, 28))
  }
  steps.push({
    on: decidedOn,
    command: {
      type: 'DecideOutcome',
      on: decidedOn,
      today: decidedOn,
      findings: [
        {
          allegation: one,
          result: chance.weighed({
            'service-acceptable': 62,
            'service-not-acceptable': 28,
            'service-not-determined': 10,
          }),
          reasons: found,
          actions: ['explanation'],
        },
      ],
    },
  })
  return steps
}

/** Serious ones: referred the same day, referred back, and investigated by the force. */
function referred({ chance }: Making, from: Day): readonly Step[] {
  const backOn = addDays(from, chance.between(5, 25))
  const why = 'What is alleged would be an abuse of position if it were proved.'
  const at = (on: Day, hour: string) => instant(`${on}T${hour}:00:00Z`)
  return [
    {
      on: from,
      command: {
        type: 'AnswerCriteria',
        on: from,
        today: from,
        answers: noneApply.map(criterion =>
          criterion === 'M4a'
            ? ({ criterion, answer: 'yes', why } as const)
            : ({ criterion, answer: 'no' } as const),
        ),
        clearAt: at(from, '10'),
      },
    },
    {
      on: from,
      command: { type: 'Refer', on: from, at: at(from, '15'), basis: 'mandatory', how: 'already' },
    },
    { on: from, command: { type: 'RecordComplaint', on: from, today: from, reason: 'R3', why } },
    {
      on: backOn,
      command: { type: 'RecordDgDecision', on: backOn, today: backOn, decision: 'referred-back' },
    },
    {
      on: addDays(backOn, 1),
      command: {
        type: 'DecideHandling',
        on: addDays(backOn, 1),
        today: addDays(backOn, 1),
        how: 'local-investigation',
        why,
      },
    },
  ]
}

/** One complaint, by chance. Steps after today are for whoever asks to leave out. */
export function lifeOf(making: Making): Life {
  const { chance, reference, madeOn } = making
  const kind = chance.weighed(shares)
  const matter = chance.oneOf(kinds[kind])
  const channel = chance.weighed(doors)
  const how = oral.has(channel) ? 'oral' : 'writing'
  const minute = String(chance.between(0, 59)).padStart(2, '0')
  const madeAt = instant(
    `${madeOn}T${String(chance.between(8, 20)).padStart(2, '0')}:${minute}:00Z`,
  )
  const { steps, ready } = begun(making, matter)
  const after =
    kind === 'G'
      ? referred(making, ready)
      : chance.happens(0.66)
        ? putRight(making, matter, ready)
        : recorded(making, matter, ready)
  return {
    madeAt,
    made: {
      type: 'MakeComplaint',
      reference,
      madeAt,
      receivedAt: madeAt,
      how,
      channel,
      report: reportOf(chance, matter),
    },
    steps: [...steps, ...after].toSorted((one, other) =>
      one.on < other.on ? -1 : one.on > other.on ? 1 : 0,
    ),
  }
}
