/** What must hold of every case, the worked examples and what can be made of them. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, day } from '#kernel'
import type { Owed } from './engine/answer.ts'
import { owed } from './engine/owed.ts'
import type { Happening, LawCase } from './format/case.ts'
import { readCase } from './format/read-case.ts'
import { allPeriodCodes, period } from './periods.ts'

type Asked = Readonly<{ id: string; lawCase: LawCase; on: Day }>

const folder = new URL('./cases/', import.meta.url)

function read(found: unknown): LawCase {
  const given = readCase(found)
  if (!given.ok) throw new Error(JSON.stringify(given.refusal))
  return given.value
}

/** Every worked example with each day it is asked about. */
const examples: readonly Asked[] = readdirSync(folder)
  .filter(name => /^[a-z]x-\d+\.json$/.test(name))
  .flatMap(name => {
    const { id, asks, variants, ...rest } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    const days = new Set<string>(asks.flatMap(({ on }: { on?: string }) => on ?? []))
    const cases = [rest.case, ...Object.values(variants ?? {})].filter(Boolean).map(read)
    return cases.flatMap(lawCase => [...days].map(on => ({ id, lawCase, on: day(on) })))
  })

const anExample = fc.constantFrom(...examples)
const seeded = { seed: 20261121, numRuns: 600 } as const

const nameOf = ({ rule, matter, about, bearer, owedToId, kind }: Owed) =>
  [rule, matter, about, bearer, owedToId, kind].join(' ')

test('a later day never gives an earlier last day, whatever is counted', () => {
  const code = fc.constantFrom(...allPeriodCodes.filter(each => each !== 'as-soon-as-practicable'))
  const from = fc.integer({ min: 0, max: 3200 }).map(n => addDays(day('2020-01-01'), n))
  const run = fc.property(code, fc.integer({ min: 1, max: 120 }), from, (which, n, on) => {
    const [one, next] = [period(which, n, on).last, period(which, n, addDays(on, 1)).last]
    assert.ok(!one || !next || one <= next, `${which} ${n} from ${on}: ${one}, then ${next}`)
  })
  fc.assert(run, { ...seeded, numRuns: 5000 })
})

/** What begins only once is moved without becoming another occurrence. */
function soleStarts({ happenings }: LawCase): readonly number[] {
  return happenings.flatMap(({ happened, on }, at) =>
    on && happenings.filter(each => each.happened === happened).length === 1 ? [at] : [],
  )
}

test('a later trigger never gives an earlier deadline', () => {
  let compared = 0
  const run = fc.property(
    anExample,
    fc.nat(),
    fc.integer({ min: 1, max: 40 }),
    (asked, which, by) => {
      const { lawCase, on } = asked
      const sole = soleStarts(lawCase)
      const at = sole[which % Math.max(1, sole.length)]
      const moved = at === undefined ? undefined : lawCase.happenings[at]
      if (!moved?.on || addDays(moved.on, by) > on) return
      const { knownOn: _, ...rest } = moved
      const later: Happening = { ...rest, on: addDays(moved.on, by) }
      const happenings = lawCase.happenings.map((each, place) => (place === at ? later : each))
      const begunBy = (entry: Owed) =>
        entry.because[0] &&
        'happening' in entry.because[0] &&
        entry.because[0].happening === moved.happened
      const before = owed(lawCase, { on }).filter(entry => entry.due && begunBy(entry))
      const after = owed({ ...lawCase, happenings }, { on }).filter(begunBy)
      for (const entry of before) {
        const same = after.filter(
          each => nameOf(each) === nameOf(entry) && each.occurrence === entry.occurrence,
        )
        const [one] = same
        if (same.length !== 1 || !one?.due || !entry.due) continue
        compared += 1
        const words: string = `${asked.id}: ${entry.rule}, ${moved.happened} ${by} days later`
        assert.ok(entry.due <= one.due, `${words}: ${entry.due} became ${one.due}`)
      }
    },
  )
  fc.assert(run, { ...seeded, numRuns: 1500 })
  assert.ok(compared > 500, `only ${compared} were compared`)
})

test('the order of the file means nothing in any worked example', () => {
  for (const { id, lawCase, on } of examples) {
    const backwards = { ...lawCase, happenings: lawCase.happenings.toReversed() }
    assert.deepEqual(owed(backwards, { on }), owed(lawCase, { on }), `${id} on ${on}`)
  }
})

test('an unrelated happening changes nothing', () => {
  const run = fc.property(anExample, fc.integer({ min: 0, max: 60 }), ({ lawCase, on }, ago) => {
    const elsewhere = {
      id: 'unrelated',
      kind: 'data-protection-complaint',
      force: 'nowhere',
    } as const
    const matter = { ...elsewhere, subjects: [], allegations: [] }
    const happened: Happening = {
      happened: 'data-complaint-received',
      on: addDays(on, -ago),
      matter: 'unrelated',
    }
    const [only] = lawCase.matters
    const own = lawCase.happenings.map(each =>
      each.matter || lawCase.matters.length > 1 || !only ? each : { ...each, matter: only.id },
    )
    const more: LawCase = {
      ...lawCase,
      bodies: [...lawCase.bodies, { id: 'nowhere', kind: 'other' }],
      matters: [...lawCase.matters, matter],
      happenings: [happened, ...own],
    }
    const before = owed(lawCase, { on })
    const after = owed(more, { on }).filter(({ matter: id }) => id !== 'unrelated')
    assert.deepEqual(after, before)
  })
  fc.assert(run, seeded)
})

test('what was known on a past day never changes when more is recorded later', () => {
  const recorded = fc.record({
    asked: anExample,
    other: anExample,
    back: fc.integer({ min: 0, max: 400 }),
    known: fc.integer({ min: 0, max: 60 }),
    late: fc.integer({ min: 1, max: 60 }),
  })
  const run = fc.property(recorded, ({ asked, other, back, known, late }) => {
    const { lawCase, on } = asked
    const knownOn = addDays(on, -known)
    const [only] = lawCase.matters
    // Happenings of another example, come to light afterwards, in a matter of this one.
    const more = other.lawCase.happenings.map(
      ({ happened, details }): Happening => ({
        happened,
        on: addDays(on, -back),
        knownOn: addDays(knownOn, late),
        ...(only ? { matter: only.id } : {}),
        ...(details ? { details } : {}),
      }),
    )
    const added = { ...lawCase, happenings: [...lawCase.happenings, ...more] }
    assert.deepEqual(owed(added, { on, knownOn }), owed(lawCase, { on, knownOn }))
  })
  fc.assert(run, seeded)
})
