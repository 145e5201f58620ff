/**
 * A process that records submissions until it is killed: `node kill-child.ts FOLDER [URL]`. A line
 * in with a number asks for one; a line out with it says it is recorded, or that it must be
 * retried.
 */
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { authorityId, commandId } from '#kernel'
import { keysIn, openStore, refusalWords, takeLock } from '#store'
import { testWorld } from './engines.ts'

const [folder = '', url] = process.argv.slice(2)
const lock = await takeLock(folder, testWorld.now)
if (!lock.ok) throw new Error(refusalWords(folder, lock.refusal))
const store = await openStore({
  database: url ? { type: 'postgres', url } : { type: 'pglite', folder: join(folder, 'database') },
  world: testWorld,
  keys: keysIn(join(folder, 'keys.json'), testWorld),
  anchorFolder: join(folder, 'anchor'),
  shapes: { Told: { kind: 'complaint', schema: 1 } },
  jobs: ['test'],
  // Often, so that some kills fall in the middle of signing.
  checkpointAfterSeconds: 0.02,
})
const northmoor = authorityId('northmoor')
await store.addAuthority({ id: northmoor, name: 'Northmoor Police' })

/** Every attempt makes a stream of its own, as a report makes a matter: only the command says. */
async function submit(number: string): Promise<void> {
  const command = { id: commandId(`submission-${number}`), fingerprint: number, answer: number }
  await store.work({ authority: northmoor, actor: { type: 'public' } }, async tx => {
    if (await tx.replay(command.id, command.fingerprint)) return
    const events = [{ type: 'Told', happened: 'undated', body: { number } }]
    const done = await tx.append({ stream: testWorld.id(), expected: 0, events, command })
    if (!done.ok) throw new Error(done.refusal.type)
    await tx.enqueue('test', { number })
  })
}

createInterface({ input: process.stdin }).on('line', number => {
  submit(number).then(
    () => console.log(`kept ${number}`),
    () => console.log(`retry ${number}`),
  )
})
console.log('ready')
