/** The whole application beside an organisation's own sign-in, each on a port of its own. */
import { type OidcSettings, readOidcSettings } from '#desk'
import { authorityId, londonDay } from '#kernel'
import { type AccountRow, allAccounts } from '#store'
import { openTestApp, type TestApp, type TestAppOptions } from './app.ts'
import type { TestEngine } from './engines.ts'
import type { Organisation } from './organisation.ts'
import { freePort } from './server.ts'

export type SignOn = Readonly<{
  test: TestApp
  origin: string
  organisation: Organisation
  /** What the application proves itself with there. */
  basic: string
  /** Northmoor's accounts of whoever is so named. */
  accounts(name: string): Promise<readonly AccountRow[]>
  suspend(name: string): Promise<void>
  close(): Promise<void>
}>

const northmoor = { authority: authorityId('northmoor'), actor: { type: 'system' } } as const

const groups = {
  'PSD Caseworkers': 'caseworker',
  'PSD Audit': 'auditor',
  'PSD Head': 'head of professional standards',
} as const

type Known = Readonly<{ issuer: string; clientId: string; clientSecret: string }>

/** What an installation's file would say of it. */
function settingsFor({ issuer, clientId, clientSecret }: Known): readonly OidcSettings[] {
  const one = {
    id: 'northmoor',
    name: 'Northmoor Police',
    issuer,
    clientId,
    clientSecret,
    authority: 'northmoor',
    claims: { directoryNumber: 'employee_number' },
    roles: groups,
  }
  const read = readOidcSettings(JSON.stringify({ providers: [one] }), {
    authorities: [{ id: authorityId('northmoor') }],
    readFile: () => undefined,
  })
  if (!read.ok) throw new Error(read.refusal.join('; '))
  return read.value
}

export async function openSignOn(
  engine: TestEngine,
  options: TestAppOptions = {},
): Promise<SignOn> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  // Loaded here, for every test enters by the door that this file stands behind.
  const { clientId, clientSecret, openOrganisation } = await import('./organisation.ts')
  const organisation = await openOrganisation({ origin, provider: 'northmoor' })
  const oidc = settingsFor({ issuer: organisation.issuer, clientId, clientSecret })
  const test = await openTestApp(await engine.fresh(), { ...options, address: origin, oidc })
  const accounts = async (name: string) => {
    const all = await test.bench.store.work(northmoor, allAccounts)
    return all.filter(account => account.name === name)
  }
  await test.app.listen({ port, host: 'localhost' })
  return {
    test,
    origin,
    organisation,
    basic: `Basic ${Buffer.from([clientId, clientSecret].map(encodeURIComponent).join(':')).toString('base64')}`,
    accounts,
    async suspend(name) {
      for (const { person } of await accounts(name)) {
        const on = londonDay(test.bench.world.now())
        const event = { type: 'AccountSuspended', happened: on, body: { why: 'Left', on } } as const
        await test.bench.store.work(northmoor, async tx => {
          const stream = `account:${person}`
          const { version } = await tx.load(stream)
          await tx.append({ stream, expected: version, events: [event] })
        })
      }
    },
    async close() {
      await test.close()
      await organisation.stop()
    },
  }
}

/** A browser without a window: cookies for each site, and every address it was sent to. */
export type Wanderer = Readonly<{
  /** Follows where it is led, until a page; by `POST` where there are fields. */
  go(url: string, fields?: Readonly<Record<string, string>>): Promise<Landing>
  /** One step, wherever it leads. */
  step(url: string, fields?: Readonly<Record<string, string>>): Promise<Response>
}>
export type Landing = Readonly<{ url: string; status: number; html: string }>

export function wanderer(): Wanderer {
  const jars = new Map<string, Map<string, string>>()
  const jarOf = (url: string) => {
    const { host } = new URL(url)
    const jar = jars.get(host) ?? new Map<string, string>()
    jars.set(host, jar)
    return jar
  }
  async function step(url: string, fields?: Readonly<Record<string, string>>) {
    const jar = jarOf(url)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const post = fields && { method: 'POST', body: new URLSearchParams(fields) }
    const response = await fetch(url, { ...post, redirect: 'manual', headers: { cookie } })
    for (const said of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(said) ?? []
      if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(said)) jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }
  return {
    step,
    async go(url, fields) {
      let response = await step(url, fields)
      let at = url
      for (let steps = 0; response.status >= 300 && response.status < 400; steps += 1) {
        if (steps > 20) throw new Error(`led on and on, at last to ${at}`)
        at = new URL(response.headers.get('location') ?? '', at).href
        response = await step(at)
      }
      return { url: at, status: response.status, html: await response.text() }
    },
  }
}
