import { deepEqual, equal, ok } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { type ComplaintEvent, type PublicPlace, type Publishable, publicPlaces } from '#casework'
import { addDays, authorityId, day, londonDay, matterId, subjectId } from '#kernel'
import { lastPublicLook } from '#store'
import { invented, onAnEngine, openTestApp, type TestApp } from '#test'
import { newEvent } from '../decide.ts'
import { complaintEvent } from '../reckon.ts'
import { type PublicDesk, publicDesk } from './public.ts'
import { lookWhatIsStillUp, takeDownDue } from './take-down.ts'

const northmoor = authorityId('northmoor')
const as = { authority: northmoor, actor: { type: 'system' } } as const
const subject = subjectId('s1')
const daySeconds = 86_400

onAnEngine(engine => {
  let app: TestApp
  before(async () => {
    app = await openTestApp(await engine.fresh())
  })
  after(() => app?.close())

  /** A matter of which an outcome, or a notice, is public from today. */
  async function up(publication: string, what: Publishable = 'outcome') {
    const { store, world, files } = app.bench
    const on = londonDay(world.now())
    const kept = await files.receive(northmoor, Readable.from([Buffer.from(publication)]), {
      limitBytes: 100,
    })
    ok(kept.ok)
    const matter = matterId(`matter-${publication}`)
    const made = invented.made(world.now())
    const report = { ...made.report, files: [] }
    const story: readonly ComplaintEvent[] = [
      { ...made, report, reference: `CO/${publication}/26` },
      { type: 'SubjectNamed', on, who: { subject, kind: 'officer', name: 'Oliver Pike' } },
      {
        ...({ type: 'Published', on, entry: `up-${publication}`, subject, publication } as const),
        ...({ what, heading: 'DS Pike', words: 'Dismissed.' } as const),
        ...{ downOn: addDays(on, 28), file: kept.value.sha256 },
      },
    ]
    const events = story.map(newEvent)
    await store.work(as, tx => tx.append({ stream: matter, expected: 0, events }))
    return { publication, matter }
  }
  const downOf = (matter: string) =>
    app.bench.store.work(as, async tx => {
      const { events } = await tx.load(matterId(matter))
      return events
        .filter(({ type }) => type === 'TakenDown')
        .map(stored => ({ event: complaintEvent(stored), actor: stored.actor }))
    })

  type At = (desk: PublicDesk, what: Publishable, id: string) => Promise<boolean>
  /** Each public place, asked as anybody asks; a new place of the public adds its row here. */
  const isAt: Readonly<Record<PublicPlace, At>> = {
    page: async ({ one }, what, id) => (await one(what, id)) !== undefined,
    async file({ file }, what, id) {
      const bytes = await file(what, id)
      bytes?.destroy()
      return bytes !== undefined
    },
    index: async ({ list }, what, id) =>
      (await list(what)).some(({ publication }) => publication === id),
  }
  /** The place of each way the public is answered: one more needs a place to come down from. */
  const placeOf: Readonly<Record<keyof PublicDesk, PublicPlace>> = {
    one: 'page',
    file: 'file',
    list: 'index',
  }
  async function placesOf(id: string): Promise<readonly PublicPlace[]> {
    const desk = publicDesk(app.bench)
    const kinds = ['outcome', 'hearing-notice'] as const satisfies readonly Publishable[]
    const isThere = async (place: PublicPlace) =>
      (await Promise.all(kinds.map(what => isAt[place](desk, what, id)))).includes(true)
    const found = await Promise.all(publicPlaces.map(isThere))
    return publicPlaces.filter((_, at) => found[at])
  }

  test('every way the public is answered is a place that is looked at', () => {
    deepEqual(Object.values(placeOf).toSorted(), publicPlaces.toSorted())
    deepEqual(Object.keys(publicDesk(app.bench)).toSorted(), Object.keys(placeOf).toSorted())
  })

  test('a notice of a hearing, too, is gone from every public place on its day', async () => {
    const { publication } = await up('notice-1', 'hearing-notice')
    deepEqual(await placesOf(publication), publicPlaces)
    app.pass(28 * daySeconds)
    deepEqual(await placesOf(publication), [])
  })

  test('on its day it is gone from every public place, and the record says the system did it', async () => {
    const { publication, matter } = await up('p1')
    deepEqual(await placesOf(publication), publicPlaces)
    await takeDownDue(app.bench)
    deepEqual(await placesOf(publication), publicPlaces)
    app.pass(28 * daySeconds)
    deepEqual(await placesOf(publication), [])
    await takeDownDue(app.bench)
    await takeDownDue(app.bench)
    const [down, ...more] = await downOf(matter)
    ok(down?.event.type === 'TakenDown')
    deepEqual([down.event.why, down.actor, more.length], ['Its day came.', 'system', 0])
    deepEqual(await placesOf(publication), [])
  })

  test('once a week what came down is looked for: found, it is said where; gone again, that too', async () => {
    const { publication, matter } = await up('p2')
    app.pass(28 * daySeconds)
    await takeDownDue(app.bench)
    for (const place of publicPlaces) {
      const honest = publicDesk(app.bench)
      const one = async () => undefined
      const leaking: PublicDesk = {
        ...honest,
        one: place === 'page' ? async (_, id) => (id === publication ? shown : undefined) : one,
        file: async (what, id) =>
          place === 'file' && what === 'outcome' && id === publication
            ? Readable.from(['x'])
            : undefined,
        list: async what =>
          place === 'index' && what === 'outcome' ? [{ ...shown, publication }] : [],
      }
      app.pass(7 * daySeconds)
      await lookWhatIsStillUp(app.bench, leaking)
      const still = (await downOf(matter)).at(-1)
      ok(still?.event.type === 'TakenDown')
      deepEqual(still.event.stillUp, [place])
      const before = (await downOf(matter)).length
      await lookWhatIsStillUp(app.bench, leaking)
      equal((await downOf(matter)).length, before, 'looked twice in a week')
    }
    app.pass(7 * daySeconds)
    await lookWhatIsStillUp(app.bench)
    const gone = (await downOf(matter)).at(-1)
    ok(gone?.event.type === 'TakenDown')
    deepEqual(gone.event.stillUp, [])
    const last = await app.bench.store.work(as, lastPublicLook)
    equal(last?.stillUp, 0)
    ok((last?.looked ?? 0) >= 1)
  })
})

const on = day('2026-12-01')
const shown = {
  ...({ publication: 'p2', what: 'outcome', heading: 'DS Pike', force: 'Northmoor' } as const),
  ...{ publishedOn: on, downOn: on, hearing: null, parts: [], hasFile: true },
}
