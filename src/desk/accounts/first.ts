/** The first administrator of an authority, whom nobody here could invite. */
import { accepted, londonDay, personId, type Result, refuse } from '#kernel'
import { accountByEmail, allAccounts } from '#store'
import { type Bench, system } from '../bench.ts'
import { openAuthorities } from '../demonstration.ts'
import { accountIn, emailOf, here } from './account.ts'
import { decideAccount } from './decide.ts'
import { linkToHandOver, sendLink } from './links.ts'

export type First = Readonly<{ authority: string; name: string; email: string }>
export type NotFirst = 'no such authority' | 'there is an administrator' | 'e-mail taken'

/** A link for one use, while the authority has no administrator who can sign in. */
export async function firstAdministrator(
  bench: Bench,
  { authority: wanted, name, email: typed }: First,
): Promise<Result<string, NotFirst>> {
  const { store, world } = bench
  const force = bench.authorities.find(({ id }) => id === wanted)
  if (!force) return refuse('no such authority')
  await openAuthorities(bench)
  const as = { authority: force.id, actor: system }
  const there = (await store.work(as, allAccounts)).flatMap(row => accountIn(row) ?? [])
  if (there.some(({ role, state }) => role === 'administrator' && state === 'active'))
    return refuse('there is an administrator')
  const email = emailOf(typed)
  const known = accountIn(await store.work(here, tx => accountByEmail(tx, email)))
  const again = known?.role === 'administrator' && known.state === 'invited'
  if (known && !(again && known.authority === force.id)) return refuse('e-mail taken')
  const person = known?.person ?? personId(`p-${world.id()}`)
  if (!known) {
    const role = 'administrator'
    const command = { type: 'OpenAccount', name, email, role, on: londonDay(world.now()) } as const
    await decideAccount(store, as, { person, command })
  }
  const account = accountIn(await store.work(here, tx => accountByEmail(tx, email)))
  if (!account) throw new Error('an account was opened and is not there')
  await sendLink({ ...bench, staffMail: undefined }, account, 'invitation')
  const link = await linkToHandOver(bench, person)
  if (!link) throw new Error('a link was made and leads nowhere')
  return accepted(link)
}
