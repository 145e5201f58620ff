/** The whole application over a real store: what pages are tested against. */
import type { FastifyInstance } from 'fastify'
import { shapes } from '#casework'
import {
  authorities,
  type Bench,
  type Desk,
  jobNames,
  loadDemonstration,
  type OidcSettings,
  openDesk,
  seeing,
  startBackground,
} from '#desk'
import { createMaker, createReader, openFileStore, type Scanner } from '#evidence'
import { addSeconds, type Instant, millisecondsOf } from '#kernel'
import { caseworkProjections } from '#store'
import { createWeb, type LogLine, type WebConfig } from '#web'
import { type TestDatabase, testWorld } from './engines.ts'

export type TestApp = Readonly<{
  app: FastifyInstance
  desk: Desk
  bench: Bench
  log: readonly LogLine[]
  /** Moves the clock: positive is later. */
  pass(seconds: number): void
  close(): Promise<void>
}>

export type TestAppOptions = Readonly<{
  /** The invented force's matters; without them there are its people and nothing else. */
  demonstration?: boolean
  /** Its years before as well, its directories and its earlier matters: seconds more. */
  years?: boolean
  /** Files are read and notices tried, as they would be. */
  background?: boolean
  /** Whether a mail server is set up; it is, unless said. */
  mail?: boolean
  config?: Partial<WebConfig>
  /** Where it answers, for those who are sent away and come back. */
  address?: string
  oidc?: readonly OidcSettings[]
  /** What files are scanned by; nothing, unless given. */
  scanner?: Scanner
  /** When it is opened by its own clock, which goes on from there: now, unless given. */
  opened?: Instant
}>

/** Opens everything on a fresh database (`onEachEngine`'s). Close it when done. */
export async function openTestApp(
  database: TestDatabase,
  options: TestAppOptions = {},
): Promise<TestApp> {
  let back = 0
  const { opened = testWorld.now() } = options
  let forward = (millisecondsOf(opened) - millisecondsOf(testWorld.now())) / 1000
  const world = { ...testWorld, now: (): Instant => addSeconds(testWorld.now(), forward - back) }
  const store = await database.open({
    shapes,
    projections: caseworkProjections,
    jobs: [...jobNames],
    world,
  })
  const files = await openFileStore(database.folder)
  const reader = createReader({ limits: { ms: 20_000, megabytes: 256 } })
  const maker = createMaker({ limits: { ms: 20_000, megabytes: 512 } })
  const bench: Bench = {
    store: seeing(store),
    world,
    files,
    reader,
    maker,
    codeKey: world.random(32),
    authorities,
    address: options.address ?? 'http://localhost:3000',
    oidc: options.oidc ?? [],
    scanner: options.scanner,
    demonstration: true,
    mail: options.mail ?? true,
  }
  await loadDemonstration(bench, {
    setBack: seconds => {
      back = seconds
    },
    matters: options.demonstration ?? false,
    years: options.years ?? false,
  })
  const desk = openDesk(bench)
  if (options.background) await startBackground(bench, {})
  const log: LogLine[] = []
  const [force] = authorities
  if (!force) throw new Error('a demonstration without a force')
  const config: WebConfig = {
    cookieKey: world.random(32),
    secureCookies: false,
    demonstration: true,
    serviceName: 'Candour',
    authority: { id: force.id, name: force.name },
    bodies: authorities,
    neutralSite: 'https://www.bbc.co.uk/weather',
    pseudoLocale: true,
    ...options.config,
  }
  const app = await createWeb({ desk, world, config, log: line => log.push(line) })
  return {
    app,
    desk,
    bench,
    log,
    pass: seconds => {
      forward += seconds
    },
    async close() {
      await app.close()
      await reader.close()
      await maker.close()
    },
  }
}
