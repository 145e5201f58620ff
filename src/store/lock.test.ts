import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import { instant } from '#kernel'
import { forward, holderOf, refusalWords, takeLock } from './index.ts'

const now = () => instant('2026-11-21T09:30:00.000Z')
const root = join(import.meta.dirname, '..', '..')
const rubbish: string[] = []
after(() => {
  for (const folder of rubbish) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'candour-lock-'))
  rubbish.push(folder)
  return folder
}

/** Another process that takes the folder, says so, and answers `echo` until it is ended. */
const holding = `
  import { takeLock } from '#store'
  import { instant } from '#kernel'
  const lock = await takeLock(process.argv[1], () => instant('2026-11-21T09:00:00.000Z'))
  if (!lock.ok) { console.log('refused'); process.exit(0) }
  lock.value.serving('http://localhost:3000')
  lock.value.serve(async (argv, io) => {
    if (argv[0] === 'die') process.kill(process.pid, 'SIGKILL')
    if (argv[0] === 'fault') throw new Error('names and allegations')
    io.err('to stderr\\n')
    const file = await io.read(argv[1] ?? '')
    io.out(argv.join(' ') + ' ' + io.isTTY + ' ' + (file.ok ? file.value.length : file.refusal))
    return 3
  })
  console.log('held')
  setInterval(() => {}, 1000)
`

async function start(folder: string): Promise<{ child: ChildProcess; says: string }> {
  const args = ['--input-type=module-typescript', '-e', holding, folder]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const [says] = await once(createInterface({ input: child.stdout }), 'line')
  return { child, says: String(says) }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

function recordingIo(files: Record<string, Uint8Array> = {}) {
  const heard = { out: '', err: '' }
  return {
    heard,
    out: (text: string) => {
      heard.out += text
    },
    err: (text: string) => {
      heard.err += text
    },
    isTTY: false,
    async read(path: string) {
      const value = files[path]
      return value ? ({ ok: true, value } as const) : ({ ok: false, refusal: 'no file' } as const)
    },
  }
}

test('a folder held by another process is refused, saying who has it and touching nothing', async () => {
  const folder = newFolder()
  const { child, says } = await start(folder)
  assert.equal(says, 'held')
  const before = readdirSync(folder)
  const lock = await takeLock(folder, now)
  assert.ok(!lock.ok)
  assert.deepEqual(lock.refusal, {
    pid: child.pid,
    address: 'http://localhost:3000',
    since: '2026-11-21T09:00:00.000Z',
  })
  assert.match(
    refusalWords(folder, lock.refusal),
    /Process \d+, serving http:\/\/localhost:3000, has/,
  )
  assert.deepEqual(readdirSync(folder), before)
  assert.equal((await start(folder)).says, 'refused')
  await end(child, 'SIGTERM')
})

test('a folder whose holder was killed outright is free at once, its leavings cleared', async () => {
  const folder = newFolder()
  const { child } = await start(folder)
  await end(child, 'SIGKILL')
  assert.ok(existsSync(join(folder, 'control.sock')))
  assert.equal(await forward(folder, ['echo'], recordingIo()), undefined)
  assert.equal(await holderOf(folder), undefined)
  const lock = await takeLock(folder, now)
  assert.ok(lock.ok)
  await lock.value.release()
})

test('one process cannot take a folder twice, and may again once it has let go', async () => {
  const folder = newFolder()
  const first = await takeLock(folder, now)
  assert.ok(first.ok)
  const second = await takeLock(folder, now)
  assert.ok(!second.ok && second.refusal !== 'silent')
  assert.equal(second.refusal.pid, process.pid)
  await first.value.release()
  const third = await takeLock(folder, now)
  assert.ok(third.ok)
  await third.value.release()
})

test('of ten processes at once, one gets the folder', async () => {
  const folder = newFolder()
  const locks = await Promise.all(Array.from({ length: 10 }, () => takeLock(folder, now)))
  assert.equal(locks.filter(({ ok }) => ok).length, 1)
  for (const lock of locks) if (lock.ok) await lock.value.release()
})

test('a folder under another name is the same folder', async () => {
  const folder = newFolder()
  const lock = await takeLock(folder, now)
  assert.ok(lock.ok)
  const again = await takeLock(join(folder, '..', folder.slice(folder.lastIndexOf('/') + 1)), now)
  assert.equal(again.ok, false)
  await lock.value.release()
})

test('a command is carried out by the holder and played back here', async () => {
  const folder = newFolder()
  const { child } = await start(folder)
  const io = recordingIo({ 'mine.txt': new Uint8Array(200_000) })
  assert.equal(await forward(folder, ['echo', 'mine.txt'], io), 3)
  assert.deepEqual(io.heard, { out: 'echo mine.txt false 200000', err: 'to stderr\n' })
  const other = recordingIo()
  assert.equal(await forward(folder, ['echo', 'absent.txt'], other), 3)
  assert.equal(other.heard.out, 'echo absent.txt false no file')
  await end(child, 'SIGTERM')
})

test('a fault of the holder is said without its message; its death is not taken for an answer', async () => {
  const folder = newFolder()
  const { child } = await start(folder)
  const io = recordingIo()
  assert.equal(await forward(folder, ['fault'], io), 1)
  assert.deepEqual(io.heard, { out: '', err: 'The server could not carry this out.\n' })
  await assert.rejects(forward(folder, ['die'], recordingIo()), /stopped before it had answered/)
  assert.equal(child.exitCode ?? child.signalCode ?? 'SIGKILL', 'SIGKILL')
})

test('a folder with a very long name can be held and asked all the same', async () => {
  const folder = join(newFolder(), 'a'.repeat(120))
  const lock = await takeLock(folder, now)
  assert.ok(lock.ok)
  lock.value.serve(async () => 0)
  assert.equal(await forward(folder, ['anything'], recordingIo()), 0)
  await lock.value.release()
})
