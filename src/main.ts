/**
 * Where Candour starts. The only file that reads the environment, the clock or the dice: everything
 * else is handed what it needs.
 */
import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { shapes } from '#casework'
import { type AtHand, answerAtTheData, atTheData, run, stopped, terminal, welcome } from '#cli'
import {
  type Authority,
  authorities,
  type Bench,
  bundleAtHand,
  type Carriers,
  evidenceAtHand,
  firstAdministrator,
  generateBeside,
  hourly,
  importFile,
  jobNames,
  loadDemonstration,
  notifyCarrier,
  oidcSettingsIn,
  openAuthorities,
  openDesk,
  recordNews,
  refusedDoor,
  seeing,
  smtpCarrier,
  startBackground,
} from '#desk'
import { createMaker, createReader, openOriginals, scannerAt } from '#evidence'
import { addSeconds, instantFrom, londonDay } from '#kernel'
import {
  caseworkProjections,
  type Keys,
  keysIn,
  openStore,
  refusalWords,
  type Store,
  type StoreOptions,
  takeLock,
  type World,
} from '#store'
import { createWeb, type Log, type WebConfig } from '#web'

const { env } = process
const folder = resolve(env['CANDOUR_DATA'] ?? join(import.meta.dirname, '..', 'data'))
const port = Number(env['PORT'] ?? 3000)
const host = env['HOST'] ?? '127.0.0.1'
const address = env['CANDOUR_ADDRESS'] ?? `http://localhost:${port}`
/** Proxies whose word about a caller's address is taken: `loopback`, or addresses with commas. */
const trustProxy = env['TRUST_PROXY'] || undefined
/** Without a mail server no notice goes, and no receipt is offered by e-mail. */
const smtp = env['SMTP_URL'] || undefined
const mailFrom = env['MAIL_FROM'] ?? 'Candour <no-reply@localhost>'
/** An alias that runs `candour bounce`: without it, what comes back is heard by nobody. */
const bounces = env['BOUNCE_ADDRESS'] || undefined

/** What GOV.UK Notify proves itself with when it calls back. */
const notifyToken = env['NOTIFY_RECEIPTS_TOKEN'] || undefined

/** Who carries what out: GOV.UK Notify where it has a template for it, else our mail server. */
function carriersHere(): Carriers {
  const file = smtp ? smtpCarrier({ url: smtp, from: mailFrom, bounces }) : undefined
  const apiKey = env['NOTIFY_API_KEY'] || undefined
  const through = (channel: 'email' | 'text', template: string | undefined) =>
    apiKey && template
      ? notifyCarrier({ apiKey, address: env['NOTIFY_URL'] }, { channel, template })
      : undefined
  const email = through('email', env['NOTIFY_EMAIL_TEMPLATE']) ?? file
  const text = through('text', env['NOTIFY_TEXT_TEMPLATE'])
  return { ...(email && { email }), ...(file && { file }), ...(text && { text }) }
}

/** Seconds the clock is set back while the demonstration's matters are made; otherwise none. */
let setBack = 0
const moveBack = (seconds: number) => {
  setBack = seconds
}
const setting = env['CANDOUR_DEMONSTRATION']
/** Invented people, who need no password. `no`: those who were invited, and nobody else. */
const isDemonstration = setting !== 'no'
const demonstration = { matters: setting !== 'empty', years: true, setBack: moveBack }

const world: World = {
  now: () => addSeconds(instantFrom(Date.now()), -setBack),
  random: bytes => new Uint8Array(randomBytes(bytes)),
  id: randomUUID,
}

/** A key for one use, from the one the database never holds. */
function keyFor(use: string, { seal }: Keys): Uint8Array {
  return createHmac('sha256', seal).update(use).digest()
}

/** Frames, kinds and numbers: never what anybody typed. */
const log: Log = line => {
  if (line.type === 'Fault')
    process.stderr.write(`Fault ${line.reference}: ${line.method} ${line.route}\n${line.trace}\n`)
}

function onFault(fault: unknown): void {
  const stack = fault instanceof Error ? (fault.stack ?? '') : ''
  // A message can run over several lines, and any of them can hold what somebody typed.
  const frames = stack.split('\n').filter(line => /^\s+at /.test(line))
  process.stderr.write(`Fault behind the pages\n${frames.join('\n')}\n`)
}

function openStoreIn(keys: Keys, options: Partial<StoreOptions>): Promise<Store> {
  const url = env['DATABASE_URL']
  const appUrl = env['DATABASE_APP_URL'] || undefined
  return openStore({
    database: url
      ? { type: 'postgres', url, ...(appUrl && { appUrl }) }
      : { type: 'pglite', folder: join(folder, 'database') },
    world,
    keys,
    anchorFolder: join(folder, 'anchor'),
    shapes,
    onFault,
    ...options,
  })
}

/** Only the folder's own database minds a second process; PostgreSQL is made for many. */
const ownedFolder = env['DATABASE_URL'] ? undefined : folder

/** Where the originals are, of `CANDOUR_FILES`; without its address they are in the folder. */
const bucket = (name: string) => env[`CANDOUR_FILES${name}`] || undefined

async function benchOf(store: Store, keys: Keys): Promise<Bench> {
  return {
    store: seeing(store),
    world,
    files: await openOriginals(join(folder, 'files'), bucket, authorities),
    reader: createReader({
      limits: { ms: 30_000, megabytes: 1024 },
      // It takes seconds a page, so an installation may rather not.
      look: env['CANDOUR_OCR'] !== 'off',
    }),
    maker: createMaker({ limits: { ms: 120_000, megabytes: 1024 } }),
    scanner: scannerAt(env['CLAMD_ADDRESS']),
    codeKey: keyFor('codes', keys),
    authorities,
    address,
    demonstration: isDemonstration,
    mail: smtp !== undefined,
    staffMail: smtp ? smtpCarrier({ url: smtp, from: mailFrom, bounces }) : undefined,
  }
}

/** What a command carried out at the data works with. */
function atHand(bench: Bench): Omit<AtHand, 'generator'> {
  const { store } = bench
  const { id: home } = firstForce()
  return {
    store,
    news: (token, said) => recordNews(bench, token, said),
    first: asked => firstAdministrator(bench, asked),
    bundler: { home, ...bundleAtHand(bench) },
    keeper: { home, ...evidenceAtHand(bench) },
    importer: {
      home,
      async importFile(file, watch) {
        for (const authority of authorities) await store.addAuthority(authority)
        return importFile(bench, file, watch)
      },
    },
  }
}

function firstForce(): Authority {
  const [force] = authorities
  if (!force) throw new Error('an installation without an authority')
  return force
}

/** For a process that serves no pages: only that may move the clock. */
function generatorAt(bench: Bench): NonNullable<AtHand['generator']> {
  return {
    home: firstForce().id,
    authorities: authorities.map(({ id }) => id),
    today: () => londonDay(world.now()),
    generate: asked => generateBeside(bench, demonstration, asked),
  }
}

/** For a command that looks and goes: nothing is signed or started meanwhile. */
const dataPlace = {
  folder: ownedFolder,
  world,
  async open(command: string | undefined) {
    const keys = keysIn(join(folder, 'keys.json'), world)
    // What is generated leaves work behind for the server, as what is sent in leaves it.
    const jobs = /^(?:generate|evidence)$/.test(command ?? '') ? { jobs: [...jobNames] } : {}
    const options = { checkpointAfterSeconds: 0, projections: caseworkProjections, ...jobs }
    const store = await openStoreIn(keys, options)
    const bench = await benchOf(store, keys)
    const here = atHand(bench)
    return isDemonstration ? { ...here, generator: generatorAt(bench) } : here
  },
}

function webConfig(keys: Keys): WebConfig {
  const force = firstForce()
  return {
    cookieKey: keyFor('cookies', keys),
    secureCookies: address.startsWith('https:'),
    demonstration: isDemonstration,
    serviceName: 'Candour',
    authority: { id: force.id, name: force.name },
    bodies: authorities,
    neutralSite: 'https://www.bbc.co.uk/weather',
    ...(trustProxy && { trustProxy }),
    ...(notifyToken && { notifyToken }),
  }
}

/** Serves until told to stop; then finishes what is under way. */
async function serve(): Promise<number> {
  const refused = refusedDoor(host, setting)
  if (refused !== undefined) {
    process.stderr.write(`${refused}\n`)
    return 2
  }
  const oidc = oidcSettingsIn(env['CANDOUR_OIDC'] || undefined, authorities)
  if (!oidc.ok) {
    process.stderr.write(`${oidc.refusal}\n`)
    return 2
  }
  // Heard from the first moment: a stop while starting is a stop as soon as it has started.
  const stop = stopped()
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = ownedFolder === undefined ? undefined : await takeLock(ownedFolder, world.now)
  if (lock && !lock.ok) {
    process.stderr.write(`${refusalWords(folder, lock.refusal)}\n`)
    return 1
  }
  const keys = keysIn(join(folder, 'keys.json'), world)
  const store = await openStoreIn(keys, {
    projections: caseworkProjections,
    jobs: [...jobNames],
  })
  const carriers = carriersHere()
  const bench: Bench = {
    ...(await benchOf(store, keys)),
    oidc: oidc.value,
    carries: (['email', 'text'] as const).filter(way => carriers[way]),
  }
  if (isDemonstration) await loadDemonstration(bench, demonstration)
  else await openAuthorities(bench)
  const app = await createWeb({ desk: openDesk(bench), world, config: webConfig(keys), log })
  const listening = await listen(app)
  if (listening) {
    lock?.value.serving(address)
    lock?.value.serve((argv, remote) => answerAtTheData(argv, remote, atHand(bench)))
    const where = env['DATABASE_URL'] ? 'your database' : folder
    process.stdout.write(welcome({ address, where, isDemonstration }))
    await startBackground(bench, carriers)
    const everyHour = setInterval(() => hourly(bench).catch(onFault), 3_600_000)
    hourly(bench).catch(onFault)
    await stop
    clearInterval(everyHour)
  }
  await app.close()
  await bench.reader.close()
  await bench.maker.close()
  await store.close()
  await lock?.value.release()
  return listening ? 0 : 1
}

async function listen(app: Awaited<ReturnType<typeof createWeb>>): Promise<boolean> {
  try {
    await app.listen({ port, host })
    return true
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE')) throw fault
    process.stderr.write(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start\n`)
    return false
  }
}

const ourPackage = readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')
const io = terminal({
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  version: String(JSON.parse(ourPackage).version),
  today: () => londonDay(world.now()),
  clock: () => performance.now(),
  serve,
  atTheData: (argv, remote) => atTheData(dataPlace, argv, remote),
})
process.exitCode = await run(process.argv.slice(2), io)
