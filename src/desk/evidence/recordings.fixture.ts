/** For tests: three invented recordings of one evening, put into a matter as staff would. */
import { Readable } from 'node:stream'
import { authorityId, commandId, type DocumentId, documentId, type MatterId } from '#kernel'
import type { TestApp } from '#test'
import { system, today } from '../bench.ts'
import { decide } from '../decide.ts'

type Adding = Readonly<{ matter: MatterId; name: string; bytes: Uint8Array; mediaType?: string }>

/** One file as if staff had added it; it is not read. */
export async function addInvented(
  { bench }: Pick<TestApp, 'bench'>,
  { matter, name, bytes, mediaType = 'audio/wav' }: Adding,
): Promise<DocumentId> {
  const authority = authorityId('northmoor')
  const limitBytes = 50_000_000
  const kept = await bench.files.receive(authority, Readable.from([bytes]), { limitBytes })
  if (!kept.ok) throw new Error(`not kept: ${kept.refusal}`)
  const document = documentId(bench.world.id())
  const file = { document, name, ...kept.value, mediaType, says: 'agrees' } as const
  const as = { authority, actor: system, command: commandId(bench.world.id()) }
  const command = { type: 'AddDocument', file, from: 'staff', on: today(bench) } as const
  const added = await decide(bench, as, { matter, request: { name }, command })
  if (!added.ok) throw new Error(`not added: ${added.refusal.type}`)
  return document
}
