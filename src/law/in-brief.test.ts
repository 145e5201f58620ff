/** What is owed, in brief and in full: the same states and the same days, whatever happened. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, day } from '#kernel'
import type { Ask } from './engine/answer.ts'
import { owed, owedInBrief } from './engine/owed.ts'
import type { Happening, LawCase } from './format/case.ts'
import { readCase } from './format/read-case.ts'
import { aCase, did, made } from './sample.ts'

type Asked = Readonly<{ lawCase: LawCase; on: Day }>

const folder = new URL('./cases/', import.meta.url)

/** Every worked example with each day it is asked about. */
const examples: readonly Asked[] = readdirSync(folder)
  .filter(name => /^[a-z]x-\d+\.json$/.test(name))
  .flatMap(name => {
    const { asks, variants, ...rest } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    const days = new Set<string>(asks.flatMap(({ on }: { on?: string }) => on ?? []))
    const cases = [rest.case, ...Object.values(variants ?? {})].filter(Boolean)
    return cases.flatMap(found => {
      const read = readCase(found)
      return read.ok ? [...days].map(on => ({ lawCase: read.value, on: day(on) })) : []
    })
  })

/** How many entries agreed. */
function agree(lawCase: LawCase, ask: Ask): number {
  const full = owed(lawCase, ask)
  const brief = full.map(({ needs: _, because: __, working: ___, ...rest }) => rest)
  assert.deepEqual(owedInBrief(lawCase, ask), brief)
  return full.length
}

test('on every worked example the answer in brief is the one in full without its reasons', () => {
  let entries = 0
  for (const { lawCase, on } of examples)
    for (const after of [0, 30, 400]) {
      entries += agree(lawCase, { on: addDays(on, after) })
      entries += agree(lawCase, { on: addDays(on, after), knownOn: on })
    }
  assert.ok(entries > 3000, String(entries))
})

test('so it is of cases put together from any of what happened in them', () => {
  const happenings = examples.flatMap(({ lawCase }) => lawCase.happenings)
  const when = fc.constantFrom('on', 'around', 'between', 'undated')
  const more = fc.array(fc.tuple(fc.constantFrom(...happenings), when, fc.nat(400)), {
    maxLength: 20,
  })
  const run = fc.property(fc.constantFrom(...examples), more, ({ lawCase, on }, added) => {
    const [matter] = lawCase.matters
    const others = added.map(([{ happened, by, to, about, details }, how, ago]): Happening => {
      const that = addDays(on, -ago)
      return {
        happened,
        ...(by ? { by } : {}),
        ...(to ? { to } : {}),
        ...(about ? { about } : {}),
        ...(details ? { details } : {}),
        ...(matter ? { matter: matter.id } : {}),
        ...(how === 'on' ? { on: that } : {}),
        ...(how === 'around' ? { around: that.slice(0, 7) } : {}),
        ...(how === 'between' ? { between: [that, addDays(that, 9)] as const } : {}),
        ...(how === 'undated' ? { undated: true as const } : {}),
      }
    })
    agree({ ...lawCase, happenings: [...lawCase.happenings, ...others] }, { on })
  })
  fc.assert(run, { seed: 20261121, numRuns: 300 })
})

test('of many tellings each is met by the next, as if there were few', () => {
  const tellings = Array.from({ length: 60 }, (_, at) =>
    did('suspension-reviewed', addDays(day('2025-01-06'), at * 7), {
      about: 'o1',
      details: { decision: 'continue' },
    }),
  )
  const suspended = did('officer-suspended', '2025-01-02', { about: 'o1' })
  const start = [made('2024-12-30'), suspended]
  const ask = { on: day('2026-06-01') }
  const reviews = (lawCase: LawCase) => owed(lawCase, ask).filter(({ met }) => met !== null)
  const all = reviews(aCase([...start, ...tellings]))
  const some = reviews(aCase([...start, ...tellings.slice(0, 4)]))
  for (const { rule, occurrence, met } of some)
    if (rule.startsWith('suspension.review'))
      assert.ok(
        all.some(one => one.rule === rule && one.occurrence === occurrence && one.met === met),
        `${rule} ${occurrence} met ${met}`,
      )
  assert.ok(all.length > some.length + 40, `${all.length} and ${some.length}`)
  agree(aCase([...start, ...tellings]), ask)
})
