import { deepEqual, equal, ok } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { type ComplaintEvent, type PublicPlace, publicPlaces } from '#casework'
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

  /** A matter of which an outcome is public, from today. */
  async function up(publication: string) {
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
        ...({ what: 'outcome', heading: 'DS Pike', words: 'Dismissed.' } as const),
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

  /** Each public place, asked as anybody asks; a new place of the public adds its row here. */
  const isAt: Readonly<Record<PublicPlace, (desk: PublicDesk, id: string) => Promise<boolean>>> = {
    page: async ({ one }, id) => (await one('outcome', id)) !== undefined,
    async file({ file }, id) {
      const bytes = await file('outcome', id)
      bytes?.destroy()
      return bytes !== undefined
    },
    index: async ({ list }, id) =>
      (await list('outcome')).some(({ publication }) => publication === id),
  }
  async function placesOf(id: string): Promise<readonly PublicPlace[]> {
    const desk = publicDesk(app.bench)
    const found = await Promise.all(publicPlaces.map(place => isAt[place](desk, id)))
    return publicPlaces.filter((_, at) => found[at])
  }

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
