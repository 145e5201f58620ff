/**
 * The text of a file, read in a process of its own that can die alone.
 *
 * A process and not a thread: most of what a hostile file costs is memory outside the JavaScript
 * heap, which a thread's limits do not count, and a crash in native code takes every thread with
 * it. The process is handed bytes and hands back a shape; `confinement.ts` says what it may not do.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { confinement } from './confinement.ts'
import { notRead, readingVersion } from './kinds.ts'
import type { Part } from './parts.ts'
import { parseReading, type Reading, type UnreadableWhy } from './reading.ts'

/** `ms` for one file, from its first byte; `megabytes` for the whole process that reads it. */
export type ReaderLimits = Readonly<{ ms: number; megabytes: number }>

/** Where a file's bytes are: its path, or how many there are and how to have them. */
export type Source = string | Readonly<{ bytes: number; open: () => Readable }>

export type Reader = Readonly<{
  /**
   * What is in the file, which is `mediaType` by its content. A file that cannot be read
   * is an answer, whatever it did to the process. Throws where there is no such file, or the
   * machine cannot start a process, or the reader was closed.
   */
  read: (source: Source, mediaType: string) => Promise<Reading>
  /**
   * What the file is made of, in its order, each part handed over before the next is taken out:
   * what a message has attached, the messages of a mailbox, the entries of a zip. Nothing of a
   * kind that holds no other files. Ends with a lost part where the rest could not be had.
   * Throws as `read` does.
   */
  parts: (source: Source, mediaType: string) => AsyncIterable<Part>
  /** Ends the processes. Reads still under way or waiting throw: they were not answered. */
  close: () => Promise<void>
}>

/** After these a process is dead, busy for good, or not to be believed again. */
const spent: ReadonlySet<UnreadableWhy> = new Set(['time', 'memory', 'stopped'])
/** A process is replaced after this many files: what it kept of one must not count for long. */
const filesEach = 50
const startMs = 60_000

/** A reader with `hands` processes (one unless told), started when there is something to read. */
export function createReader(options: { limits: ReaderLimits; hands?: number }): Reader {
  const hands = Array.from({ length: options.hands ?? 1 }, () => createHand(options.limits))
  const idle = [...hands]
  const waiting: ((hand: Hand | undefined) => void)[] = []
  let closed = false

  const take = async () => {
    if (closed) return undefined
    const hand = idle.pop()
    if (hand) return hand
    const { promise, resolve: given } = Promise.withResolvers<Hand | undefined>()
    waiting.push(given)
    return promise
  }
  return {
    async read(source, mediaType) {
      const { bytes, open } = await opening(source)
      const version = readingVersion(mediaType)
      if (bytes === 0) return { type: 'Unreadable', version, why: 'empty' }
      const why = notRead(mediaType)
      if (why) return { type: 'NotRead', version, why }
      const hand = await take()
      if (!hand) throw new Error('the reader is closed')
      try {
        return await hand.read({ mediaType, bytes, open })
      } finally {
        const next = waiting.shift()
        if (next) next(hand)
        else idle.push(hand)
      }
    },
    async *parts() {},
    async close() {
      closed = true
      for (const next of waiting.splice(0)) next(undefined)
      await Promise.all(hands.map(hand => hand.close()))
    },
  }
}

type File = Readonly<{ mediaType: string; bytes: number; open: () => Readable }>

async function opening(source: Source): Promise<Exclude<Source, string>> {
  if (typeof source !== 'string') return source
  const { size } = await stat(source)
  return { bytes: size, open: () => createReadStream(source) }
}

type Hand = Readonly<{ read: (file: File) => Promise<Reading>; close: () => Promise<void> }>

/** One process at a time, and another when that one is dead or has read enough. */
function createHand(limits: ReaderLimits): Hand {
  let child: ChildProcess | undefined
  let files = 0
  let closed = false

  const end = async () => {
    const ending = child
    child = undefined
    if (!ending || gone(ending)) return
    const ended = once(ending, 'exit')
    ending.kill('SIGKILL')
    await ended
  }
  return {
    async read(file) {
      if (!child || gone(child) || files >= filesEach) {
        await end()
        child = start(limits)
        files = 0
        await ready(child)
      }
      files += 1
      const reading = await ask(child, file, limits.ms)
      if (closed) throw new Error('the reader was closed before it had read the file')
      if (reading.type === 'Unreadable' && spent.has(reading.why)) await end()
      return reading
    },
    async close() {
      closed = true
      await end()
    },
  }
}

function gone({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

function start({ megabytes }: ReaderLimits): ChildProcess {
  const child = fork(new URL('./reading-process.ts', import.meta.url), [String(megabytes)], {
    env: {},
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
    execArgv: confinement(megabytes),
  })
  // A pipe into a process that died is broken, and its end is already known.
  child.stdin?.on('error', () => {})
  return child
}

async function ready(child: ChildProcess): Promise<void> {
  const started = new AbortController()
  const timer = setTimeout(() => child.kill('SIGKILL'), startMs)
  const died = once(child, 'exit', { signal: started.signal }).then(() => {
    throw new Error('the process that reads files could not start')
  })
  try {
    await Promise.race([once(child, 'message', { signal: started.signal }), died])
  } finally {
    clearTimeout(timer)
    died.catch(() => {})
    started.abort()
  }
}

/** How a process ends when memory runs out: by us, by the system, or by the JavaScript engine. */
const outOfMemory: ReadonlySet<string | null> = new Set(['SIGKILL', 'SIGABRT', 'SIGTRAP'])

async function ask(child: ChildProcess, file: File, ms: number): Promise<Reading> {
  const { promise, resolve: answer, reject } = Promise.withResolvers<Reading>()
  const unreadable = (why: UnreadableWhy): Reading => {
    return { type: 'Unreadable', version: readingVersion(file.mediaType), why }
  }
  const onMessage = (json: unknown) => {
    const reading = parseReading(json)
    answer(reading.ok ? reading.value : unreadable('stopped'))
  }
  const onExit = (_: number | null, signal: string | null) =>
    answer(unreadable(outOfMemory.has(signal) ? 'memory' : 'stopped'))
  const timer = setTimeout(() => answer(unreadable('time')), ms)
  child.once('message', onMessage).once('exit', onExit)
  const bytes = file.open().on('error', cause => {
    // Half a file is in the pipe: nothing after it could be understood.
    child.kill('SIGKILL')
    reject(new Error('the file could not be opened to be read', { cause }))
  })
  child.send({ mediaType: file.mediaType, bytes: file.bytes }, () => {})
  if (child.stdin) bytes.pipe(child.stdin, { end: false })
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    child.off('message', onMessage).off('exit', onExit)
    bytes.unpipe()
    bytes.destroy()
  }
}
