import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { commandId } from '#kernel'
import { type Fault, type Statement, sql } from '#store'
import { onAnEngine, openTestApp, type TestApp, testWorld } from '#test'
import { northmoor, personasOf } from '../personas.ts'
import type { As, AsCommand } from '../who.ts'
import { importFile, type FileWatch as Watch } from './import-file.ts'
import { importsPlace } from './import-work.ts'

const officers = {
  what: 'officers',
  columns: { id: 'key', surname: 'family-name', forename: 'given-names', collar: 'number' },
} as const
const accused = {
  what: 'accused',
  columns: { matter: 'matter', who: 'full-name', alleged: 'allegation' },
} as const
const matters = {
  what: 'matters',
  columns: { number: 'key', made: 'made-on', about: 'summary' },
} as const

type Mapping = Readonly<{ what: 'officers' | 'matters' | 'accused'; columns: object }>

/** Rows, added, changed, unchanged, not understood. */
async function put({ bench }: TestApp, mapping: Mapping, text: string, watch: Watch) {
  const file = {
    authority: northmoor,
    what: mapping.what,
    name: 'file.csv',
    stream: Readable.from([text]),
    mapping: JSON.stringify(mapping),
  }
  const answer = await importFile(bench, file, watch)
  assert.ok(answer.ok)
  const { rows, added, changed, unchanged, bad } = answer.value
  return [rows, added, changed, unchanged, bad]
}

function inWords({ line, column, expected }: Fault): string {
  return `${line} ${column ?? 'the row'}: ${expected}`
}

onAnEngine(engine => {
  async function open() {
    const app = await openTestApp(await engine.fresh())
    const as: As = { authority: northmoor, actor: { type: 'system' } }
    return {
      app,
      put: (mapping: Mapping, text: string, watch: Watch = {}) => put(app, mapping, text, watch),
      /** One value the database holds for this force. */
      async ask(statement: Statement): Promise<string> {
        const rows = await app.bench.store.work(as, tx => tx.rows(statement))
        return rows.map(row => row.textOrNull('is') ?? 'null').join(' ')
      },
    }
  }

  test('the same file again changes nothing, and a corrected one changes what it corrects', async t => {
    const { app, put, ask } = await open()
    t.after(() => app.close())
    const file = 'id,surname,forename,collar\n1,Pyke,Oliver,4471\n2,Arden,Jay,12\n'
    assert.deepEqual(await put(officers, file), [2, 2, 0, 0, 0])
    const before = await ask(sql`
      select string_agg(r::text, ' ' order by record_id) as is from person_record as r
    `)
    assert.deepEqual(await put(officers, file), [2, 0, 0, 2, 0])
    const after = await ask(sql`
      select string_agg(r::text, ' ' order by record_id) as is from person_record as r
    `)
    assert.equal(after, before)
    const keysOf = () =>
      ask(sql`
      select string_agg(key, ' ' order by key) as is
        from person_key join person_record using (authority_id, record_id)
       where source_key = '1'
    `)
    const keys = await keysOf()
    assert.deepEqual(await put(officers, file.replace('Pyke', 'Low')), [2, 0, 1, 1, 0])
    assert.notEqual(await keysOf(), keys)
    assert.equal(await ask(sql`select count(*) as is from person_record`), '2')
  })

  test('bad rows are told with line and column, the others go in', async t => {
    const { app, put, ask } = await open()
    t.after(() => app.close())
    const faults: string[] = []
    const file =
      'id,surname,forename,collar\n1,Pyke,Oliver,1\n,Low,Kit,2\n1,Pike,Oliver,1\n1,Pyke,Oliver,1\n9\n'
    const counts = await put(officers, file, {
      onFaults: more => void faults.push(...more.map(inWords)),
    })
    assert.deepEqual(counts, [5, 1, 0, 1, 3])
    assert.deepEqual(faults, [
      '3 id: a number',
      '4 id: a number of its own: line 2 has it too, and says something else',
      '6 the row: 4 cells, as in the first line',
    ])
    assert.equal(
      await ask(sql`select string_agg(family_name, ' ') as is from person_record`),
      'Pyke',
    )
    assert.equal(await ask(sql`select count(*) as is from import_fault`), '3')
  })

  test('persons may come before the matters they are named in', async t => {
    const { app, put, ask } = await open()
    t.after(() => app.close())
    const named =
      'matter,who,alleged\nC/1,"Pyke, Oliver",Rude\nC/1,Jay Arden,Rude\nC/2,O Pyke,Late\n'
    assert.deepEqual(await put(accused, named), [3, 3, 0, 0, 0])
    const known = () =>
      ask(sql`
      select string_agg(reference || coalesce(' ' || summary, ''), ', ' order by reference) as is
        from earlier_matter
    `)
    assert.equal(await known(), 'C/1, C/2')
    const file = 'number,made,about\nC/1,02/03/2011,At the desk\nC/3,02/03/2012,By phone\n'
    assert.deepEqual(await put(matters, file), [2, 2, 0, 0, 0])
    assert.equal(await known(), 'C/1 At the desk, C/2, C/3 By phone')
    assert.deepEqual(await put(matters, file), [2, 0, 0, 2, 0])
    assert.deepEqual(await put(accused, named), [3, 0, 0, 3, 0])
    const subjects = await ask(sql`
      select string_agg(reference || ' ' || family_name || ' ' || allegation, ', '
                        order by reference, family_name) as is
        from earlier_subject join earlier_matter using (authority_id, earlier_id)
        join person_record using (authority_id, record_id)
    `)
    assert.equal(subjects, 'C/1 Arden Rude, C/1 Pyke Rude, C/2 Pyke Late')
  })

  test('an import cut short goes on where it was, and is one event when it is done', async t => {
    const { app, put, ask } = await open()
    t.after(() => app.close())
    const rows = Array.from({ length: 700 }, (_, at) => `${at},Low${at},Kit,${at}`)
    const file = `id,surname,forename,collar\n${rows.join('\n')}\n`
    const cut = put(officers, file, {
      onProgress({ rows }) {
        if (rows >= 200) throw new Error('the power went')
      },
    })
    await assert.rejects(cut, /the power went/)
    assert.equal(await ask(sql`select count(*) as is from person_record`), '200')
    assert.equal(await ask(sql`select count(*) as is from event where stream like 'import:%'`), '0')
    assert.deepEqual(await put(officers, file), [700, 700, 0, 0, 0])
    assert.equal(await ask(sql`select count(*) as is from person_record`), '700')
    assert.equal(await ask(sql`select state as is from import_run`), 'finished')
    const body = JSON.parse(
      await ask(sql`select body as is from event where stream like 'import:%'`),
    )
    assert.deepEqual(body.counts, { rows: 700, added: 700, changed: 0, unchanged: 0, bad: 0 })
    assert.match(body.sha256, /^[0-9a-f]{64}$/)
    assert.deepEqual(await app.bench.files.held(importsPlace), [])
  })

  test('nothing of a protected characteristic is kept anywhere', async t => {
    const { app, put, ask } = await open()
    t.after(() => app.close())
    await put(officers, 'id,surname,forename,collar,gender\n1,Low,Kit,2,ZZFEMALE\n')
    const kept = await ask(sql`
      select string_agg(r::text, ' ') || (select string_agg(i::text, ' ') from import_run as i)
             || (select string_agg(body, ' ') from event) as is
        from person_record as r
    `)
    assert.equal(kept.includes('Low'), true)
    assert.equal(kept.includes('ZZFEMALE'), false)
  })

  test('only an administrator or the head of the department may bring files in', async t => {
    const { app } = await open()
    t.after(() => app.close())
    const [jay, wren] = personasOf(app.bench).map(
      ({ authority, person, name, role }): AsCommand => ({
        authority,
        actor: { type: 'staff', person, name, role },
        command: commandId(testWorld.id()),
      }),
    )
    assert.ok(jay && wren)
    const { people } = app.desk
    assert.deepEqual(await people.bringFile(jay, Readable.from(['a,b\n1,2\n'])), {
      ok: false,
      refusal: 'not-permitted',
    })
    assert.equal(await people.imports(jay), undefined)
    const file = await people.bringFile(wren, Readable.from(['id,surname\n1,Low\n']))
    assert.ok(file.ok)
    const asked = { what: 'officers', name: 'a.csv', file: file.value } as const
    assert.equal((await people.beginImport(jay, asked)).ok, false)
    const begun = await people.beginImport(wren, asked)
    assert.ok(begun.ok)
    assert.equal(await people.importOf(jay, begun.value), undefined)
    assert.equal((await people.importOf(wren, begun.value))?.state, 'mapping')
    assert.equal((await people.putIn(jay, begun.value)).ok, false)
    assert.equal((await people.importColumns(wren, begun.value))?.columns[1]?.field, 'family-name')
  })
})
