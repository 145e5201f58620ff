/** The application as people start it: a process of its own, on a folder and a port of its own. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const main = join(import.meta.dirname, '..', '..', 'src', 'main.ts')

export type TestServer = Readonly<{
  origin: string
  folder: string
  /** The process it is. */
  pid: () => number
  /** Runs a command of `./candour` on its data. */
  candour: (...argv: readonly string[]) => Promise<Answered>
  /** Stops it and starts it again on the same folder and port. */
  restart: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>
  /** Stops it and removes its folder. */
  end: () => Promise<void>
}>

export type TestServerOptions = Readonly<{
  /** Without the invented force's matters. */
  empty?: boolean
  /** The address of a PostgreSQL database; without one it has the embedded. */
  postgres?: string
}>

export async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || !address) throw new Error('no port to be had')
  return address.port
}

function environment(folder: string, options: TestServerOptions): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...rest } = process.env
  return {
    ...rest,
    CANDOUR_DATA: folder,
    TRUST_PROXY: 'loopback',
    ...(options.empty && { CANDOUR_DEMONSTRATION: 'empty' }),
    ...(options.postgres && { DATABASE_URL: options.postgres }),
  }
}

export type Answered = Readonly<{ code: number; out: string; err: string }>

/** Runs a command of `./candour` on a data folder and waits for its end. */
export function candour(folder: string, ...argv: readonly string[]): Promise<Answered> {
  return answered(environment(folder, {}), argv)
}

function answered(env: NodeJS.ProcessEnv, argv: readonly string[]): Promise<Answered> {
  return new Promise(resolve => {
    const child = execFile(process.execPath, [main, ...argv], { env }, (_, out, err) =>
      resolve({ code: child.exitCode ?? 1, out, err }),
    )
  })
}

function begin(folder: string, port: number, options: TestServerOptions): ChildProcess {
  return spawn(process.execPath, [main, 'serve'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...environment(folder, options), PORT: String(port) },
  })
}

async function ready(origin: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the server ended before it was ready: ${child.exitCode ?? child.signalCode}`)
    const answered = await fetch(`${origin}/health`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (answered) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

/** Starts `candour serve` and resolves once it answers. */
export async function startServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'candour-server-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  let child = begin(folder, port, options)
  await ready(origin, child)
  return {
    origin,
    folder,
    pid: () => child.pid ?? 0,
    candour: (...argv) => answered(environment(folder, options), argv),
    async restart(signal = 'SIGTERM') {
      await stop(child, signal)
      child = begin(folder, port, options)
      await ready(origin, child)
    },
    async end() {
      await stop(child, 'SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
