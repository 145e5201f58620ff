/**
 * How often each band of an intake look-up is wrong: asked about officers with a history, and again
 * with all that is held of the right one left out, as for somebody never named before.
 */

import { day, parseDay } from '#kernel'
import {
  type Answer,
  type Described,
  newcomers,
  openLookUp,
  readName,
  type Sighting,
} from '#linkage'
import { chicago } from './chicago.ts'
import { type Cells, fixed, line, rowsOf } from './files.ts'

const steps = [0.25, 0.35, 0.5, 0.8, 0.9, 0.95, 0.97, 0.99]

type Question = Readonly<{
  cells: Cells
  owner: string
  earlier: ReadonlySet<string>
  half: number
}>
type Person = Readonly<{ probability: number; band: string; right: boolean; matters: Tally }>
type Tally = Readonly<{ right: number; all: number }>
type Outcome = Readonly<{ question: Question; people: readonly Person[]; f1: number }>

export async function bandsPart(): Promise<void> {
  const [accused, matters, truth, queries, answers] = [
    'accused.csv.gz',
    'matters.csv.gz',
    'truth.csv.gz',
    'queries.csv',
    'queries_truth.csv.gz',
  ].map(chicago)
  if (!accused || !matters || !truth || !queries || !answers) {
    process.stdout.write('  The records are not beside this checkout: nothing is measured.\n')
    return
  }
  const look = openLookUp(sightings(accused, matters))
  const owners = ownersIn(truth)
  const recordsOf = Map.groupBy(owners.keys(), record => owners.get(record) ?? '')
  const times: number[] = []
  const ask = (question: Question, exceptRecords?: ReadonlySet<string>): Outcome => {
    const before = dayOf(question.cells['date'])
    const { cr_id: exceptMatter } = question.cells
    const began = performance.now()
    const found = look.ask(described(question.cells), { before, exceptMatter, exceptRecords })
    if (!exceptRecords) times.push(performance.now() - began)
    return outcomeOf(question, found, owners)
  }
  const asked = questionsIn(queries, answers)
  const known = asked.map(question => ask(question))
  const unknown = asked.map(question => ask(question, new Set(recordsOf.get(question.owner))))
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => fixed(sorted[Math.floor(share * sorted.length)] ?? 0, 2)
  line(`a question, of ${look.size} records`, `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)} ms`)
  for (const half of [0, 1]) {
    const inHalf = ({ question }: Outcome) => question.half === half
    report(half, known.filter(inHalf), unknown.filter(inHalf))
  }
}

function report(half: number, known: readonly Outcome[], unknown: readonly Outcome[]): void {
  process.stdout.write(
    `  half ${half} of the officers${half === 0 ? ', which the levels were set on' : ''}\n`,
  )
  const scenarios = Map.groupBy(known, ({ question }) => question.cells['scenario'] ?? '')
  const means = [...scenarios].map(([name, all]) => {
    const mean = all.reduce((sum, { f1 }) => sum + f1, 0) / all.length
    line(`  ${name}`, `F1 ${fixed(mean)} of ${all.length}`)
    return mean
  })
  line('  mean of the scenarios', fixed(means.reduce((sum, mean) => sum + mean, 0) / means.length))
  for (const band of ['same', 'check']) {
    const of = (all: readonly Outcome[]) =>
      all.flatMap(({ people }) => people.filter(person => person.band === band))
    line(`  ${band}`, figuresOf(of(known), of(unknown), known.length))
  }
  for (const [at, least] of steps.entries()) {
    const most = steps[at + 1] ?? 1.01
    const of = (all: readonly Outcome[]) =>
      all.flatMap(({ people }) =>
        people.filter(({ probability }) => probability >= least && probability < most),
      )
    line(
      `  chance ${least} to ${Math.min(most, 1)}`,
      figuresOf(of(known), of(unknown), known.length),
    )
  }
  const shown = known.flatMap(({ people }) => people)
  const wrong = shown.filter(({ right }) => !right).length
  line(
    '  wrong officers among those shown',
    `${fixed(wrong / shown.length)}: ${wrong} of ${shown.length}`,
  )
}

function figuresOf(known: readonly Person[], unknown: readonly Person[], asked: number): string {
  const right = known.filter(person => person.right).length
  const matters = known.reduce((sum, each) => sum + each.matters.all, 0)
  const mattersRight = known.reduce((sum, each) => sum + each.matters.right, 0)
  const wrong = known.length - right + unknown.length / (newcomers - 1)
  const mixed = wrong / (known.length + unknown.length / (newcomers - 1))
  return [
    `people right ${right} of ${known.length}`,
    `matters right ${fixed(mattersRight / matters, 4)} of ${matters}`,
    `somebody else shown where nothing is held ${unknown.length} in ${asked}`,
    `wrong of all, one in ${newcomers} unheld ${fixed(mixed, 4)}`,
  ].join('; ')
}

function outcomeOf(
  question: Question,
  found: readonly Answer[],
  owners: ReadonlyMap<string, string>,
): Outcome {
  // Of a record nobody knows the owner of, nobody can say whether it was rightly found.
  const judged = found.filter(({ record }) => owners.has(record))
  const people = [...Map.groupBy(judged, ({ person }) => person).values()].flatMap(
    ([first, ...rest]): readonly Person[] => {
      if (!first) return []
      const all = [first, ...rest]
      const right = all.some(({ record }) => owners.get(record) === question.owner)
      const { probability, band } = first
      return [{ probability, band, right, matters: tallyOf(question, all) }]
    },
  )
  const { right, all } = tallyOf(question, judged)
  return { question, people, f1: (2 * right) / (all + question.earlier.size) }
}

function tallyOf({ earlier }: Question, answers: readonly Answer[]): Tally {
  const matters = new Set(answers.map(({ matter }) => matter))
  return { right: [...matters].filter(matter => earlier.has(matter)).length, all: matters.size }
}

function questionsIn(queries: string, answers: string): readonly Question[] {
  const rows = Map.groupBy(
    rowsOf(answers, ['query_id', 'uid', 'prior_cr_id']),
    row => row['query_id'],
  )
  const columns = [
    ...['query_id', 'scenario', 'cr_id', 'date', 'reported_name', 'first_name', 'last_name'],
    ...['star', 'rank', 'unit'],
  ]
  return rowsOf(queries, columns).map(cells => {
    const theirs = rows.get(cells['query_id']) ?? []
    const owner = theirs[0]?.['uid'] ?? ''
    const earlier = new Set(theirs.map(row => row['prior_cr_id'] ?? ''))
    return { cells, owner, earlier, half: halfOf(owner) }
  })
}

/** Half of the officers, by their number and nothing else: FNV-1a, its last bit. */
function halfOf(owner: string): number {
  let hash = 2_166_136_261
  for (const character of owner) hash = Math.imul(hash ^ character.charCodeAt(0), 16_777_619)
  return hash & 1
}

function ownersIn(truth: string): ReadonlyMap<string, string> {
  const rows = rowsOf(truth, ['record_id', 'uid'])
  return new Map(rows.map(row => [row['record_id'] ?? '', row['uid'] ?? '']))
}

function* sightings(accused: string, matters: string): Iterable<Sighting> {
  const days = new Map(
    rowsOf(matters, ['cr_id', 'complaint_date', 'incident_date']).map(row => [
      row['cr_id'],
      row['complaint_date'] || row['incident_date'],
    ]),
  )
  const columns = [
    ...['record_id', 'cr_id', 'name_raw', 'first_name', 'middle_initial', 'last_name', 'suffix'],
    ...['birth_year', 'appointed_date', 'star', 'rank', 'unit'],
  ]
  for (const cells of rowsOf(accused, columns)) {
    const matter = cells['cr_id'] ?? ''
    const asOf = dayOf(days.get(matter))
    yield { ...described(cells), asOf, record: cells['record_id'] ?? '', matter }
  }
}

function described(cells: Cells): Described {
  const whole = cells['name_raw'] || cells['reported_name']
  const given = [cells['first_name'], cells['middle_initial']].filter(Boolean).join(' ')
  const read = whole
    ? readName(whole)
    : { familyName: cells['last_name'], givenNames: given, suffix: cells['suffix'] }
  return {
    ...read,
    number: cells['star'] || read.number,
    rank: cells['rank'] || read.rank,
    unit: cells['unit'],
    birthYear: Number(cells['birth_year']) || undefined,
    appointedOn: dayOf(cells['appointed_date']),
    asOf: dayOf(cells['date']),
  }
}

function dayOf(text: string | undefined) {
  return text && parseDay(text) ? day(text) : undefined
}
