/** A log to tamper with, and the ways somebody with the whole database in hand would. */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { authorityId } from '#kernel'
import {
  commitBody,
  emptyTree,
  type Fault,
  faultWords,
  growTree,
  leafData,
  leafHash,
} from '#ledger'
import { type TestDatabase, testWorld } from '#test'
import type { Store } from './index.ts'
import { sha256 } from './sha256.ts'

/** One log, and the means to tamper with it as the database's owner: `:own` stands for its key. */
export function logOf(name: string, store: Store, { owner, folder }: TestDatabase) {
  const authority = authorityId(name)
  const anchorFile = join(folder, `${name}.anchor`)
  return {
    authority,
    tamper: (text: string, values?: Parameters<typeof owner>[1]) =>
      owner(text.replaceAll(':own', `authority_id = '${name}'`), values),
    anchor: () => readFileSync(anchorFile, 'utf8'),
    cutAnchor: (lines: number) =>
      writeFileSync(
        anchorFile,
        readFileSync(anchorFile, 'utf8')
          .split(/(?<=\n)/)
          .slice(0, lines)
          .join(''),
      ),
    checkpoint: () => store.checkpoint(authority),
    async append(stream: string, count: number) {
      const events = Array.from({ length: count }, (_, at) => {
        return { type: 'Told', happened: '2026-03-02', body: { letter: `${stream} ${at}` } }
      })
      const as = { authority, actor: { type: 'public' } } as const
      const done = await store.work(as, tx => tx.append({ stream, expected: 0, events }))
      assert.ok(done.ok)
      return done.value.events
    },
    async faults(against?: string): Promise<readonly Fault[]> {
      const { logs, sound } = await store.verify({ authority, ...(against && { against }) })
      const faults = logs.flatMap(({ report }) => report.faults)
      assert.equal(sound, faults.length === 0)
      for (const fault of faults) assert.match(faultWords(fault), /\.$/)
      return faults
    },
  }
}
export type Log = ReturnType<typeof logOf>

/** A leaf made again around another body, as somebody would who knows how but holds no key. */
export async function forge(log: Log, stream: string, version: number) {
  const [row = {}] = await log.tamper(
    `select kind, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
            encode(envelope, 'hex') as envelope
       from leaf where :own and stream = $1 and version = $2`,
    [stream, version],
  )
  const { kind, at, envelope } = row
  const [body, bodySalt] = ['{"letter":"never sent"}', testWorld.random(32)]
  const bodyHash = new Uint8Array(commitBody(sha256, bodySalt, body))
  const data = leafData({
    authority: log.authority,
    kind: String(kind),
    recorded: String(at),
    envelope: Uint8Array.fromHex(String(envelope)),
    body: bodyHash,
  })
  return { body, bodySalt, bodyHash, hash: new Uint8Array(leafHash(sha256, data)) }
}

/** Every stored node made to agree with the leaves as they now are. */
export async function regrow(log: Log) {
  const rows = await log.tamper(`
    select encode(hash, 'hex') as hash from leaf where :own order by number`)
  const leaves = rows.map(({ hash }) => Uint8Array.fromHex(String(hash)))
  for (const { level, index, hash } of growTree(sha256, emptyTree, leaves).nodes) {
    await log.tamper(`update tree_node set hash = $1 where :own and level = $2 and index = $3`, [
      new Uint8Array(hash),
      level,
      index,
    ])
  }
}
