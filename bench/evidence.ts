/**
 * Evidence: a mailbox of 1 GB, real mail and documents, those same files damaged at random, and a
 * bundle of 5,000 pages, each beside what others use where this machine has it.
 *
 *     node bench/evidence.ts [PART ...]
 *
 * Parts: mailbox, fixtures, mutations, bundle. Of mutations `BENCH_MUTATIONS=from-to` does some,
 * 0-100000 unless told: each is made from its own number, so that any can be made again.
 */

const [from, to] = (process.env['BENCH_MUTATIONS'] ?? '0-100000').split('-').map(Number)
/** Each loads what it needs when it is its turn: what memory is held is one of the figures. */
const parts: Readonly<Record<string, () => Promise<void>>> = {
  async mailbox() {
    const { mailboxPart } = await import('./evidence/mailbox.ts')
    await mailboxPart(Number(process.env['BENCH_MESSAGES'] ?? 20_000))
  },
  async fixtures() {
    const { fixturesPart } = await import('./evidence/fixtures.ts')
    await fixturesPart()
  },
  async mutations() {
    const { mutationsPart } = await import('./evidence/mutations.ts')
    await mutationsPart(from ?? 0, to ?? 100_000)
  },
  async bundle() {
    const { bundlePart } = await import('./evidence/bundle.ts')
    await bundlePart()
  },
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
