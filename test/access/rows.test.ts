/**
 * The row policies alone, with the application's own check taken away: statements and queries in a
 * unit of work of each role answer nothing of a matter that is not its own, and every table that
 * names a matter carries them.
 */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { documentId, letterId, personId } from '#kernel'
import {
  batchRow,
  documentRow,
  documentsOf,
  dueDuties,
  dutiesOf,
  emergencyRow,
  holdingsOf,
  interestsIn,
  keptUnits,
  latestMatters,
  letterRow,
  lettersOf,
  lettersToApprove,
  looksAtDocumentsOf,
  looksAtOne,
  matterByReference,
  matterNamed,
  matterRow,
  mattersGivenTo,
  mattersOfHandler,
  outboxOfBatch,
  outboxRow,
  recommendationsOf,
  type Sees,
  sql,
  subjectsOf,
  type Work,
} from '#store'
import { type AsOwner, onEachEngine, openTestApp, type TestApp } from '#test'
import {
  actingAs,
  type Circumstance,
  circumstances,
  idIn,
  makeCircumstances,
  matterIn,
  type Seat,
  seats,
  seesAs,
} from '../../src/desk/access/circumstances.fixture.ts'

/** Tables that name a matter without the policy, each because that is how it is known who sees. */
const without: Readonly<Record<string, string>> = {
  given: 'the policies read it: who holds a matter',
  restriction: 'the policies read it: who is kept from one',
  access_grant: 'the policies read it: what another body may see',
  covert_reader: 'the policies read it: who may know what tips nobody off',
  tracking: 'what a code is found by, before it is known whose it is; a hash and an id',
  draft: 'kept by the installation, of no authority: no unit on matters sees it',
}

/** Queries as the desk has them, of one matter or of all. */
const queries: Readonly<Record<string, (tx: Work, at: Circumstance) => Promise<unknown>>> = {
  matterRow: (tx, at) => matterRow(tx, matterIn(at)),
  matterNamed: (tx, at) => matterNamed(tx, referenceOf(at)),
  matterByReference: (tx, at) => matterByReference(tx, referenceOf(at)),
  latestMatters: tx => latestMatters(tx, { max: 100 }),
  mattersOfHandler: tx => mattersOfHandler(tx, personId('jay-arden'), { max: 100 }),
  mattersGivenTo: tx => mattersGivenTo(tx, personId('seat-9')),
  load: async (tx, at) => (await tx.load(matterIn(at))).events,
  dutiesOf: (tx, at) => dutiesOf(tx, matterIn(at)),
  dueDuties: tx =>
    dueDuties(tx, { ours: true, states: ['open', 'overdue', 'not-yet'] }, { max: 100 }),
  documentsOf: (tx, at) => documentsOf(tx, matterIn(at)),
  documentRow: (tx, at) => documentRow(tx, documentId(idIn(at, 'd1'))),
  lettersOf: (tx, at) => lettersOf(tx, matterIn(at)),
  letterRow: (tx, at) => letterRow(tx, letterId(idIn(at, 'letter-1'))),
  lettersToApprove: tx => lettersToApprove(tx, 100),
  subjectsOf: (tx, at) => subjectsOf(tx, [matterIn(at)]),
  outboxRow: (tx, at) => outboxRow(tx, idIn(at, 'notice')),
  outboxOfBatch: (tx, at) => outboxOfBatch(tx, idIn(at, 'batch')),
  batchRow: (tx, at) => batchRow(tx, idIn(at, 'batch')),
  recommendationsOf: (tx, at) => recommendationsOf(tx, { matter: matterIn(at), max: 100 }),
  interestsIn: (tx, at) => interestsIn(tx, matterIn(at)),
  keptUnits: (tx, at) => keptUnits(tx, matterIn(at)),
  holdingsOf: (tx, at) => holdingsOf(tx, matterIn(at)),
  emergencyRow: (tx, at) => emergencyRow(tx, idIn(at, 'emergency-1')),
  looksAtOne: (tx, at) => looksAtOne(tx, matterIn(at), 100),
  looksAtDocumentsOf: (tx, at) => looksAtDocumentsOf(tx, matterIn(at), 100),
}

function referenceOf(at: Circumstance): string {
  return `CO/${9000 + circumstances.indexOf(at)}/26`
}

/** What a role's rows may be of, in its own force: nothing else is in the policy to know. */
const seen: Readonly<Record<Sees, readonly Circumstance[]>> = {
  all: ['own', 'another'],
  given: ['own'],
  none: [],
}
/** To the policies a role is no more than what it sees, and the body it works for. */
const oneOfEach = seats.filter(({ role }) =>
  ['caseworker', 'local handler', 'auditor', 'reviewer'].includes(role),
)
/** Whether anything in the row is of that matter: every id there ends in it. */
const isIn = (at: Circumstance, text: string) => text.includes(`-${at}`)

onEachEngine(engine => {
  let app: TestApp
  let owner: AsOwner
  before(async () => {
    const database = await engine.fresh()
    owner = database.owner
    app = await openTestApp(database)
    await makeCircumstances(app)
  })

  /** One unit of work as `seat`, in the force, with nothing asked but what its role sees. */
  const asSeat = <T>(seat: Seat, unit: (tx: Work) => Promise<T>) => {
    const { authority } = seat
    const northmoor = seats[0]?.authority ?? authority
    const home = authority === northmoor ? {} : { home: authority }
    const as = { ...actingAs(seat), authority: northmoor, ...home, sees: seesAs(seat) }
    return app.bench.store.work(as, unit)
  }

  test('every table that names a matter says who may see its rows', async () => {
    const rows = await owner(`
      select c.table_name as name from information_schema.columns c
        join pg_class t on t.relname = c.table_name and t.relkind = 'r'
        join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
       where c.table_schema = 'public' and c.column_name in ('matter_id', 'matters')
         and not exists (select 1 from pg_policies p
                          where p.tablename = c.table_name and p.policyname = 'who_may_see'
                            and p.permissive = 'RESTRICTIVE')
       group by 1 order by 1`)
    assert.deepEqual(
      rows.map(row => row['name']),
      Object.keys(without).toSorted(),
    )
    const unforced = await owner(`
      select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and relkind = 'r' and not relrowsecurity
         and relname not like 'kysely%'`)
    assert.deepEqual(unforced, [])
  })

  test('no statement at all shows a row of a matter that is not theirs', async () => {
    const tables = await owner(`
      select tablename as name from pg_policies where policyname = 'who_may_see' order by 1`)
    assert.ok(tables.length > 25)
    const wrong: string[] = []
    const found = new Set<string>()
    for (const seat of seats) {
      const may = seen[seesAs(seat)]
      for (const { name } of tables) {
        const table = String(name)
        const rows = await asSeat(seat, tx =>
          tx.rows(sql`select row_to_json(t)::text as row from ${sql.table(table)} t limit 5000`),
        )
        for (const text of rows.map(row => row.text('row')))
          for (const at of circumstances) {
            if (!isIn(at, text)) continue
            if (may.includes(at)) found.add(table)
            else wrong.push(`${seat.role} sees ${at} in ${table}`)
          }
      }
    }
    assert.deepEqual([...new Set(wrong)], [])
    // What is theirs is there to be seen: the tables were not merely empty.
    for (const table of ['matter', 'event', 'document', 'letter', 'subject', 'outbox'])
      assert.ok(found.has(table), table)
  })

  test('no query answers for a matter that is not theirs', async () => {
    const wrong: string[] = []
    const answered = new Set<string>()
    for (const seat of oneOfEach) {
      const may = seen[seesAs(seat)]
      for (const [name, query] of Object.entries(queries))
        for (const at of circumstances) {
          const answer = JSON.stringify(await asSeat(seat, tx => query(tx, at))) ?? ''
          const isOf = circumstances.filter(one => answer.includes(`-${one}`))
          if (may.includes(at) && isOf.includes(at)) answered.add(name)
          for (const one of isOf.filter(each => !may.includes(each)))
            wrong.push(`${seat.role}: ${name} tells of ${one}`)
        }
    }
    assert.deepEqual([...new Set(wrong)], [])
    assert.ok(answered.size > 12, [...answered].join(', '))
  })
})
