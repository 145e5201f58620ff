/** Part `related`: pairs of matters of which one cites the other, its number masked. */
import { chicago } from './chicago.ts'
import { type Cells, candour, costOf, fixed, line, rowsOf, scratchFile } from './files.ts'
import { nearTo, weighed } from './tf-idf.ts'

type Pair = readonly [asked: string, partner: string]

export async function relatedPart(): Promise<void> {
  const [truth, matters] = [chicago('related_truth.csv'), chicago('matters.csv.gz')]
  const narratives = chicago('narratives.csv.gz')
  if (!truth || !matters || !narratives) return line('not measured', 'the matters are not here')
  const pairs = rowsOf(truth, ['cr_id', 'related_cr_id']).map(
    row => [row['cr_id'] ?? '', row['related_cr_id'] ?? ''] as const,
  )
  const texts = rowsOf(narratives, ['cr_id', 'narrative'])
  const facts = rowsOf(matters, ['cr_id', 'incident_date', 'beat'])
  line('naive: texts, dates within two days, beat', naively(pairs, texts, facts))
  const out = scratchFile('related.csv')
  const rest = ['--matters', matters, '--narratives', narratives, '--top', '1000', '--out', out]
  const ran = await candour('related', truth, ...rest)
  if (ran.code !== 0) throw new Error(`candour related ended with ${ran.code}`)
  const ranks = new Map(
    rowsOf(out, ['cr_id', 'related_cr_id', 'rank']).map(row => [
      `${row['cr_id']} ${row['related_cr_id']}`,
      Number(row['rank']),
    ]),
  )
  const of = pairs.map(([one, other]) => ranks.get(`${one} ${other}`) ?? Number.POSITIVE_INFINITY)
  line('related, among every matter', `${told(of)}   aim .480, .640`)
  line('  cost', costOf(ran))
}

/** Recall at 1 and at 10, and the mean reciprocal rank. */
function told(ranks: readonly number[]): string {
  const within = (most: number) => ranks.filter(rank => rank <= most).length / ranks.length
  const reciprocal = ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length
  return `recall@1 ${fixed(within(1))}  @10 ${fixed(within(10))}  MRR ${fixed(reciprocal)}`
}

function naively(pairs: readonly Pair[], texts: readonly Cells[], facts: readonly Cells[]): string {
  const known = new Map(facts.map(row => [row['cr_id'] ?? '', row]))
  const places = new Map(texts.map((row, place) => [row['cr_id'] ?? '', place]))
  const words = texts.map(row => ({ id: row['cr_id'] ?? '', text: row['narrative'] ?? '' }))
  const near = nearTo(weighed(words))
  const day = (row: Cells | undefined) => Date.parse(row?.['incident_date'] ?? '') / 86_400_000
  const ranks = pairs.map(([one, other]) => {
    const [place, partner] = [places.get(one), places.get(other)]
    if (place === undefined || partner === undefined) return Number.POSITIVE_INFINITY
    const scores = near(place)
    const asked = known.get(one)
    const score = (at: number) => {
      const row = known.get(words[at]?.id ?? '')
      const close = Math.abs(day(row) - day(asked)) <= 2 ? 0.5 : 0
      const here = row?.['beat'] && row['beat'] === asked?.['beat'] ? 0.3 : 0
      return (scores[at] ?? 0) + close + here
    }
    const theirs = score(partner)
    return 1 + words.filter((_, at) => at !== place && at !== partner && score(at) > theirs).length
  })
  return told(ranks)
}
