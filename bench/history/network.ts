/** Part `network`: who shares three or more matters, by our people and by those known. */
import { chicago, type Known, recordsOf, rules } from './chicago.ts'
import { candour, costOf, fixed, line, pathOf, rowsOf, scratchFile } from './files.ts'
import { peopleIn } from './link.ts'
import { harmonic } from './pairs.ts'

const least = 3

export async function networkPart(): Promise<void> {
  const [accused, truth] = [chicago('accused.csv.gz'), chicago('truth.csv.gz')]
  if (!accused || !truth) return line('not measured', 'the records are not here')
  const records = recordsOf(accused, truth).filter(({ owner }) => owner !== '')
  const known = pairsOf(records, ({ owner }) => owner)
  const name = rules['exact: surname + first name']
  if (name) compared('naive: people by exact name', records, { known, person: name })
  const clusters = scratchFile('network-people.csv')
  const linked = await candour('link', accused, '--out', clusters)
  const out = scratchFile('pairs.csv')
  const rest = ['--people', clusters, '--at-least', String(least), '--out', out]
  const ran = await candour('network', accused, ...rest)
  if (linked.code + ran.code !== 0) throw new Error('a command did not answer')
  const people = peopleIn(clusters)
  const person = ({ record }: Known) => people.get(record['record_id'] ?? '')
  compared('network: people as linked', records, { known, person })
  line('  cost, linking apart', costOf(ran))
  const london = pathOf('london-met/case_subject.csv.gz')
  if (!london) return
  const all = scratchFile('london.csv')
  const told = await candour('network', london, '--out', all)
  line('London, placeholders left out', `${told.said.trim()} ${costOf(told)}`)
  const most = mostNamed(london)
  const pairs = rowsOf(all, ['person_id', 'other_id']).filter(row =>
    Object.values(row).includes(most),
  )
  line('  pairs with whatever stands in most matters', String(pairs.length))
}

/** The reference in most rows: one that stands for nobody in particular. */
function mostNamed(path: string): string {
  const counts = new Map<string, number>()
  for (const { subject_ref = '' } of rowsOf(path, ['subject_ref'])) {
    counts.set(subject_ref, (counts.get(subject_ref) ?? 0) + 1)
  }
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? ''
}

type By = (known: Known) => string | undefined

/** Pairs of people who share enough matters. */
function pairsOf(records: readonly Known[], by: By): ReadonlySet<string> {
  const matters = new Map<string, Set<string>>()
  for (const known of records) {
    const matter = known.record['cr_id'] ?? ''
    const held = matters.get(matter) ?? new Set<string>()
    matters.set(matter, held.add(by(known) ?? ''))
  }
  const shared = new Map<string, number>()
  for (const people of matters.values()) {
    const sorted = [...people].toSorted()
    for (const [at, one] of sorted.entries())
      for (const other of sorted.slice(at + 1)) {
        const pair = `${one}\n${other}`
        shared.set(pair, (shared.get(pair) ?? 0) + 1)
      }
  }
  return new Set([...shared].filter(([, count]) => count >= least).map(([pair]) => pair))
}

/** A person of ours stands for whoever most of their records are known to be of. */
function compared(
  name: string,
  records: readonly Known[],
  { known, person }: Readonly<{ known: ReadonlySet<string>; person: By }>,
): void {
  const owners = new Map<string, Map<string, number>>()
  for (const record of records) {
    const group = person(record) ?? ''
    const held = owners.get(group) ?? new Map<string, number>()
    owners.set(group, held.set(record.owner, (held.get(record.owner) ?? 0) + 1))
  }
  const owner = new Map(
    [...owners].map(([group, counts]) => [
      group,
      [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? '',
    ]),
  )
  const found = [...pairsOf(records, person)].flatMap(pair => {
    const [one = '', other = ''] = pair.split('\n').map(group => owner.get(group) ?? '')
    return [[one, other].toSorted().join('\n')]
  })
  const right = new Set(found.filter(pair => known.has(pair))).size
  const [p, r] = [right / found.length, right / known.size]
  line(name, `P ${fixed(p)}  R ${fixed(r)}  F1 ${fixed(harmonic(p, r))}  of ${known.size} pairs`)
}
