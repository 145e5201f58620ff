/** Complaints sent over HTTP while the server is killed again and again; then counted. */
import assert from 'node:assert/strict'
import { sendOne } from './sends.ts'
import { candour, startServer } from './server.ts'

export type Survival = Readonly<{
  submissions: number
  kills: number
  clients?: number
}>

/**
 * Sends `submissions` complaints through the pages, killing the server `kills` times meanwhile, and
 * fails where one that was acknowledged is missing, one was made twice, or the record is not sound.
 */
export async function surviveServing(asked: Survival): Promise<void> {
  const { submissions, kills, clients = 4 } = asked
  const server = await startServer({ empty: true })
  try {
    const references: string[] = []
    let begun = 0
    const client = async () => {
      while (begun < submissions) {
        begun += 1
        // A person each: one address may not begin a thousand complaints.
        const from = `10.0.${begun >> 8}.${begun & 255}`
        references.push(await sendOne(server.origin, { patient: true, from }))
      }
    }
    // What opened the demonstration's accounts is recorded too.
    const before = await recordsIn(server.folder)
    const killer = async () => {
      for (let killed = 0; killed < kills; killed += 1) {
        const at = (submissions * (killed + 1)) / (kills + 1)
        while (references.length < at) await new Promise(resolve => setTimeout(resolve, 20))
        await server.restart('SIGKILL')
      }
    }
    await Promise.all([killer(), ...Array.from({ length: clients }, client)])
    assert.equal(new Set(references).size, submissions, 'two people were told one reference')
    const records = await recordsIn(server.folder)
    assert.equal(
      records - before,
      submissions,
      'as many complaints are recorded as were acknowledged',
    )
  } finally {
    await server.end()
  }
}

/** How many records Northmoor's log has, from the verifier beside the running server. */
async function recordsIn(folder: string): Promise<number> {
  const { out } = await candour(folder, 'ledger', 'verify', '--authority', 'northmoor', '--json')
  const { sound, logs } = JSON.parse(out)
  assert.equal(sound, true)
  return logs[0].leaves
}
