/** Taking files apart: one after another in a process that can die alone, and then in another. */
import type { ChildProcess } from 'node:child_process'
import { endProcess, isGone } from './confined.ts'
import { ask, type File, type ReaderLimits, startProcess, takeBytes } from './hand.ts'
import { filesEach } from './limits.ts'
import type { LostWhy, Part } from './parts.ts'
import { parseReading } from './reading.ts'

export type Apart = Readonly<{
  parts: (file: File) => AsyncGenerator<Part>
  close: () => Promise<void>
}>

type Process = Readonly<{ child: ChildProcess; files: number }>

/** How long one with nothing to take apart is kept: a batch asks for one file after another. */
const idleMs = 5000
/** With these a process was lost, and all that was still to come out of the file. */
const lostBy: ReadonlySet<LostWhy> = new Set(['time', 'memory', 'stopped'])

export function createApart(limits: ReaderLimits): Apart {
  const busy = new Set<ChildProcess>()
  let spare: (Process & Readonly<{ timer: NodeJS.Timeout }>) | undefined
  let closed = false

  async function end({ child }: Process): Promise<void> {
    busy.delete(child)
    await endProcess(child)
  }
  async function take(): Promise<Process> {
    const kept = spare
    spare = undefined
    clearTimeout(kept?.timer)
    const one = kept && !isGone(kept.child) ? kept : { child: await startProcess(limits), files: 0 }
    const taken = { child: one.child, files: one.files + 1 }
    busy.add(one.child)
    if (!closed) return taken
    await end(taken)
    throw new Error('the reader is closed')
  }
  /** Only a process that answered to the end of a file is believed with another. */
  async function giveBack(one: Process): Promise<void> {
    if (closed || spare || one.files >= filesEach || isGone(one.child)) return end(one)
    busy.delete(one.child)
    const timer = setTimeout(() => {
      spare = undefined
      endProcess(one.child).catch(() => {})
    }, idleMs)
    spare = { ...one, timer: timer.unref() }
  }

  return {
    async *parts(file) {
      for (let given = 0; ; ) {
        const one = await take()
        let lost: Extract<Part, { type: 'Lost' }> | undefined
        let isWhole = false
        try {
          for await (const part of partsFrom(one.child, file, limits.ms)) {
            if (part.type === 'Lost' && lostBy.has(part.why)) lost = part
            else if (part.at > given) {
              given = part.at
              yield part
            }
          }
          isWhole = lost === undefined
        } finally {
          await (isWhole ? giveBack(one) : end(one))
        }
        if (!lost) return
        // What ended it may be left from a file before: whoever is blamed had one to itself.
        if (closed || one.files === 1 || lost.why === 'time') return yield lost
      }
    },
    async close() {
      closed = true
      clearTimeout(spare?.timer)
      await Promise.all([...busy, ...(spare ? [spare.child] : [])].map(endProcess))
    },
  }
}

async function* partsFrom(child: ChildProcess, file: File, ms: number): AsyncGenerator<Part> {
  const { mediaType, bytes } = file
  let said = await ask(child, { want: 'parts', mediaType, bytes }, { file, ms })
  for (let at = 1; ; at++) {
    if (said.type === 'end') return
    if (said.type === 'Lost') yield said
    else if (said.type === 'Part') {
      const { reading: json, ...placed } = said
      const content = await takeBytes(child, said.bytes, ms)
      if ('type' in content) return yield { type: 'Lost', at, name: said.name, why: content.why }
      const reading = json === undefined ? undefined : parseReading(json)
      yield { ...placed, bytes: content, ...(reading?.ok && { reading: reading.value }) }
    } else {
      return yield { type: 'Lost', at, name: '', why: said.type === 'gone' ? said.why : 'stopped' }
    }
    said = await ask(child, { want: 'next' }, { file, ms })
  }
}
