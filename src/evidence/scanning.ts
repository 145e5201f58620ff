/**
 * Asks clamd whether a file does harm: its own protocol (INSTREAM), over a socket.
 *
 *     zINSTREAM\0  <length, 4 bytes, big-endian> <bytes> …  <0000>   →   stream: OK\0
 *
 * Nothing is held up by it: where no answer comes, that is the answer, and it is asked again later.
 */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

/** `too-large`: longer than clamd takes; `unreachable`: nobody answered, or not in time. */
export type Scanned =
  | Readonly<{ type: 'Clean' }>
  | Readonly<{ type: 'Harmful'; name: string }>
  | Readonly<{ type: 'NotScanned'; why: 'too-large' | 'unreachable' | 'refused' }>

export type Scanner = Readonly<{
  scan: (bytes: Readable) => Promise<Scanned>
  /** As clamd says it of itself, with its signatures' date; empty where it does not answer. */
  version: () => Promise<string>
}>

/** Where clamd listens: `/run/clamav/clamd.ctl`, or a host and a port. */
export type ClamdAddress = Readonly<{ path: string }> | Readonly<{ host: string; port: number }>

/** Out of `/path/to/socket`, `host:port` or `host`; undefined where it is none of them. */
export function clamdAddress(words: string): ClamdAddress | undefined {
  if (words.startsWith('/')) return { path: words }
  const [, host, port] = /^\[?([^\]]+?)\]?(?::(\d{1,5}))?$/.exec(words) ?? []
  const number = Number(port ?? 3310)
  return host && number > 0 && number < 65_536 ? { host, port: number } : undefined
}

/** A scanner at `address`; `ms` is how long it may say nothing. */
export function clamd(address: ClamdAddress, ms = 60_000): Scanner {
  const open = async (): Promise<Socket> => {
    const socket = connect(address)
    socket.setTimeout(ms, () => socket.destroy(new Error('clamd said nothing')))
    await once(socket, 'connect')
    return socket
  }
  return {
    async scan(bytes) {
      let socket: Socket | undefined
      try {
        socket = await open()
        // An answer before the end of a file is one it has seen enough of.
        const answer = text(socket)
        answer.catch(() => {})
        await send(socket, bytes)
        return readAnswer(await answer)
      } catch (problem) {
        if (bytes.errored) throw bytes.errored
        if (!isSocketProblem(problem)) throw problem
        return { type: 'NotScanned', why: 'unreachable' }
      } finally {
        bytes.destroy()
        socket?.destroy()
      }
    },
    async version() {
      try {
        const socket = await open()
        socket.end('zVERSION\0')
        return (await text(socket)).replace(/\0.*$/s, '').trim()
      } catch {
        return ''
      }
    },
  }
}

async function send(socket: Socket, bytes: Readable): Promise<void> {
  const write = async (chunk: Uint8Array) => {
    if (socket.writable && !socket.write(chunk)) {
      await Promise.race([once(socket, 'drain'), once(socket, 'close')])
    }
  }
  await write(Buffer.from('zINSTREAM\0'))
  for await (const chunk of bytes) {
    if (!socket.writable) break
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.length)
    await write(length)
    await write(chunk)
  }
  if (socket.writable) socket.end(Buffer.alloc(4))
}

function readAnswer(answer: string): Scanned {
  const said = answer.replace(/\0.*$/s, '').trim()
  if (/size limit exceeded/i.test(said)) return { type: 'NotScanned', why: 'too-large' }
  if (/^stream: OK$/.test(said)) return { type: 'Clean' }
  const [, name] = /^stream: (.+) FOUND$/.exec(said) ?? []
  if (name) return { type: 'Harmful', name }
  return { type: 'NotScanned', why: said === '' ? 'unreachable' : 'refused' }
}

/** Broken connections are clamd's; a file that cannot be read is ours, and is thrown on. */
function isSocketProblem(problem: unknown): boolean {
  if (!(problem instanceof Error)) return false
  return 'syscall' in problem || 'code' in problem || problem.message === 'clamd said nothing'
}
