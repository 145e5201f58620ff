/** For tests of reviews: a complaint whose outcome was told on a day, with its review right. */
import { Readable } from 'node:stream'
import type { ComplaintEvent, Features } from '#casework'
import {
  addDays,
  allegationId,
  commandId,
  type Day,
  instant,
  letterId,
  londonDay,
  type MatterId,
  matterId,
  personId,
  subjectId,
} from '#kernel'
import { chooseSecond, openTracking } from '#store'
import { invented, type TestApp, testWorld } from '#test'
import { system } from '../bench.ts'
import { hashOf } from '../codes.ts'
import { newEvent } from '../decide.ts'
import { trackingCode } from '../intake/make-matter.ts'
import { northmoor, personasOf } from '../personas.ts'
import { reckon } from '../reckon.ts'
import { keepSecond } from '../second-thing.ts'

const { files: _, ...report } = invented.report()
const as = { authority: northmoor, actor: system } as const
export const subject = subjectId('subject-1')

export type Told = Readonly<{
  reference?: string
  /** Left out, it is dealt with outside Schedule 3. */
  recorded?: boolean
  investigated?: boolean
  /** What the allegation would be if it were proved. */
  features?: Features
  /** Without the items that make the notice whole. */
  incomplete?: boolean
  rankBand?: 'federated' | 'chief'
  /** Whether a second thing was chosen to follow it by: it was, unless said. */
  second?: boolean
}>

/** Ines Hallam enters an application for the review of that complaint, by letter, today. */
export async function enteredByInes(app: TestApp) {
  const on = londonDay(testWorld.now())
  const command = commandId(testWorld.id())
  return app.desk.reviews.enter(
    { ...personaAs(app, 'Ines Hallam'), command },
    {
      ...{ reference: 'CO/900/26', madeOn: addDays(on, -50), surname: 'Quill', on },
      ...{ how: 'letter', grounds: 'Nobody looked at the video.' },
      stated: { details: true, madeOn: true, force: true, informedOn: true },
    },
  )
}

/** What happened, all told in person, so that each counts from the day it was done. */
function outcomeStory(toldOn: Day, told: Told = {}): readonly ComplaintEvent[] {
  const {
    reference = 'CO/900/26',
    recorded = true,
    investigated,
    features,
    incomplete,
    rankBand = 'federated',
  } = told
  const allegation = allegationId('allegation-1')
  const on = (before: number) => addDays(toldOn, -before)
  const at = instant(`${on(40)}T09:00:00Z`)
  const handled: readonly ComplaintEvent[] = recorded
    ? [
        { type: 'ComplaintRecorded', on: on(38), reason: 'R1', why: 'They asked for it.' },
        {
          type: 'HandlingDecided',
          on: on(37),
          how: investigated ? 'local-investigation' : 'otherwise',
          why: 'An explanation should answer it.',
        },
      ]
    : [{ type: 'HandledOutside', on: on(38), why: 'An apology was what they wanted.' }]
  return [
    {
      type: 'ComplaintMade',
      reference,
      madeAt: at,
      receivedAt: at,
      how: 'writing',
      report: { ...report, files: [] },
    },
    {
      type: 'ComplaintLogged',
      on: on(39),
      summary: 'Rudeness at a station counter',
      allegations: [{ id: allegation, words: 'He would not write anything down', about: [] }],
    },
    {
      type: 'SubjectNamed',
      on: on(39),
      who: {
        subject,
        kind: 'officer',
        name: 'O. Pike',
        rank: 'Detective Sergeant',
        rankBand,
        ...(rankBand === 'chief' ? { isChief: true } : {}),
      },
    },
    ...(features
      ? [{ type: 'AllegationCoded', on: on(39), allegation, codes: ['H1'], features } as const]
      : []),
    ...handled,
    {
      type: 'OutcomeDecided',
      on: on(2),
      findings: [
        {
          allegation,
          result: 'The service provided was acceptable',
          reasons: 'The counter was busy. Nobody looked at the video.',
          actions: ['Explanation'],
        },
      ],
    },
    {
      type: 'LetterSent',
      on: toldOn,
      letter: letterId(`outcome-${reference.replaceAll('/', '-')}`),
      kind: 'outcome',
      to: 'complainant',
      by: 'in-person',
      signedBy: personId('jay-arden'),
      pdf: '',
      text: '',
      contents: ['findings'],
      ...(recorded
        ? {
            review: {
              items: incomplete ? ['i', 'iv'] : ['i', 'iii', 'iv', 'v'],
              body: features ? 'director-general' : 'local-policing-body',
              ...(features ? { limb: '32(b)' } : {}),
            } as const,
          }
        : {}),
    },
  ]
}

/** The same in the force's log, with the code and the second thing to follow it by. */
export async function toldOutcome(
  { bench }: Pick<TestApp, 'bench'>,
  toldOn: Day,
  told: Told = {},
): Promise<Readonly<{ matter: MatterId; code: string }>> {
  const { store, files } = bench
  const matter = matterId(testWorld.id())
  const keep = async (words: string) => {
    const bytes = Buffer.from(words)
    const kept = await files.receive(northmoor, Readable.from([bytes]), {
      limitBytes: bytes.byteLength,
    })
    if (!kept.ok) throw new Error('a letter of the fixture could not be kept')
    return kept.value.sha256
  }
  const text = await keep('The outcome of your complaint. The counter was busy that day.')
  const events = outcomeStory(toldOn, told).map(event =>
    newEvent(event.type === 'LetterSent' ? { ...event, pdf: text, text } : event),
  )
  const code = trackingCode(bench, northmoor, matter)
  const second = await keepSecond('blue kettle', testWorld.random(16), matter)
  await store.work(as, async tx => {
    const appended = await tx.append({ stream: matter, expected: 0, events })
    if (!appended.ok) throw new Error('the fixture was overtaken')
    await openTracking(tx, hashOf(code), matter)
    if (told.second !== false) await chooseSecond(tx, matter, second)
    await reckon(tx, matter, appended.value.events, londonDay(tx.now))
  })
  return { matter, code }
}

/** The demonstration's person of a role, by which authority is theirs. */
export function personaAs({ bench }: Pick<TestApp, 'bench'>, name: string) {
  const persona = personasOf(bench).find(one => one.name === name)
  if (!persona) throw new Error(`nobody is called ${name}`)
  const { authority, person, role } = persona
  return { authority, actor: { type: 'staff', person, name, role } } as const
}
