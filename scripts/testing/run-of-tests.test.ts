import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { longest, nodeArguments, suites, testFiles } from './plan.ts'
import type { Ended } from './reporter.ts'
import { runProgram } from './step.ts'
import { closingLines, count, newTally } from './tally.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'candour-run-'))
after(() => rmSync(folder, { recursive: true }))

const files: Readonly<Record<string, string>> = {
  'mixed.test.ts': `
    import { after, before, describe, test } from 'node:test'
    console.log('{"not": "a record"}')
    describe('a group', () => { test('good', () => {}); test('bad', () => { throw new Error('no') }) })
    describe('left out', { skip: 'no engine; here' }, () => { test('one', () => {}) })
    describe('broken before', () => { before(() => { throw new Error('x') }); test('never', () => {}) })
    describe('broken after', () => { after(() => { throw new Error('x') }); test('fine', () => {}) })
    test('not here', { skip: 'no engine; here' }, () => {})
    test('some day', { todo: true }, () => {})`,
  'crash.test.ts': `throw new Error('fell over while loading')`,
  'empty.test.ts': `console.log('nothing to see')`,
}

async function ended(together: boolean, ...names: readonly string[]): Promise<readonly Ended[]> {
  for (const name of names) writeFileSync(join(folder, name), files[name] ?? '')
  const found: Ended[] = []
  const suite = { title: '', files: names, together, needsPostgres: false }
  await runProgram({
    file: process.execPath,
    args: nodeArguments(suite, new URL('./reporter.ts', import.meta.url).href),
    cwd: folder,
    onEnded: each => found.push(each),
  })
  return found
}

const named = (found: readonly Ended[], outcome: Ended['outcome']) =>
  found.filter(each => each.outcome === outcome).map(({ name }) => name)

for (const together of [false, true]) {
  const how = together ? 'in one process' : 'each file in its own process'
  test(`every test is counted once, with what failed around it, ${how}`, async () => {
    const found = await ended(together, 'mixed.test.ts')
    assert.deepEqual(named(found, 'passed').toSorted(), ['a group › good', 'broken after › fine'])
    const failed = ['a group › bad', 'broken after', 'broken before', 'broken before › never']
    assert.deepEqual(named(found, 'failed').toSorted(), failed)
    assert.deepEqual(named(found, 'skipped').toSorted(), ['left out', 'not here', 'some day'])
  })
}

test('a file that falls over, or holds no tests, is a failure', async () => {
  const found = await ended(false, 'crash.test.ts', 'empty.test.ts')
  assert.deepEqual(named(found, 'failed').toSorted(), ['crash.test.ts', 'empty.test.ts'])
  assert.deepEqual(named(found, 'passed'), [])
})

test('the last line names every skip once, with how many, and the line before counts', async () => {
  const tally = newTally()
  for (const each of await ended(false, 'mixed.test.ts')) count(tally, each)
  assert.deepEqual(closingLines(tally).trimEnd().split('\n').slice(-2), [
    '2 passed, 4 failed, 3 skipped',
    'Skipped: no engine here [2]; to do: some day [1]',
  ])
  assert.equal(closingLines(newTally()), '0 passed, 0 failed, 0 skipped\nSkipped: none\n')
})

test('every test file of the project is in exactly one suite', () => {
  const all = testFiles(root)
  const planned = suites(all).flatMap(suite => suite.files)
  assert.deepEqual(planned.toSorted(), all)
  assert.ok(all.includes('scripts/testing/run-of-tests.test.ts'))
  assert.deepEqual(suites(all, ['no such file']), [])
  for (const file of longest) assert.ok(all.includes(file), file)
  const begun = suites(all).flatMap(suite => suite.files[0] ?? [])
  assert.ok(begun.includes('test/access/pages.test.ts') && begun.includes(longest.at(1) ?? ''))
})

test('every task names a program that is there, and another word is refused', () => {
  const text = readFileSync(join(root, 'scripts', 'run.mjs'), 'utf8')
  const programs = [...text.matchAll(/program: \['([^']+)'/g)].map(([, path = '']) => path)
  assert.ok(programs.length >= 5)
  assert.deepEqual(
    programs.filter(path => !existsSync(join(root, path))),
    [],
  )
  const refused = spawnSync(process.execPath, [join(root, 'scripts', 'run.mjs'), 'strat'])
  assert.equal(refused.status, 2)
  assert.match(String(refused.stderr), /There is no task "strat"\. Tasks: start, test/)
})

test('.ci/run refuses a skip it was not told of, and a run that names none', {
  skip: onWindows(),
}, () => {
  const run = (last: string, code = 0) => {
    writeFileSync(join(folder, 'npm'), `#!/bin/sh\necho '${last}'\nexit ${code}\n`, { mode: 0o755 })
    const PATH = `${folder}:${process.env['PATH']}`
    return spawnSync(join(root, '.ci', 'run'), { env: { ...process.env, PATH } }).status
  }
  const allowed = readFileSync(join(root, '.ci', 'allowed-skips'), 'utf8')
    .trim()
    .split('\n')
  assert.equal(run('Skipped: none'), 0)
  assert.equal(run(`Skipped: ${allowed.map(name => `${name} [2]`).join('; ')}`), 0)
  assert.equal(run(`Skipped: ${allowed[0]} [2]; Chromium cannot start: no library [4]`), 1)
  assert.equal(run('12 passed, 0 failed, 0 skipped'), 1)
  assert.equal(run('Skipped: none', 1), 1)
})

function onWindows(): string | false {
  return process.platform === 'win32' ? '.ci/run is for bash' : false
}
