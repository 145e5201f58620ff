import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { eventId } from '#kernel'
import type { Fault } from '#ledger'
import { onEachEngine, type TestDatabase, testWorld } from '#test'
import { newKeys, type Store } from './index.ts'
import { sealer } from './sha256.ts'
import { forge, type Log, logOf, regrow } from './tamper.fixture.ts'

const keys = newKeys(testWorld)
const shapes = { Told: { kind: 'complaint', schema: 1 } }
const signed = 300
const size = 310

onEachEngine(({ fresh }) => {
  let store: Store
  let database: TestDatabase
  let logs = 0
  before(async () => {
    database = await fresh()
    store = await database.open({ shapes, keys })
  })

  async function newLog(): Promise<Log> {
    logs += 1
    const log = logOf(`force-${logs}`, store, database)
    await store.addAuthority({ id: log.authority, name: `Force ${logs}` })
    return log
  }

  /** A log of 310 events, more than one portion, the first 300 under two checkpoints. */
  async function recorded(): Promise<Log> {
    const log = await newLog()
    await log.append('first', 40)
    await log.checkpoint()
    await log.append('second', signed - 40)
    await log.checkpoint()
    await log.append('third', size - signed)
    return log
  }

  test('an untouched log is sound, with and without what others kept of it', async () => {
    const log = await recorded()
    assert.deepEqual(await log.faults(), [])
    const seen: number[] = []
    const report = await store.verify({ onProgress: done => seen.push(done) })
    assert.equal(report.logs[0]?.report.leaves, size)
    assert.deepEqual(seen, [200, size])
    const anchor = log.anchor()
    assert.equal(anchor.trimEnd().split('\n').length, 2)
    const against = await store.verify({ against: anchor })
    assert.equal(against.sound, true)
    assert.equal(against.compared, 2)
  })

  test('an edited body is located to its leaf', async () => {
    const log = await recorded()
    await log.tamper(
      `update event set body = '{"letter":"never sent"}' where :own and stream = 'second' and version = 5`,
    )
    const [fault, ...more] = await log.faults()
    assert.deepEqual(more, [])
    assert.equal(fault?.type, 'Edited')
    assert.deepEqual(fault?.type === 'Edited' && [fault.leaf, fault.parts], [44, ['body']])
  })

  test('an edited envelope is located to its leaf', async () => {
    const log = await recorded()
    await log.tamper(`update event set recorded_at = recorded_at - interval '1 day'
      where :own and stream = 'first' and version = 3`)
    await log.tamper(
      `update event set actor = 'staff:someone' where :own and stream = 'second' and version = 1`,
    )
    const faults = await log.faults()
    assert.deepEqual(
      faults.map(fault => fault.type === 'Edited' && [fault.leaf, fault.parts]),
      [
        [2, ['envelope', 'fields']],
        [40, ['envelope']],
      ],
    )
  })

  test('an edit with the leaf rewritten to match is located to the leaf', async () => {
    const log = await recorded()
    const forged = await forge(log, 'second', 7)
    await log.tamper(
      `update event set body = $1, body_salt = $2 where :own and stream = 'second' and version = 7`,
      [forged.body, forged.bodySalt],
    )
    await log.tamper(
      `update leaf set body = $1, hash = $2 where :own and stream = 'second' and version = 7`,
      [forged.bodyHash, forged.hash],
    )
    const faults = await log.faults()
    assert.deepEqual(
      faults.map(fault => 'leaf' in fault && fault.leaf),
      [46],
    )
    assert.equal(faults[0]?.type, 'Forged')
  })

  test('a deleted event is located to its leaf, a deleted leaf to its number', async () => {
    const log = await recorded()
    await log.tamper(`delete from event where :own and stream = 'second' and version = 9`)
    await log.tamper(`delete from leaf where :own and number = 60`)
    const faults = await log.faults()
    assert.ok(faults.some(fault => fault.type === 'EventMissing' && fault.leaf === 48))
    assert.ok(
      faults.some(fault => fault.type === 'LeafMissing' && fault.from === 60 && fault.to === 61),
    )
    assert.ok(faults.some(fault => fault.type === 'EventWithoutLeaf'))
  })

  test('leaves swapped or closed up after a deletion are located', async () => {
    const log = await recorded()
    await log.tamper(`update leaf set number = 100000 + number where :own and number in (70, 80)`)
    await log.tamper(`update leaf set number = 80 where :own and number = 100070`)
    await log.tamper(`update leaf set number = 70 where :own and number = 100080`)
    const faults = await log.faults()
    const places = faults.flatMap(fault => ('leaf' in fault ? [fault.leaf] : []))
    assert.ok(places.includes(70) && places.includes(80), JSON.stringify(faults))
  })

  test('an event inserted with a leaf of its own is located', async () => {
    const log = await recorded()
    await log.tamper(`insert into event select authority_id, 'forged', 1, 'forged-event', type, schema,
      happened, recorded_at, actor, envelope_salt, body, body_salt
      from event where :own and stream = 'second' and version = 1`)
    await log.tamper(`insert into leaf select authority_id, ${size}, 'forged-event', 'forged', 1, kind,
      recorded_at, envelope, body, hash, seal from leaf where :own and number = 40`)
    await log.tamper(`update log_head set size = size + 1 where :own`)
    const faults = await log.faults()
    assert.ok(
      faults.some(fault => 'leaf' in fault && fault.leaf === size),
      JSON.stringify(faults),
    )
  })

  test('a forged leaf not yet signed is not signed', async () => {
    const log = await recorded()
    await log.tamper(`update leaf set seal = hash where :own and number = ${size - 1}`)
    await assert.rejects(log.checkpoint(), /does not carry our seal/)
    const [fault] = await log.faults()
    assert.equal(fault?.type, 'Forged')
  })

  test('a whole tree rewritten, seals and all, is located to the stretch that was signed', async () => {
    const log = await newLog()
    await log.append('first', 40)
    await log.checkpoint()
    await log.append('second', 60)
    await log.checkpoint()
    await log.append('third', 20)
    await log.checkpoint()
    // Somebody who holds the seal key too, but cannot reach the anchor file.
    const forged = await forge(log, 'second', 7)
    await log.tamper(
      `update event set body = $1, body_salt = $2 where :own and stream = 'second' and version = 7`,
      [forged.body, forged.bodySalt],
    )
    await log.tamper(
      `update leaf set body = $1, hash = $2, seal = $3 where :own and stream = 'second' and version = 7`,
      [forged.bodyHash, forged.hash, new Uint8Array(sealer(keys.seal)(forged.hash))],
    )
    await regrow(log)
    const faults = await log.faults()
    const rewritten = faults.find(fault => fault.type === 'TreeRewritten')
    assert.ok(rewritten?.type === 'TreeRewritten', JSON.stringify(faults))
    assert.deepEqual([rewritten.from, rewritten.to], [40, 100])
  })

  test('leaves cut off the end are missed by the anchor, by its copy and by a receipt', async () => {
    const log = await recorded()
    const [event] = await log.append('reported', 1)
    const receipt = await store.receipt(log.authority, event?.id ?? eventId('none'))
    assert.ok(receipt)
    const anchor = log.anchor()
    await log.tamper(`delete from event where :own and stream in ('third', 'reported')`)
    await log.tamper(`delete from leaf where :own and number >= ${signed}`)
    await log.tamper(
      `delete from tree_node where :own and (index + 1) * power(2, level) > ${signed}`,
    )
    await log.tamper(`delete from checkpoint where :own and size > ${signed}`)
    await log.tamper(`update log_head set size = ${signed} where :own`)
    const truncated = (faults: readonly Fault[]) =>
      faults.map(fault => fault.type === 'Truncated' && [fault.from, fault.to])
    assert.deepEqual(truncated(await log.faults()), [[signed, size + 1]])
    await assert.rejects(log.checkpoint(), /shorter than its last anchor/)
    // The anchor file cut to match is still betrayed by whoever kept a copy, or a receipt.
    log.cutAnchor(2)
    assert.deepEqual(await log.faults(), [])
    assert.deepEqual(truncated(await log.faults(anchor)), [[signed, size + 1]])
    assert.deepEqual(truncated(await log.faults(JSON.stringify(receipt))), [[signed, size + 1]])
  })

  test('a log rolled back and grown again is betrayed by what was anchored before', async () => {
    const log = await recorded()
    await log.checkpoint()
    const anchor = log.anchor()
    await log.tamper(`delete from event where :own and stream = 'third'`)
    await log.tamper(`delete from leaf where :own and number >= ${signed}`)
    await log.tamper(
      `delete from tree_node where :own and (index + 1) * power(2, level) > ${signed}`,
    )
    await log.tamper(`delete from checkpoint where :own and size > ${signed}`)
    await log.tamper(`update log_head set size = ${signed} where :own`)
    await log.append('another', 30)
    await assert.rejects(log.checkpoint(), /departs from its last anchor/)
    log.cutAnchor(2)
    await log.checkpoint()
    assert.deepEqual(await log.faults(), [])
    const [fault] = await log.faults(anchor)
    assert.ok(
      fault?.type === 'RolledBack' || fault?.type === 'TreeRewritten',
      JSON.stringify(fault),
    )
    assert.deepEqual([fault.from, fault.to], [signed, size])
  })

  test('an event moved to another authority is missed from its own', async () => {
    const [log, other] = [await recorded(), await newLog()]
    const elsewhere = `update event set authority_id = '${other.authority}'`
    await log.tamper(`${elsewhere} where :own and stream = 'first' and version = 1`)
    assert.deepEqual(
      (await log.faults()).map(fault => fault.type === 'EventMissing' && fault.leaf),
      [0],
    )
    assert.deepEqual(
      (await other.faults()).map(({ type }) => type),
      ['EventWithoutLeaf'],
    )
  })

  test('a file that is neither anchor nor receipt, or is of another log, is compared with nothing', async () => {
    const [log, other] = [await recorded(), await recorded()]
    const { authority } = log
    for (const against of ['not an anchor', other.anchor()]) {
      assert.equal((await store.verify({ authority, against })).compared, 0)
    }
    assert.equal((await store.verify({ authority, against: log.anchor() })).compared, 2)
  })
})
