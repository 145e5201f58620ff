import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { after, test } from 'node:test'
import { bundleAtHand, evidenceAtHand, importFile } from '#desk'
import { day } from '#kernel'
import { forward, takeLock } from '#store'
import { onAnEngine, openTestApp, testWorld } from '#test'
import { type AtHand, answerAtTheData } from './at-the-data.ts'
import { run } from './run.ts'
import { terminal } from './terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-cli-'))
after(() => rmSync(folder, { recursive: true }))

function kept(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const map = kept(
  'map.json',
  JSON.stringify({ what: 'officers', columns: { id: 'key', name: 'full-name' } }),
)

function heard() {
  const words: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      words.push(String(chunk))
      done()
    },
  })
  return { stream, said: () => words.join('') }
}

onAnEngine(engine => {
  test('a file is put in through the process that has the folder', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const { store } = app.bench
    const [force] = app.bench.authorities
    assert.ok(force)
    const home = force.id
    const atHand: AtHand = {
      store,
      news: async () => 'not ours' as const,
      first: async () => ({ ok: false, refusal: 'no such authority' }),
      bundler: { home, ...bundleAtHand(app.bench) },
      keeper: { home, ...evidenceAtHand(app.bench) },
      importer: {
        home,
        importFile: (file, watch) => importFile(app.bench, file, watch),
      },
    }
    const held = join(folder, `held-${engine.name}`)
    const lock = await takeLock(held, testWorld.now)
    assert.ok(lock.ok)
    t.after(() => lock.value.release())
    lock.value.serve((argv, io) => answerAtTheData(argv, io, atHand))

    async function ask(...argv: readonly string[]) {
      const [out, err] = [heard(), heard()]
      const io = terminal({
        stdin: process.stdin,
        stdout: out.stream,
        stderr: err.stream,
        version: '1',
        today: () => day('2026-03-02'),
        serve: async () => 1,
        atTheData: async (argv, io) => (await forward(held, argv, io)) ?? assert.fail(),
      })
      const exit = await run(['import', ...argv], io)
      return { exit, out: out.said(), err: err.said() }
    }

    // More than one part of a file goes through the socket.
    const many = Array.from({ length: 600 }, (_, at) => `${at},Low ${'x'.repeat(3000)}${at}`)
    const file = kept('many.csv', `id,name\n${many.join('\n')}\n`)
    const first = await ask('officers', file, '--map', map)
    assert.deepEqual(
      [first.exit, first.out],
      [0, 'officers: 600 rows, 600 added, 0 changed, 0 unchanged\n'],
    )
    assert.match(first.err, /Importing officers: 100%/)

    const ragged = kept('ragged.csv', 'id,name\n700,Low\n701\n')
    const second = await ask('officers', ragged, '--map', map)
    assert.equal(second.exit, 2)
    assert.match(second.out, /^line 3: expected 2 cells, as in the first line, not "1 cells"$/m)
    assert.match(second.out, /1 added, 0 changed, 0 unchanged; 1 not understood/)

    const more = ['--complete-to', '2026-01-31', '--json', '--authority', home]
    const json = await ask('officers', ragged, '--map', map, ...more)
    const { unchanged, faults } = JSON.parse(json.out)
    assert.deepEqual([unchanged, faults.length, faults[0].line], [1, 1, 3])

    const refusals: readonly (readonly [readonly string[], RegExp])[] = [
      [['officers', join(folder, 'no.csv'), '--map', map], /there is no such file/],
      [['officers', ragged, '--map', join(folder, 'no.json')], /there is no such file/],
      [['officers', kept('empty.csv', ''), '--map', map], /empty\.csv is empty/],
      [['officers', map, '--map', map], /has only one column/],
      [['matters', ragged, '--map', map], /for officers, and matters were asked for/],
      [['officers', kept('other.csv', 'a,b\n1,2\n'), '--map', map], /no column "id" in this file/],
      [['officers', ragged, '--map', map, '--authority', 'nowhere'], /no authority "nowhere" here/],
      [['officers', ragged], /Give the mapping/],
      [['officers', ragged, '--map', map, '--complete-to', 'soon'], /Give a day: --complete-to/],
      [['shoes', ragged, '--map', map], /Say what the file holds/],
    ]
    for (const [argv, words] of refusals) {
      const { exit, err } = await ask(...argv)
      assert.equal(exit, 2, argv.join(' '))
      assert.match(err, words)
    }
  })
})
