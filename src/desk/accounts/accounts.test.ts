import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commandId, type PersonId, type Result } from '#kernel'
import { allStaff } from '#store'
import { onEachEngine, openTestApp, type TestApp, testWorld } from '#test'
import { system } from '../bench.ts'
import { northmoor, personasOf } from '../personas.ts'
import type { AsCommand } from '../who.ts'
import { signInKey } from './account.ts'
import { decideAccount } from './decide.ts'
import { firstAdministrator } from './first.ts'
import { codeAt, stepOf } from './totp.ts'

const password = 'seven brass kettles'
const fern = { name: 'Fern Aldous', email: ' Fern.Aldous@northmoor.example ' }

function persona({ bench }: TestApp, name: string): () => AsCommand {
  const found = personasOf(bench).find(one => one.name === name)
  assert.ok(found)
  const { authority, person, role } = found
  const actor = { type: 'staff', person, name, role } as const
  return () => ({ authority, actor, command: commandId(testWorld.id()) })
}

function ok<Value, Refusal>(result: Result<Value, Refusal>): Value {
  assert.ok(result.ok, JSON.stringify(result))
  return result.value
}

const tokenIn = (link: string | undefined) => link?.split('/').at(-1) ?? ''

function bytesOf(base32: string): Buffer {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...base32].map(one => letters.indexOf(one).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
}

/** An account of Fern's, with a password and an app whose codes `code` gives. */
async function withFern(app: TestApp) {
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

async function signedIn(app: TestApp, code: string) {
  const step = await app.desk.signIn.password({ email: 'fern.aldous@northmoor.example', password })
  assert.ok(step)
  return app.desk.signIn.code({ step, code })
}

async function openSession({ desk, bench }: TestApp, person: PersonId, key = 'k') {
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

onEachEngine(engine => {
  const open = async () => openTestApp(await engine.fresh())

  test('somebody invited chooses a password and an app, and signs in by both', async () => {
    const app = await open()
    const { code, account, person } = await withFern(app)
    assert.equal(account.role, 'caseworker')
    assert.equal(account.email, 'fern.aldous@northmoor.example')
    assert.equal(ok(await signedIn(app, code())).person, person)
    const staff = await app.bench.store.work({ authority: northmoor, actor: system }, allStaff)
    assert.equal(staff.find(one => one.person === person)?.role, 'caseworker')
    await app.close()
  })

  test('a code is used once, and none before it is any good then', async () => {
    const app = await open()
    const { code } = await withFern(app)
    const first = code()
    ok(await signedIn(app, first))
    assert.deepEqual(await signedIn(app, first), { ok: false, refusal: { type: 'Wrong' } })
    app.pass(60)
    const later = code()
    ok(await signedIn(app, later))
    await app.close()
  })

  test('after five wrong codes the password is asked for again', async () => {
    const app = await open()
    const { code } = await withFern(app)
    const step = await app.desk.signIn.password({ email: fern.email, password })
    assert.ok(step)
    for (let tries = 1; tries <= 5; tries += 1) {
      const said = await app.desk.signIn.code({ step, code: '000000' })
      assert.deepEqual(said, { ok: false, refusal: { type: tries < 5 ? 'Wrong' : 'Over' } })
    }
    const right = await app.desk.signIn.code({ step, code: code() })
    assert.deepEqual(right, { ok: false, refusal: { type: 'Over' } })
    assert.equal(await app.desk.signIn.hasStep(step), false)
    await app.close()
  })

  test('a wrong password, an address nobody has and a suspended account answer alike', async () => {
    const app = await open()
    const { ash, person } = await withFern(app)
    const { signIn } = app.desk
    assert.equal(await signIn.password({ email: fern.email, password: `${password}.` }), undefined)
    assert.equal(await signIn.password({ email: 'nobody@northmoor.example', password }), undefined)
    assert.equal(
      await signIn.password({ email: 'jay.arden@northmoor.example', password }),
      undefined,
    )
    ok(await app.desk.accounts.suspend(ash(), { person, why: 'She has left' }))
    assert.equal(await signIn.password({ email: fern.email, password }), undefined)
    await app.close()
  })

  test('an invitation is good once, and for seven days', async () => {
    const app = await open()
    const { token, chosen } = await withFern(app)
    assert.equal(await app.desk.signIn.invited(token), undefined)
    const again = await app.desk.signIn.takeUp(token, chosen)
    assert.deepEqual(again, { ok: false, refusal: { type: 'LinkOver' } })

    const ash = persona(app, 'Ash Lindqvist')
    const brook = { name: 'Brook Ansah', email: 'brook@northmoor.example', role: 'intake' } as const
    const { person } = ok(await app.desk.accounts.invite(ash(), brook))
    const link = await app.desk.accounts.linkToHandOver(ash(), person)
    assert.equal(await app.desk.accounts.linkToHandOver(ash(), person), undefined, 'told once')
    app.pass(7 * 86_400 - 1)
    assert.ok(await app.desk.signIn.invited(tokenIn(link)))
    app.pass(1)
    assert.equal(await app.desk.signIn.invited(tokenIn(link)), undefined)
    ok(await app.desk.accounts.inviteAgain(ash(), { person }))
    assert.ok(
      await app.desk.signIn.invited(tokenIn(await app.desk.accounts.linkToHandOver(ash(), person))),
    )
    await app.close()
  })

  test('a wrong first code or a weak password leaves the invitation good', async () => {
    const app = await open()
    const ash = persona(app, 'Ash Lindqvist')
    const { person } = ok(await app.desk.accounts.invite(ash(), { ...fern, role: 'intake' }))
    const token = tokenIn(await app.desk.accounts.linkToHandOver(ash(), person))
    const wrong = { type: 'Password', password, code: '000000' } as const
    assert.deepEqual(await app.desk.signIn.takeUp(token, wrong), {
      ok: false,
      refusal: { type: 'WrongCode' },
    })
    assert.deepEqual(await app.desk.signIn.takeUp(token, { ...wrong, password: 'fern aldous' }), {
      ok: false,
      refusal: { type: 'Weak', fault: 'too-short' },
    })
    assert.deepEqual(
      await app.desk.signIn.takeUp(token, { type: 'Passkey', answer: '{}', name: '' }),
      { ok: false, refusal: { type: 'NoPasskey' } },
    )
    assert.ok(await app.desk.signIn.invited(token))
    await app.close()
  })

  test('one address is one person’s in the whole installation', async () => {
    const app = await open()
    const ash = persona(app, 'Ash Lindqvist')
    const taken = {
      name: 'Rowan Teague',
      email: 'ROWAN.teague@eastmere.example',
      role: 'intake',
    } as const
    assert.deepEqual(await app.desk.accounts.invite(ash(), taken), {
      ok: false,
      refusal: { type: 'EmailTaken' },
    })
    await app.close()
  })

  test('a suspended person’s sessions end at once, and a new role is theirs at once', async () => {
    const app = await open()
    const { ash, person } = await withFern(app)
    await openSession(app, person)
    const role = async () => {
      const session = await app.desk.sessions.find('k')
      return session?.holder.type === 'Staff' ? session.holder.role : undefined
    }
    assert.equal(await role(), 'caseworker')
    ok(await app.desk.accounts.giveRole(ash(), { person, role: 'auditor' }))
    assert.equal(await role(), 'auditor')
    app.pass(1)
    ok(await app.desk.accounts.suspend(ash(), { person, why: 'She has left' }))
    assert.equal(await role(), undefined)
    ok(await app.desk.accounts.restore(ash(), { person }))
    assert.equal(await role(), undefined, 'what was ended stays ended')
    await app.close()
  })

  test('the row alone ends a session, should the sweep after it be lost', async () => {
    const app = await open()
    const { person } = await withFern(app)
    await openSession(app, person)
    app.pass(1)
    const command = { type: 'EndSessions', on: '2026-11-30' } as never
    const as = { authority: northmoor, actor: system }
    ok(await decideAccount(app.bench.store, as, { person, command }))
    assert.equal(await app.desk.sessions.find('k'), undefined)
    await openSession(app, person, 'k2')
    assert.ok(await app.desk.sessions.find('k2'))
    await app.close()
  })

  test('a person sees where they are signed in, and ends one or all the others', async () => {
    const app = await open()
    const { ash, person, account } = await withFern(app)
    const actor = { type: 'staff', person, name: account.name, role: account.role } as const
    const as = { authority: northmoor, actor }
    for (const key of ['k1', 'k2', 'k3']) await openSession(app, person, key)
    assert.equal((await app.desk.ownSignIn.signedIn(as)).length, 3)
    await app.desk.ownSignIn.endOne(as, 'k1')
    assert.equal(await app.desk.sessions.find('k1'), undefined)
    await app.desk.ownSignIn.endOne(ash(), 'k2')
    assert.ok(await app.desk.sessions.find('k2'), 'nobody ends another’s this way')
    await app.desk.ownSignIn.endOthers(as, 'k2')
    assert.ok(await app.desk.sessions.find('k2'))
    assert.equal(await app.desk.sessions.find('k3'), undefined)
    app.pass(1)
    ok(await app.desk.accounts.endSessions(ash(), { person }))
    assert.equal(await app.desk.sessions.find('k2'), undefined)
    await app.close()
  })

  test('two people let somebody back in by a link for one use, and all before is over', async () => {
    const app = await open()
    const { ash, wren, person, code, chosen } = await withFern(app)
    const { accounts, signIn } = app.desk
    assert.deepEqual(await accounts.approveRecovery(ash(), { person }), {
      ok: false,
      refusal: { type: 'NotAsked' },
    })
    await signIn.askRecovery(fern.email)
    await signIn.askRecovery('nobody@northmoor.example')
    await openSession(app, person)
    ok(await accounts.approveRecovery(ash(), { person }))
    assert.equal(await accounts.linkToHandOver(ash(), person), undefined, 'one is not enough')
    assert.deepEqual(await accounts.approveRecovery(ash(), { person }), {
      ok: false,
      refusal: { type: 'SamePerson' },
    })
    const [waiting] = (await accounts.recoveries(wren())) ?? []
    assert.equal(waiting?.mayApprove, true)
    app.pass(1)
    ok(await accounts.approveRecovery(wren(), { person }))
    const token = tokenIn(await accounts.linkToHandOver(wren(), person))
    assert.equal((await signIn.invited(token))?.what, 'recovery')
    assert.ok(await app.desk.sessions.find('k'), 'until it is used, nothing has changed')
    const secret = bytesOf((await signIn.invited(token))?.secret ?? '')
    const mine = codeAt(secret, stepOf(app.bench.world.now()))
    const fresh = { type: 'Password', password: 'nine copper spoons', code: mine } as const
    ok(await signIn.takeUp(token, fresh))
    assert.equal(await app.desk.sessions.find('k'), undefined)
    assert.equal(await signIn.password({ email: fern.email, password }), undefined)
    assert.ok(await signIn.password({ email: fern.email, password: 'nine copper spoons' }))
    assert.deepEqual(await signIn.takeUp(token, { ...chosen, code: code() }), {
      ok: false,
      refusal: { type: 'LinkOver' },
    })
    await app.close()
  })

  test('only an administrator manages accounts, and only their own authority’s', async () => {
    const app = await open()
    const { wren, person } = await withFern(app)
    const { accounts } = app.desk
    assert.equal(await accounts.list(wren()), undefined)
    const hidden = { ok: false, refusal: { type: 'NotPermitted' } }
    assert.deepEqual(await accounts.suspend(wren(), { person, why: 'No' }), hidden)
    const ash = persona(app, 'Ash Lindqvist')
    const rowan = personasOf(app.bench).find(({ name }) => name === 'Rowan Teague')
    assert.ok(rowan)
    assert.deepEqual(await accounts.suspend(ash(), { person: rowan.person, why: 'No' }), hidden)
    assert.equal(await accounts.one(ash(), rowan.person), undefined)
    const names = (await accounts.list(ash()))?.map(({ name }) => name)
    assert.ok(names?.includes('Fern Aldous') && !names.includes('Rowan Teague'))
    await app.close()
  })

  test('the first administrator is invited only while there is none', async () => {
    const app = await open()
    const { bench } = app
    const asked = { name: 'Una Bellhay', email: 'una@eastmere.example' }
    assert.deepEqual(await firstAdministrator(bench, { ...asked, authority: 'northmoor' }), {
      ok: false,
      refusal: 'there is an administrator',
    })
    assert.deepEqual(await firstAdministrator(bench, { ...asked, authority: 'nowhere' }), {
      ok: false,
      refusal: 'no such authority',
    })
    ok(await firstAdministrator(bench, { ...asked, authority: 'eastmere' }))
    const link = ok(await firstAdministrator(bench, { ...asked, authority: 'eastmere' }))
    assert.equal((await app.desk.signIn.invited(tokenIn(link)))?.authority, 'Eastmere Police')
    await app.close()
  })

  test('no secret can be read in the database', async () => {
    const database = await engine.fresh()
    const app = await openTestApp(database)
    const { token } = await withFern(app)
    const [row] = await database.owner('select password, totp from account_means')
    assert.match(String(row?.['password']), /^\$argon2id\$v=19\$m=65536,t=3,p=4\$/)
    const kept = JSON.stringify(row)
    assert.ok(!kept.includes(password) && !kept.includes(token))
    assert.notEqual(signInKey(app.bench, 'secrets').toString('hex'), '')
    await app.close()
  })
})
