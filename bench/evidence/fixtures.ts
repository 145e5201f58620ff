/** Every real message and document kept, typed, hashed, and read or refused with a reason. */
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createReader, openFileStore, typeOf, whyInWords } from '#evidence'
import { authorityId } from '#kernel'
import { realFiles } from './real-files.ts'

const northmoor = authorityId('northmoor')

export async function fixturesPart(): Promise<void> {
  const files = realFiles()
  if (!files) return console.log('  not measured: the real files are not beside this checkout')
  const folder = mkdtempSync(join(tmpdir(), 'candour-real-'))
  const reader = createReader({ limits: { ms: 30_000, megabytes: 1024 } })
  const store = await openFileStore(folder)
  const outcomes = new Map<string, number>()
  const began = performance.now()
  for (const path of files) {
    const received = await store.receive(northmoor, createReadStream(path), { limitBytes: 1e9 })
    const outcome = received.ok
      ? await outcomeOf(store.path(northmoor, received.value.sha256), basename(path))
      : `not kept: ${received.refusal}`
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  }
  const ms = performance.now() - began
  console.log(`  ${files.length} files in ${(ms / 1000).toFixed(1)} s`)
  for (const [outcome, count] of [...outcomes].toSorted())
    console.log(`  ${String(count).padStart(5)}  ${outcome}`)
  await reader.close()
  rmSync(folder, { recursive: true, force: true })

  async function outcomeOf(kept: string, name: string): Promise<string> {
    const { mediaType } = await typeOf(kept, name)
    const reading = await reader.read(kept, mediaType)
    if (!('why' in reading)) return `${reading.type} (${mediaType})`
    return `${reading.type}: ${reading.why}, ${whyInWords(reading.why).slice(0, 40)}…`
  }
}
