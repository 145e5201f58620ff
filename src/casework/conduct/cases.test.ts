/**
 * The worked examples of conduct.md, and those of complaints.md for the special procedure and the
 * investigation, come about by what the pages ask for, and answer as the examples expect.
 */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import {
  allegationId,
  authorityId,
  type Day,
  day,
  fold,
  instant,
  matterId,
  subjectId,
} from '#kernel'
import { type LawCase, outcomes, owed, panel, readCase, regimes } from '#law'
import { caseOf, type Recorded } from '../case-of.ts'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintCommand } from '../complaint/words.ts'
import { reported } from './reported.fixture.ts'
import { sayings } from './said-by-commands.fixture.ts'

type Pattern = Readonly<Record<string, unknown>>
type Expect = Readonly<{ contains?: unknown; absent?: readonly (string | Pattern)[] }>
type Ask = Readonly<{ command: string; on: string; variant?: string; expect: Expect }>
type Example = Readonly<{
  id: string
  title: string
  case: unknown
  variants?: Readonly<Record<string, unknown>>
  asks: readonly Ask[]
}>

const folder = new URL('../../law/cases/', import.meta.url)
const examples: readonly Example[] = readdirSync(folder)
  .filter(name => /^[ce]x-\d+\.json$/.test(name))
  .map(name => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))

/** Objects by the keys given, each element of a list by some element, anything else if equal. */
function fits(pattern: unknown, found: unknown): boolean {
  if (Array.isArray(pattern))
    return Array.isArray(found) && pattern.every(each => found.some(one => fits(each, one)))
  if (typeof pattern !== 'object' || pattern === null) return pattern === found
  if (typeof found !== 'object' || found === null) return false
  const parts = new Map<string, unknown>(Object.entries(found))
  return Object.entries(pattern).every(([key, value]) => fits(value, parts.get(key)))
}

/** Of complaints.md, what is expected of the special procedure and of the investigation alone. */
function ours({ id }: Example, { command, expect }: Ask): boolean {
  if (command === 'period') return false
  return id.startsWith('CX') || /"(special|investigate)\./.test(JSON.stringify(expect))
}

type Matter = LawCase['matters'][number]
type Happening = LawCase['happenings'][number]
const lastOf = (one: Happening): Day => day(one.on ?? '')
const force = authorityId('force-a')
const starts: readonly string[] = ['came-to-attention', 'complaint-made']
const later = (one: Day, other: Day): Day => (one > other ? one : other)

/** One matter of an example, told by commands from its first day to its last. */
function told(example: LawCase, matter: Matter): readonly Recorded[] {
  const mine = example.happenings.filter(one => (one.matter ?? matter.id) === matter.id)
  const first = mine.find(({ happened }) => starts.includes(happened))
  assert.ok(first, 'it begins with nothing a report can say')
  const begun = lastOf(first)
  const story: Recorded[] = []
  const ask = (command: ComplaintCommand, on: Day) => {
    const state = fold(
      complaint,
      story.map(({ event }) => event),
    )
    const verdict = complaint.decide(command, state)
    assert.ok(verdict.ok, `${command.type}: ${JSON.stringify(verdict)}`)
    const recordedAt = instant(`${on}T12:00:00Z`)
    story.push(...verdict.value.map(event => ({ event, recordedAt })))
  }
  const at = instant(`${begun}T11:00:00Z`)
  const made = reported(at)
  const isComplaint = matter.kind === 'complaint'
  ask(
    isComplaint
      ? { type: 'MakeComplaint', ...made }
      : { type: 'ReportConduct', ...made, sealed: { mayKnow: 'team' } },
    begun,
  )
  const today = { on: begun, today: begun }
  if (matter.kind === 'internal-conduct')
    ask(
      {
        ...{ type: 'ClassifyMatter', ...today, as: 'internal-conduct', why: 'Off duty' },
        ...{ standing: {}, aboutConduct: true },
      },
      begun,
    )
  for (const { id, kind, rank, rankBand } of example.people) {
    if (!matter.subjects.includes(id) || kind === 'clinician' || kind === 'organisation') continue
    if (kind === 'member-of-public') continue
    const who = { subject: subjectId(id), kind, ...(rank ? { rank } : {}) }
    const band = rankBand ? { rankBand } : {}
    ask({ type: 'NameSubject', ...today, who: { ...who, ...band } }, begun)
  }
  for (const { id, words, about, features } of matter.allegations) {
    const named = (about ?? []).map(subjectId)
    const allegation = { id: allegationId(id), words, about: named }
    ask({ type: 'AddAllegation', ...today, allegation }, begun)
    if (!features) continue
    const coded = { allegation: allegationId(id), codes: [], features: { ...features } }
    ask({ type: 'CodeAllegation', on: begun, ...coded }, begun)
  }
  const rest = mine.filter(one => one !== first)
  const inOrder = rest.toSorted((one, other) => (lastOf(one) < lastOf(other) ? -1 : 1))
  for (const [nth, happening] of inOrder.entries()) {
    const { happened } = happening
    const says = sayings[happened]
    assert.ok(says, `no command says ${happened}`)
    const state = fold(
      complaint,
      story.map(({ event }) => event),
    )
    assert.ok(state.type === 'Open')
    const on = lastOf(happening)
    const subject = subjectId(matter.subjects[0] ?? '')
    const saying = { happening, on, entry: `entry-${nth}`, subject, facts: state.facts }
    for (const command of says(saying)) ask(command, later(on, begun))
  }
  return story
}

/** The case `law` reads; where an example has more than one matter, theirs together. */
function caseBy(example: unknown): LawCase {
  const read = readCase(example)
  assert.ok(read.ok)
  const cases = read.value.matters.map(matter => {
    const found = caseOf(matterId(matter.id), force, told(read.value, matter))
    assert.ok(found)
    const happenings = found.happenings.map(one => ({ ...one, matter: matter.id }))
    return { ...found, happenings }
  })
  const [first, ...others] = cases
  assert.ok(first)
  return {
    ...first,
    matters: cases.flatMap(one => one.matters),
    links: read.value.links ?? [],
    happenings: [first, ...others].flatMap((one, at) =>
      one.happenings.map(each => ({ ...each, id: `${at}-${each.id}` })),
    ),
  }
}

function answer({ command, on }: Ask, found: LawCase): unknown {
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

function check({ contains, absent = [] }: Expect, found: unknown): void {
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

const asked = examples.flatMap(example => example.asks.filter(ask => ours(example, ask)))
test('every expectation of the two files is among them', () => {
  assert.equal(asked.length, 101)
})

for (const example of examples) {
  const asks = example.asks.filter(ask => ours(example, ask))
  if (asks.length > 0)
    test(`${example.id}: ${example.title}`, () => {
      const told = new Map<string, LawCase>()
      for (const ask of asks) {
        const { variant = '' } = ask
        const given = variant ? example.variants?.[variant] : example.case
        const found = told.get(variant) ?? caseBy(given)
        told.set(variant, found)
        check(ask.expect, answer(ask, found))
      }
    })
}
