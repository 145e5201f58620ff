/**
 * Signing in, before anybody is known. What is wrong is never said: an address nobody has, a wrong
 * password and a suspended account are answered alike, and take as long.
 */
import { createHash } from 'node:crypto'
import { accepted, addSeconds, londonDay, type OneOf, type Result, refuse } from '#kernel'
import {
  accountByEmail,
  accountOf,
  closeStep,
  forgetMeans,
  isStep,
  meansOf,
  openStep,
  passkeyBy,
  passkeysOf,
  takeLink,
  tryStep,
  useChallenge,
  usePasskey,
  useStep,
} from '#store'
import { authorityOf, type Bench, system } from '../bench.ts'
import {
  type Account,
  type AccountWanted,
  accountBy,
  accountIn,
  accountOfPerson,
  emailOf,
  here,
  joinSubject,
  type Subject,
  signInKey,
} from './account.ts'
import { decideAccount } from './decide.ts'
import { accountByLink, linkHash } from './links.ts'
import { type Chosen, type MeansRefusal, newSecret, readyMeans } from './means.ts'
import {
  askToMake,
  askToSignIn,
  credentialIn,
  questionOf,
  questionSeconds,
  readSigned,
  siteAt,
} from './passkey.ts'
import { isPassword } from './password.ts'
import { base32, otpauthOf, stepOfCode, unsealed } from './totp.ts'

const stepSeconds = 600
/** Wrong codes before the password is asked for again. */
const mostTries = 5

export type Invited = Readonly<{
  what: 'invitation' | 'recovery'
  name: string
  email: string
  authority: string
  /** What an authenticator app is told, by hand and by a square. */
  secret: string
  otpauth: string
  /** What a browser makes a passkey from. */
  passkey: object
}>
export type CodeRefusal = OneOf<{ Wrong: {}; Over: {} }>
export type LinkRefusal = MeansRefusal | OneOf<{ LinkOver: {} }>

export type SignInDesk = Readonly<{
  /** Something to go on from with a code, where both were right. */
  password(given: Readonly<{ email: string; password: string }>): Promise<string | undefined>
  hasStep(step: string): Promise<boolean>
  code(given: Readonly<{ step: string; code: string }>): Promise<Result<Account, CodeRefusal>>
  /** What a browser asks a passkey. */
  askPasskey(): object
  passkey(answer: string): Promise<Account | undefined>
  invited(token: string): Promise<Invited | undefined>
  takeUp(token: string, chosen: Chosen): Promise<Result<Account, LinkRefusal>>
  /** Nothing is answered: nobody learns who has an account. */
  askRecovery(email: string): Promise<void>
  accountBy(wanted: AccountWanted): Promise<Account | undefined>
  joinSubject(account: Account, subject: Subject): Promise<boolean>
}>

export function signInDesk(bench: Bench): SignInDesk {
  const { store, world } = bench
  const secrets = signInKey(bench, 'secrets')
  const passkeys = signInKey(bench, 'passkeys')
  const asking = () => ({ key: passkeys, purpose: 'sign-in', now: world.now() }) as const
  const stepKey = (step: string) => createHash('sha256').update(step).digest('base64url')
  const site = siteAt(bench.address)

  return {
    async password({ email, password }) {
      const whose = emailOf(email)
      const { account, means } = await store.work(here, async tx => {
        const found = accountIn(await accountByEmail(tx, whose))
        return { account: found, means: await meansOf(tx, found?.person ?? '') }
      })
      const may = account?.state === 'active' && means.totp !== undefined
      const isRight = await isPassword(password, may ? means.password : undefined, whose)
      if (!isRight || !account) return undefined
      const step = Buffer.from(world.random(32)).toString('base64url')
      const until = addSeconds(world.now(), stepSeconds)
      const { person } = account
      await store.work(here, tx => openStep(tx, { key: stepKey(step), person, until }))
      return step
    },

    hasStep: step => store.work(here, tx => isStep(tx, stepKey(step), mostTries)),

    async code({ step, code }) {
      const key = stepKey(step)
      return store.work(here, async (tx): Promise<Result<Account, CodeRefusal>> => {
        const person = await tryStep(tx, key, mostTries)
        const { totp } = await meansOf(tx, person ?? '')
        if (!person || !totp) return refuse({ type: 'Over' })
        const secret = unsealed(secrets, totp, person)
        const used = stepOfCode(secret, code, tx.now)
        if (used === undefined || !(await useStep(tx, person, used))) {
          const more = await isStep(tx, key, mostTries)
          return refuse({ type: more ? 'Wrong' : 'Over' })
        }
        await closeStep(tx, key)
        const account = accountIn(await accountOf(tx, person))
        return account?.state === 'active' ? accepted(account) : refuse({ type: 'Over' })
      })
    },

    askPasskey: () => askToSignIn(site, questionOf(asking(), world.random(16))),

    async passkey(answer) {
      const credential = credentialIn(answer)
      const known = credential && (await store.work(here, tx => passkeyBy(tx, credential)))
      const signed = known && (await readSigned(asking(), site, { answer, known }))
      if (!signed) return undefined
      const until = addSeconds(world.now(), questionSeconds)
      const isFirst = await store.work(here, async tx => {
        if (!(await useChallenge(tx, signed.question, until))) return false
        await usePasskey(tx, known.credential, signed.counter)
        return true
      })
      const account = isFirst ? await accountOfPerson(bench, known.person) : undefined
      return account?.state === 'active' ? account : undefined
    },

    async invited(token) {
      const found = await accountByLink(bench, token)
      if (!found) return undefined
      const { account, what } = found
      const { person, name, email } = account
      const secret = newSecret(bench, linkHash(token))
      const known = await store.work(here, tx => passkeysOf(tx, person))
      const purpose = `make ${person}` as const
      const question = questionOf({ ...asking(), purpose }, world.random(16))
      return {
        what,
        name,
        email,
        authority: authorityOf(bench, account.authority).name,
        secret: base32(secret),
        otpauth: otpauthOf(secret, email, 'Candour'),
        passkey: askToMake(site, question, { id: person, email, name, known }),
      }
    },

    async takeUp(token, chosen) {
      const found = await accountByLink(bench, token)
      if (!found) return refuse({ type: 'LinkOver' })
      const { account, what } = found
      const { person, authority } = account
      const secret = newSecret(bench, linkHash(token))
      const ready = await readyMeans({ bench, account, secret }, chosen)
      if (!ready.ok) return ready
      const as = { authority, actor: system }
      const on = londonDay(world.now())
      if (what === 'recovery') {
        const command = { type: 'RecoverAccount', on } as const
        const recovered = await decideAccount(store, as, { person, command })
        if (!recovered.ok) return refuse({ type: 'LinkOver' })
      }
      const { means, write } = ready.value
      const isWritten = await store.work(here, async tx => {
        if (!(await takeLink(tx, linkHash(token)))) return false
        if (what === 'recovery') await forgetMeans(tx, person)
        return write(tx)
      })
      if (!isWritten) return refuse({ type: 'LinkOver' })
      const command = { type: 'ChooseMeans', means, on } as const
      await decideAccount(store, as, { person, command })
      return accepted({ ...account, state: 'active' })
    },

    async askRecovery(email) {
      const account = await accountBy(bench, { email })
      if (account?.state !== 'active') return
      const { person, authority } = account
      const command = { type: 'AskRecovery', on: londonDay(world.now()) } as const
      await decideAccount(store, { authority, actor: { type: 'public' } }, { person, command })
    },

    accountBy: wanted => accountBy(bench, wanted),
    joinSubject: (account, subject) => joinSubject(bench, account, subject),
  }
}
