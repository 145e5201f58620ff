/**
 * `npm test [-- FILTER ...]`: every check and every test, with both databases and a browser. With
 * filters only the test files whose paths hold one; with `--checks` only what reads the source.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { dumpMigrated, makeTemplate } from '../test/support/engines.ts'
import { testPostgres } from '../test/support/postgres.ts'
import { nodeArguments, type Suite, suites, testFiles } from './testing/plan.ts'
import { runProgram, stopPrograms } from './testing/step.ts'
import { closingLines, count, newTally } from './testing/tally.ts'

const root = dirname(import.meta.dirname)
const reporter = new URL('./testing/reporter.ts', import.meta.url).href
const tidy = 'test/tidy.test.ts'
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

const planned = suites(testFiles(root), filters)
if (planned.length === 0) {
  say(`No test file's path holds ${filters.join(' or ')}.`)
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'candour-run-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
// Some two hundred processes load the same modules: each is made ready once.
const environment: Record<string, string> = { NODE_COMPILE_CACHE: join(folder, 'compiled') }
if (filters.length === 0 || onlyChecks) await runChecks()
for (const suite of planned) await runSuite(suite)

const seconds = (performance.now() - startedAt) / 1000
say(`\nFinished in ${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s.\n`)
process.stdout.write(closingLines(tally))
process.exit(tally.failed.length ? 1 : 0)

/** What reads the source without running it. Two at a time: this must suit two cores. */
async function runChecks(): Promise<void> {
  say('Checks')
  const checks = [
    {
      name: 'biome check',
      of: '@biomejs/biome',
      bin: 'biome',
      args: ['check', '--error-on-warnings'],
    },
    { name: 'tsc --noEmit', of: 'typescript', bin: 'tsc', args: ['--noEmit', '--pretty', 'false'] },
    { name: 'knip', of: 'knip', bin: 'knip', args: ['--no-progress'] },
  ]
  await Promise.all(checks.map(runCheck))
}

async function runCheck(check: { name: string; of: string; bin: string; args: string[] }) {
  const { name, of, bin, args } = check
  const file = programOf(of, bin)
  const spoken = await runProgram({ file: process.execPath, args: [file, ...args], cwd: root })
  const outcome = spoken.code === 0 ? 'passed' : 'failed'
  if (outcome === 'failed') say(indented(spoken.text))
  mark(outcome === 'passed', name, `${spoken.seconds.toFixed(1)} s`)
  count(tally, { file: name, name: 'finds nothing', outcome, words: '', milliseconds: 0 })
}

async function runSuite(suite: Suite): Promise<void> {
  say(`\n${suite.title}`)
  if (suite.needsPostgres) await bringDatabases()
  const perFile = new Map<string, { passed: number; failed: number; skipped: number; ms: number }>()
  const spoken = await runProgram({
    file: process.execPath,
    args: nodeArguments(suite, reporter),
    cwd: root,
    environment,
    onEnded(ended) {
      const file = relative(root, ended.file).replaceAll('\\', '/')
      count(tally, { ...ended, file })
      const sums = perFile.get(file) ?? { passed: 0, failed: 0, skipped: 0, ms: 0 }
      sums[ended.outcome] += 1
      sums.ms += ended.milliseconds
      perFile.set(file, sums)
      if (ended.outcome === 'failed') say(`  ✖ ${file}: ${ended.name}\n${indented(ended.words)}`)
    },
  })
  for (const [file, { passed, failed, skipped, ms }] of perFile) {
    const parts = [
      `${passed} passed`,
      failed && `${failed} failed`,
      skipped && `${skipped} skipped`,
    ]
    mark(failed === 0, file, `${parts.filter(Boolean).join(', ')}, ${(ms / 1000).toFixed(1)} s`)
  }
  const failedHere = [...perFile.values()].some(({ failed }) => failed > 0)
  if (spoken.code !== 0 && !failedHere) {
    tally.failed.push(`${suite.title}: ended with code ${spoken.code}`)
  }
  if (spoken.code !== 0 && spoken.text) say(indented(spoken.text))
}

/**
 * What every test file needs of both databases, made once for the run: one server with a migrated
 * template, of which each file makes databases of its own, and a migrated PGlite to load.
 */
async function bringDatabases(): Promise<void> {
  if (environment['CANDOUR_TEST_DUMP']) return
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
