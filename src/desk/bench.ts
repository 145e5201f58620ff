/** What every verb works with. */
import type { FileStore, Maker, Reader, Scanner } from '#evidence'
import { type AuthorityId, authorityId, type Day, londonDay } from '#kernel'
import type { Store, World } from '#store'
import type { Carrier } from './delivery/carrier.ts'
import type { OidcSettings } from './oidc/settings.ts'

export type Bench = Readonly<{
  store: Store
  world: World
  files: FileStore
  reader: Reader
  /** Copies and draws pages of strangers' files, in a process that can die alone. */
  maker: Maker
  /** Asked whether a file does harm, before it is opened; left out, nobody is asked. */
  scanner?: Scanner | undefined
  /** Makes the codes people type; the database does not hold it. */
  codeKey: Uint8Array
  authorities: readonly Authority[]
  /** Where the application answers, for notices: `https://complaints.example`. */
  address: string
  demonstration: boolean
  /** Whether a mail server is set up: without one, no receipt is offered by e-mail. */
  mail: boolean
  /** Carries invitations to people who work here; without it a link is shown, to be handed over. */
  staffMail?: Carrier | undefined
  /** What notices can go by; where it is not said, e-mail where there is a mail server. */
  carries?: readonly ('email' | 'text')[]
  /** Where people may sign in at their own organisation. */
  oidc?: readonly OidcSettings[]
}>

/** What a notice can leave by; e-mail where there is a mail server, unless it was said. */
export function carriedBy({ carries, mail }: Bench): readonly ('email' | 'text')[] {
  return carries ?? (mail ? ['email'] : [])
}

/** A body this installation holds the matters of. */
export type Authority = Readonly<{
  id: AuthorityId
  name: string
  kind: 'police-force' | 'local-policing-body' | 'director-general'
  /** On a local policing body: the force it holds to account. */
  holds?: AuthorityId
  /** Two letters that begin its codes. */
  letters: string
  address: readonly string[]
  phone: string
  email: string
}>

/**
 * Owns what no authority may see: drafts that nobody has sent, sign-ins, forms kept for someone
 * signed out. Row policies then hide them from every force.
 */
export const installation = authorityId('installation')

export const system = { type: 'system' } as const

export function today(bench: Bench): Day {
  return londonDay(bench.world.now())
}

export function authorityOf(bench: Bench, id: AuthorityId): Authority {
  const found = bench.authorities.find(authority => authority.id === id)
  if (!found) throw new Error(`no authority ${id} in this installation`)
  return found
}
