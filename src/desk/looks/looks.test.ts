import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { commandId, day, type MatterId, personId } from '#kernel'
import { sql } from '#store'
import { invented, onAnEngine, openTestApp, type TestApp, testWorld } from '#test'
import type { Role } from '../access/roles.ts'
import { eastmere, northmoor } from '../personas.ts'

const { files: _, ...report } = invented.report()
const staff = (name: string, role: Role, authority = northmoor) =>
  ({ authority, actor: { type: 'staff', person: personId(name), name, role } }) as const
const wren = staff('wren-castell', 'head of professional standards')
const noor = staff('noor-achterberg', 'auditor')
const span = { from: day('2026-01-01'), to: day('2099-01-01') }

onAnEngine(engine => {
  let app: TestApp
  let matter: MatterId
  let reference = ''
  before(async () => {
    app = await openTestApp(await engine.fresh())
    const holder = testWorld.id()
    await app.desk.report.start(holder, northmoor)
    await app.desk.report.submit(holder, commandId(testWorld.id()), report)
    const today = await app.desk.work.today(wren, { whose: 'force' })
    const [row] = today?.received ?? []
    ok(row)
    matter = row.matter
    reference = row.reference
  })
  after(() => app?.close())

  const system = { authority: northmoor, actor: { type: 'system' } } as const
  const asked = () => ({
    name: 'Amara Okafor',
    standing: 'complainant' as const,
    regime: 'law-enforcement' as const,
    receivedOn: day('2026-01-05'),
    reference,
  })
  const found = async (as = noor) => (await app.desk.audit.looks(as, { ...span, reference }))?.rows

  test('a complainant’s own look says of which matter it was, and is nobody’s by name', async () => {
    const tracker = { type: 'tracker', matter, reads: 'dates' } as const
    await app.desk.looks.record(
      { authority: northmoor, actor: tracker },
      { what: 'matter', subject: matter, how: 'read' },
    )
    const [look] = (await found()) ?? []
    equal(look?.matter, matter)
    equal(look?.role, 'tracker')
    equal(look?.name, null)
    equal(look?.own, true)
  })

  test('no look is ever changed or taken away', async () => {
    const { store } = app.bench
    await rejects(store.work(system, tx => tx.run(sql`update look set words = 'nothing'`)))
    await rejects(store.work(system, tx => tx.run(sql`delete from look`)))
    await rejects(store.work(system, tx => tx.run(sql`delete from look_reason`)))
  })

  test('an auditor of another force sees none of it', async () => {
    deepEqual(await found(staff('another', 'auditor', eastmere)), [])
  })

  test('no other role searches looks, and none but an auditor answers a question', async () => {
    for (const role of ['caseworker', 'administrator', 'counter-corruption', 'gatekeeper'] as const)
      equal(await found(staff('somebody', role)), undefined)
    const command = { command: commandId(testWorld.id()) }
    const answer = { question: 'q', answer: 'explained', words: 'w' } as const
    const done = await app.desk.audit.answerLookQuestion({ ...wren, ...command }, answer)
    deepEqual(done, { ok: false, refusal: { type: 'NotPermitted' } })
  })

  test('who is kept from a matter answers no request about it, nor finds the one there is', async () => {
    const as = { ...wren, command: commandId(testWorld.id()) }
    const made = await app.desk.audit.receiveLookRequest(as, asked())
    ok(made.ok)
    ok(await app.desk.audit.lookRequest(wren, made.value))
    const kept = (person: string) =>
      app.bench.store.work(system, tx =>
        tx.run(sql`
          insert into restriction (authority_id, matter_id, person_id, why, from_at)
          values (${northmoor}, ${matter}, ${person}, 'declared', ${tx.now})
        `),
      )
    await kept('wren-castell')
    equal(await app.desk.audit.lookRequest(wren, made.value), undefined)
    deepEqual(await app.desk.audit.lookRequests(wren), [])
    const again = { ...wren, command: commandId(testWorld.id()) }
    deepEqual(await app.desk.audit.receiveLookRequest(again, asked()), {
      ok: false,
      refusal: { type: 'NoSuchMatter' },
    })
    ok(((await found()) ?? []).length > 0)
    await kept('noor-achterberg')
    deepEqual(await found(), [])
  })

  test('a reason is given by nobody for a matter they may not see', async () => {
    const sol = { ...staff('sol-marchetti', 'local handler'), command: commandId(testWorld.id()) }
    const given = await app.desk.looks.giveReason(sol, { matter, kind: 'covering' })
    deepEqual(given, { ok: false, refusal: { type: 'NotPermitted' } })
  })
})
