/**
 * For tests of who may see what: somebody with every role, and one matter for each way in which
 * one can stand to it, with all that a matter has: files, letters, people, a review, a batch.
 */
import { ok } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import {
  type AuthorityId,
  commandId,
  type JsonObject,
  type MatterId,
  matterId,
  personId,
} from '#kernel'
import { keepBatch, keepPraise, keepStaff, openTracking, queueNotice } from '#store'
import type { TestApp } from '#test'
import { decideAccount } from '../accounts/decide.ts'
import { system, today } from '../bench.ts'
import { eastmere, northmoor, northmoorCommissioner } from '../personas.ts'
import { reckon } from '../reckon.ts'
import type { As } from '../who.ts'
import { restrict } from './restrict.ts'
import { type Role, roles, seesOf } from './roles.ts'

/** How a matter stands to whoever asks: theirs, their force's, kept from them, elsewhere. */
export const circumstances = ['own', 'another', 'restricted', 'elsewhere'] as const
export type Circumstance = (typeof circumstances)[number]
export type Seat = Readonly<{ authority: AuthorityId; person: string; name: string; role: Role }>

/** What nobody may read of a matter that is not theirs: it stands in its words and its names. */
export function secretOf(circumstance: Circumstance): string {
  return `Quillfeather-${circumstance}`
}
/** A thing of a matter, named as the samples name it, in the matter of a circumstance. */
export function idIn(circumstance: Circumstance, id: string): string {
  return `${id}-${circumstance}`
}
export function matterIn(circumstance: Circumstance, beside?: Beside): MatterId {
  return matterId(idIn(circumstance, beside ?? 'matter'))
}
const ownerOf = (circumstance: Circumstance) =>
  circumstance === 'elsewhere' ? eastmere : northmoor

/** Somebody for each role, in their own body. */
export const seats: readonly Seat[] = roles.map(role => ({
  authority: role === 'reviewer' ? northmoorCommissioner : northmoor,
  person: `seat-${roles.indexOf(role)}`,
  name: `Seat ${roles.indexOf(role)}`,
  role,
}))

/** What the row policies are told of a seat. */
export function seesAs({ role }: Pick<Seat, 'role'>) {
  return seesOf(role)
}

export function actingAs({ authority, person, name, role }: Seat): As {
  return { authority, actor: { type: 'staff', person: personId(person), name, role } }
}

/** In the order they happened; what ends any of it is left out. */
const happened = [
  ...['ComplaintMade', 'ComplaintLogged', 'ComplainantContacted', 'SubjectNamed'],
  ...['AllegationAdded', 'DocumentReceived', 'NoteAdded', 'MessageSent', 'TagsSet'],
  ...['MatterClassified', 'ReferralPrepared', 'Referred', 'ComplaintRecorded', 'HandlingDecided'],
  ...['SeverityAssessed', 'HoldingsAsked', 'HistoryConsidered', 'InformationWithheld'],
  ...['ForceAsked', 'EnquiryOpened'],
  ...['LetterDrafted', 'LetterApproved', 'EmergencyAsked', 'CaseFound'],
  ...['InterviewPlanned', 'InterviewNoticed', 'OtherTimeProposed', 'NotInterviewing'],
  'UnitKeptOut',
  ...['RedactionMarked', 'BundleDefined'],
  ...['RecordingPlaced', 'SoundNoted', 'AccountRecorded', 'PointRaised', 'PositionTaken'],
  ...['ReportDrafted', 'ReportSigned'],
  ...[
    'NoticeServed',
    'PaperSigned',
    'PageInvited',
    'CaseDetermined',
    'PanelNamed',
    'PanelBundleGiven',
    'FindingMade',
    'AdviceGiven',
    'ChallengeMade',
  ],
] as const
const reviewed = ['ReviewAppliedFor', 'ReviewAccessOpened', 'ReviewTaken'] as const
/** In a matter beside each: what cannot be so in one that is still under way. */
const besides = {
  sealed: ['ConductReported'],
  decided: ['ComplaintMade', 'ComplaintLogged', ...reviewed, 'ReviewDecided'],
} as const
export type Beside = keyof typeof besides

const samples = new URL('../../casework/samples/', import.meta.url)
const idNames = [
  ...['subject-1', 'letter-1', 'l2', 'sound-1', 'd1', 'd2'],
  ...['review-1', 'r1', 'a1', 'allegation-[12]', 'note-1', 'case-1'],
  ...['emergency-1', 'request-1', 'enquiry-1', 'interview-1', 'proposal-1', 'decision-1'],
  ...['bundle-1', 'redaction-1', 'question-1', 'account-1', 'account-2', 'point-1'],
  ...['invitation-1'],
  ...['advice-1', 'challenge-1', 'paper-1'],
]
const ids = new RegExp(`"(${idNames.join('|')})"`, 'g')

type Of = Readonly<{ circumstance: Circumstance; file: string; beside?: Beside }>

/** What is recorded when somebody does what the sample says, in a matter of a circumstance. */
function recorded(type: string, of: Of) {
  return { type, happened: '2026-11-20', body: sample(type, of) }
}

function sample(type: string, { circumstance, file, beside }: Of): JsonObject {
  const idOf = (id: string) => idIn(circumstance, beside ? `${id}-${beside}` : id)
  const number = { sealed: 9100, decided: 9200, ordinary: 9000 }[beside ?? 'ordinary']
  const [newest = ''] = readdirSync(samples)
    .filter(name => name.startsWith(`${type}.`))
    .toSorted()
    .toReversed()
  const text = readFileSync(new URL(newest, samples), 'utf8')
    .replaceAll(ids, (_, id: string) => JSON.stringify(idOf(id)))
    .replaceAll(/"(aa|bb|a{64}|b{64}|(?:ab){32})"/g, JSON.stringify(file))
    .replaceAll(/C[OM]\/[14]\/26/g, `CO/${number + circumstances.indexOf(circumstance)}/26`)
    .replaceAll('Amara Quill', `Amara ${secretOf(circumstance)}`)
    .replaceAll('I reported a mugging.', secretOf(circumstance))
    .replaceAll('Messages to a crime complainant', `About ${secretOf(circumstance)}`)
    .replaceAll('"director-general"', '"local-policing-body"')
  return JSON.parse(text)
}

/** Opens an account for every role, and makes the four matters with everything in them. */
export async function makeCircumstances({ bench, desk }: TestApp): Promise<void> {
  const { store, files } = bench
  const on = today(bench)
  for (const { authority, person, name, role } of seats) {
    const as = { authority, actor: system }
    const email = `${person}@seats.example`
    const opened = { type: 'OpenAccount', name, email, role, on } as const
    const means = { type: 'ChooseMeans', means: 'demonstration', on } as const
    for (const command of [opened, means])
      ok((await decideAccount(store, as, { person: personId(person), command })).ok)
    if (authority !== northmoor)
      await store.work({ authority: northmoor, actor: system }, tx =>
        keepStaff(tx, { person: personId(person), name, role }),
      )
  }
  for (const circumstance of circumstances) {
    const authority = ownerOf(circumstance)
    const as = { authority, actor: system } as const
    const kept = await files.receive(authority, Readable.from([secretOf(circumstance)]), {
      limitBytes: 1000,
    })
    ok(kept.ok)
    const { sha256 } = kept.value
    const matter = matterIn(circumstance)
    const body = (type: string) => recorded(type, { circumstance, file: sha256 })
    const theirs = isGiven(circumstance)
    const letter = sample('LetterSent', { circumstance, file: sha256 })
    const sent = {
      type: 'LetterSent',
      happened: '2026-11-20',
      body: { ...letter, letter: idIn(circumstance, 'letter-1') },
    }
    await store.work(as, async tx => {
      const events = [
        ...happened.map(body),
        sent,
        body('RecommendationMade'),
        ...(theirs ? reviewed : ['ReviewAppliedFor']).map(body),
        ...(theirs ? seats.map(given) : []),
      ]
      const appended = await tx.append({ stream: matter, expected: 0, events })
      ok(appended.ok)
      await reckon(tx, matter, appended.value.events, on)
      const notice = idIn(circumstance, 'notice')
      await queueNotice(tx, {
        id: notice,
        matter,
        about: 'letter',
        method: 'post',
        state: 'to-print',
      })
      const batch = idIn(circumstance, 'batch')
      await keepBatch(tx, { batch, madeBy: 'jay-arden', pdf: sha256, sheets: 1, notices: [notice] })
      await openTracking(tx, new TextEncoder().encode(`code of ${circumstance}`), matter)
      const praise = idIn(circumstance, 'praise')
      const said = { about: null, place: null, from: null, reach: null, takenBy: null }
      await keepPraise(tx, { praise, words: 'Thank you.', ...said })
    })
  }
  await store.work({ authority: northmoor, actor: system }, async tx => {
    const matter = matterIn('restricted')
    const { version } = await tx.load(matter)
    ok((await tx.append({ stream: matter, expected: version, events: interests })).ok)
    await restrict(tx, [matter])
  })
  await publish(bench)
  // What is not one's own work is looked at for a reason: everybody who can gives one.
  for (const seat of seats) {
    const reason = { matter: matterIn('another'), kind: 'covering' } as const
    const as = { ...actingAs(seat), command: commandId(`why-${seat.person}`) }
    await desk.looks.giveReason(as, reason)
  }
}

/** What anybody at all may read, of a matter hardly anybody may. */
export const published = { outcome: 'public-outcome', notice: 'public-notice' } as const

async function publish({ store, files }: TestApp['bench']): Promise<void> {
  const kept = await files.receive(northmoor, Readable.from(['Of a hearing.']), { limitBytes: 100 })
  ok(kept.ok)
  const body = {
    ...{ on: '2026-11-20', subject: idIn('another', 'subject-1'), downOn: '2030-01-01' },
    ...{ heading: 'A hearing', words: 'Of a hearing.', file: kept.value.sha256 },
  }
  const events = Object.entries(published).map(([name, publication]) => ({
    type: 'Published',
    happened: '2026-11-20',
    body: {
      ...{ ...body, publication, entry: publication },
      what: name === 'outcome' ? 'outcome' : 'hearing-notice',
    },
  }))
  await store.work({ authority: northmoor, actor: system }, async tx => {
    const { version } = await tx.load(matterIn('another'))
    ok((await tx.append({ stream: matterIn('another'), expected: version, events })).ok)
  })
}

/** Somebody has lost what they sign in with, and asks to be let back in. */
export async function loseWayIn(
  { bench }: TestApp,
  { authority, person }: Pick<Seat, 'authority' | 'person'>,
): Promise<void> {
  const command = { type: 'AskRecovery', on: today(bench) } as const
  const as = { authority, actor: system }
  ok((await decideAccount(bench.store, as, { person: personId(person), command })).ok)
}

/** Makes one more matter beside that of a circumstance, kept from the same people. */
export async function makeBeside(
  { bench: { store } }: TestApp,
  circumstance: Circumstance,
  beside: Beside,
): Promise<void> {
  const stream = matterIn(circumstance, beside)
  await store.work({ authority: ownerOf(circumstance), actor: system }, async tx => {
    const events = [
      ...besides[beside].map(type => recorded(type, { circumstance, file: 'aa', beside })),
      ...(isGiven(circumstance) ? seats.map(given) : []),
      ...(circumstance === 'restricted' ? interests : []),
    ]
    ok((await tx.append({ stream, expected: 0, events })).ok)
    if (circumstance === 'restricted') await restrict(tx, [stream])
  })
}

const isGiven = (circumstance: Circumstance) =>
  circumstance === 'own' || circumstance === 'restricted'

/** Each of them has a reason of their own to be kept out. */
const interests = seats.map(({ person, name }, at) => ({
  type: 'InterestDeclared',
  happened: '2026-11-20',
  body: {
    ...{ on: '2026-11-20', interest: `interest-${at}`, person, name },
    ...{ kind: 'former-partner', why: 'We lived together.' },
  },
}))

function given({ person, name, role }: Seat) {
  return {
    type: 'AccessGiven',
    happened: '2026-11-20',
    body: {
      ...{ on: '2026-11-20', person, name, role, purpose: 'To do their part.' },
      until: '2030-01-01T00:00:00Z',
    },
  }
}
