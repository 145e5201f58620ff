/** Which part of the work somebody asked for: whose it is, and what it is narrowed to. */
import type { Day, PersonId } from '#kernel'
import { rules, type Tier } from '#law'
import { allStaff, type Queue, type Work } from '#store'

export const whoses = ['mine', 'team', 'force', 'watching', 'nobody'] as const
export type Whose = (typeof whoses)[number]

/** What a list is narrowed to. Kept in the page's address, so that a list can be sent on. */
export type Narrowed = Readonly<{
  rule?: string
  tier?: Tier
  matterState?: string
  code?: string
  handler?: string
  bearer?: string
  /** Only matters made before this day. */
  madeBefore?: Day
}>

type Narrowing = Omit<Queue, 'states' | 'ours'>

const ofTier = (tier: Tier) => rules.filter(one => one.tier === tier).map(({ id }) => id)

export function narrow({ rule, tier, ...rest }: Narrowed): Narrowing {
  const asked = rule ? [rule] : tier ? ofTier(tier) : undefined
  return { ...rest, ...(asked ? { rules: asked } : {}) }
}

/** Whose duties a list holds; a person in no team is a team of one. */
export async function ofWhom(tx: Work, whose: Whose, asker: PersonId): Promise<Narrowing> {
  switch (whose) {
    case 'mine':
      return { handler: asker }
    case 'team': {
      const staff = await allStaff(tx)
      const team = staff.find(({ person }) => person === asker)?.team
      const mates = staff.filter(one => one.person === asker || (team && one.team === team))
      return { handlers: mates.map(({ person }) => person) }
    }
    case 'force':
      return {}
    case 'watching':
      return { watchedBy: asker }
    case 'nobody':
      return { unowned: true }
  }
}
