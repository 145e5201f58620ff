import { deepEqual, equal, ok } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { shapes } from '#casework'
import { hourly } from '#desk'
import { authorityId, type EventId, type JsonObject, matterId } from '#kernel'
import { onAnEngine } from '#test'
import { routes } from '../routes.ts'
import { type Office, openOffice, wordsOf } from '../testing/office.ts'

const force = authorityId('northmoor')
const system = { authority: force, actor: { type: 'system' } } as const
const matter = matterId('matter-of-everything')
const samples = new URL('../../casework/samples/', import.meta.url)
/** The newest sample of every event of a complaint, in the order their shapes are listed. */
const everything = Object.entries(shapes).flatMap(([type, { schema }]) => {
  const name = `${type}.${schema}.json`
  if (type === 'ConductReported' || !readdirSync(samples).includes(name)) return []
  const body: JsonObject = JSON.parse(readFileSync(new URL(name, samples), 'utf8'))
  return [{ type, happened: '2026-03-02', body }]
})

/** Every page of a matter, with the other parts of its address as the samples have them. */
const parts: Readonly<Record<string, string>> = {
  letter: 'letter-1',
  subject: 'subject-1',
  allegation: 'allegation-1',
  review: 'review-1',
  recommendation: 'recommendation-1',
  document: 'd1',
  enquiry: 'enquiry-1',
  section: 'summary',
  account: 'account-1',
  point: 'point-1',
  interview: 'interview-1',
  proposal: 'proposal-1',
  decision: 'decision-1',
  question: 'question-1',
}
function addresses(of: string): readonly string[] {
  const pages = [...routes.casework, ...routes.reviews]
  return pages
    .filter(({ path, show }) => show && path.includes(':matter'))
    .map(({ path }) =>
      path.replaceAll(/:(\w+)/g, (_, name: string) =>
        name === 'matter' ? of : (parts[name] ?? 'x'),
      ),
    )
}

onAnEngine(engine => {
  let office: Office
  const events: EventId[] = []
  before(async () => {
    office = await openOffice(engine, {})
    const { store } = office.test.bench
    await store.work(system, async tx => {
      const appended = await tx.append({ stream: matter, expected: 0, events: everything })
      ok(appended.ok)
      events.push(...appended.value.events.map(({ id }) => id))
    })
    await hourly(office.test.bench)
  })
  after(() => office?.test.close())

  const lists = [
    '/work',
    '/work/force',
    '/work/matters',
    '/work/workload',
    '/work/waivers',
    '/work/recommendations',
    '/work/post',
    '/work/export/matters.csv',
    '/work/export/duties.csv',
  ]
  const faults = async () => {
    const wren = await office.as('Wren Castell')
    const found: string[] = []
    for (const address of [...lists, ...addresses(matter)]) {
      const { statusCode } = await wren.get(address)
      if (statusCode >= 500) found.push(`${statusCode} ${address}`)
    }
    return found
  }

  test('no page of a matter to which everything has happened fails', async () => {
    deepEqual(await faults(), [])
    const wren = await office.as('Wren Castell')
    for (const tab of ['', '/timeline', '/duties', '/letters', '/review', '/notes', '/people'])
      equal((await wren.get(`/work/matters/${matter}${tab}`)).statusCode, 200, tab)
  })

  test('whoever may not see a matter is told what they would be of one that is not there', async () => {
    for (const name of ['Sol Marchetti', 'Rowan Teague', 'Ines Hallam']) {
      const visitor = await office.as(name)
      const there = addresses(matter)
      const absent = addresses('no-such-matter')
      for (const [at, address] of there.entries()) {
        const one = await visitor.get(address)
        const other = await visitor.get(absent[at] ?? '')
        equal(one.statusCode, other.statusCode, `${name} ${address}`)
        equal(wordsOf(one.body), wordsOf(other.body), `${name} ${address}`)
        ok(one.statusCode >= 300, `${name} ${address}`)
      }
    }
  })

  test('and none fails once all of it was lawfully disposed of', async () => {
    const { store } = office.test.bench
    for (const event of events)
      await store.dispose(force, system.actor, { event, reason: 'retention' })
    await hourly(office.test.bench)
    deepEqual(await faults(), [])
    await store.rebuild()
    await hourly(office.test.bench)
    deepEqual(await faults(), [])
  })
})
