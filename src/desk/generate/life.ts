/** One invented complaint, from the day it is made to its last: what is asked of it, and when. */
import type { Channel, ComplaintCommand, Report, Subject } from '#casework'
import {
  addDays,
  addWorkingDays,
  type Day,
  type Instant,
  instant,
  type LetterId,
  type PersonId,
  type ReviewId,
  type SubjectId,
} from '#kernel'
import { holidays } from '#law'
import type { Chance } from './chance.ts'
import { nameBy, type Officer } from './names.ts'
import { kinds, type Matter, places, type Shares } from './ordinary.ts'
import { noneApply, one, recorded, referred } from './recorded.ts'

/** What is asked on a day, in the order it is asked. */
export type Step = Readonly<{ on: Day; command: ComplaintCommand }>
export type Life = Readonly<{
  madeAt: Instant
  handler: PersonId
  made: ComplaintCommand
  steps: readonly Step[]
}>

export type Making = Readonly<{
  chance: Chance
  /** How often it is about what. */
  shares: Shares
  reference: string
  madeOn: Day
  handlers: readonly [PersonId, ...PersonId[]]
  /** Whoever reads an outcome letter before it goes. */
  approver: PersonId
  /** Who may be complained against. */
  officers: readonly Officer[]
  /** Ids, each a new one. */
  ids: Readonly<{ letter: () => LetterId; review: () => ReviewId; subject: () => SubjectId }>
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

function reportOf(chance: Chance, matter: Matter): Report {
  const { givenName, familyName } = nameBy(chance)
  const no = { may: false }
  const where = `${givenName}.${familyName}@example.org`.toLowerCase()
  return {
    standing: chance.happens(0.85) ? 'happened-to-me' : 'affected',
    safety: 'none',
    contact: {
      name: `${givenName} ${familyName}`,
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

/** One in ten names somebody, and one in four of those names two. */
function subjectsOf({ chance, officers, ids }: Making): readonly Subject[] {
  const [first, ...rest] = officers
  if (!first || !chance.happens(0.1)) return []
  return Array.from({ length: chance.happens(0.25) ? 2 : 1 }, () => {
    const { givenName, familyName, number, rank, unit } = chance.oneOf([first, ...rest])
    const name = `${givenName} ${familyName}`
    return { subject: ids.subject(), kind: 'officer', name, number, rank, unit }
  })
}

/** The steps every complaint has: taken, logged, listened to, its evidence kept, put in order. */
function begun(making: Making, { summary, code, wanted }: Matter, handler: PersonId) {
  const { chance, madeOn } = making
  const soon = (least: number, most: number) =>
    addWorkingDays(madeOn, chance.between(least, most), holidays) ?? addDays(madeOn, most)
  const logged = soon(1, 2)
  const contacted = chance.happens(0.6) ? logged : soon(2, 4)
  const kept = chance.happens(0.7) ? logged : soon(2, 3)
  const subjects = subjectsOf(making)
  const at = (on: Day, command: ComplaintCommand): Step => ({ on, command })
  const steps = [
    at(logged, { type: 'TakeComplaint', handler, on: logged }),
    ...subjects.map(who => at(logged, { type: 'NameSubject', on: logged, today: logged, who })),
    at(logged, {
      type: 'LogComplaint',
      on: logged,
      today: logged,
      summary,
      allegations: [{ id: one, words: summary, about: subjects.map(({ subject }) => subject) }],
    }),
    at(logged, { type: 'CodeAllegation', on: logged, allegation: one, codes: [code] }),
    at(contacted, {
      type: 'ContactComplainant',
      on: contacted,
      today: contacted,
      by: 'email',
      views: wanted,
      summaryAgreed: true,
    }),
    at(kept, {
      type: 'KeepEvidence',
      on: kept,
      today: kept,
      kept: [{ what: 'Body-worn video', state: chance.happens(0.7) ? 'kept' : 'asked' }],
    }),
  ]
  return {
    steps,
    subjects: subjects.map(({ subject }) => subject),
    ready: [logged, contacted, kept].toSorted().at(-1) ?? logged,
  }
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

/** A few want no more done before it is over: signed, thought over, and let go. */
function withdrawn({ chance }: Making, from: Day): readonly Step[] {
  const on = addDays(from, chance.between(2, 20))
  const pauseUntil = addDays(on, 5)
  const decidedOn = addDays(pauseUntil, chance.between(1, 4))
  return [
    {
      on,
      command: {
        type: 'ReceiveWithdrawal',
        on,
        today: on,
        by: 'online',
        words: 'I do not want to take it any further. Thank you for listening.',
        signed: 'complainant',
        pressed: 'no',
        pauseUntil,
      },
    },
    {
      on: decidedOn,
      command: {
        type: 'DecideWithdrawal',
        on: decidedOn,
        today: decidedOn,
        publicInterest: false,
        why: 'It touches nobody else, and what was found is put right.',
      },
    },
    { on: decidedOn, command: { type: 'Finalise', on: decidedOn, today: decidedOn } },
  ]
}

/** One complaint, by chance. Steps after today are for whoever asks to leave out. */
export function lifeOf(making: Making): Life {
  const { chance, shares, reference, madeOn, handlers } = making
  const kind = chance.weighed(shares)
  const matter = chance.oneOf(kinds[kind])
  const channel = chance.weighed(doors)
  const how = oral.has(channel) ? 'oral' : 'writing'
  const minute = String(chance.between(0, 59)).padStart(2, '0')
  const madeAt = instant(
    `${madeOn}T${String(chance.between(8, 20)).padStart(2, '0')}:${minute}:00Z`,
  )
  const handler = chance.oneOf(handlers)
  const { steps, subjects, ready } = begun(making, matter, handler)
  const wayOut = chance.weighed({ right: 64, recorded: 33, withdrawn: 3 })
  const ending = {
    right: () => putRight(making, matter, ready),
    recorded: () => recorded(making, { matter, handler, subjects, from: ready }),
    withdrawn: () => withdrawn(making, ready),
  }
  const after =
    kind === 'G' ? referred(making, { matter, handler, subjects, from: ready }) : ending[wayOut]()
  return {
    madeAt,
    handler,
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
