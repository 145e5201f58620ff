/**
 * Signing in at somebody's own organisation: sent there with a question only this browser can come
 * back with, believed by what the provider then says, and one kind of work at a time.
 */
import { createHash } from 'node:crypto'
import { type AuthorityId, addSeconds, type OneOf, type PersonId } from '#kernel'
import { keepWaiting, readWaiting, type SessionThere, takeWaiting } from '#store'
import type { Role } from '../access/roles.ts'
import { type Bench, installation, system } from '../bench.ts'
import { arrive, shutOut } from './arrive.ts'
import { type Vouched, vouchedFor } from './claims.ts'
import { backChannel, type LogoutAnswer } from './log-out.ts'
import { type Failure, openProvider, type Provider, type Tied } from './provider.ts'

/** Long enough to find a second factor; an answer later than this starts again. */
const questionSeconds = 10 * 60
const choiceSeconds = 10 * 60
const secretBytes = 32

/** Somebody who may go on: what their session here will say. */
export type SignedOn = Readonly<{
  authority: AuthorityId
  person: PersonId
  name: string
  role: Role
  there: SessionThere
  wanted: string
}>

export type SignOnFailure =
  | Failure
  | OneOf<{
      /** Not begun in this browser, already used, or too long ago. */
      NotBegun: {}
      /** None of their groups is one that may use this. */
      NoGroup: {}
      /** Somebody here has stopped their account. */
      Suspended: {}
    }>

type Failed = OneOf<{ Failed: { why: SignOnFailure; back: string | undefined } }>
/** The address to go to. */
type Begun = Failed | OneOf<{ Begun: { to: string } }>
export type Finished =
  | Failed
  | OneOf<{
      SignedOn: { who: SignedOn }
      /** Their groups let them do more than one kind of work: they say which it is now. */
      Choosing: {}
    }>

/** `browser` is a secret only the asker's browser holds. */
export type OidcDesk = Readonly<{
  providers(): readonly Readonly<{ id: string; name: string }>[]
  /** Undefined where there is no such provider. */
  nameOf(id: string): string | undefined
  begin(id: string, browser: string, back: string): Promise<Begun>
  finish(id: string, browser: string, query: URLSearchParams): Promise<Finished>
  choices(id: string, browser: string): Promise<readonly Role[]>
  choose(id: string, browser: string, role: Role): Promise<Finished>
  logOut(id: string, token: string): Promise<LogoutAnswer>
  /** Where to sign out of the provider too; undefined where it offers no such thing. */
  endSession(id: string): Promise<string | undefined>
}>

type Question = Tied & Readonly<{ back: string }>
type Choice = Readonly<{ vouched: Vouched; back: string }>

export function oidcDesk(bench: Bench): OidcDesk {
  const { store, world, address } = bench
  const here = { authority: installation, actor: system } as const
  const providers = new Map(
    (bench.oidc ?? []).map(settings => [
      settings.id,
      openProvider(settings, { address, now: world.now }),
    ]),
  )
  const judged = backChannel(bench, providers)
  const secret = () => Buffer.from(world.random(secretBytes)).toString('base64url')
  const soon = (seconds: number) => addSeconds(world.now(), seconds)

  function keep(key: string, { settings }: Provider, waiting: object, there?: SessionThere) {
    const seconds = there ? choiceSeconds : questionSeconds
    const kept = { key, provider: settings.id, waiting: JSON.stringify(waiting) }
    return store.work(here, tx =>
      keepWaiting(tx, { ...kept, until: soon(seconds), ...(there && { there }) }),
    )
  }

  async function enter(provider: Provider, { vouched, back }: Choice, role: Role) {
    const there = thereOf(provider, vouched)
    const arrived = await arrive(bench, { settings: provider.settings, vouched, there }, role)
    if (!arrived.ok) return failed(arrived.refusal, back)
    return { type: 'SignedOn', who: { ...arrived.value, there, wanted: back } } as const
  }

  return {
    providers: () => [...providers.values()].map(({ settings: { id, name } }) => ({ id, name })),
    nameOf: id => providers.get(id)?.settings.name,
    async begin(id, browser, back) {
      const provider = providers.get(id)
      if (!provider) return failed({ type: 'NotBegun' })
      const question: Question = { state: secret(), nonce: secret(), verifier: secret(), back }
      const to = await provider.authorize(question)
      if (!to.ok) return failed(to.refusal, back)
      await keep(keyOf(browser, question.state), provider, question)
      return { type: 'Begun', to: to.value }
    },
    async finish(id, browser, query) {
      const provider = providers.get(id)
      const key = keyOf(browser, query.get('state') ?? '')
      const kept = provider && (await store.work(here, tx => takeWaiting(tx, id, key)))
      if (!provider || !kept) return failed({ type: 'NotBegun' })
      const question = JSON.parse(kept) as Question
      const { back } = question
      const claims = await provider.claims(query, question)
      if (!claims.ok) return failed(claims.refusal, back)
      const vouched = vouchedFor(claims.value, provider.settings)
      if (!vouched) return failed({ type: 'NotBelieved' }, back)
      const there = thereOf(provider, vouched)
      const [only, ...more] = vouched.roles
      if (!only) {
        await shutOut(bench, { settings: provider.settings, vouched, there })
        return failed({ type: 'NoGroup' }, back)
      }
      if (more.length === 0) return enter(provider, { vouched, back }, only)
      await keep(keyOf(browser, choosing), provider, { vouched, back } satisfies Choice, there)
      return { type: 'Choosing' }
    },
    async choices(id, browser) {
      const key = keyOf(browser, choosing)
      const kept = await store.work(here, tx => readWaiting(tx, id, key))
      return kept === undefined ? [] : (JSON.parse(kept) as Choice).vouched.roles
    },
    async choose(id, browser, role) {
      const provider = providers.get(id)
      const key = keyOf(browser, choosing)
      const kept = provider && (await store.work(here, tx => takeWaiting(tx, id, key)))
      if (!provider || !kept) return failed({ type: 'NotBegun' })
      const choice = JSON.parse(kept) as Choice
      if (!choice.vouched.roles.includes(role)) return failed({ type: 'NotBegun' }, choice.back)
      return enter(provider, choice, role)
    },
    logOut: judged,
    endSession: async id => providers.get(id)?.endSession(),
  }
}

/** In place of a state, for the one choice a browser may be at. */
const choosing = 'choosing'

/** Neither half alone finds it: another browser with the right state, or this with a wrong one. */
function keyOf(browser: string, state: string): string {
  return createHash('sha256')
    .update(JSON.stringify([browser, state]))
    .digest('base64url')
}

function thereOf({ settings }: Provider, { sub, sid }: Vouched): SessionThere {
  return { provider: settings.id, sub, ...(sid && { sid }) }
}

function failed(why: SignOnFailure, back?: string): Failed {
  return { type: 'Failed', why, back }
}
