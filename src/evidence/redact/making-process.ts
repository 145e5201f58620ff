/**
 * The process in which strangers' pages are copied and drawn: started by `maker.ts`, under the same
 * limits as the one that reads files. It takes a file from its standard input and answers with
 * what was asked for on its standard output. It prints nothing else, and keeps nothing.
 */
import { Worker } from 'node:worker_threads'
import { blackened } from './drawn-page.ts'
import { partOf } from './part.ts'
import { openPages } from './pdfium.ts'
import { picturePage } from './picture-page.ts'
import { png } from './png.ts'
import { boxesOn, hitsOn, isUnsearched, wordsOf } from './removal.ts'
import type { Answer, Task } from './tasks.ts'

type Asked = Readonly<{ task: Task; bytes: number }>
type Made = Readonly<{ answer: Answer; body: Uint8Array }>

new Worker(new URL('../watchdog.ts', import.meta.url), {
  workerData: { megabytes: Number(process.argv[2]), parent: process.ppid },
})
process.on('disconnect', () => process.exit())
process.on('message', async (asked: Asked) => {
  const { answer, body } = await make(asked.task, await take(asked.bytes))
  process.send?.(answer)
  process.stdout.write(body)
})
process.send?.('ready')

const notMade = (why: 'damaged' | 'pages'): Made => ({
  answer: { type: 'NotMade', bytes: 0, why },
  body: new Uint8Array(0),
})

async function make(task: Task, given: Uint8Array): Promise<Made> {
  const isPicture = task.mediaType.startsWith('image/')
  const bytes = isPicture ? await picturePage(given, task.mediaType) : given
  if (!bytes) return notMade('damaged')
  if (task.type === 'Preview') return preview(bytes, task)
  const made = await partOf(bytes, task.asked)
  if (typeof made === 'string') return notMade(made)
  const { body, offsets, pages, drawn, removed, unsearched, structure, root } = made
  const { kids, marks, keys, roles } = structure
  const tree = {
    kids,
    marks,
    keys,
    roles: roles.map(([name, role]): [string, string] => [name, role]),
  }
  const lists = {
    offsets: [...offsets],
    pages: [...pages],
    drawn: [...drawn],
    removed: [...removed],
    unsearched: [...unsearched],
  }
  return { answer: { type: 'Part', bytes: body.length, root, ...lists, structure: tree }, body }
}

async function preview(
  bytes: Uint8Array,
  { page, removals }: Extract<Task, { type: 'Preview' }>,
): Promise<Made> {
  const seen = await openPages(bytes)
  const shown = seen?.page(page)
  if (!seen || !shown) return notMade('damaged')
  const found: number[][] = removals.map(() => [])
  const unsearched: number[] = []
  for (let number = 1; number <= seen.count; number += 1) {
    const { text } = wordsOf(seen.words(number))
    const hits = hitsOn(number, text, removals)
    if (isUnsearched(number, text, removals) && !seen.isEmpty(number)) unsearched.push(number)
    for (const [at, count] of hits.entries()) if (count > 0) found[at]?.push(number)
  }
  const body = png(blackened(shown.drawn, boxesOn(page, shown.characters, removals, shown.drawn)))
  const pages = seen.count
  seen.close()
  return { answer: { type: 'Preview', bytes: body.length, pages, found, unsearched }, body }
}

/** The next `length` bytes of standard input, in one piece. */
async function take(length: number): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(length)
  for (let filled = 0; filled < length; ) {
    const part: unknown = process.stdin.read()
    if (part instanceof Uint8Array) {
      whole.set(part, filled)
      filled += part.length
    } else await new Promise(resolve => process.stdin.once('readable', resolve))
  }
  return whole
}
