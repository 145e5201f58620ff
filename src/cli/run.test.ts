import assert from 'node:assert/strict'
import { Readable, Writable } from 'node:stream'
import { test } from 'node:test'
import { day } from '#kernel'
import type { Io } from './command.ts'
import { commands } from './commands.ts'
import { nearest } from './nearest.ts'
import { progress } from './progress.ts'
import { run } from './run.ts'
import { terminal } from './terminal.ts'

/** An `Io` that remembers what was said. */
function listening(over: Partial<Io> = {}): { io: Io; said: { out: string; err: string } } {
  const said = { out: '', err: '' }
  const io: Io = {
    version: '1.2.3',
    out(text) {
      said.out += text
    },
    err(text) {
      said.err += text
    },
    read: async path => ({ ok: false, refusal: `Cannot read ${path}: there is no such file.` }),
    isTTY: false,
    today: () => day('2026-03-02'),
    serve: async () => 0,
    ...over,
  }
  return { io, said }
}

test('help lists every command on standard output and is an answer', async () => {
  const { io, said } = listening()
  assert.equal(await run(['--help'], io), 0)
  for (const { name, summary } of commands) {
    assert.match(said.out, new RegExp(`^  ${name} +${summary.slice(0, 20)}`, 'm'))
  }
  assert.equal(said.err, '')
})

test('every command explains itself, by either way of asking', async () => {
  for (const { name } of commands) {
    const asked = listening()
    const told = listening()
    assert.equal(await run([name, '--help'], asked.io), 0)
    assert.equal(await run(['help', name], told.io), 0)
    assert.match(asked.said.out, new RegExp(`^Usage: (\\./)?candour ${name}`))
    assert.equal(asked.said.out, told.said.out)
  }
})

test('no words at all is bad input that shows how to ask', async () => {
  const { io, said } = listening()
  assert.equal(await run([], io), 2)
  assert.match(said.err, /Usage: candour COMMAND/)
  assert.equal(said.out, '')
})

test('the version is the one the package states', async () => {
  const { io, said } = listening()
  assert.equal(await run(['--version'], io), 0)
  assert.equal(said.out, 'candour 1.2.3\n')
})

test('a mistyped command is bad input and names the nearest', async () => {
  const { io, said } = listening()
  assert.equal(await run(['sevre'], io), 2)
  assert.match(said.err, /There is no command "sevre"\. Did you mean "candour serve"\?/)
  const far = listening()
  assert.equal(await run(['xylophone'], far.io), 2)
  assert.match(far.said.err, /See: candour --help/)
})

test('serve gives back the code the server ended with, and takes no arguments', async () => {
  assert.equal(await run(['serve'], listening({ serve: async () => 1 }).io), 1)
  const { io, said } = listening()
  assert.equal(await run(['serve', '--port', '80'], io), 2)
  assert.match(said.err, /takes no arguments: --port 80/)
})

test('a fault in a command is not disguised as bad input', async () => {
  const { io } = listening({
    serve: () => Promise.reject(new Error('the disc is on fire')),
  })
  await assert.rejects(run(['serve'], io), /on fire/)
})

test('the nearest name is offered, and none where none is near', () => {
  assert.equal(nearest('ledgr', ['law', 'ledger']), 'ledger')
  assert.equal(nearest('owl', ['ledger']), undefined)
})

test('progress is a redrawn bar for a person and a few lines for a log', () => {
  const watched = listening({ isTTY: true })
  const drawn = progress(watched.io, 'Checking', 4)
  drawn.at(2)
  drawn.at(2)
  drawn.at(4)
  drawn.end()
  assert.equal(watched.said.err.split('\r').length, 3)
  assert.match(watched.said.err, /50%\r.*100%\n$/)
  assert.equal(watched.said.out, '')

  const logged = listening()
  const told = progress(logged.io, 'Checking', 1000)
  for (let done = 0; done <= 1000; done += 1) told.at(done)
  told.end()
  assert.equal(logged.said.err, 'Checking: 25%\nChecking: 50%\nChecking: 75%\nChecking: 100%\n')
})

test('reading a file answers with its bytes or with a sentence', async () => {
  const quiet = () => new Writable({ write: (_chunk, _encoding, done) => done() })
  const io = terminal({
    stdin: Readable.from([Buffer.from('from standard input')]),
    stdout: quiet(),
    stderr: quiet(),
    version: '1.2.3',
    today: () => day('2026-03-02'),
    serve: async () => 0,
  })
  const own = await io.read(import.meta.filename)
  assert.ok(own.ok && Buffer.from(own.value).includes('bytes or with a sentence'))
  const typed = await io.read('-')
  assert.ok(typed.ok && Buffer.from(typed.value).toString() === 'from standard input')
  assert.deepEqual(await io.read('no/such/case.json'), {
    ok: false,
    refusal: 'Cannot read no/such/case.json: there is no such file.',
  })
  assert.deepEqual(await io.read(import.meta.dirname), {
    ok: false,
    refusal: `Cannot read ${import.meta.dirname}: it is a folder.`,
  })
})
