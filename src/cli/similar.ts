/** `candour similar`: the texts nearest to each of others, by what they say was done. */
import { accepted, type Result } from '#kernel'
import { openTexts } from '#linkage'
import { badInput, type Command } from './command.ts'
import { type Answering, answering, wholeNumber } from './records/answering.ts'
import { askedOf } from './records/asked.ts'
import { readTexts } from './records/texts-file.ts'
import { watch } from './records/watch.ts'

const usage = `Usage: candour similar QUERIES.csv[.gz] --corpus CORPUS.csv[.gz] --out NEAREST.csv[.gz]
                       [--top N] [--labels COLUMN] [--why] [--map MAP.json] [--refused FILE]
                       [--strict]

The texts of CORPUS nearest to each text of QUERIES by what they say was done, never the one with
its own id. NEAREST.csv has query_id, text_id, score, rank; a score compares answers to one query.
Nearness of texts is a reason to read them, and no evidence of who did anything.

With --labels, the codes in that column of CORPUS teach which words matter. No text is ever
compared by its own code, so a corpus can be asked about itself.

Columns are known by their names (an id, and narrative or text), or read as MAP.json says:
{"queries": {"columns": {"COLUMN": "key", "COLUMN": "text"}}, "corpus": {...}}.

Options:
  --corpus FILE   the texts to look among
  --top N         how many for each (default 10, at most 1000)
  --labels COLUMN learn from the codes in this column of the corpus
  --why           a fifth column: the words both share that say most
  --map FILE      which column is read as what
  --out FILE      where the answer goes; packed if its name ends in .gz
  --refused FILE  a table of the rows that were not read: file, line, reason
  --strict        end with 2 if any row was not read

Example:
  candour similar new.csv --corpus narratives.csv.gz --top 10 --out nearest.csv

Exit codes: 0 answered, 1 our fault, 2 the input was not understood.
`

export const similarCommand: Command = {
  name: 'similar',
  summary: 'Find the texts nearest to others by what they say was done',
  usage,
  async run(args, io) {
    const asked = askedOf(args, {
      values: ['corpus', 'top', 'labels', 'map', 'out', 'refused'],
      flags: ['strict', 'why'],
      needed: ['corpus', 'out'],
      files: { least: 1, most: 1, called: 'one file of queries' },
    })
    if (!asked.ok) return badInput(io, asked.refusal, 'See: candour similar --help')
    const { files, given, flags } = asked.value
    const top = wholeNumber(given.top, { name: 'top', fallback: 10, most: 1000 })
    if (!top.ok) return badInput(io, top.refusal)
    const why = flags.has('why')
    const headers = ['query_id', 'text_id', 'score', 'rank', ...(why ? ['why'] : [])]
    const [queries = ''] = files
    const search = {
      queries,
      corpus: given.corpus ?? '',
      labels: given.labels,
      top: top.value,
      why,
    }
    return answering(asked.value, { io, headers }, at => answer(at, search))
  },
}

type Search = Readonly<{
  queries: string
  corpus: string
  labels: string | undefined
  top: number
  why: boolean
}>

async function answer(at: Answering, search: Search): Promise<Result<string, string>> {
  const { io, out } = at
  const { labels, top, why } = search
  const queries = await readTexts(search.queries, { part: 'queries' }, at)
  if (!queries.ok) return queries
  const corpus = await readTexts(search.corpus, { part: 'corpus', labels }, at)
  if (!corpus.ok) return corpus
  const learning = labels === undefined ? {} : { learnFrom: 'the texts' as const }
  const texts = openTexts(corpus.value, learning)
  const asking = watch(io, 'Looking', queries.value.length)
  for (const query of queries.value) {
    for (const [place, near] of texts.nearest(query, top).entries()) {
      const reasons = why ? [near.why.join('; ')] : []
      out.row([query.id, near.id, near.score.toFixed(6), place + 1, ...reasons])
    }
    asking.more(1)
    await out.room()
  }
  asking.end()
  const [asked, among] = [queries, corpus].map(({ value }) => value.length.toLocaleString('en-GB'))
  return accepted(`${asked} texts asked about among ${among}.\n`)
}
