/**
 * How many matters a second of one core the law answers: ten duties beside a rules engine, then
 * the whole law on matters of 10, 50 and 500 happenings, in brief and in full.
 *
 * Medians of rounds that take turns, in processor time of every thread, so that other work on the
 * machine weighs on all of them alike.
 *
 *     node bench/law.ts [ROUNDS]
 */
import assert from 'node:assert/strict'
import { addDays, type Day, day } from '#kernel'
import { type LawCase, owed, owedInBrief } from '#law'
import { quantile } from '#test'
import { matterOf } from './support/matters.ts'
import { asLaw, asRules, factsOf } from './support/ten-duties.ts'

const rounds = Number(process.argv[2] ?? 15)
/** Processor time one round of one contender is meant to take. */
const roundMs = 60
/** Rounds before any is counted. */
const warming = 8
/** Different first days, so that no two matters in a row ask for the same ones. */
const spread = 60

type Asked = Readonly<{ lawCase: LawCase; on: Day; facts: Record<string, Day | null> }>
type Contender = Readonly<{ name: string; ask: (asked: Asked) => unknown }>

function mattersOf(length: number): readonly Asked[] {
  return Array.from({ length: spread }, (_, at) => {
    const lawCase = matterOf(length, at * 11)
    const last = lawCase.happenings.at(-1)?.on ?? day('2025-06-02')
    const on = addDays(last, 9)
    return { lawCase, on, facts: factsOf(lawCase, on) }
  })
}

/** Microseconds of processor time for each matter, as the median of rounds that take turns. */
async function costs(matters: readonly Asked[], contenders: readonly Contender[]) {
  const rows = contenders.map(one => ({ ...one, many: 1, times: Array.of<number>() }))
  for (let n = 0; n < rounds + warming; n += 1)
    for (const row of rows) {
      const time = await timed(row.ask, matters, row.many)
      if (n < warming) row.many = Math.max(1, Math.ceil((roundMs * 1000) / time))
      else row.times.push(time)
    }
  return rows.map(({ times }) =>
    quantile(
      times.toSorted((one, other) => one - other),
      0.5,
    ),
  )
}

async function timed(ask: Contender['ask'], matters: readonly Asked[], many: number) {
  const began = process.cpuUsage()
  for (let n = 0; n < many; n += 1) {
    const asked = matters[n % matters.length]
    const answer = asked && ask(asked)
    if (answer instanceof Promise) await answer
  }
  const { user, system } = process.cpuUsage(began)
  return (user + system) / many
}

function tell(name: string, cost: number, more = ''): void {
  const each = Math.round(1e6 / cost).toLocaleString('en-GB')
  console.log(`  ${name.padEnd(36)} ${each.padStart(9)} a second   ${more}`.trimEnd())
}

const law = asLaw()
const engine = asRules()
const small = mattersOf(20)
const contenders: readonly Contender[] = [
  { name: 'json-rules-engine', ask: ({ facts }) => engine.run(facts) },
  { name: 'Candour, state and days', ask: ({ lawCase, on }) => owedInBrief(lawCase, { on }, law) },
  { name: 'Candour, with full working', ask: ({ lawCase, on }) => owed(lawCase, { on }, law) },
]
const seen = new Set<string>()
for (const { lawCase, on, facts } of small) {
  const { events } = await engine.run(facts)
  const theirs = events.map(({ type, params }) => [type, params?.['state'], params?.['due']])
  const ours = owed(lawCase, { on }, law).map(({ rule, state, due }) => [rule, state, due])
  assert.deepEqual(ours.toSorted(), theirs.toSorted())
  assert.equal(ours.length, 10)
  for (const [, state] of ours) seen.add(String(state))
}
console.log(`ten duties, 20 happenings, the same answers (${[...seen].toSorted().join(', ')})`)
const found = await costs(small, contenders)
for (const [at, { name }] of contenders.entries()) {
  const [theirs, ours] = [found[0] ?? 0, found[at] ?? 0]
  tell(name, ours, at === 0 ? '' : `${(theirs / ours).toFixed(1)} times as many`)
}

console.log('\nthe whole law')
for (const length of [10, 50, 500]) {
  const matters = mattersOf(length)
  const [brief = 0, full = 0] = await costs(matters, [
    { name: 'brief', ask: ({ lawCase, on }) => owedInBrief(lawCase, { on }) },
    { name: 'full', ask: ({ lawCase, on }) => owed(lawCase, { on }) },
  ])
  const each = (cost: number) => `${(cost / length).toFixed(1)} µs a happening`
  tell(`${length} happenings, state and days`, brief, each(brief))
  tell(`${length} happenings, with full working`, full, each(full))
}
