import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shapes } from '#casework'
import { createReader, openFileStore } from '#evidence'
import { addSeconds, type Instant } from '#kernel'
import { caseworkProjections, type Store } from '#store'
import { onEachEngine, testWorld } from '#test'
import { authorities, type Bench, jobNames, loadDemonstration, openDesk } from './index.ts'
import { northmoor, personasOf } from './personas.ts'

onEachEngine(engine => {
  async function open(): Promise<{ bench: Bench; setBack: (seconds: number) => void }> {
    const database = await engine.fresh()
    let back = 0
    const world = { ...testWorld, now: (): Instant => addSeconds(testWorld.now(), -back) }
    const store: Store = await database.open({
      shapes,
      projections: caseworkProjections,
      jobs: [...jobNames],
      world,
    })
    const files = await openFileStore(database.folder)
    const reader = createReader({ limits: { ms: 10_000, megabytes: 256 } })
    const bench: Bench = {
      store,
      world,
      files,
      reader,
      codeKey: world.random(32),
      authorities,
      address: 'http://localhost:3000',
      demonstration: true,
    }
    return {
      bench,
      setBack: seconds => {
        back = seconds
      },
    }
  }

  test('the demonstration force is made through the same verbs as a real one', async () => {
    const { bench, setBack } = await open()
    await loadDemonstration(bench, { setBack, matters: true })
    const desk = openDesk(bench)
    const [jay] = personasOf(bench)
    assert.ok(jay)
    const as = {
      authority: northmoor,
      actor: { type: 'staff', person: jay.person, name: jay.name, role: jay.role },
    } as const
    const today = await desk.work.today(as, { whose: 'force' })
    assert.ok(today)
    console.log(JSON.stringify(today, null, 1).slice(0, 6000))
    await bench.reader.close()
  })
})
