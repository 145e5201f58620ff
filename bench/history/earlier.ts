/** Part `earlier`: an intake worker's few facts, and the earlier matters they should bring up. */
import { chicago, type Known, lettersOf, recordsOf } from './chicago.ts'
import { type Cells, candour, costOf, fixed, line, rowsOf, scratchFile } from './files.ts'
import { harmonic } from './pairs.ts'

type Query = Readonly<{ id: string; scenario: string; cells: Cells; truth: ReadonlySet<string> }>
/** By query, the matters answered; a matter nobody can say the owner of is left out. */
type Answers = ReadonlyMap<string, ReadonlySet<string>>

const columns = [
  ...['query_id', 'scenario', 'cr_id', 'date', 'reported_name', 'first_name', 'last_name'],
  ...['star', 'rank', 'unit'],
]

export async function earlierPart(): Promise<void> {
  const paths = ['accused.csv.gz', 'truth.csv.gz', 'matters.csv.gz', 'queries.csv'].map(chicago)
  const [accused, truth, matters, queries] = paths
  const answers = chicago('queries_truth.csv.gz')
  if (!accused || !truth || !matters || !queries || !answers)
    return line('not measured', 'the records are not here')
  const asked = queriesOf(queries, answers)
  const records = recordsOf(accused, truth)
  const days = new Map(
    rowsOf(matters, ['cr_id', 'complaint_date', 'incident_date']).map(row => [
      row['cr_id'],
      row['complaint_date'] || row['incident_date'] || '',
    ]),
  )
  report('exact', asked, exactly(asked, records, days))
  const out = scratchFile('earlier.csv')
  const files = ['--records', accused, '--matters', matters, '--out', out]
  const ran = await candour('earlier', queries, ...files)
  if (ran.code !== 0) throw new Error(`candour earlier ended with ${ran.code}`)
  const owners = new Map(records.map(({ record, owner }) => [record['record_id'], owner]))
  const rows = rowsOf(out, ['query_id', 'matter_id', 'record_id', 'band', 'rank']).filter(
    row => owners.get(row['record_id']) !== '',
  )
  report('earlier, both bands  (aim F1 .900)', asked, gathered(rows))
  const same = rows.filter(row => row['band'] === 'same')
  report('  band same', asked, gathered(same))
  const right = new Map(asked.map(({ id, truth }) => [id, truth]))
  for (const band of ['same', 'check']) {
    const shown = rows.filter(row => row['band'] === band)
    const of = new Set(shown.map(row => `${row['query_id']} ${row['matter_id']}`))
    const good = [...of].filter(each => {
      const [query = '', matter = ''] = each.split(' ')
      return right.get(query)?.has(matter)
    })
    const aim = band === 'same' ? '   aim .980' : ''
    line(`  of ${band}, right`, `${fixed(good.length / of.size)} of ${of.size} matters${aim}`)
  }
  wrongPeople(asked, rows)
  ranked(asked, rows)
  line('  cost', `${costOf(ran)}: ${asked.length} queries, reading and filing included`)
}

function queriesOf(queries: string, answers: string): readonly Query[] {
  const truth = new Map<string, Set<string>>()
  for (const row of rowsOf(answers, ['query_id', 'prior_cr_id'])) {
    const held = truth.get(row['query_id'] ?? '') ?? new Set()
    truth.set(row['query_id'] ?? '', held.add(row['prior_cr_id'] ?? ''))
  }
  return rowsOf(queries, columns).map(cells => {
    const id = cells['query_id'] ?? ''
    return { id, scenario: cells['scenario'] ?? '', cells, truth: truth.get(id) ?? new Set() }
  })
}

/** Means over queries of precision, recall and F1; an answer of nothing has no precision. */
function means(asked: readonly Query[], answers: Answers): readonly [number, number, number] {
  let [p, r, f] = [0, 0, 0]
  for (const { id, truth } of asked) {
    const found = answers.get(id) ?? new Set()
    const right = [...found].filter(matter => truth.has(matter)).length
    const precision = found.size === 0 ? 0 : right / found.size
    const recall = truth.size === 0 ? 0 : right / truth.size
    p += precision
    r += recall
    f += harmonic(precision, recall)
  }
  return [p / asked.length, r / asked.length, f / asked.length]
}

function report(name: string, asked: readonly Query[], answers: Answers): void {
  const said = (queries: readonly Query[]) => {
    const [p, r, f] = means(queries, answers)
    return `P ${fixed(p)}  R ${fixed(r)}  F1 ${fixed(f)}`
  }
  line(name, said(asked))
  for (const scenario of new Set(asked.map(query => query.scenario))) {
    const those = asked.filter(query => query.scenario === scenario)
    line(`    ${scenario} (${those.length})`, said(those))
  }
}

function gathered(rows: readonly Cells[]): Answers {
  const answers = new Map<string, Set<string>>()
  for (const row of rows) {
    const held = answers.get(row['query_id'] ?? '') ?? new Set()
    answers.set(row['query_id'] ?? '', held.add(row['matter_id'] ?? ''))
  }
  return answers
}

/** Surname and first name, or its initial, as written; where there is no name, the star. */
function exactly(
  asked: readonly Query[],
  records: readonly Known[],
  days: ReadonlyMap<string | undefined, string>,
): Answers {
  const byName = new Map<string, Known[]>()
  for (const known of records) {
    const { family, given, record } = known
    const keys = [`${family} ${given}`, `${family} ${given.slice(0, 1)}`, `${family} `]
    for (const key of new Set([...keys, `#${record['star'] || 'none'}`])) {
      const held = byName.get(key)
      if (held) held.push(known)
      else byName.set(key, [known])
    }
  }
  const answers = asked.map(({ id, cells }) => {
    const on = cells['date'] || '9999'
    const earlier = (byName.get(exactKey(cells)) ?? []).filter(({ record, owner }) => {
      const day = days.get(record['cr_id'])
      return owner !== '' && record['cr_id'] !== cells['cr_id'] && day && day < on
    })
    return [id, new Set(earlier.map(({ record }) => record['cr_id'] ?? ''))] as const
  })
  return new Map(answers)
}

function exactKey(cells: Cells): string {
  const whole = cells['reported_name'] ?? ''
  const words = whole.split(/\s+/).filter(word => lettersOf(word).length > 0)
  const [before, behind] = whole.split(',')
  const read =
    behind === undefined
      ? { family: words.at(-1), given: words.at(-2) }
      : { family: before, given: behind.trim().split(/\s+/)[0] }
  const { family, given } =
    whole === '' ? { family: cells['last_name'], given: cells['first_name'] } : read
  if (lettersOf(family) === '') return `#${cells['star'] || 'nobody'}`
  return `${lettersOf(family)} ${lettersOf(given)}`
}

/** The costly error: whoever is shown and is somebody else. */
function wrongPeople(asked: readonly Query[], rows: readonly Cells[]): void {
  const truths = new Map(asked.map(({ id, truth }) => [id, truth]))
  for (const band of ['same', 'check']) {
    const queries = new Set<string>()
    for (const row of rows) {
      const query = row['query_id'] ?? ''
      if (row['band'] === band && !truths.get(query)?.has(row['matter_id'] ?? ''))
        queries.add(query)
    }
    const share = fixed(queries.size / asked.length)
    line(`  queries shown a matter of somebody else, ${band}`, share)
  }
}

function ranked(asked: readonly Query[], rows: readonly Cells[]): void {
  const first = new Map<string, Map<string, number>>()
  for (const row of rows) {
    const held = first.get(row['query_id'] ?? '') ?? new Map<string, number>()
    const rank = Number(row['rank'])
    const matter = row['matter_id'] ?? ''
    held.set(matter, Math.min(rank, held.get(matter) ?? rank))
    first.set(row['query_id'] ?? '', held)
  }
  let [recall, reciprocal] = [0, 0]
  for (const { id, truth } of asked) {
    const ranks = [...(first.get(id) ?? [])].filter(([matter]) => truth.has(matter))
    const early = ranks.filter(([, rank]) => rank <= 10).length
    recall += truth.size === 0 ? 0 : early / Math.min(10, truth.size)
    if (ranks.length > 0) reciprocal += 1 / Math.min(...ranks.map(([, rank]) => rank))
  }
  const said = `${fixed(recall / asked.length)}, ${fixed(reciprocal / asked.length)}`
  line('  recall at 10 (of at most 10), reciprocal rank', said)
}
