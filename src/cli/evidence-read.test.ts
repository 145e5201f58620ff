import { deepEqual, equal, match } from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { refuse } from '#kernel'
import { evidenceCommand } from './evidence.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-read-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const words =
  'From: O. Pike <pike@northmoor.example>\nTo: psd@northmoor.example\nMessage-ID: <1@x>\n' +
  'Date: Wed, 4 Mar 2026 21:50:00 +0000\nSubject: Kiln Road\n\nI was there at ten.\n'

async function asked(...args: readonly string[]) {
  const said = { out: '', err: '' }
  const exit = await evidenceCommand.run(['read', ...args], {
    version: '0',
    out: text => {
      said.out += text
    },
    err: text => {
      said.err += text
    },
    read: async () => refuse('not asked'),
    isTTY: false,
    today: () => {
      throw new Error('not asked')
    },
    serve: async () => 1,
  })
  return { exit, ...said }
}

test('what a file is and says is said at the terminal, without any data', async () => {
  const path = join(folder, 'message.pdf')
  writeFileSync(path, words)
  const { exit, out } = await asked(path)
  equal(exit, 0)
  match(out, /message\/rfc822, 160 bytes\nSHA-256 [0-9a-f]{64}\nIts name claims another kind/)
  match(out, /From: pike@northmoor\.example\n/)
  match(out, /\n\nI was there at ten\.\n$/)
  const { reading, sha256, bytes } = JSON.parse((await asked(path, '--json')).out)
  deepEqual([reading.type, reading.version, reading.subject], ['Message', 2, 'Kiln Road'])
  deepEqual([sha256.length, bytes], [64, Buffer.byteLength(words)])
})

test('a file that is not there, or none named, is bad input', async () => {
  const missing = await asked(join(folder, 'nowhere'))
  equal(missing.exit, 2)
  match(missing.err, /there is no such file/)
  equal((await asked()).exit, 2)
})
