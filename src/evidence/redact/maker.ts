/**
 * Pages made out of strangers' files, in a process of its own that can die alone. It is handed
 * bytes and hands back bytes; what it wrote is put into a file here, and never looked into again.
 */
import type { ChildProcess } from 'node:child_process'
import { accepted, type Result, refuse } from '#kernel'
import { endProcess, isGone, startConfined } from '../confined.ts'
import type { PartAsked, PartMade } from './part.ts'
import type { Removal } from './removal.ts'
import { type Answer, answer, type Task } from './tasks.ts'

/**
 * `ms` for one file; `megabytes` for the whole process that works on it; `bodyBytes` the most that
 * is taken of what it makes, which is held here whole: as much as its memory unless said.
 */
export type MakerLimits = Readonly<{ ms: number; megabytes: number; bodyBytes?: number }>

/** Not this file: it is broken, too long, makes too much, or did something to the process. */
export const cannotMakeReasons = ['damaged', 'pages', 'time', 'stopped', 'size'] as const
export type CannotMake = (typeof cannotMakeReasons)[number]

export type Preview = Readonly<{
  /** A PNG. */
  picture: Uint8Array
  pages: number
  /** The pages each removal finds something on. */
  found: readonly (readonly number[])[]
  /** Pages that show something and have no words, which words are to be taken out of. */
  unsearched: readonly number[]
}>

export type Maker = Readonly<{
  /** The pages of a PDF, or of a picture, as a part of another file. */
  part: (file: Given, asked: PartAsked) => Promise<Result<PartMade, CannotMake>>
  /** One page as it will look, and what each removal finds in the whole file. */
  preview: (
    file: Given,
    page: number,
    removals: readonly Removal[],
  ) => Promise<Result<Preview, CannotMake>>
  close: () => Promise<void>
}>
/** `mediaType` is by content. */
export type Given = Readonly<{ bytes: Uint8Array; mediaType: string }>

const program = new URL('./making-process.ts', import.meta.url)
const filesEach = 200

/** One process, started when first asked; what is asked waits its turn. */
export function createMaker({ limits }: Readonly<{ limits: MakerLimits }>): Maker {
  let child: ChildProcess | undefined
  let files = 0
  let turn: Promise<unknown> = Promise.resolve()
  let closed = false

  async function end(): Promise<void> {
    const ending = child
    child = undefined
    if (ending) await endProcess(ending)
  }
  async function asking(file: Given, task: Task): Promise<Result<Made, CannotMake>> {
    if (closed) throw new Error('the maker is closed')
    if (!child || isGone(child) || files >= filesEach) {
      await end()
      child = await startConfined(program, limits.megabytes, ['pipe', 'pipe', 'ignore', 'ipc'])
      files = 0
    }
    files += 1
    const made = await ask(child, { file, task, limits })
    if (!made.ok) await end()
    if (made.ok && made.value.answer.type === 'NotMade') return refuse(made.value.answer.why)
    return made
  }
  const inTurn = (file: Given, task: Task) => {
    const next = turn.then(() => asking(file, task))
    turn = next.catch(() => {})
    return next
  }
  return {
    async part(file, asked) {
      const made = await inTurn(file, { type: 'Part', mediaType: file.mediaType, asked })
      if (!made.ok) return made
      const { answer, body } = made.value
      return answer.type === 'Part' ? accepted({ ...answer, body }) : refuse('stopped')
    },
    async preview(file, page, removals) {
      const task = { type: 'Preview', mediaType: file.mediaType, page, removals } as const
      const made = await inTurn(file, task)
      if (!made.ok) return made
      const { answer, body } = made.value
      if (answer.type !== 'Preview') return refuse('stopped')
      const { found, unsearched } = answer
      return accepted({ picture: body, pages: answer.pages, found, unsearched })
    },
    async close() {
      closed = true
      await end()
    },
  }
}

type Made = Readonly<{ answer: Answer; body: Uint8Array }>

type Asking = Readonly<{ file: Given; task: Task; limits: MakerLimits }>

async function ask(
  child: ChildProcess,
  { file, task, limits }: Asking,
): Promise<Result<Made, CannotMake>> {
  const { promise, resolve: settle } = Promise.withResolvers<Result<Made, CannotMake>>()
  const most = limits.bodyBytes ?? limits.megabytes * 1024 * 1024
  const parts: Uint8Array[] = []
  let got = 0
  let said: Answer | undefined
  const look = () => {
    if (got > most || (said && said.bytes > most)) settle(refuse('size'))
    // More than it said is not what it said.
    else if (said && got > said.bytes) settle(refuse('stopped'))
    else if (said && got === said.bytes)
      settle(accepted({ answer: said, body: Buffer.concat(parts, got) }))
  }
  const onMessage = (json: unknown) => {
    const read = answer.safeParse(json)
    if (!read.success) settle(refuse('stopped'))
    said = read.data
    look()
  }
  const onBytes = (bytes: Uint8Array) => {
    if (got <= most) parts.push(bytes)
    got += bytes.length
    look()
  }
  const onExit = () => settle(refuse('stopped'))
  const timer = setTimeout(() => settle(refuse('time')), limits.ms)
  child.once('message', onMessage).once('exit', onExit)
  child.stdout?.on('data', onBytes)
  child.send({ task, bytes: file.bytes.length }, () => {})
  child.stdin?.write(file.bytes)
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    child.off('message', onMessage).off('exit', onExit)
    child.stdout?.off('data', onBytes)
  }
}
