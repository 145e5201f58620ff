/** One process that reads files, and what is made of how it answers or ends. */
import type { ChildProcess } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { type Answer, type Asked, parseAnswer, partsPipe } from './asking.ts'
import { isGone, startConfined } from './confined.ts'

/** `ms` for one file, from its first byte; `megabytes` for the whole process that reads it. */
export type ReaderLimits = Readonly<{ ms: number; megabytes: number }>

/** Where a file's bytes are: its path, or how many there are and how to have those in a range. */
export type Source =
  | string
  | Readonly<{
      bytes: number
      /** From the byte at `from`, counted from 0, up to and without the one at `to`. */
      range: (from: number, to: number) => Readable
    }>

export type File = Readonly<{ mediaType: string }> & Exclude<Source, string>

/** How a process was lost: it took too long, or too much memory, or stopped of itself. */
export type Gone = Readonly<{ type: 'gone'; why: 'time' | 'memory' | 'stopped' }>

/** A file's length buys it time, at this rate; a file that is long is not for that hostile. */
const bytesEachMs = 20_000

export async function fileAt(source: Source, mediaType: string): Promise<File> {
  if (typeof source !== 'string') return { ...source, mediaType }
  const { size } = await stat(source)
  const range = (from: number, to: number) =>
    createReadStream(source, { start: from, end: Math.max(from, to - 1) })
  return { bytes: size, mediaType, range }
}

export async function startProcess({ megabytes }: ReaderLimits): Promise<ChildProcess> {
  const program = new URL('./reading-process.ts', import.meta.url)
  const child = await startConfined(program, megabytes, ['pipe', 'ignore', 'ignore', 'ipc', 'pipe'])
  child.stdio[partsPipe]?.on('error', () => {})
  return child
}

/** How a process ends when memory runs out: by us, by the system, or by the JavaScript engine. */
const outOfMemory: ReadonlySet<string | null> = new Set(['SIGKILL', 'SIGABRT', 'SIGTRAP'])

/** Asks the process something of `file`, and gives it the bytes it needs until it answers. */
export async function ask(
  child: ChildProcess,
  asked: Asked,
  { file, ms }: Readonly<{ file: File; ms: number }>,
): Promise<Exclude<Answer, { type: 'need' }> | Gone> {
  type Heard = Awaited<ReturnType<typeof ask>>
  const { promise, resolve: answer, reject } = Promise.withResolvers<Heard>()
  const gone = (why: Gone['why']) => answer({ type: 'gone', why })
  let given: Readable | undefined
  const give = (from: number, to: number) => {
    given = file.range(from, to).on('error', cause => {
      // Half of what it asked for is in the pipe: nothing after it could be understood.
      child.kill('SIGKILL')
      reject(new Error('the file could not be opened to be read', { cause }))
    })
    if (child.stdin) given.pipe(child.stdin, { end: false })
  }
  const onMessage = (json: unknown) => {
    const said = parseAnswer(json)
    if (!said.ok) gone('stopped')
    else if (said.value.type !== 'need') answer(said.value)
    else if (said.value.from >= said.value.to || said.value.to > file.bytes) gone('stopped')
    else give(said.value.from, said.value.to)
  }
  const onExit = (_: number | null, signal: string | null) =>
    gone(outOfMemory.has(signal) ? 'memory' : 'stopped')
  const timer = setTimeout(() => gone('time'), ms + file.bytes / bytesEachMs)
  child.on('message', onMessage).once('exit', onExit)
  if (isGone(child)) onExit(child.exitCode, child.signalCode)
  else child.send(asked, () => {})
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    child.off('message', onMessage).off('exit', onExit)
    given?.unpipe()
    given?.destroy()
  }
}

/** The next `length` bytes the process sends by the pipe of parts, or how it was lost. */
export async function takeBytes(
  child: ChildProcess,
  length: number,
  ms: number,
): Promise<Uint8Array<ArrayBuffer> | Gone> {
  const pipe = child.stdio[partsPipe]
  if (!(pipe instanceof Readable)) return { type: 'gone', why: 'stopped' }
  const whole = new Uint8Array(length)
  const late = AbortSignal.timeout(ms)
  for (let filled = 0; filled < length; ) {
    const chunk: unknown = pipe.read()
    if (!(chunk instanceof Uint8Array)) {
      if (pipe.readableEnded || pipe.destroyed) return { type: 'gone', why: 'stopped' }
      if (late.aborted) return { type: 'gone', why: 'time' }
      await moreIn(pipe, late)
      continue
    }
    const wanted = chunk.subarray(0, length - filled)
    whole.set(wanted, filled)
    filled += wanted.length
    if (wanted.length < chunk.length) pipe.unshift(chunk.subarray(wanted.length))
  }
  return whole
}

/** Until there is more to read, or there will be no more, or it has been too long. */
async function moreIn(pipe: Readable, late: AbortSignal): Promise<void> {
  const { promise, resolve: go } = Promise.withResolvers<void>()
  const stop = () => go()
  pipe.once('readable', stop).once('end', stop).once('close', stop)
  late.addEventListener('abort', stop)
  await promise
  pipe.off('readable', stop).off('end', stop).off('close', stop)
  late.removeEventListener('abort', stop)
}
