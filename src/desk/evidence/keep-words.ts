/** Keeping the words of files that were read, so that they can be searched. Behind the pages. */
import { parseReading, stretchesOf } from '#evidence'
import { type AuthorityId, parseAuthorityId } from '#kernel'
import {
  dropWords,
  type Job,
  keepWordsParts,
  readingOfBytes,
  readingsToKeep,
  type ToKeep,
  wordsAreKept,
} from '#store'
import { type Bench, system } from '../bench.ts'
import { keepHeads } from './keep-heads.ts'

/** Parts in one unit of work: a page in the way waits for no more than these. */
const partsAtOnce = 4
const readingsAtOnce = 100

async function keepWords({ store }: Bench, authority: AuthorityId, one: ToKeep): Promise<void> {
  const as = { authority, actor: system, priority: 'background' } as const
  const json = await store.work(as, tx => readingOfBytes(tx, one))
  if (json === undefined) return
  const reading = parseReading(JSON.parse(json))
  const parts = (reading.ok ? stretchesOf(reading.value) : []).map((stretch, index) => ({
    ...stretch,
    part: index + 1,
  }))
  // Of most files all at once: each unit of work is a wait for the disk.
  for (let from = 0; from === 0 || from < parts.length; from += partsAtOnce)
    await store.work(as, async tx => {
      const some = parts.slice(from, from + partsAtOnce)
      if (from === 0) await dropWords(tx, one.sha256)
      if (some.length > 0) await keepWordsParts(tx, one.sha256, some)
      if (from + partsAtOnce >= parts.length) await wordsAreKept(tx, one)
    })
}

/** Every reading whose words are not kept yet, or that took the place of another. */
async function keepWordsOf(bench: Bench, authority: AuthorityId): Promise<void> {
  const as = { authority, actor: system, priority: 'background' } as const
  await keepHeads(bench, authority)
  const done = new Set<string>()
  for (;;) {
    const waiting = await bench.store.work(as, tx => readingsToKeep(tx, readingsAtOnce))
    const some = waiting.filter(({ sha256 }) => !done.has(sha256))
    if (some.length === 0) return
    for (const one of some) {
      await keepWords(bench, authority, one)
      done.add(one.sha256)
    }
  }
}

export async function keepWordsJob(bench: Bench, { data }: Job): Promise<void> {
  const authority = parseAuthorityId(String(data['authority']))
  if (!authority) throw new Error('words to keep, without whose they are')
  await keepWordsOf(bench, authority)
}

/** What no job did: files read before their words were kept, or while something was down. */
export async function keepAllWords(bench: Bench): Promise<void> {
  for (const { id } of bench.authorities) await keepWordsOf(bench, id)
}
