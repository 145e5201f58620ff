/** What the law leaves open on what was found of one officer, for those who decide it. */
import { caseOf, type MayFollow } from '#casework'
import type { AuthorityId, Day, MatterId, SubjectId } from '#kernel'
import { type OutcomesOfPerson, outcomes, regimes } from '#law'
import type { StoredEvent } from '#store'
import { storyOf } from '../reckon.ts'
import { ofOfficer } from './law-of.ts'

type Asking = Readonly<{
  matter: MatterId
  authority: AuthorityId
  subject: SubjectId
  on: Day
}>
export type LawForPanel = Readonly<{
  may: MayFollow
  assessedOn: Day | null
  /** In force on the day severity was assessed; today, where it never was. */
  warnings: readonly Readonly<{ kind: string; from: Day; to: Day | null }>[]
  overlays: readonly string[]
  /** Why those Regulations govern it, fact by fact. */
  because: readonly string[]
}>

const none: MayFollow = { available: [], notAvailable: [], presumed: null }

/** Nothing of other officers, and nothing but what turns on the finding and earlier warnings. */
export function lawForPanel(events: readonly StoredEvent[], asking: Asking): LawForPanel {
  const { matter, authority, subject, on } = asking
  const whole = caseOf(matter, authority, storyOf(events))
  const lawCase = whole && ofOfficer(whole, subject)
  const ofPerson = (day: Day) =>
    lawCase && outcomes(lawCase, { on: day }).people.find(({ person }) => person === subject)
  const found = ofPerson(on)
  if (!lawCase || !found)
    return { may: none, assessedOn: null, warnings: [], overlays: [], because: [] }
  const { assessedOn } = found
  const [one] = regimes(lawCase, { on }).matters
  const regime = one?.conduct.find(({ person }) => person === subject)
  return {
    may: mayFollow(found),
    assessedOn,
    warnings: (assessedOn ? ofPerson(assessedOn) : found)?.standing.map(asShown) ?? [],
    overlays: regime?.overlays ?? [],
    because: regime?.because.flatMap(one => ('fact' in one ? [one.fact] : [])) ?? [],
  }
}

function asShown({ kind, from, to }: OutcomesOfPerson['standing'][number]) {
  return { kind, from, to: to ?? null }
}

function mayFollow({ available, notAvailable, presumption }: OutcomesOfPerson): MayFollow {
  return { available, notAvailable, presumed: presumption.applies ? presumption.action : null }
}
