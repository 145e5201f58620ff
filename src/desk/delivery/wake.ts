/** Finds notices whose job was lost: nothing that waits to go is forgotten. */
import { addSeconds } from '#kernel'
import { neglectedNotices } from '#store'
import { type Bench, system } from '../bench.ts'

/** Later than any job that still knows of its notice would be. */
const neglectedSeconds = 1800
const chunk = 200

/** Queues again every notice that should have been taken up half an hour ago and was not. */
export async function wakeNeglected({ store, authorities }: Bench): Promise<void> {
  for (const { id } of authorities)
    await store.work({ authority: id, actor: system, priority: 'background' }, async tx => {
      const before = addSeconds(tx.now, -neglectedSeconds)
      for (const notice of await neglectedNotices(tx, { before, max: chunk }))
        await tx.enqueue(
          'send-notice',
          { authority: id, notice },
          { singletonKey: `wake ${id} ${notice}` },
        )
    })
}
