/**
 * Commands sent to the process that has the data folder, over a socket file in it that only its
 * owner can reach. One JSON value a line:
 *
 *     to the server    { argv, isTTY }   then answers { bytes } or { refusal } to what it reads
 *     from the server  { out } { err } { read } { part, at } as they come, and { exit } at the end
 */
import { chmodSync, openSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { accepted, type Result, refuse } from '#kernel'

/** What a command sent from another process may touch: the words and files of who sent it. */
export type RemoteIo = Readonly<{
  out: (text: string) => void
  err: (text: string) => void
  /** A file of whoever asked, read by them; or a sentence saying why not. */
  read: (path: string) => Promise<Result<Uint8Array, string>>
  isTTY: boolean
  /** Part of such a file from this byte on, for one that may be large; none left is its end. */
  part?: (path: string, at: number) => Promise<Result<Uint8Array, string>>
}>
export type Handler = (argv: readonly string[], io: RemoteIo) => Promise<number>

export type Control = Readonly<{
  serve: (handler: Handler) => void
  close: () => Promise<void>
}>

type Frame = Readonly<Record<string, unknown>>

/** The longest path a socket may have, less its final zero, on any system we run on. */
const longestPath = 103

function socketPath(folder: string): string {
  const path = join(folder, 'control.sock')
  if (Buffer.byteLength(path) <= longestPath) return path
  if (process.platform !== 'linux') throw new Error(`${folder} is too long a path for a socket`)
  // Kept open as long as the process: the short way to a folder with a long name.
  return `/proc/self/fd/${openSync(folder, 'r')}/control.sock`
}

function send(socket: Socket, frame: Frame): void {
  if (socket.writable) socket.write(`${JSON.stringify(frame)}\n`)
}

function frameIn(line: string): Frame {
  const value: unknown = JSON.parse(line)
  return typeof value === 'object' && value !== null ? (value as Frame) : {}
}

function answers(path: string): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(path, () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}

/** Listens in `folder`, which the caller holds; `taken` where a process still answers there. */
export async function openControl(folder: string): Promise<Control | 'taken'> {
  const path = socketPath(folder)
  if (await answers(path)) return 'taken'
  rmSync(path, { force: true })
  let handler: Handler | undefined
  const open = new Set<Socket>()
  const server = createServer(socket => {
    open.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => open.delete(socket))
    attend(socket, () => handler)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
  })
  chmodSync(path, 0o600)
  server.unref()
  return {
    serve(given) {
      handler = given
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}

/** One connection, one command. */
function attend(socket: Socket, handler: () => Handler | undefined): void {
  const reads: ((frame: Frame) => void)[] = []
  const ask = (frame: Frame): Promise<Result<Uint8Array, string>> =>
    new Promise((resolve, reject) => {
      // Whoever asked has gone: what waits for their file must not wait for ever.
      const gone = () => reject(new Error('whoever sent the command has gone'))
      if (socket.destroyed) return gone()
      socket.once('close', gone)
      reads.push(({ bytes, refusal }) => {
        socket.off('close', gone)
        const isRead = typeof bytes === 'string'
        resolve(isRead ? accepted(Uint8Array.fromBase64(bytes)) : refuse(String(refusal)))
      })
      send(socket, frame)
    })
  const io = (isTTY: boolean): RemoteIo => ({
    out: text => send(socket, { out: text }),
    err: text => send(socket, { err: text }),
    isTTY,
    read: path => ask({ read: path }),
    part: (path, at) => ask({ part: path, at }),
  })
  createInterface({ input: socket }).on('line', line => {
    const frame = frameIn(line)
    if (!Array.isArray(frame['argv'])) return reads.shift()?.(frame)
    const command = handler()
    if (!command) {
      send(socket, { err: 'The server is still starting. Try again in a moment.\n' })
      socket.end(`${JSON.stringify({ exit: 1 })}\n`)
      return
    }
    command(frame['argv'].map(String), io(frame['isTTY'] === true))
      // The fault itself belongs in the server's log, which the handler keeps.
      .catch(() => {
        send(socket, { err: 'The server could not carry this out.\n' })
        return 1
      })
      .then(exit => socket.end(`${JSON.stringify({ exit })}\n`))
  })
}

/**
 * Sends a command to the process that has `folder` and plays its answer back. Resolves with its
 * exit code, or undefined where nobody listens there; throws where it went away without answering.
 */
export async function forward(
  folder: string,
  argv: readonly string[],
  io: RemoteIo,
): Promise<number | undefined> {
  const socket = connect(socketPath(folder))
  const connected = await new Promise<boolean>(resolve => {
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
  })
  if (!connected) return undefined
  send(socket, { argv, isTTY: io.isTTY })
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error('the server stopped before it had answered'))
    socket.on('error', gone)
    socket.on('close', gone)
    createInterface({ input: socket }).on('line', line => {
      const { out, err, read, part, at, exit } = frameIn(line)
      if (typeof out === 'string') io.out(out)
      if (typeof err === 'string') io.err(err)
      if (typeof read === 'string') void answerRead(socket, io.read(read))
      if (typeof part === 'string' && io.part) void answerRead(socket, io.part(part, Number(at)))
      if (typeof exit === 'number') resolve(exit)
    })
  })
}

async function answerRead(
  socket: Socket,
  reading: Promise<Result<Uint8Array, string>>,
): Promise<void> {
  const read = await reading
  send(socket, read.ok ? { bytes: read.value.toBase64() } : { refusal: read.refusal })
}
