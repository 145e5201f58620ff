import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { onAnEngine, openTestApp } from '#test'
import { system } from '../bench.ts'
import type { Message, Outcome } from '../delivery/carrier.ts'
import { northmoor, personasOf } from '../personas.ts'
import {
  bytesOf,
  fern,
  ok,
  openSession,
  password,
  persona,
  tokenIn,
  withFern,
} from './accounts.fixture.ts'
import { accountsDesk } from './accounts.ts'
import { decideAccount } from './decide.ts'
import { firstAdministrator } from './first.ts'
import { codeAt, stepOf } from './totp.ts'

onAnEngine(engine => {
  const open = async () => openTestApp(await engine.fresh())

  test('an invitation goes by e-mail where it can, and is then shown to nobody', async () => {
    const app = await open()
    const ash = persona(app, 'Ash Lindqvist')
    const sent: Message[] = []
    const carried = (outcome: Outcome) =>
      accountsDesk({
        ...app.bench,
        staffMail: {
          name: 'smtp',
          async hand(message) {
            sent.push(message)
            return outcome
          },
        },
      })
    const taken = carried({ type: 'Taken' })
    const { person } = ok(await taken.invite(ash(), { ...fern, role: 'intake' }))
    assert.equal(await taken.linkToHandOver(ash(), person), undefined)
    assert.equal(sent[0]?.to, 'fern.aldous@northmoor.example')
    assert.ok(await app.desk.signIn.invited(tokenIn(sent[0]?.link)))
    const failing = carried({ type: 'NotNow', why: 'the mail server could not be reached' })
    ok(await failing.inviteAgain(ash(), { person }))
    const shown = await failing.linkToHandOver(ash(), person)
    assert.ok(await app.desk.signIn.invited(tokenIn(shown)))
    assert.equal(await app.desk.signIn.invited(tokenIn(sent[0]?.link)), undefined)
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
    const command = { type: 'EndSessions', on: day('2026-11-30') } as const
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
})
