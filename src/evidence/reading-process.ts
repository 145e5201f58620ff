/**
 * The process a file is read in: started by `reader.ts`, which says what it may not do.
 *
 * It is told the type and length of a file, takes that many bytes from its standard input, and
 * answers with a reading. It prints nothing: what it knows is someone's complaint.
 */
import { Worker } from 'node:worker_threads'
import { readFile } from './read-file.ts'

type Asked = Readonly<{ mediaType: string; bytes: number }>

new Worker(new URL('./watchdog.ts', import.meta.url), {
  workerData: { megabytes: Number(process.argv[2]), parent: process.ppid },
})
process.on('disconnect', () => process.exit())
process.on('message', async (asked: Asked) => {
  process.send?.(await readFile(await take(asked.bytes), asked.mediaType))
})
process.send?.('ready')

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
