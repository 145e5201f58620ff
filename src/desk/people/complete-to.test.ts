import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { before, test } from 'node:test'
import { type AuthorityId, commandId, day, personId } from '#kernel'
import { onAnEngine, openTestApp, type TestApp } from '#test'
import { northmoor, personasOf } from '../personas.ts'
import { importFile } from './import-file.ts'
import { giveUpForgotten } from './import-take-up.ts'
import { importsPlace } from './import-work.ts'

const files = {
  matters: {
    columns: { key: 'key', made: 'made-on', kind: 'kind' },
    text: 'key,made,kind\nK1,2020-01-02,civil-claim\nK2,2020-01-02,grievance\n',
  },
  accused: {
    columns: { key: 'key', matter: 'matter', name: 'full-name' },
    text: 'key,matter,name\nr1,K1,Edith Marlow\nr2,K2,Edith Marlow\n',
  },
} as const

onAnEngine(engine => {
  let app: TestApp
  before(async () => {
    app = await openTestApp(await engine.fresh(), { demonstration: true })
  })
  const person = personId('jay-arden')
  const actor = { type: 'staff', person, name: 'Jay Arden', role: 'caseworker' } as const
  const jay = { authority: northmoor, actor }

  async function put(what: 'matters' | 'accused', source: string, completeTo?: string) {
    const { columns, text } = files[what]
    const answer = await importFile(app.bench, {
      authority: northmoor,
      what,
      name: `${what}.csv`,
      stream: Readable.from([text]),
      mapping: JSON.stringify({ columns, source }),
      completeTo: completeTo ? day(completeTo) : undefined,
    })
    assert.equal(answer.ok && answer.value.bad, 0)
  }

  async function claimsReach(): Promise<string | null | undefined> {
    const asked = { words: 'Edith Marlow', number: '', rank: '', unit: '', page: 1 }
    const found = await app.desk.people.find(jay, { ...asked, day: on => on })
    const [first] = found?.rows ?? []
    assert.ok(first?.at.type === 'record')
    const history = await app.desk.people.history(jay, first.at.record, on => on)
    return history?.held.find(({ kind }) => kind === 'civil-claim')?.completeTo
  }

  test('a history reaches as far as whoever brought it in says of every file', async () => {
    await put('matters', 'legal', '2026-10-31')
    await put('accused', 'legal')
    assert.equal(await claimsReach(), null)
    await put('accused', 'legal', '2026-10-15')
    assert.equal(await claimsReach(), '2026-10-15')
    await put('accused', 'legal', '2026-11-15')
    assert.equal(await claimsReach(), '2026-10-31')
    await put('matters', 'paper')
    assert.equal(await claimsReach(), null)
  })

  test('a wizard left for a week is given up, and its file kept for another force', async () => {
    const wren = personasOf(app.bench).find(({ name }) => name === 'Wren Castell')
    assert.ok(wren)
    const { role, person, name } = wren
    const as = { authority: northmoor, actor: { type: 'staff', person, name, role } } as const
    const [, other] = app.bench.authorities
    assert.ok(other)
    const kept = await app.desk.people.bringFile(as, Readable.from(['id,surname\n1,Low\n']))
    assert.ok(kept.ok)
    const { sha256 } = kept.value
    const asked = { what: 'officers', name: 'a.csv', file: kept.value } as const
    const begin = async (authority: AuthorityId) => {
      const command = commandId(`left-by-${authority}`)
      const begun = await app.desk.people.beginImport({ ...as, authority, command }, asked)
      assert.ok(begun.ok)
      return begun.value
    }
    const ours = await begin(northmoor)
    app.pass(3 * 24 * 3600)
    const theirs = await begin(other.id)
    const found = () =>
      Promise.all([
        app.desk.people.importOf(as, ours),
        app.desk.people.importOf({ ...as, authority: other.id }, theirs),
        app.bench.files.has(importsPlace, sha256),
      ]).then(([one, two, has]) => [one?.state, two?.state, has])

    app.pass(4 * 24 * 3600)
    await giveUpForgotten(app.bench)
    assert.deepEqual(await found(), ['mapping', 'mapping', true])
    app.pass(24 * 3600)
    await giveUpForgotten(app.bench)
    assert.deepEqual(await found(), ['stopped', 'mapping', true])
    app.pass(3 * 24 * 3600)
    await giveUpForgotten(app.bench)
    assert.deepEqual(await found(), ['stopped', 'stopped', false])
  })
})
