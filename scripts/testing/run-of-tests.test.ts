import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { longest, nodeArguments, shares, testFiles } from './plan.ts'
import type { Ended } from './reporter.ts'
import { runProgram, type Spoken } from './step.ts'
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
  'hollow.test.ts': `
    import { describe, test } from 'node:test'
    describe('on an engine', () => { if (true) return; test('never asked', () => {}) })`,
  'before.test.ts': `
    import { after, afterEach, beforeEach, test } from 'node:test'
    globalThis.open = 0
    beforeEach(() => { globalThis.open += 1 })
    after(() => { globalThis.open = 0 })
    test('opened', t => t.assert.equal(globalThis.open, 1))`,
  'behind.test.ts': `
    import { test } from 'node:test'
    await Promise.resolve()
    test('nothing is left open', t => t.assert.equal(globalThis.open, 0))`,
  'late.test.ts': `
    import { test } from 'node:test'
    test('leaves something behind', () => { setTimeout(() => { throw new Error('late') }, 50) })
    test('waits', () => new Promise(resolve => setTimeout(resolve, 200)))`,
  'ends.test.ts': `
    import { test } from 'node:test'
    test('ends everything', () => process.exit(0))`,
}

async function run(...names: readonly string[]): Promise<Spoken & { found: readonly Ended[] }> {
  for (const name of names) writeFileSync(join(folder, name), files[name] ?? '')
  const found: Ended[] = []
  const share = { title: '', files: names, needsDatabases: false }
  const spoken = await runProgram({
    file: process.execPath,
    args: nodeArguments(share, new URL('./reporter.ts', import.meta.url).href),
    cwd: folder,
    onEnded: each => found.push(each),
  })
  return { ...spoken, found }
}

const ended = async (...names: readonly string[]) => (await run(...names)).found
const named = (found: readonly Ended[], outcome: Ended['outcome']) =>
  found.filter(each => each.outcome === outcome).map(({ name }) => name)

test('every test is counted once, with what failed around it', async () => {
  const found = await ended('mixed.test.ts')
  assert.deepEqual(named(found, 'passed').toSorted(), ['a group › good', 'broken after › fine'])
  const failed = ['a group › bad', 'broken after', 'broken before', 'broken before › never']
  assert.deepEqual(named(found, 'failed').toSorted(), failed)
  assert.deepEqual(named(found, 'skipped').toSorted(), ['left out', 'not here', 'some day'])
  assert.deepEqual(named(found, 'over'), ['mixed.test.ts'])
})

test('a file that falls over, holds no tests or runs none of them, is a failure', async () => {
  const names = ['crash.test.ts', 'empty.test.ts', 'hollow.test.ts']
  const found = await ended(...names)
  assert.deepEqual(named(found, 'failed'), names)
  assert.deepEqual(named(found, 'passed'), [])
})

test('what one file sets up is gone before the next', async () => {
  const found = await ended('before.test.ts', 'behind.test.ts')
  assert.deepEqual(named(found, 'passed'), ['opened', 'nothing is left open'])
  assert.deepEqual(named(found, 'over'), ['before.test.ts', 'behind.test.ts'])
})

test('what a test leaves behind and then fails is a failure, and told', async () => {
  const { found, code, text } = await run('late.test.ts', 'behind.test.ts')
  assert.deepEqual(named(found, 'over'), ['late.test.ts', 'behind.test.ts'])
  assert.equal(code, 1)
  assert.match(text, /leaves something behind[\s\S]+late/)
})

test('a file whose process ends under it is not over', async () => {
  const found = await ended('before.test.ts', 'ends.test.ts', 'behind.test.ts')
  assert.equal(named(found, 'over').includes('ends.test.ts'), false)
})

test('the last line names every skip once, with how many, and the line before counts', async () => {
  const tally = newTally()
  for (const each of await ended('mixed.test.ts')) count(tally, each)
  assert.deepEqual(closingLines(tally).trimEnd().split('\n').slice(-2), [
    '2 passed, 4 failed, 3 skipped',
    'Skipped: no engine here [2]; to do: some day [1]',
  ])
  assert.equal(closingLines(newTally()), '0 passed, 0 failed, 0 skipped\nSkipped: none\n')
})

test('every test file of the project is in exactly one share', () => {
  const all = testFiles(root)
  const planned = shares(all)
  const files = planned.flatMap(share => share.files)
  assert.deepEqual(files.toSorted(), all)
  assert.ok(all.includes('scripts/testing/run-of-tests.test.ts'))
  assert.deepEqual(shares(all, ['no such file']), [])
  for (const file of longest) {
    const share = planned.findIndex(({ files }) => files.includes(file))
    assert.deepEqual(planned[share]?.files, [file])
    assert.ok(share <= longest.length, file)
  }
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
  const ci = (last: string, code = 0) => {
    writeFileSync(join(folder, 'npm'), `#!/bin/sh\necho '${last}'\nexit ${code}\n`, { mode: 0o755 })
    const PATH = `${folder}:${process.env['PATH']}`
    return spawnSync(join(root, '.ci', 'run'), { env: { ...process.env, PATH } }).status
  }
  const allowed = readFileSync(join(root, '.ci', 'allowed-skips'), 'utf8')
    .trim()
    .split('\n')
  assert.equal(ci('Skipped: none'), 0)
  assert.equal(ci(`Skipped: ${allowed.map(name => `${name} [2]`).join('; ')}`), 0)
  assert.equal(ci(`Skipped: ${allowed[0]} [2]; Chromium cannot start: no library [4]`), 1)
  assert.equal(ci('12 passed, 0 failed, 0 skipped'), 1)
  assert.equal(ci('Skipped: none', 1), 1)
})

function onWindows(): string | false {
  return process.platform === 'win32' ? '.ci/run is for bash' : false
}
