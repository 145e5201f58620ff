/**
 * What each role may do, stated once. A verb and a page name what they need, never a role; which
 * matters a role's rows may be of goes to the row policies.
 */
import type { Sees } from '#store'

/** What may be asked of somebody: a verb or a page needs one of these. */
export const capabilities = [
  /** Take a complaint down, by phone or at a counter, and log it. */
  'take',
  /** Read a matter one may see, and do with it what a local handler may. */
  'handle own',
  /** The professional standards department's work on any matter one may see. */
  'handle',
  /** See how the whole department stands. */
  'lead',
  /** See where matters gather, set alerts, and decide of each other's requests for names. */
  'see patterns',
  /** Tell whoever has a reason to ask what stands of an officer. */
  'answer checks',
  /** Open a sealed name, as its owner wishes. */
  'open a sealed name',
  /** Bring in the directory and earlier matters. */
  'import',
  /** Read, and answer, praise. */
  'praise',
  /** Work on another authority's matters as its review body. */
  'review',
  /** Read what was given to one, and nothing else. */
  'read given',
  /** Read what a panel does with a matter given to it. */
  'read for a panel',
  /** Write, as one of a panel, how serious it is and what follows. */
  'sit on a panel',
  /** Close and reopen what the panel wrote, as its chair. */
  'chair a panel',
  /** Advise a panel on law and procedure, without a vote. */
  'advise a panel',
  /** Answer restricted-holdings checks. */
  'answer holdings',
  /** Decide how a complainant is made safe where the officer must not learn of it. */
  'protect covertly',
  /** Give a matter to somebody for a purpose, and take it back; approve emergency access. */
  'give access',
  /** Decide, as the second of two people, whether somebody may look in an emergency. */
  'open in an emergency',
  /** Search who looked at what, and review emergency access. */
  'audit',
  /** Answer somebody who asks who has looked at what is held about them. */
  'answer access requests',
  /** Invite people, give roles and end them. */
  'manage accounts',
  /** Say that a rule was checked against its source, and set a target where the law gives none. */
  'settle the law',
  /** Have how records are matched worked out from answers, and accept what another had. */
  'settle matching',
  /** One of the two who let somebody back in that lost what they sign in with. */
  'approve recovery',
] as const
export type Capability = (typeof capabilities)[number]

type Standing = Readonly<{ sees: Sees; can: readonly Capability[] }>

const handler: readonly Capability[] = ['take', 'handle own', 'handle']
const reader: Standing = { sees: 'given', can: ['read given'] }
const panellist: readonly Capability[] = ['read given', 'read for a panel']

/** What a member of staff may be given to be. */
export const roles = [
  'intake',
  'caseworker',
  'investigator',
  'local handler',
  'appropriate authority',
  'head of professional standards',
  'counter-corruption',
  'gatekeeper',
  'reviewer',
  'panel chair',
  'panel member',
  'legally qualified adviser',
  'inspector',
  'coroner’s officer',
  'vetting',
  'auditor',
  'administrator',
] as const
export type Role = (typeof roles)[number]

const standings: Readonly<Record<Role, Standing>> = {
  intake: { sees: 'given', can: ['take', 'handle own'] },
  caseworker: { sees: 'all', can: [...handler, 'praise', 'answer checks'] },
  investigator: { sees: 'all', can: handler },
  'local handler': { sees: 'given', can: ['take', 'handle own'] },
  'appropriate authority': {
    sees: 'all',
    can: [
      ...handler,
      'lead',
      'see patterns',
      'answer checks',
      'give access',
      'open in an emergency',
      'answer access requests',
      'settle matching',
      'approve recovery',
    ],
  },
  'head of professional standards': {
    sees: 'all',
    can: [
      ...handler,
      'lead',
      'see patterns',
      'answer checks',
      'open a sealed name',
      'import',
      'praise',
      'give access',
      'open in an emergency',
      'answer access requests',
      'settle the law',
      'settle matching',
      'approve recovery',
    ],
  },
  'counter-corruption': {
    sees: 'all',
    can: ['handle own', 'handle', 'see patterns', 'protect covertly', 'open in an emergency'],
  },
  gatekeeper: { sees: 'none', can: ['answer holdings'] },
  reviewer: { sees: 'given', can: ['review'] },
  'panel chair': { sees: 'given', can: [...panellist, 'sit on a panel', 'chair a panel'] },
  'panel member': { sees: 'given', can: [...panellist, 'sit on a panel'] },
  'legally qualified adviser': { sees: 'given', can: [...panellist, 'advise a panel'] },
  inspector: reader,
  'coroner’s officer': reader,
  vetting: reader,
  auditor: { sees: 'none', can: ['audit'] },
  administrator: {
    sees: 'none',
    can: ['import', 'manage accounts', 'settle the law', 'approve recovery'],
  },
}

export function may(role: Role, capability: Capability): boolean {
  return standings[role].can.includes(capability)
}

export function seesOf(role: Role): Sees {
  return standings[role].sees
}

/** Those who may, for a list of colleagues to choose among. */
export function rolesThat(capability: Capability): readonly Role[] {
  return roles.filter(role => may(role, capability))
}
