/**
 * The worked examples of conduct.md, and those of complaints.md for the special procedure and the
 * investigation, come about by the desk's verbs, and answer as the examples expect.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day, instant } from '#kernel'
import { type LawCase, outcomes, owed, panel, regimes } from '#law'
import {
  examples,
  fits,
  type LawAsk,
  type LawExample,
  onAnEngine,
  openTestApp,
  type TestApp,
} from '#test'
import { caseBy } from './cases.fixture.ts'

/** Of complaints.md and conduct.md: those of oversight.md are of no proceedings. */
const those = examples.filter(({ id }) => /^[CE]X-/.test(id))

/** Of complaints.md, what is expected of the special procedure and of the investigation alone. */
function ours({ id }: LawExample, { command, expect }: LawAsk): boolean {
  if (command === 'period') return false
  return id.startsWith('CX') || /"(special|investigate)\./.test(JSON.stringify(expect))
}

function answer({ command, on }: LawAsk, found: LawCase): unknown {
  const asked = { on: day(on) }
  switch (command) {
    case 'owed':
      return owed(found, asked)
    case 'regime':
      return regimes(found, asked)
    case 'outcomes':
      return outcomes(found, asked)
    case 'panel':
      return panel(found, asked)
    default:
      throw new Error(`nothing asks for ${command}`)
  }
}

function check({ contains, absent = [] }: LawAsk['expect'], found: unknown): void {
  const lists = Array.isArray(found) && Array.isArray(contains)
  if (lists)
    for (const each of contains)
      assert.ok(
        found.some(one => fits(each, one)),
        show(each),
      )
  else if (contains !== undefined) assert.ok(fits(contains, found), show(contains))
  for (const each of absent) {
    const pattern = typeof each === 'string' ? { rule: each } : each
    const isThere = Array.isArray(found)
      ? found.some(
          one => ['open', 'overdue'].some(state => fits({ state }, one)) && fits(pattern, one),
        )
      : fits(pattern, found)
    assert.ok(!isThere, `not expected: ${show(each)}`)
  }
}
const show = (what: unknown) => JSON.stringify(what)

const asked = those.flatMap(example => example.asks.filter(ask => ours(example, ask)))
test('every expectation of the two files is among them', () => {
  assert.equal(asked.length, 101)
})

onAnEngine(engine => {
  let app: TestApp
  before(async () => {
    app = await openTestApp(await engine.fresh(), { opened: instant('2024-01-02T12:00:00Z') })
  })
  after(() => app?.close())

  for (const example of those) {
    const asks = example.asks.filter(ask => ours(example, ask))
    if (asks.length > 0)
      test(`${example.id}: ${example.title}`, async () => {
        const told = new Map<string, LawCase>()
        for (const ask of asks) {
          const { variant = '' } = ask
          const given = variant ? example.variants?.[variant] : example.case
          const found = told.get(variant) ?? (await caseBy(app, given))
          told.set(variant, found)
          check(ask.expect, answer(ask, found))
        }
      })
  }
})
