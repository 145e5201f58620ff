/** Everybody of the policy, signed in, with what each of them has that is theirs alone. */
import { ok } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { bringInventedFile, dutyKey, type Holder } from '#desk'
import { authorityId, commandId } from '#kernel'
import { keepIncidentBatch, sql } from '#store'
import { invented, type TestApp } from '#test'
import {
  actingAs,
  idIn,
  makeCircumstances,
  matterIn,
  type Seat,
  seats as staffSeats,
} from '../../src/desk/access/circumstances.fixture.ts'
import { draftHolder, type SignedIn, signedIn } from '../../src/web/testing/signed-in.ts'
import type { Places } from './addresses.ts'
import { makeFurther } from './further.ts'

export type Seated = SignedIn & Readonly<{ person: string }>

const northmoor = authorityId('northmoor')
const head = 'head of professional standards'
/** Whose things are another's, and another force's. */
const others = {
  another: { authority: northmoor, person: 'wren-castell', name: 'Wren Castell', role: head },
  elsewhere: {
    authority: authorityId('eastmere'),
    person: 'rowan-teague',
    name: 'Rowan Teague',
    role: head,
  },
} as const satisfies Readonly<Record<string, Seat>>
const officers = 'id,surname,forename,number\n1,Sallow,Finn,2218\n'

export async function seated(
  app: TestApp,
  cookieKey: Uint8Array,
): Promise<Readonly<{ seats: ReadonlyMap<string, Seated>; places: Places }>> {
  await makeCircumstances(app)
  const records: Record<string, string> = {}
  for (const [standing, seat] of Object.entries(others)) {
    const { authority } = seat
    await bringInventedFile(app.bench, { authority, what: 'officers', text: officers })
    const system = { authority, actor: { type: 'system' } } as const
    records[standing] = await app.bench.store.work(system, async tx => {
      const batch = idIn(standing === 'another' ? 'another' : 'elsewhere', 'incident')
      const shared = JSON.stringify({ words: 'The street was shut.' })
      const made = { incident: batch, name: 'The street', lines: 0, madeBy: seat.person }
      await keepIncidentBatch(tx, { batch, shared, ...made })
      const [row] = await tx.rows(sql`select record_id from person_record`)
      return row?.text('record_id') ?? ''
    })
    await begin(app, seat, standing)
  }
  for (const seat of staffSeats) await begin(app, seat, seat.person)
  const invitation = await makeFurther(app, others)
  const calendar = await app.desk.work.subscribe(actingAs(others.another), 'force')
  ok(calendar)

  const { files: _, ...report } = invented.report()
  await app.desk.report.start(draftHolder, northmoor)
  await app.desk.report.submit(draftHolder, commandId('sent-by-this-browser'), report)
  const view = await app.desk.work.matter(actingAs(others.another), matterIn('own'))
  const owed = view?.duties[0]?.owed
  ok(owed)

  const doorway = { desk: app.desk, cookieKey, now: app.bench.world.now() }
  const seats = new Map<string, Seated>()
  const sit = async (name: string, person: string, holder?: Holder) =>
    seats.set(name, { person, ...(await signedIn(doorway, name, holder)) })
  for (const { role, authority, person, name } of staffSeats) {
    const { actor } = actingAs({ authority, person, name, role })
    ok(actor.type === 'staff')
    await sit(role, person, { type: 'Staff', authority, person: actor.person, name, role })
  }
  const theirs = { type: 'Tracker', authority: northmoor, matter: matterIn('own') } as const
  await sit('code alone', '', { ...theirs, reads: 'dates' })
  await sit('code and content', '', { ...theirs, reads: 'content' })
  // Whoever speaks for a complainant has no way in of their own.
  await sit('representative', '')
  await sit('nobody signed in', '')
  return { seats, places: { calendar, invitation, records, rule: owed.rule, duty: dutyKey(owed) } }
}

/** What somebody begins and alone has, where they may: a draft, a file brought in. */
async function begin({ desk }: TestApp, seat: Seat, name: string): Promise<void> {
  const as = actingAs(seat)
  await desk.work.startTaking({ ...as, command: commandId(`taking-${name}`) })
  const file = await desk.people.bringFile(as, Readable.from([Buffer.from(officers)]))
  if (!file.ok) return
  const asked = { what: 'officers', name: 'officers.csv', file: file.value } as const
  await desk.people.beginImport({ ...as, command: commandId(`import-${name}`) }, asked)
}
