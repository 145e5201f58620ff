/** Part `similar`: texts whose nearest others should be about the same conduct. */
import { writeFileSync } from 'node:fs'
import {
  type Cells,
  candour,
  costOf,
  fixed,
  line,
  pathOf,
  rowsOf,
  scratchFile,
  writeRows,
} from './files.ts'
import { harmonic } from './pairs.ts'
import { nearestByTfIdf } from './tf-idf.ts'

type Labelled = Readonly<{ id: string; text: string; label: string }>
type Nearest = ReadonlyMap<string, readonly string[]>

type Set = Readonly<{
  name: string
  file: string
  id: string
  text: string
  keep: (row: Cells) => boolean
  label: (row: Cells) => string
  columns: readonly string[]
  /** Labels of fewer texts are left out, so that as many are measured as in BENCHMARKS.md. */
  least: number
  aims?: Readonly<{ plain: string; taught: string }>
  large?: true
}>

const philadelphia = {
  file: 'philadelphia/complaints.csv.gz',
  id: 'complaint_id',
  text: 'narrative',
  columns: ['complaint_id', 'category', 'narrative_kind', 'narrative'],
  least: 10,
  label: (row: Cells) => row['category'] ?? '',
}
const sets: readonly Set[] = [
  {
    ...philadelphia,
    name: 'Philadelphia, full',
    keep: row => row['narrative_kind'] === 'full',
    aims: { plain: '.400, .350', taught: '.430, .380' },
  },
  {
    ...philadelphia,
    name: 'Philadelphia, short',
    keep: row => row['narrative_kind'] === 'short',
  },
  {
    name: 'San Francisco',
    file: 'sanfrancisco/allegations.csv.gz',
    id: 'text_id',
    text: 'findings_of_fact',
    columns: ['text_id', 'conduct_code', 'findings_of_fact'],
    least: 5,
    keep: () => true,
    label: row => row['conduct_code'] ?? '',
  },
  {
    name: 'Chicago, two-digit code',
    file: 'chicago/narratives.csv.gz',
    id: 'cr_id',
    text: 'narrative',
    columns: ['cr_id', 'category_code', 'narrative'],
    least: 20,
    keep: row => (row['narrative'] ?? '').length >= 20,
    label: row => /^\d\d/.exec(row['category_code'] ?? '')?.[0] ?? '',
    large: true,
  },
]

/** `only` is the number of a set, from 1; without it, all but the large. */
export async function similarPart(only: number | undefined): Promise<void> {
  for (const [at, set] of sets.entries()) {
    if (only === undefined ? set.large : only !== at + 1) continue
    const path = pathOf(set.file)
    if (!path) return line('not measured', 'the texts are not here')
    const kept = rowsOf(path, set.columns).filter(row => set.keep(row) && set.label(row) !== '')
    const all = kept.map(row => ({
      id: row[set.id] ?? '',
      text: row[set.text] ?? '',
      label: set.label(row),
    }))
    const often = new Map<string, number>()
    for (const { label } of all) often.set(label, (often.get(label) ?? 0) + 1)
    const texts = all.filter(({ label }) => (often.get(label) ?? 0) >= set.least)
    line(`${set.name}: ${texts.length} texts`, 'P@10, macro F1 of a vote')
    if (!set.large) line('  TF-IDF', scored(texts, nearestByTfIdf(texts)))
    await asked(set, texts, [])
    await asked(set, texts, ['--labels', 'label'])
  }
}

async function asked(
  { aims }: Set,
  texts: readonly Labelled[],
  taught: readonly string[],
): Promise<void> {
  const corpus = scratchFile('corpus.csv')
  writeRows(corpus, ['id', 'text', 'label'], texts)
  const map = scratchFile('texts.json')
  writeFileSync(map, JSON.stringify({ columns: { id: 'key', text: 'text' } }))
  const out = scratchFile('nearest.csv')
  const rest = ['--corpus', corpus, '--top', '10', '--map', map, '--out', out, ...taught]
  const ran = await candour('similar', corpus, ...rest)
  if (ran.code !== 0) throw new Error(`candour similar ended with ${ran.code}`)
  const nearest = new Map<string, string[]>()
  for (const row of rowsOf(out, ['query_id', 'text_id'])) {
    const held = nearest.get(row['query_id'] ?? '') ?? []
    held.push(row['text_id'] ?? '')
    nearest.set(row['query_id'] ?? '', held)
  }
  const aim = taught.length > 0 ? aims?.taught : aims?.plain
  const name = taught.length > 0 ? '  similar, taught by labels' : '  similar'
  line(name, `${scored(texts, nearest)}${aim ? `   aim ${aim}` : ''}   ${costOf(ran)}`)
}

function scored(texts: readonly Labelled[], nearest: Nearest): string {
  const labels = new Map(texts.map(({ id, label }) => [id, label]))
  const right = new Map<string, number>()
  const voted = new Map<string, number>()
  const truly = new Map<string, number>()
  const add = (to: Map<string, number>, key: string) => to.set(key, (to.get(key) ?? 0) + 1)
  let hits = 0
  for (const { id, label } of texts) {
    const near = (nearest.get(id) ?? []).slice(0, 10).map(each => labels.get(each) ?? '')
    hits += near.filter(each => each === label).length / 10
    const vote = mostSaid(near)
    add(truly, label)
    add(voted, vote)
    if (vote === label) add(right, label)
  }
  const each = [...truly].map(([label, count]) => {
    const good = right.get(label) ?? 0
    return harmonic(good / (voted.get(label) || 1), good / count)
  })
  const macro = each.reduce((sum, f) => sum + f, 0) / each.length
  return `${fixed(hits / texts.length)}, ${fixed(macro)}`
}

/** The label most of them have; of as many, the nearest. */
function mostSaid(near: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const label of near) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? ''
}
