/**
 * Links for one use: an invitation, or the way back in once two people approved it. The link is
 * worked out under a key the database does not hold, which keeps only what it is known by.
 */
import { createHash } from 'node:crypto'
import { addSeconds, type Instant, londonDay } from '#kernel'
import { type AccountLink, hideLink, linkBy, makeLink, showLink } from '#store'
import { authorityOf, type Bench } from '../bench.ts'
import { type Account, accountOfPerson, here, signInKey } from './account.ts'

const dayOfSeconds = 86_400
const linkDays = { invitation: 7, recovery: 1 } as const
type What = AccountLink['what']

export function linkHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

type Link = Readonly<{ person: string; what: What; until: Instant }>

function tokenOf(bench: Bench, { person, what, until }: Link): string {
  const text = [person, what, until].join('\0')
  return createHash('sha256').update(signInKey(bench, 'link')).update(text).digest('base64url')
}

const addressOf = ({ address }: Bench, token: string) => `${address}/invitation/${token}`

/** Makes it and sends it; where it could not be sent, whoever asked is shown it once. */
export async function sendLink(bench: Bench, account: Account, what: What): Promise<void> {
  const { person, name, email, authority } = account
  const until = addSeconds(bench.world.now(), linkDays[what] * dayOfSeconds)
  const token = tokenOf(bench, { person, what, until })
  await bench.store.work(here, tx => makeLink(tx, linkHash(token), { person, what, until }))
  if (!bench.staffMail) return
  const link = addressOf(bench, token)
  const known = `${what}-${bench.world.id()}`
  const outcome = await bench.staffMail.hand({
    name: known,
    token: known,
    again: false,
    to: email,
    subject: what === 'invitation' ? 'Set up your sign-in to Candour' : 'Set up your sign-in again',
    text: letter({ name, force: authorityOf(bench, authority).name, link, until }),
    link,
  })
  if (outcome.type === 'Taken') await bench.store.work(here, tx => hideLink(tx, person))
}

type Letter = Readonly<{ name: string; force: string; link: string; until: Instant }>

function letter({ name, force, link, until }: Letter): string {
  return [
    `${name},`,
    `Open this link to choose how you sign in to Candour for ${force}:`,
    link,
    `It works once, until ${londonDay(until)}. If you did not expect it, do not open it, and tell`,
    'whoever runs Candour for your force.',
  ].join('\n\n')
}

/** The link of this person, told once and only where it was not sent. */
export async function linkToHandOver(bench: Bench, person: string): Promise<string | undefined> {
  const kept = await bench.store.work(here, tx => showLink(tx, person))
  return kept && addressOf(bench, tokenOf(bench, { person, ...kept }))
}

/** Whose link it is, where it still leads somewhere. */
export async function accountByLink(
  bench: Bench,
  token: string,
): Promise<Readonly<{ account: Account; what: What }> | undefined> {
  const link = await bench.store.work(here, tx => linkBy(tx, linkHash(token)))
  const account = link && (await accountOfPerson(bench, link.person))
  if (!account) return undefined
  const wanted = link.what === 'invitation' ? 'invited' : 'active'
  return account.state === wanted ? { account, what: link.what } : undefined
}
