/**
 * For web's own tests: an application over a desk in memory, and a browser with only a cookie
 * jar.
 */

import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import {
  authorityId,
  type Instant,
  instant,
  instantFrom,
  millisecondsOf,
  personId,
  refuse,
} from '#kernel'
import { createWeb, type Web } from '../app.ts'
import type { LogLine, WebConfig } from '../config.ts'
import type { As, Desk, Look, Persona, Session } from '../needs.ts'
import type { Routes } from '../routes.ts'

const authority = authorityId('northmoor')
export const jay: Persona = {
  person: personId('jay-arden'),
  authority,
  name: 'Jay Arden',
  role: 'caseworker',
  can: 'Logs complaints, keeps complainants told and sends letters.',
}
export const sam: Persona = {
  person: personId('sam-okello'),
  authority,
  name: 'Sam Okello',
  role: 'head of professional standards',
  can: 'Sees everything that is owed and who owes it.',
}

export const config: WebConfig = {
  cookieKey: new Uint8Array(32).fill(7),
  secureCookies: false,
  demonstration: true,
  serviceName: 'Candour',
  authority: { id: authority, name: 'Northmoor Police' },
  bodies: [],
  neutralSite: 'https://www.bbc.co.uk/weather',
  pseudoLocale: true,
}

const notBegun = { type: 'Failed', why: { type: 'NotBegun' }, back: undefined } as const

export type Stage = Readonly<{
  app: FastifyInstance
  desk: Desk
  looks: readonly Readonly<{ as: As; look: Look }>[]
  log: readonly LogLine[]
  /** Moves the clock on. */
  pass(seconds: number): void
}>

export type Setup = Readonly<{
  /** Faults the test expects are not printed. */
  faultsExpected?: boolean
  routes?: Routes
  config?: Partial<WebConfig>
  desk?: Partial<Desk>
}>

/** An application whose clock stands still at noon on Monday 30 November 2026 until told. */
export async function stage(setup: Setup = {}): Promise<Stage> {
  let now: Instant = instant('2026-11-30T12:00:00Z')
  let ids = 0
  const sessions = new Map<string, Session>()
  const forms = new Map<string, Uint8Array>()
  const looks: { as: As; look: Look }[] = []
  const log: LogLine[] = []
  const change = (key: string, more: Partial<Session>) => {
    const session = sessions.get(key)
    if (session) sessions.set(key, { ...session, ...more })
  }
  const desk: Desk = {
    personas: async () => [jay, sam],
    sessions: {
      open: async (key, session) => void sessions.set(key, session),
      find: async key => sessions.get(key),
      seen: async (key, lastSeenAt) => change(key, { lastSeenAt }),
      hideNames: async (key, hideNames) => change(key, { hideNames }),
      close: async key => void sessions.delete(key),
    },
    keptForms: {
      keep: async (id, sealed) => void forms.set(id, sealed),
      async take(id) {
        const sealed = forms.get(id)
        forms.delete(id)
        return sealed
      },
    },
    looks: {
      before: async () => undefined,
      beforeMany: async () => new Map(),
      giveReason: async () => refuse({ type: 'NotPermitted' }),
      async record(as, ...all) {
        for (const look of all) looks.push({ as, look })
      },
    },
    report: notExpected('report'),
    track: notExpected('track'),
    officer: notExpected('officer'),
    reviews: notExpected('reviews'),
    work: notExpected('work'),
    people: notExpected('people'),
    evidence: notExpected('evidence'),
    conduct: notExpected('conduct'),
    public: notExpected('public'),
    delivery: notExpected('delivery'),
    signIn: { ...notExpected<Desk['signIn']>('signIn'), askPasskey: () => ({}) },
    ownSignIn: notExpected('ownSignIn'),
    accounts: notExpected('accounts'),
    audit: notExpected('audit'),
    patterns: notExpected('patterns'),
    checks: notExpected('checks'),
    law: notExpected('law'),
    matching: notExpected('matching'),
    access: { ...notExpected<Desk['access']>('access'), emergencyUntil: async () => undefined },
    oidc: nowhere,
    ...setup.desk,
  }
  const world = {
    now: () => now,
    random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)),
    id: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
  }
  const web: Web = {
    desk,
    world,
    config: { ...config, ...setup.config },
    log: line => void log.push(line),
    developer: fault => setup.faultsExpected || console.error(fault),
  }
  const app = await createWeb(web, setup.routes)
  const pass = (seconds: number) => {
    now = instantFrom(millisecondsOf(now) + seconds * 1000)
  }
  return { app, desk, looks, log, pass }
}

/** No organisation's own sign-in is set up. */
const nowhere: Desk['oidc'] = {
  providers: () => [],
  nameOf: () => undefined,
  begin: async () => notBegun,
  finish: async () => notBegun,
  choices: async () => [],
  choose: async () => notBegun,
  logOut: async () => 'no such provider',
  endSession: async () => undefined,
}

/** Verbs a test did not say it needs: asking any of them fails the test by name. */
function notExpected<Verbs extends object>(group: string): Verbs {
  const refuse = (_verbs: object, verb: string | symbol) => {
    throw new Error(`this test gave no desk.${group}.${String(verb)}`)
  }
  return new Proxy({}, { get: refuse }) as Verbs
}

export type Browser = Readonly<{
  get(url: string, headers?: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>
  /** Sends the page's own form, hidden fields and all, with these answers. */
  send(
    page: LightMyRequestResponse,
    answers: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<LightMyRequestResponse>
  /** A field can be sent more than once, as pairs. */
  post(
    url: string,
    fields: Readonly<Record<string, string>> | readonly (readonly [string, string])[],
    headers?: Readonly<Record<string, string>>,
  ): Promise<LightMyRequestResponse>
  signIn(as: Persona): Promise<void>
  jar: Map<string, string>
}>

function pairsOf(
  fields: Readonly<Record<string, string>> | readonly (readonly [string, string])[],
): [string, string][] {
  const pairs = Array.isArray(fields) ? fields : Object.entries(fields)
  return pairs.map(([name, value]) => [String(name), String(value)])
}

export function browser(app: FastifyInstance): Browser {
  const jar = new Map<string, string>()
  const cookies = () => Object.fromEntries(jar)
  function keep(response: LightMyRequestResponse): LightMyRequestResponse {
    for (const { name, value, maxAge } of response.cookies)
      if (value === '' || maxAge === 0) jar.delete(name)
      else jar.set(name, value)
    return response
  }
  const self: Browser = {
    jar,
    async get(url, headers = {}) {
      return keep(await app.inject({ url, headers, cookies: cookies() }))
    },
    async post(url, fields, headers = {}) {
      const payload = new URLSearchParams(pairsOf(fields)).toString()
      const sent = { 'content-type': 'application/x-www-form-urlencoded', ...headers }
      return keep(
        await app.inject({ method: 'POST', url, payload, headers: sent, cookies: cookies() }),
      )
    },
    async send(page, answers, headers = {}) {
      const { action, hidden } = formIn(page.body)
      return await self.post(action, { ...hidden, ...answers }, headers)
    },
    async signIn({ person }) {
      const done = await self.send(await self.get('/sign-in'), { person })
      if (done.statusCode !== 303) throw new Error(`sign-in answered ${done.statusCode}`)
    },
  }
  return self
}

/** The main form of a page: where it goes and what it carries unseen. */
export function formIn(html: string): { action: string; hidden: Record<string, string> } {
  const main = html.slice(html.indexOf('<main'))
  const form = /<form method="post" action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/.exec(main)
  if (!form) throw new Error('no form on the page')
  const hidden: Record<string, string> = {}
  for (const [, name, value] of (form[2] ?? '').matchAll(
    /<input type="hidden" name="([^"]*)" value="([^"]*)">/g,
  ))
    hidden[name ?? ''] = unescaped(value ?? '')
  return { action: unescaped(form[1] ?? ''), hidden }
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
