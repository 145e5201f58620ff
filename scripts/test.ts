/**
 * `npm test [-- FILTER ...]`: every check and every test, with both databases and a browser. With
 * filters only the test files whose paths hold one; with `--checks` only what reads the source.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { dumpMigrated, makeTemplate } from '../test/support/engines.ts'
import { testPostgres } from '../test/support/postgres.ts'
import { nodeArguments, type Share, shares, testFiles } from './testing/plan.ts'
import { runProgram, stopPrograms } from './testing/step.ts'
import { closingLines, count, newTally } from './testing/tally.ts'

const root = dirname(import.meta.dirname)
const reporter = new URL('./testing/reporter.ts', import.meta.url).href
const tidy = 'test/tidy.test.ts'
type Check = Readonly<{ name: string; of: string; bin: string; args: readonly string[] }>
/** What reads the source without running it. */
const checks: readonly Check[] = [
  {
    name: 'biome check',
    of: '@biomejs/biome',
    bin: 'biome',
    args: ['check', '--error-on-warnings'],
  },
  { name: 'tsc --noEmit', of: 'typescript', bin: 'tsc', args: ['--noEmit', '--pretty', 'false'] },
  { name: 'knip', of: 'knip', bin: 'knip', args: ['--no-progress'] },
]
const words = process.argv.slice(2)
const onlyChecks = words.includes('--checks')
const filters = onlyChecks ? [tidy] : words
const tally = newTally()
const startedAt = performance.now()

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stopPrograms()
    process.exit(130)
  })
}

const planned = shares(testFiles(root), filters)
if (planned.length === 0) {
  say(`No test file's path holds ${filters.join(' or ')}.`)
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'candour-run-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
// Every process loads the same modules: each is made ready once.
const environment: Record<string, string> = { NODE_COMPILE_CACHE: join(folder, 'compiled') }
const databases = planned.some(share => share.needsDatabases) ? bringDatabases() : undefined

// Whatever reads the source runs beside the tests. Two more at a time than there are processors,
// because each waits now and then: for its database, for its browser.
const waiting = [
  ...(filters.length === 0 || onlyChecks ? checks.map(check => () => runCheck(check)) : []),
  ...planned.map(share => () => runShare(share)),
]
const lanes = Array.from({ length: availableParallelism() + 2 }, async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) await next()
})
await Promise.all(lanes)

const seconds = (performance.now() - startedAt) / 1000
say(`\nFinished in ${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s.\n`)
process.stdout.write(closingLines(tally))
process.exit(tally.failed.length ? 1 : 0)

async function runCheck({ name, of, bin, args }: Check): Promise<void> {
  const file = programOf(of, bin)
  const spoken = await runProgram({ file: process.execPath, args: [file, ...args], cwd: root })
  const outcome = spoken.code === 0 ? 'passed' : 'failed'
  if (outcome === 'failed') say(indented(spoken.text))
  mark(outcome === 'passed', name, `${spoken.seconds.toFixed(1)} s`)
  count(tally, { file: name, name: 'finds nothing', outcome, words: '', milliseconds: 0 })
}

type Sums = { passed: number; failed: number; skipped: number; ms: number }

async function runShare(share: Share): Promise<void> {
  if (share.needsDatabases) await databases
  const perFile = new Map<string, Sums>()
  const left = new Set(share.files)
  const spoken = await runProgram({
    file: process.execPath,
    args: nodeArguments(share, reporter),
    cwd: root,
    environment,
    onEnded(ended) {
      const { file, name, outcome, words, milliseconds } = ended
      const sums = perFile.get(file) ?? { passed: 0, failed: 0, skipped: 0, ms: 0 }
      perFile.set(file, sums)
      if (outcome === 'over') {
        left.delete(file)
        return tell(file, sums)
      }
      count(tally, ended)
      sums[outcome] += 1
      sums.ms += milliseconds
      if (outcome === 'failed') say(`  ✖ ${file}: ${name}\n${indented(words)}`)
    },
  })
  for (const file of left) tally.failed.push(`${file}: was not run to its end`)
  const isTold = left.size > 0 || [...perFile.values()].some(({ failed }) => failed > 0)
  if (spoken.code !== 0 && !isTold) {
    tally.failed.push(`${share.title}: ended with code ${spoken.code}`)
  }
  if (spoken.code !== 0 && spoken.text) say(indented(spoken.text))
}

function tell(file: string, { passed, failed, skipped, ms }: Sums): void {
  const parts = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`]
  mark(failed === 0, file, `${parts.filter(Boolean).join(', ')}, ${(ms / 1000).toFixed(1)} s`)
}

/**
 * What every test file needs of both databases, made once for the run: one server with a migrated
 * template, of which each file makes databases of its own, and a migrated PGlite to load.
 */
async function bringDatabases(): Promise<void> {
  const dump = join(folder, 'pglite.tar')
  writeFileSync(dump, new Uint8Array(await (await dumpMigrated()).arrayBuffer()))
  environment['CANDOUR_TEST_DUMP'] = dump
  if (process.env['CANDOUR_TEST_POSTGRES']) return
  const server = await testPostgres()
  if (!server) return
  environment['CANDOUR_TEST_TEMPLATE'] = await makeTemplate(server)
  // A server reached by socket has no host in its address, and URL wants one.
  environment['CANDOUR_TEST_POSTGRES'] = server.url('postgres').replace('@/', '@localhost/')
}

/** Where a package's own manifest says its command is; not every package lets it be imported. */
function programOf(name: string, bin: string): string {
  const home = join(root, 'node_modules', name)
  const manifest = readFileSync(join(home, 'package.json'), 'utf8')
  const { bin: bins }: { bin: Record<string, string> } = JSON.parse(manifest)
  return join(home, bins[bin] ?? bin)
}

function mark(good: boolean, name: string, details: string): void {
  say(`  ${good ? '✔' : '✖'} ${name} (${details})`)
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '      ')
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
