/**
 * Who is who, what was done alike and what belongs together, on real records whose answers are
 * known: the six commands as anybody runs them, beside naive rules measured in the same run.
 *
 *     node bench/history.ts [PART ...] [--set N]
 *
 * Parts: link, earlier, bands, similar, related, network, people, million, query, large. Without
 * the records (../shared/data) only those that invent theirs are measured.
 */
import { bandsPart } from './history/bands.ts'
import { earlierPart } from './history/earlier.ts'
import { largePart } from './history/large.ts'
import { linkPart } from './history/link.ts'
import { millionPart } from './history/million.ts'
import { networkPart } from './history/network.ts'
import { peoplePart } from './history/people.ts'
import { queryPart } from './history/query.ts'
import { relatedPart } from './history/related.ts'
import { similarPart } from './history/similar.ts'

const words = process.argv.slice(2)
const numbered = words.indexOf('--set')
const only = numbered < 0 ? undefined : Number(words[numbered + 1])
const parts: Readonly<Record<string, () => Promise<void>>> = {
  link: () => linkPart(only),
  earlier: () => earlierPart(),
  bands: () => bandsPart(),
  similar: () => similarPart(only),
  related: () => relatedPart(),
  network: () => networkPart(),
  people: () => peoplePart(only),
  million: () => millionPart(Number(process.env['BENCH_RECORDS'] ?? 1_000_000)),
  large: () => largePart(Number(process.env['BENCH_GIGABYTES'] ?? 2)),
  query: () => queryPart(),
}

const asked = words.filter(
  (word, at) => !word.startsWith('--') && (numbered < 0 || at !== numbered + 1),
)
const unknown = asked.find(word => !(word in parts))
if (unknown !== undefined) {
  process.stderr.write(`There is no part "${unknown}". Parts: ${Object.keys(parts).join(', ')}.\n`)
  process.exit(2)
}
for (const [name, part] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  process.stdout.write(`${name}\n`)
  await part()
}
