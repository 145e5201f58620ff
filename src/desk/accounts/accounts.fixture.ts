/** For tests: the demonstration's own people, and Fern, who has a password and an app. */
import assert from 'node:assert/strict'
import { commandId, type PersonId, type Result } from '#kernel'
import { type TestApp, testWorld } from '#test'
import { northmoor, personasOf } from '../personas.ts'
import type { AsCommand } from '../who.ts'
import { codeAt, stepOf } from './totp.ts'

export const password = 'seven brass kettles'
export const fern = { name: 'Fern Aldous', email: ' Fern.Aldous@northmoor.example ' }

export function persona({ bench }: TestApp, name: string): () => AsCommand {
  const found = personasOf(bench).find(one => one.name === name)
  assert.ok(found)
  const { authority, person, role } = found
  const actor = { type: 'staff', person, name, role } as const
  return () => ({ authority, actor, command: commandId(testWorld.id()) })
}

export function ok<Value, Refusal>(result: Result<Value, Refusal>): Value {
  assert.ok(result.ok, JSON.stringify(result))
  return result.value
}

export const tokenIn = (link: string | undefined) => link?.split('/').at(-1) ?? ''

export function bytesOf(base32: string): Buffer {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...base32].map(one => letters.indexOf(one).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
}

/** An account of Fern's, with a password and an app whose codes `code` gives. */
export async function withFern(app: TestApp) {
  const ash = persona(app, 'Ash Lindqvist')
  const { desk, bench } = app
  const { person } = ok(await desk.accounts.invite(ash(), { ...fern, role: 'caseworker' }))
  const token = tokenIn(await desk.accounts.linkToHandOver(ash(), person))
  const invited = await desk.signIn.invited(token)
  assert.ok(invited)
  const secret = bytesOf(invited.secret)
  const code = () => codeAt(secret, stepOf(bench.world.now()))
  const chosen = { type: 'Password', password, code: code() } as const
  const account = ok(await desk.signIn.takeUp(token, chosen))
  app.pass(30)
  return { ash, wren: persona(app, 'Wren Castell'), person, token, code, chosen, account }
}

export async function signedIn(app: TestApp, code: string) {
  const step = await app.desk.signIn.password({ email: 'fern.aldous@northmoor.example', password })
  assert.ok(step)
  return app.desk.signIn.code({ step, code })
}

export async function openSession({ desk, bench }: TestApp, person: PersonId, key = 'k') {
  const now = bench.world.now()
  const holder = {
    type: 'Staff',
    authority: northmoor,
    person,
    name: 'Fern Aldous',
    role: 'caseworker',
  } as const
  await desk.sessions.open(key, { holder, startedAt: now, lastSeenAt: now, hideNames: false })
}
