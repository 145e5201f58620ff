/** For tests of what leaves the building: a force, a complaint in it, and a letter on its way. */
import { equal, ok } from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { Contact, Sealed } from '#casework'
import {
  addDays,
  allegationId,
  commandId,
  isWorkingDay,
  londonDay,
  londonInstant,
  type MatterId,
  millisecondsOf,
  weekday,
} from '#kernel'
import { holidays } from '#law'
import type { Job } from '#store'
import {
  type AsOwner,
  invented,
  openTestApp,
  type TestApp,
  type TestAppOptions,
  type TestEngine,
  testWorld,
} from '#test'
import type { AsCommand } from '../index.ts'
import { sendNotice } from '../notices.ts'
import { northmoor, personasOf } from '../personas.ts'
import type { Carriers } from './carrier.ts'

const { files: _, ...given } = invented.report()
export const report = given
const newCommand = () => commandId(testWorld.id())

export type Opened = TestApp & Readonly<{ owner: AsOwner }>

/** Opens everything at 10:00 on a Tuesday to come: neither a weekend nor a Friday evening. */
export async function openPosting(
  t: TestContext,
  engine: TestEngine,
  options: TestAppOptions = {},
): Promise<Opened> {
  const database = await engine.fresh()
  const app = await openTestApp(database, options)
  t.after(() => app.close())
  passTo(app, 2, '10:00')
  return { ...app, owner: database.owner }
}

/** Moves the clock to this hour of the next such weekday, its neighbours no holidays. */
export function passTo({ bench, pass }: TestApp, day: number, time: string): void {
  const now = bench.world.now()
  let on = addDays(londonDay(now), 1)
  const ordinary = () =>
    [-1, 0, 1].every(by => {
      const near = addDays(on, by)
      return weekday(near) > 5 || isWorkingDay(near, holidays) !== false
    })
  while (weekday(on) !== day || !ordinary()) on = addDays(on, 1)
  const at = londonInstant(on, time)
  ok(at)
  pass(Math.ceil((millisecondsOf(at) - millisecondsOf(now)) / 1000))
}

export function asJay({ bench }: TestApp): AsCommand {
  const [jay] = personasOf(bench)
  ok(jay)
  const { authority, person, name, role } = jay
  return { authority, actor: { type: 'staff', person, name, role }, command: newCommand() }
}

export type Sent = Readonly<{ holder: string; matter: MatterId }>

export async function sendReport(
  { desk }: TestApp,
  contact: Partial<Contact> = {},
  sealed?: Sealed,
): Promise<Sent> {
  const holder = testWorld.id()
  await desk.report.start(holder, northmoor)
  const given = { ...report, contact: { ...report.contact, ...contact } }
  await desk.report.submit(holder, newCommand(), given, sealed)
  const confirmation = await desk.report.confirmation(holder)
  const found = await desk.track.findByCode(confirmation?.code ?? '')
  ok(found.type === 'Found')
  return { holder, matter: found.matter }
}

const words = { done: 'We have asked for the e-mails.', next: 'We will read them.' }

/** Logs it and writes to the complainant; answers the job that announces the letter. */
export async function writeTo(
  app: TestApp,
  matter: MatterId,
  by: 'email' | 'text' | 'post' = 'email',
): Promise<Job> {
  const { desk, bench } = app
  const on = londonDay(bench.world.now())
  const allegations = [{ id: allegationId('a1'), words: 'Wrote about her looks', about: [] }]
  await desk.work.logComplaint(asJay(app), { matter, on, summary: 'Messages', allegations })
  const as = asJay(app)
  ok((await desk.work.sendUpdate(as, { matter, by, ...words })).ok)
  return jobFor(as.command)
}

export const jobFor = (notice: string): Job => ({
  id: 'job',
  data: { authority: northmoor, notice },
})

export async function noticeAsStaffSee(app: TestApp, matter: MatterId) {
  const view = await app.desk.work.matter(asJay(app), matter)
  const notice = view?.letters[0]?.notice
  return [notice?.state, notice?.problem]
}

/** Whether the first update to the complainant counts as given. */
export async function firstUpdate(app: TestApp, matter: MatterId): Promise<string | undefined> {
  const view = await app.desk.work.matter(asJay(app), matter)
  return view?.duties.find(({ owed }) => owed.rule === 'inform.first-update')?.owed.state
}

/** A letter whose notice a carrier has just taken. */
export async function sentLetter(app: TestApp, carriers: Carriers): Promise<Sent & { job: Job }> {
  const sent = await sendReport(app)
  const job = await writeTo(app, sent.matter)
  await sendNotice(app.bench, carriers, job)
  equal((await noticeAsStaffSee(app, sent.matter))[0], 'sent')
  return { ...sent, job }
}
