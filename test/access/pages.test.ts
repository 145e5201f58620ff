/**
 * Every cell of docs/access.csv, asked of the running service: what opens, opens; what is refused
 * is refused with the very bytes of what was never there, and no page holds a word of a matter that
 * is not its reader's.
 */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { onAnEngine, openTestApp, testWorld } from '#test'
import { secretOf, seats as staffSeats } from '../../src/desk/access/circumstances.fixture.ts'
import { mountedRoutes as mounted } from '../../src/web/testing/signed-in.ts'
import { absentOf, addressOf, isAboutSomething, said } from './addresses.ts'
import { letterOf, readPolicy, type Standing } from './policy.ts'
import { type Seated, seated } from './seated.ts'
import { alikeUnless } from './states.ts'

const policy = readPolicy('access.csv')
type Route = (typeof mounted)[number]
const ofMatters = ['own', 'another', 'restricted', 'elsewhere'] as const

test('every page has its row, and every row its page', () => {
  const there = mounted.map(({ route }) => route)
  const missing = there.filter(route => !policy.rows.has(route))
  const left = [...policy.rows.keys()].filter(route => !there.includes(route))
  assert.deepEqual({ missing, left }, { missing: [], left: [] })
})

test('every role has its column', () => {
  const columns = policy.seats.slice(0, staffSeats.length)
  assert.deepEqual(
    columns,
    staffSeats.map(({ role }) => role),
  )
})

onAnEngine(engine => {
  let all: ReadonlyMap<string, Seated>
  let ask: (seat: Seated, route: Route, url: string) => Promise<LightMyRequestResponse>
  let places: Awaited<ReturnType<typeof seated>>['places']
  before(async () => {
    const cookieKey = testWorld.random(32)
    const opened = await openTestApp(await engine.fresh(), { config: { cookieKey } })
    const made = await seated(opened, cookieKey)
    ;({ places } = made)
    all = made.seats
    let asked = 0
    ask = ({ cookies, token }, { method, route }, url) => {
      asked += 1
      const from = { remoteAddress: `10.${asked >> 16}.${(asked >> 8) & 255}.${asked & 255}` }
      if (method === 'GET') return opened.app.inject({ url, cookies, ...from })
      const typed = said[route] ?? { nonsense: 'x' }
      const payload = new URLSearchParams({ token, command: `asked-${asked}`, ...typed })
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      return opened.app.inject({
        ...{ method, url, cookies, headers, payload: payload.toString() },
        ...from,
      })
    }
  })

  const everyCell = async (of: (route: Route) => boolean) => {
    const wrong: string[] = []
    const opened = new Set<string>()
    const ordered = mounted.filter(of).toSorted((a, b) => lateness(a) - lateness(b))
    for (const route of ordered)
      for (const name of policy.seats) {
        const seat = all.get(name)
        const cell = policy.rows.get(route.route)?.[name]
        if (!seat || cell === undefined) continue
        const asks = isAboutSomething(route.path) ? ofMatters : ['' as const]
        let absent: string | undefined
        for (const standing of asks) {
          const url = addressOf(route.path, { standing, person: seat.person, places })
          const isSaid = cell.includes(
            standing === '' ? (cell === 'o' ? 'o' : 'y') : letterOf(standing),
          )
          const words = [route.route, name, standing || 'page'].join(' | ')
          if (url === undefined) {
            if (isSaid) wrong.push(`${words} | there is no such thing to open`)
            continue
          }
          const answer = await ask(seat, route, url)
          if (answer.statusCode >= 500) wrong.push(`${words} | failed with ${answer.statusCode}`)
          const isOpen = opens(answer)
          wrong.push(...spoken(answer, { cell, name, standing }).map(what => `${words} | ${what}`))
          if (isSaid && !isOpen && !(route.route in alikeUnless))
            wrong.push(`${words} | is refused: ${told(answer)}`)
          if (isSaid && isOpen) opened.add(route.route)
          if (isSaid && isOpen) continue
          const never = absentOf(route.path)
          // What is only read, and names nothing of anybody's, was asked at that very address.
          const isAsked = route.method === 'GET' && never === url
          absent ??= bytesOf(isAsked ? answer : await ask(seat, route, never))
          if (bytesOf(answer) !== absent) wrong.push(`${words} | is not as if it were not there`)
          // A form is read before what it is about is looked for: nonsense is told so.
          const isUnread = route.method === 'POST' && bytesOf(answer) === absent
          if (!isSaid && isOpen && !isUnread) wrong.push(`${words} | OPENS: ${told(answer)}`)
        }
      }
    for (const route of Object.keys(alikeUnless))
      if (opened.has(route)) wrong.push(`${route} | opens, and is in states.ts for nothing`)
    assert.ok(wrong.length === 0, `${wrong.length} cells are not as written:\n${wrong.join('\n')}`)
  }
  test('what is read, is read as the policy says', () => everyCell(route => lateness(route) === 0))
  test('what is sent, is taken as the policy says', () => everyCell(route => lateness(route) > 0))
})

/** What signs out, changes who has a matter or throws away comes after all that is only read. */
function lateness({ method, path }: Route): number {
  if (method === 'GET' && !path.includes('exit')) return 0
  if (/sign-out|exit|forget|^\/\w+\/leave$/.test(path)) return 3
  return /\/(?:take|give|drop|back)$/.test(path) ? 2 : 1
}

const entrances = /^\/(?:sign-in(?:\?|$)|track$|track\/second$|officer$)/

function opens({ statusCode, headers }: LightMyRequestResponse): boolean {
  const { location } = headers
  if (statusCode === 303) return !entrances.test(String(location))
  return [200, 400, 409, 413, 422, 429].includes(statusCode)
}

function told({ statusCode, headers }: LightMyRequestResponse): string {
  return [statusCode, headers.location].filter(Boolean).join(' to ')
}

/** All of an answer but the address it sends somebody back to. */
function bytesOf({ statusCode, body, headers }: LightMyRequestResponse): string {
  const to = String(headers.location ?? '').split('?')[0]
  return `${statusCode} ${to}\n${body}`
}

type Asked = Readonly<{ cell: string; name: string; standing: Standing }>

/** Words of matters that no page may hold for this seat. */
function spoken({ body }: LightMyRequestResponse, { cell, name, standing }: Asked) {
  const seesAll = policy.rows.get('GET /work/matters/:matter')?.[name]?.includes('a')
  const never = ['restricted', 'elsewhere', ...(seesAll ? [] : ['another'])] as const
  const here = standing !== '' && cell === '-' ? [standing] : []
  const theirs = name.startsWith('code') ? ['own'] : []
  return ofMatters
    .filter(one => [...never, ...here].some(each => each === one) && !theirs.includes(one))
    .filter(one => body.includes(secretOf(one)))
    .map(one => `it holds words of ${one}`)
}
