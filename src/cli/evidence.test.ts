import { equal, match, ok } from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { evidenceAtHand } from '#desk'
import { accepted, refuse } from '#kernel'
import { latestMatters } from '#store'
import { onAnEngine, openTestApp } from '#test'
import { answerEvidence } from './evidence.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-evidence-'))
after(() => rmSync(folder, { recursive: true, force: true }))

onAnEngine(engine => {
  test('files are put into a matter at the terminal, and every original is checked', async t => {
    const { bench, close } = await openTestApp(await engine.fresh(), { demonstration: true })
    t.after(close)
    const home = bench.authorities[0]?.id
    ok(home)
    const [row] = await bench.store.work({ authority: home, actor: { type: 'system' } }, tx =>
      latestMatters(tx, { max: 1 }),
    )
    ok(row)
    const held = new Map([
      ['/in/one.txt', 'first'],
      ['/in/two.txt', 'second'],
    ])
    const said: string[] = []
    const io = {
      out: (text: string) => void said.push(text),
      err: (text: string) => void said.push(text),
      isTTY: false,
      read: async () => refuse('not asked'),
      part: async (path: string, at: number) => {
        const words = held.get(path)
        return words === undefined
          ? refuse(`There is no ${path}.`)
          : accepted(new Uint8Array(Buffer.from(words).subarray(at)))
      },
    }
    const keeper = { home, ...evidenceAtHand(bench) }
    const ask = async (...argv: readonly string[]) => {
      said.length = 0
      const exit = await answerEvidence(['evidence', ...argv], io, { store: bench.store, keeper })
      return { exit, said: said.join('') }
    }
    const { reference } = row
    equal((await ask('add', reference, '/in/one.txt')).exit, 2)
    match((await ask('add', 'CO/0/99', '/in/one.txt', '--from', 'O. Pike')).said, /no such matter/)
    match((await ask('add', reference, '/in/none', '--from', 'O. Pike')).said, /There is no/)
    const paths = [...held.keys()]
    const asked = ['--from', 'O. Pike', '--exhibit', 'OP/1', '--json']
    const added = await ask('add', reference, ...paths, ...asked)
    equal(added.exit, 0)
    const [one] = JSON.parse(added.said)
    equal(one.mediaType, 'text/plain')
    const sound = await ask('verify')
    equal(sound.exit, 0)
    match(sound.said, /every byte is as it was received/)
    const place = bench.files.path(home, one.sha256)
    chmodSync(place, 0o600)
    writeFileSync(place, 'another')
    const altered = await ask('verify')
    equal(altered.exit, 3)
    match(altered.said, /altered {2}[0-9a-f]{64}.*0 missing, 1 altered/s)
  })
})
