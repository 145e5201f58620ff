/** How the complainant can be reached from now on, and who speaks for them. */
import { accept, type Day, nothing } from '#kernel'
import { type Contact, safeWays } from '../report.ts'
import { type Decides, type Evolves, type Tells, untold } from './area.ts'
import type { ToldBy } from './assessment.ts'
import { alike, alreadySaid, missingWords, said, unless } from './checks.ts'

export const representativeKinds = [
  'solicitor',
  'family',
  'friend',
  'support-worker',
  'other',
] as const

type By = Readonly<{ on: Day; by: ToldBy | 'online' }>
/** The complainant names them and says that they agree: nobody speaks for them otherwise. */
type Representative = By &
  Readonly<{ name: string; relation: (typeof representativeKinds)[number]; where?: string }>

export type ReachEvents = {
  /** All of it as it now is: a way that is not said to be safe any more is not. */
  ContactChanged: By & Readonly<{ contact: Contact }>
  RepresentativeNamed: Representative
}
export type ReachCommands = {
  ChangeContact: ReachEvents['ContactChanged']
  NameRepresentative: Representative
}

export const reachDecides: Decides<ReachCommands> = {
  ChangeContact(asked, { contact }) {
    if (contact && alike(contact, asked.contact)) return nothing
    return accept({ type: 'ContactChanged', ...asked })
  },
  NameRepresentative(asked, { representatives }) {
    if (alreadySaid(representatives, asked)) return nothing
    return unless(missingWords(asked.name, 'words'), { type: 'RepresentativeNamed', ...asked })
  },
}

export const reachEvolves: Evolves<ReachEvents> = {
  ContactChanged: (facts, { contact }) => ({ ...facts, contact, safe: safeWays(contact) }),
  RepresentativeNamed: (facts, event) => ({
    ...facts,
    representatives: [...facts.representatives, said(event)],
  }),
}

export const reachTells: Tells<ReachEvents> = {
  ContactChanged: untold,
  RepresentativeNamed: untold,
}
