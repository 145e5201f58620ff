/** A person's own sign-in: what they sign in with, and where they are signed in. */
import { createHash } from 'node:crypto'
import type { AccountMeans } from '#casework'
import {
  accepted,
  addSeconds,
  type Instant,
  londonDay,
  type OneOf,
  type Result,
  refuse,
} from '#kernel'
import {
  closeSessionOf,
  closeSessionsOf,
  dropPasskey,
  keepPassword,
  keepTotp,
  type MeansRow,
  meansOf,
  type PasskeyRow,
  passkeysOf,
  sessionsOfPerson,
} from '#store'
import type { Bench } from '../bench.ts'
import type { Session, SessionKey } from '../web-desk.ts'
import type { As, AsCommand, Barrier } from '../who.ts'
import { type Account, accountOfPerson, emailOf, here, signInKey } from './account.ts'
import { decideAccount } from './decide.ts'
import { type MeansRefusal, newSecret, readyMeans, readyTotp } from './means.ts'
import { askToMake, questionOf, siteAt } from './passkey.ts'
import { isPassword, keptPassword, passwordFault } from './password.ts'
import { base32, otpauthOf } from './totp.ts'

export type Own = Readonly<{
  email: string
  hasPassword: boolean
  passkeys: readonly Pick<PasskeyRow, 'credential' | 'name' | 'madeAt' | 'usedAt'>[]
}>
/** One place somebody is signed in. */
export type SignedIn = Readonly<{
  key: SessionKey
  startedAt: Instant
  lastSeenAt: Instant
  browser: string | undefined
}>
export type OwnRefusal =
  | MeansRefusal
  | OneOf<{
      WrongPassword: {}
      OnlyMeans: {}
      /** Signed in too long ago to say what they sign in with from now on. */
      SignInAgain: {}
    }>
type Answer = Result<{}, OwnRefusal | Barrier>

export type OwnDesk = Readonly<{
  own(as: As): Promise<Own | undefined>
  /** Signs everybody else of this name out: the password may have been known to somebody. */
  changePassword(
    as: As,
    asked: Readonly<{ current: string; password: string; session: SessionKey }>,
  ): Promise<Answer>
  /** What another authenticator app is told; the one before works until its code has come. */
  newAuthenticator(as: As): Promise<Readonly<{ secret: string; otpauth: string }> | undefined>
  changeAuthenticator(as: As, asked: Readonly<{ current: string; code: string }>): Promise<Answer>
  askToMakePasskey(as: As): Promise<object | undefined>
  /** Whether this session began so lately that it may add a passkey. */
  isLately(as: As, session: SessionKey): Promise<boolean>
  /** Never by an older session: whoever copied its cookie would have a way in of their own. */
  addPasskey(
    as: AsCommand,
    asked: Readonly<{ answer: string; name: string; session: SessionKey }>,
  ): Promise<Answer>
  /** Never the last thing somebody signs in with. */
  removePasskey(as: AsCommand, credential: string): Promise<Answer>
  signedIn(as: As): Promise<readonly SignedIn[]>
  endOne(as: As, key: SessionKey): Promise<void>
  endOthers(as: As, key: SessionKey): Promise<void>
}>

const latelySeconds = 15 * 60

export function ownDesk(bench: Bench): OwnDesk {
  const { store, world } = bench
  const accountOf = async ({ actor }: As) =>
    actor.type === 'staff' ? accountOfPerson(bench, actor.person) : undefined
  const meansFor = (account: Account) => store.work(here, tx => meansOf(tx, account.person))
  /** A secret nobody was told before: it goes with the one it replaces. */
  const nextSecret = (account: Account, { totp }: MeansRow) => {
    const before = createHash('sha256')
      .update(totp ?? '')
      .digest('base64url')
    return newSecret(bench, `${account.person} ${before}`)
  }
  const record = (as: As, type: 'ChooseMeans' | 'EndMeans', means: AccountMeans) => {
    const { authority, actor } = as
    const person = actor.type === 'staff' ? actor.person : undefined
    if (!person) throw new Error('only people who work here have accounts')
    const command = { type, means, on: londonDay(world.now()) } as const
    return decideAccount(store, { authority, actor }, { person, command })
  }

  async function signedIn({ actor }: As): Promise<readonly SignedIn[]> {
    if (actor.type !== 'staff') return []
    const account = await accountOfPerson(bench, actor.person)
    const rows = await store.work(here, tx => sessionsOfPerson(tx, actor.person))
    const all = rows.map(({ key, session }) => {
      // Written by us, and by nobody else.
      const { startedAt, lastSeenAt, browser } = JSON.parse(session) as Session
      return { key, startedAt, lastSeenAt, browser }
    })
    // One that a recovery or an administrator ended opens nothing, though its row is still there.
    return all.filter(({ startedAt }) => !account || startedAt >= account.sessionsFrom)
  }
  async function isLately(as: As, session: SessionKey): Promise<boolean> {
    const found = (await signedIn(as)).find(({ key }) => key === session)
    return found !== undefined && world.now() < addSeconds(found.startedAt, latelySeconds)
  }

  return {
    async own(as) {
      const account = await accountOf(as)
      if (!account) return undefined
      return store.work(here, async tx => {
        const { password } = await meansOf(tx, account.person)
        const passkeys = await passkeysOf(tx, account.person)
        return { email: account.email, hasPassword: password !== undefined, passkeys }
      })
    },

    async changePassword(as, { current, password, session }) {
      const account = await accountOf(as)
      if (!account) return refuse({ type: 'NotPermitted' })
      const { person } = account
      const whose = emailOf(account.email)
      const kept = await meansFor(account)
      if (!(await isPassword(current, kept.password, whose)))
        return refuse({ type: 'WrongPassword' })
      const fault = passwordFault(password, account)
      if (fault) return refuse({ type: 'Weak', fault })
      const stretched = await keptPassword(password, world.random(16), whose)
      await store.work(here, async tx => {
        await keepPassword(tx, person, stretched)
        await closeSessionsOf(tx, person, session)
      })
      await record(as, 'ChooseMeans', 'password')
      return accepted({})
    },

    async newAuthenticator(as) {
      const account = await accountOf(as)
      if (!account) return undefined
      const kept = await meansFor(account)
      if (kept.password === undefined) return undefined
      const secret = nextSecret(account, kept)
      return { secret: base32(secret), otpauth: otpauthOf(secret, account.email, 'Candour') }
    },

    async changeAuthenticator(as, { current, code }) {
      const account = await accountOf(as)
      if (!account) return refuse({ type: 'NotPermitted' })
      const kept = await meansFor(account)
      if (!(await isPassword(current, kept.password, emailOf(account.email))))
        return refuse({ type: 'WrongPassword' })
      const totp = readyTotp({ bench, account, secret: nextSecret(account, kept) }, code)
      if (!totp) return refuse({ type: 'WrongCode' })
      await store.work(here, tx => keepTotp(tx, account.person, totp))
      await record(as, 'ChooseMeans', 'password')
      return accepted({})
    },

    async askToMakePasskey(as) {
      const account = await accountOf(as)
      if (!account) return undefined
      const { person: id, email, name } = account
      const known = await store.work(here, tx => passkeysOf(tx, id))
      const key = signInKey(bench, 'passkeys')
      const asking = { key, purpose: `make ${id}`, now: world.now() } as const
      const question = questionOf(asking, world.random(16))
      return askToMake(siteAt(bench.address), question, { id, email, name, known })
    },

    isLately,

    async addPasskey(as, { answer, name, session }) {
      const account = await accountOf(as)
      if (!account) return refuse({ type: 'NotPermitted' })
      if (!(await isLately(as, session))) return refuse({ type: 'SignInAgain' })
      const secret = new Uint8Array()
      const ready = await readyMeans({ bench, account, secret }, { type: 'Passkey', answer, name })
      if (!ready.ok) return ready
      if (await store.work(here, ready.value.write)) await record(as, 'ChooseMeans', 'passkey')
      return accepted({})
    },

    async removePasskey(as, credential) {
      const account = await accountOf(as)
      if (!account) return refuse({ type: 'NotPermitted' })
      const { person } = account
      const dropped = await store.work(here, async tx => {
        const { password } = await meansOf(tx, person)
        const passkeys = await passkeysOf(tx, person)
        if (password === undefined && passkeys.length < 2) return 'only' as const
        return dropPasskey(tx, person, credential)
      })
      if (dropped === 'only') return refuse({ type: 'OnlyMeans' })
      if (dropped) await record(as, 'EndMeans', 'passkey')
      return accepted({})
    },

    signedIn,

    async endOne({ actor }, key) {
      if (actor.type === 'staff')
        await store.work(here, tx => closeSessionOf(tx, actor.person, key))
    },

    async endOthers({ actor }, key) {
      if (actor.type === 'staff')
        await store.work(here, tx => closeSessionsOf(tx, actor.person, key))
    },
  }
}
