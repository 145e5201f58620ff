/**
 * Evidence: a mailbox of 1 GB, real mail and documents, those same files damaged at random, and a
 * bundle of 5,000 pages, each beside what others use where this machine has it.
 *
 *     node bench/evidence.ts [PART ...]
 *
 * Parts: mailbox, fixtures, mutations, bundle. Of mutations `BENCH_MUTATIONS=from-to` does some,
 * 0-100000 unless told: each is made from its own number, so that any can be made again.
 */
import { bundlePart } from './evidence/bundle.ts'
import { fixturesPart } from './evidence/fixtures.ts'
import { mailboxPart } from './evidence/mailbox.ts'
import { mutationsPart } from './evidence/mutations.ts'

const [from, to] = (process.env['BENCH_MUTATIONS'] ?? '0-100000').split('-').map(Number)
const parts: Readonly<Record<string, () => Promise<void>>> = {
  mailbox: () => mailboxPart(Number(process.env['BENCH_MESSAGES'] ?? 20_000)),
  fixtures: () => fixturesPart(),
  mutations: () => mutationsPart(from ?? 0, to ?? 100_000),
  bundle: () => bundlePart(),
}

const asked = process.argv.slice(2).filter(word => !word.startsWith('--'))
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
