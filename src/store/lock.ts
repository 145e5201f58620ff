/**
 * One owner of a data folder. Two processes on one PGlite folder lose each other's rows without an
 * error, so the owner listens on a socket that dies with it, however it dies: on Linux one in the
 * abstract namespace, which leaves no file behind; on Windows a named pipe; elsewhere a socket
 * file, stale when nobody answers on it.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { accepted, type Instant, instant, type Result, refuse } from '#kernel'
import { type Control, openControl } from './control.ts'

/** Who has the folder: `address` is where its pages are served, once they are. */
export type Holder = Readonly<{ pid: number; address: string | undefined; since: Instant }>

export type Lock = Readonly<{
  /** Tells those refused where to look. */
  serving: (address: string) => void
  /** Takes commands from other processes from now on. */
  serve: Control['serve']
  release: () => Promise<void>
}>

/** Milliseconds a holder has to say who it is: it may be stopped, or busy. */
const patience = 2_000

function lockName(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32)
  if (process.platform === 'linux') return `\0candour-${digest}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\candour-${digest}` : join(folder, 'lock.sock')
}

function listening(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) =>
      fault.code === 'EADDRINUSE' ? resolve(false) : reject(fault),
    )
    server.listen(path, () => resolve(true))
    // Holding a folder is no reason for a process to go on.
    server.unref()
  })
}

function holderIn(text: string): Holder | undefined {
  try {
    const { pid, address, since } = JSON.parse(text) as Record<string, unknown>
    return {
      pid: Number(pid),
      address: typeof address === 'string' ? address : undefined,
      since: instant(String(since)),
    }
  } catch {
    return undefined
  }
}

/** Who holds it; `silent` where somebody does and does not say; undefined where nobody does. */
function askHolder(path: string): Promise<Holder | 'silent' | undefined> {
  return new Promise(resolve => {
    const socket = connect(path)
    let text = ''
    socket.setEncoding('utf8')
    socket.setTimeout(patience, () => {
      socket.destroy()
      resolve('silent')
    })
    socket.on('data', chunk => {
      text += chunk
    })
    socket.on('end', () => resolve(holderIn(text) ?? 'silent'))
    socket.on('error', () => resolve(undefined))
  })
}

/** Who holds the folder at the moment, if anyone. */
export async function holderOf(folder: string): Promise<Holder | 'silent' | undefined> {
  try {
    return await askHolder(lockName(realpathSync(folder)))
  } catch {
    return undefined
  }
}

/**
 * Takes the folder, making it where it is not there, or says who has it. `silent`: somebody does
 * who does not answer, a stopped process perhaps. Nothing in the folder is touched when refused.
 */
export async function takeLock(
  folder: string,
  now: () => Instant,
): Promise<Result<Lock, Holder | 'silent'>> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const real = realpathSync(folder)
  const name = lockName(real)
  const holder: { address: string | undefined } = { address: undefined }
  const since = now()
  const server = createServer(socket => {
    socket.on('error', () => socket.destroy())
    socket.end(JSON.stringify({ pid: process.pid, address: holder.address, since }))
  })
  for (let attempt = 0; !(await listening(server, name)); attempt += 1) {
    const found = await askHolder(name)
    if (found || attempt === 3) return refuse(found ?? 'silent')
    // Nobody answers: a socket file left by a process that was killed. Abstract ones leave none.
    if (process.platform !== 'linux' && process.platform !== 'win32') rmSync(name, { force: true })
  }
  const control = await openControl(real)
  if (control === 'taken') {
    // Another network namespace on the same folder: it sees our files but not our abstract name.
    server.close()
    return refuse('silent')
  }
  return accepted({
    serving(address) {
      holder.address = address
    },
    serve: control.serve,
    async release() {
      await control.close()
      await new Promise(resolve => server.close(resolve))
    },
  })
}

/** A sentence for whoever was refused. */
export function refusalWords(folder: string, holder: Holder | 'silent'): string {
  if (holder === 'silent') {
    return `Another process has ${folder} and does not say who it is: it may be stopped or in another container.`
  }
  const { pid, address, since } = holder
  const at = address ? `, serving ${address},` : ''
  return `Process ${pid}${at} has ${folder} since ${since}. Stop it first, or ask it.`
}
