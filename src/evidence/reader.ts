/**
 * What is in a file, read in a process of its own that can die alone.
 *
 * A process and not a thread: most of what a hostile file costs is memory outside the JavaScript
 * heap, which a thread's limits do not count, and a crash in native code takes every thread with
 * it. The process is handed bytes and hands back a shape; `confinement.ts` says what it may not do.
 */
import type { ChildProcess } from 'node:child_process'
import { createApart } from './apart.ts'
import { endProcess, isGone } from './confined.ts'
import { ask, type File, fileAt, type ReaderLimits, type Source, startProcess } from './hand.ts'
import { holdsParts, notRead, readingVersion } from './kinds.ts'
import { filesEach, limits } from './limits.ts'
import { canLook } from './ocr/language.ts'
import type { Part } from './parts.ts'
import { couldHaveWords } from './picture/could-have-words.ts'
import { parseReading, type Reading, type UnreadableWhy } from './reading.ts'

export type Reader = Readonly<{
  /**
   * What is in the file, which is `mediaType` by its content. A file that cannot be read is an
   * answer, whatever it did to the process. Throws where there is no such file, or the machine
   * cannot start a process, or the reader was closed.
   */
  read: (source: Source, mediaType: string) => Promise<Reading>
  /**
   * What the file is made of, in its order, each part handed over before the next is taken out:
   * what a message has attached, the messages of a mailbox, the entries of a zip. Nothing of a
   * kind that holds no other files. Ends with a lost part where the rest could not be had. Each
   * asking has a process to itself until it ends or is left; the next has the same one, until it
   * has taken enough files apart. Throws as `read` does.
   */
  parts: (source: Source, mediaType: string) => AsyncIterable<Part>
  /** Ends the processes. Reads still under way or waiting throw: they were not answered. */
  close: () => Promise<void>
}>

/** After these a process is dead, busy for good, or not to be believed again. */
const spent: ReadonlySet<UnreadableWhy> = new Set(['time', 'memory', 'stopped'])

type ReaderOptions = Readonly<{
  limits: ReaderLimits
  /** Processes that read, one unless told. */
  hands?: number
  /**
   * Words are looked for in pictures too, in one more process, where the language data is here;
   * that takes seconds a page.
   */
  look?: boolean
}>

/** A reader whose processes are started when there is something to read. */
export function createReader(options: ReaderOptions): Reader {
  const lookMs = options.limits.ms + limits.lookMs
  const looker = createHand({ ...options.limits, ms: lookMs }, 'looking')
  const hands = Array.from({ length: options.hands ?? 1 }, () =>
    createHand(options.limits, 'reading'),
  )
  const idle = [...hands]
  const waiting: ((hand: Hand | undefined) => void)[] = []
  const apart = createApart(options.limits)
  const looks = options.look === true && canLook()
  let closed = false
  /** One after another: one process looks. */
  let looking: Promise<unknown> = Promise.resolve()
  const looked = (look: () => Promise<Reading>) => {
    const mine = looking.then(look)
    looking = mine.catch(() => {})
    return mine
  }

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
      const file = await fileAt(source, mediaType)
      const version = readingVersion(mediaType)
      if (file.bytes === 0) return { type: 'Unreadable', version, why: 'empty' }
      const why = notRead(mediaType)
      if (why) return { type: 'NotRead', version, why }
      const hand = await take()
      if (!hand) throw new Error('the reader is closed')
      let reading: Reading
      try {
        reading = await hand.read(file)
      } finally {
        const next = waiting.shift()
        if (next) next(hand)
        else idle.push(hand)
      }
      if (!looks || !mayShowMore(reading, mediaType)) return reading
      const seen = await looked(() => looker.read(file))
      return seen.type === 'Unreadable' ? reading : seen
    },
    async *parts(source, mediaType) {
      const file = await fileAt(source, mediaType)
      if (closed) throw new Error('the reader is closed')
      if (file.bytes === 0 || !holdsParts(mediaType)) return
      for await (const part of apart.parts(file)) {
        if (closed) throw new Error('the reader was closed before it had taken the file apart')
        yield part
      }
    },
    async close() {
      closed = true
      for (const next of waiting.splice(0)) next(undefined)
      await Promise.all([looker, ...hands, apart].map(one => one.close()))
    },
  }
}

type Hand = Readonly<{ read: (file: File) => Promise<Reading>; close: () => Promise<void> }>

/** One process at a time, and another when that one is dead or has read enough. */
function createHand(limits: ReaderLimits, want: 'reading' | 'looking'): Hand {
  let child: ChildProcess | undefined
  let files = 0
  let closed = false

  const end = async () => {
    const ending = child
    child = undefined
    if (ending) await endProcess(ending)
  }
  return {
    async read(file) {
      if (closed) throw new Error('the reader is closed')
      if (!child || isGone(child) || files >= filesEach) {
        await end()
        child = await startProcess(limits)
        files = 0
      }
      files += 1
      let reading = await readingFrom(child, { want, file, ms: limits.ms })
      // What ended it may be left from a file before: whoever is blamed had a process to itself.
      if (reading.type === 'Unreadable' && reading.why === 'stopped' && files > 1 && !closed) {
        await end()
        child = await startProcess(limits)
        files = 1
        reading = await readingFrom(child, { want, file, ms: limits.ms })
      }
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

/** Whether there are pictures in it that words could be looked for in. */
function mayShowMore(reading: Reading, mediaType: string): boolean {
  if (reading.type === 'Picture') return couldHaveWords(reading, mediaType)
  return (
    reading.type === 'NoTextLayer' || (reading.type === 'Document' && reading.pagesWithoutText > 0)
  )
}

type Asking = Readonly<{ want: 'reading' | 'looking'; file: File; ms: number }>

async function readingFrom(child: ChildProcess, { want, file, ms }: Asking): Promise<Reading> {
  const { mediaType, bytes } = file
  const said = await ask(child, { want, mediaType, bytes }, { file, ms })
  const reading = said.type === 'reading' ? parseReading(said.reading) : undefined
  if (reading?.ok) return reading.value
  const why = said.type === 'gone' ? said.why : 'stopped'
  return { type: 'Unreadable', version: readingVersion(mediaType), why }
}
