import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commandId } from '#kernel'
import { allStaff } from '#store'
import { onAnEngine, openTestApp, testWorld } from '#test'
import { system } from '../bench.ts'
import { northmoor } from '../personas.ts'
import {
  fern,
  ok,
  openSession,
  password,
  persona,
  signedIn,
  tokenIn,
  withFern,
} from './accounts.fixture.ts'

onAnEngine(engine => {
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

  test('whoever knows the password may not begin again for ever to guess the code', async () => {
    const app = await open()
    const { code } = await withFern(app)
    const begun = async () =>
      (await app.desk.signIn.password({ email: fern.email, password })) ?? 'none'
    for (let steps = 1; steps <= 3; steps += 1) {
      const step = await begun()
      for (let tries = 1; tries <= 5; tries += 1)
        await app.desk.signIn.code({ step, code: '000000' })
    }
    const right = await app.desk.signIn.code({ step: await begun(), code: code() })
    assert.deepEqual(right, { ok: false, refusal: { type: 'Over' } })
    app.pass(600)
    ok(await signedIn(app, code()))
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

  test('a session adds a passkey for a quarter of an hour, and a copied one never after', async () => {
    const app = await open()
    const { person, account } = await withFern(app)
    await openSession(app, person, 'hers')
    const { authority, name, role } = account
    const as = { authority, actor: { type: 'staff', person, name, role } } as const
    const add = () =>
      app.desk.ownSignIn.addPasskey(
        { ...as, command: commandId(testWorld.id()) },
        { answer: '{}', name: 'Mine', session: 'hers' },
      )
    app.pass(15 * 60 - 1)
    assert.equal(await app.desk.ownSignIn.isLately(as, 'another'), false)
    assert.deepEqual(await add(), { ok: false, refusal: { type: 'NoPasskey' } })
    app.pass(1)
    assert.deepEqual(await add(), { ok: false, refusal: { type: 'SignInAgain' } })
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
    await app.close()
  })
})
