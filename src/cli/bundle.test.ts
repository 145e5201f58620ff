/** A bundle at the command line: what is asked for, and what is written. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { accepted, authorityId, refuse } from '#kernel'
import { answerBundle, type Bundler, bundleCommand } from './bundle.ts'

const home = authorityId('northmoor')
const pdf = 'ab'.repeat(32)
const store = { authorities: async () => [{ id: home, name: 'Northmoor Police' }] }
const bundler: Bundler = {
  home,
  async buildBundle({ matter, edition, title }, watch) {
    if (matter !== 'CO/5/26') return refuse('There is no such matter here.')
    watch(1, 2)
    watch(2, 2)
    const bytes = () => Readable.from([Buffer.from(`${edition} ${title ?? ''}`)])
    return accepted({ title: 'Hearing', pages: 1200, pdf, manifest: pdf, bytes })
  },
}

function asking() {
  const said = { out: '', err: '' }
  const io = {
    out: (text: string) => {
      said.out += text
    },
    err: (text: string) => {
      said.err += text
    },
    read: async () => refuse('not read'),
    isTTY: false,
  }
  const ask = (...argv: readonly string[]) =>
    answerBundle(['bundle', ...argv], io, { store, bundler })
  return { said, ask, io }
}

test('an edition is written where it is asked for, and never over a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candour-bundle-'))
  const out = join(folder, 'hearing.pdf')
  const { said, ask } = asking()
  assert.equal(await ask('CO/5/26', '--edition', 'redacted', '--out', out), 0)
  assert.equal(readFileSync(out, 'utf8'), 'redacted ')
  // Nobody else on the machine may read it.
  assert.equal(statSync(out).mode & 0o077, 0)
  assert.match(said.out, /^1,200 pages {2}abab/)
  assert.match(said.err, /Putting files in: 50%/)
  assert.equal(await ask('CO/5/26', '--edition', 'unredacted', '--out', out), 2)
  assert.match(said.err, /is there already/)
  assert.equal(readFileSync(out, 'utf8'), 'redacted ')
  rmSync(folder, { recursive: true })
})

test('what is missing or unknown is said, and nothing is built', async () => {
  const { said, ask, io } = asking()
  assert.equal(await ask('CO/9/26', '--edition', 'redacted', '--out', '/nowhere/x.pdf'), 2)
  assert.match(said.err, /no such matter/)
  const at = { ...io, version: '0', today: () => assert.fail(), serve: () => assert.fail() }
  assert.equal(await bundleCommand.run(['CO/5/26', '--out', 'x.pdf'], at), 2)
  assert.match(said.err, /Say which edition/)
  assert.equal(await bundleCommand.run(['CO/5/26', '--edition', 'redacted'], at), 2)
  assert.match(said.err, /Say where it goes/)
})
