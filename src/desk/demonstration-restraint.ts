/**
 * A man dies after he was held down in the street, and his sister asks whether he was heard. Three
 * recordings disagree on the time and on what can be heard. Everybody here is invented, and the
 * recordings are tones made by code.
 */
import { Readable } from 'node:stream'
import {
  addDays,
  addSeconds,
  type Day,
  type DocumentId,
  type Instant,
  londonDay,
  londonInstant,
  type MatterId,
} from '#kernel'
import { referralVerbs } from './assess/referral.ts'
import type { Bench } from './bench.ts'
import { matterOfNorthmoor, staffOfNorthmoor } from './demonstration-seats.ts'
import type { Story } from './demonstration-stories.ts'
import { addReceived, receiveFile } from './evidence/keep-file.ts'
import { type RecordingsDesk, recordingsDesk } from './evidence/recordings.ts'
import type { SetBack } from './generate/generate.ts'
import { inventedRecording } from './invented-recording.ts'
import { northmoor } from './personas.ts'
import { readDocument } from './read-document.ts'
import { readDesk } from './read-matter.ts'

const sister = 'Leila Ferris'
/** Days ago that it was. */
const since = 45

const no = { may: false } as const

export const restraintStory: Story = {
  force: northmoor,
  daysAgo: since - 0.6,
  words:
    'My brother Tomas died after officers held him on the ground outside the chemist on Weir ' +
    'Street. He had asthma. People there say he told them he could not breathe. I want to know ' +
    'who heard him.',
  report: {
    standing: 'acting-for-someone',
    safety: 'none',
    contact: {
      name: sister,
      ways: {
        email: { may: true, where: 'leila.ferris@example.org' },
        ...{ phone: no, text: no, post: no },
      },
    },
    sexualOrViolent: true,
    occasions: [
      { when: { type: 'undated', words: 'the evening before I wrote this' }, place: 'Weir Street' },
    ],
    whom: { type: 'NotKnown', description: 'Three officers, and a sergeant who came later' },
    toldBefore: { told: false },
    becauseOf: ['prefer-not-to-say'],
    remedies: ['explanation'],
  },
  logged: {
    daysAgo: since - 0.8,
    summary: 'Death of a man after restraint on Weir Street',
    allegations: ['He said he could not breathe and was not released', 'No ambulance was called'],
  },
  kept: {
    daysAgo: since - 0.9,
    items: [
      { what: 'Body-worn video', state: 'kept', why: 'Of three officers; the sergeant has none.' },
      { what: 'Calls, radio and incident logs', state: 'kept' },
    ],
  },
}

type Camera = 'wick' | 'arkle' | 'hale'
type Recorded = Readonly<{
  name: string
  held: string
  device: string
  /** In seconds. */
  lasts: number
  /** Where on it, in seconds, each invented sound is, and how loud. */
  sounds: readonly (readonly [at: number, lasts: number, pitch: number, loudness: number])[]
}>

/** A door at 21:04:12, his words at 21:04:20, a call for an ambulance at 21:05:05. */
const recorded: Readonly<Record<Camera, Recorded>> = {
  wick: {
    ...{ name: 'BWV-6120-wick.wav', held: 'PC Dana Wick', device: 'Body-worn video 6120' },
    lasts: 170,
    sounds: [
      [62, 0.3, 90, 1],
      [70, 2, 310, 0.8],
      [115, 3, 210, 0.5],
    ],
  },
  arkle: {
    ...{ name: 'BWV-6133-arkle.wav', held: 'PC Tom Arkle', device: 'Body-worn video 6133' },
    lasts: 150,
    sounds: [
      [36, 8, 700, 0.4],
      [85, 3, 210, 0.7],
    ],
  },
  hale: {
    ...{ name: 'BWV-6141-hale.wav', held: 'PC Noor Hale', device: 'Body-worn video 6141' },
    lasts: 100,
    sounds: [
      [10, 0.3, 90, 0.6],
      [18, 2, 310, 0.15],
    ],
  },
}

/** The three recordings as files, by the name each comes under. */
export function restraintFiles(): readonly Readonly<{ name: string; bytes: Uint8Array }>[] {
  return Object.values(recorded).map(({ name, lasts, sounds }) => ({
    name,
    bytes: inventedRecording(
      lasts,
      sounds.map(([at, long, pitch, loudness]) => ({ at, lasts: long, pitch, loudness })),
    ),
  }))
}

/** Refers it, puts them in, on one clock, and says what can be heard on each. */
export async function hearRestraint(bench: Bench, setBack: SetBack): Promise<void> {
  const matter = await matterOfNorthmoor(bench, sister)
  if (!matter) return
  setBack(0)
  const evening = addDays(londonDay(bench.world.now()), -since)
  setBack((since - 1) * 86_400)
  await referAtOnce(bench, matter)
  setBack((since - 2) * 86_400)
  const files = await keepAll(bench, matter)
  const hearing: Hearing = {
    matter,
    evening,
    files,
    desk: recordingsDesk(bench),
    jay: staffOfNorthmoor(bench, 'caseworker'),
  }
  await putOnClock(hearing)
  await listenToAll(hearing)
}

/** A death goes to the IOPC before anything else is asked of it, and came back to be done here. */
async function referAtOnce(bench: Bench, matter: MatterId): Promise<void> {
  const jay = staffOfNorthmoor(bench, 'caseworker')
  const verbs = referralVerbs(bench, readDesk(bench))
  const at = bench.world.now()
  await verbs.refer(jay(), { matter, at, how: 'already', basis: 'mandatory' })
  await verbs.recordDgDecision(jay(), {
    ...{ matter, on: londonDay(at), decision: 'investigation-necessary', form: 'local' },
    words: 'To be investigated by the force, and reported to the coroner.',
  })
}

type Files = Readonly<Record<Camera, DocumentId>>
type Hearing = Readonly<{
  matter: MatterId
  evening: Day
  files: Files
  desk: RecordingsDesk
  jay: ReturnType<typeof staffOfNorthmoor>
}>

async function keepAll(bench: Bench, matter: MatterId): Promise<Files> {
  const jay = staffOfNorthmoor(bench, 'caseworker')
  const all = new Map(restraintFiles().map(({ name, bytes }) => [name, bytes]))
  const keep = async (camera: Camera) => {
    const { name, held, device } = recorded[camera]
    const bytes = all.get(name) ?? new Uint8Array()
    const coming = { name, stream: Readable.from([bytes]), limitBytes: bytes.length }
    const file = await receiveFile(bench, northmoor, coming)
    if (typeof file === 'string') throw new Error(`${name} was not kept: ${file}`)
    const obtained = { from: `${held}, ${device}`, how: 'Downloaded by the video unit' }
    const added = await addReceived(bench, jay(), { matter, file, from: 'staff', obtained })
    if (!added) throw new Error(`${name} was not added`)
    const data = { authority: northmoor, document: added.document }
    await readDocument(bench, { id: added.document, data })
    return added.document
  }
  return { wick: await keep('wick'), arkle: await keep('arkle'), hale: await keep('hale') }
}

function momentOn(evening: Day, time: string, seconds: number): Instant {
  const minute = londonInstant(evening, time)
  if (!minute) throw new Error(`there is no ${time} on ${evening}`)
  return addSeconds(minute, seconds)
}

async function putOnClock({ matter, evening, files, desk, jay }: Hearing): Promise<void> {
  const of = (camera: Camera) => {
    const { held, device, lasts } = recorded[camera]
    return { matter, document: files[camera], held, device, lasts }
  }
  await desk.placeRecording(jay(), {
    ...of('wick'),
    start: {
      ...{ type: 'Clock', startsAt: momentOn(evening, '21:03', 22), aheadSeconds: 12 },
      how: 'command-log',
    },
    withinSeconds: 1,
    why: 'Her call of 21:03:30 on the command log is heard on it at 0:20.',
  })
  await desk.placeRecording(jay(), {
    ...of('arkle'),
    start: {
      ...{ type: 'Clock', startsAt: momentOn(evening, '21:03', 37), aheadSeconds: -3 },
      how: 'visible-clock',
    },
    withinSeconds: 2,
    why: 'The clock over the chemist is seen at 1:10, and was checked against the speaking clock.',
  })
  await desk.placeRecording(jay(), {
    ...of('hale'),
    start: { type: 'Sound', other: files.wick, there: 62, here: 10 },
    withinSeconds: 1,
    why: 'A van door is heard on both.',
  })
  await desk.noteMissingRecording(jay(), {
    ...{ matter, missing: 'orme', held: 'Sgt Ruth Orme', device: 'Body-worn video 6102' },
    state: 'not-made',
    why: 'The device log shows that it was on her and not switched on. She has been asked why.',
  })
}

async function listenToAll({ matter, files, desk, jay }: Hearing): Promise<void> {
  const sound = 'breathe'
  await desk.noteSound(jay(), {
    ...{ matter, sound, words: '“I can’t breathe”', by: 'Tomas Ferris', lasts: 2 },
    time: { type: 'Heard', document: files.wick, from: 70 },
  })
  await desk.noteAudibility(jay(), {
    ...{ matter, sound, document: files.wick, heard: 'audible', at: 70 },
    why: 'Clear at ordinary loudness, through headphones, three times.',
    distance: { least: 0.5, most: 1, why: 'Her hands are seen on his shoulders.' },
    present: ['PC Dana Wick', 'PC Noor Hale', 'Sgt Ruth Orme', 'Tomas Ferris'],
  })
  await desk.noteAudibility(jay(), {
    ...{ matter, sound, document: files.arkle, heard: 'inaudible' },
    why: 'His radio is speaking from 0:36 to 0:44 and covers anything else.',
    distance: { least: 6, most: 8, why: 'He is seen at the far kerb; the lane is 7 metres wide.' },
    present: ['PC Tom Arkle', 'A man with a bicycle'],
  })
  await desk.noteAudibility(jay(), {
    ...{ matter, sound, document: files.hale, heard: 'unclear' },
    why: 'A voice at 0:18, too faint for words. It has not been made louder.',
    present: ['PC Noor Hale', 'PC Dana Wick'],
  })
}
