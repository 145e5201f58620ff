/** To whom a duty is owed: the complainant, each interested person who agreed, or a body. */
import { addMonths, type Day } from '#kernel'
import {
  adultAge,
  relatives,
  relativeWhenAdult,
} from '../complaints-and-misconduct-2020/regulation-36.ts'
import type { DutyRule } from '../duty.ts'
import type { Person } from '../format/case.ts'
import {
  interestedByConsent,
  interestedByDecision,
  interestedByInjury,
} from '../police-reform-act-2002/section-21.ts'
import type { Role } from '../vocabulary.ts'
import type { Because } from './answer.ts'
import { roleIn } from './bearers.ts'
import { beforeTheCoroner } from './family.ts'
import { chiefOfficerComplainedOf, complainants, speaksFor, subjectsOf } from './parties.ts'
import type { Scene } from './scene.ts'
import { type Bounds, holds, inOrder, listed, named, type Occurred } from './timeline.ts'

export type Recipient = Readonly<{
  role: Role | null
  id: string | null
  /** Ids and roles under which a happening may say it was told to them. */
  names: readonly string[]
  /** Owed from the day they agreed to be told, until the day they took that back. */
  agreed?: Occurred
  /** The day the coroner came to know of them. */
  known?: Day
  /** Nobody else is owed it, so that what names nobody was for them. */
  sole?: true
  withdrew?: Occurred
  because: readonly Because[]
}>

export function recipientsOf(rule: DutyRule, scene: Scene): readonly Recipient[] {
  const { owedTo } = rule
  if (owedTo === null) return [{ role: null, id: null, names: [], because: [] }]
  return owedTo.flatMap(role => {
    switch (role) {
      case 'complainant':
        return whoComplains(scene)
      case 'interested-person':
        return interestedPersons(scene)
      case 'coroner-interested-person':
        return beforeTheCoroner(rule, scene)
      // A chief officer who is complained of is told as the person complained of, if at all.
      case 'chief-officer':
        return chiefOfficerComplainedOf(scene) ? [] : [holderOf(role, scene)]
      case 'officer':
        return (scene.person ? [scene.person] : subjectsOf(scene)).map(complainedOf)
      default:
        return [holderOf(role, scene)]
    }
  })
}

function holderOf(role: Role, scene: Scene): Recipient {
  const { id } = roleIn(scene, role, scene.on)
  return { role, id, names: id ? [role, id] : [role], because: [] }
}

/** Whether it was done by this recipient; with nobody named, it may have been. */
export function isBy(
  { happening: { by } }: Occurred,
  { role, id }: Recipient,
  scene: Scene,
): boolean {
  if (role === 'coroner-interested-person') return id === null || by === id
  return by === undefined || by === id || (role !== null && speaksFor(by, [role], scene))
}

/** Somebody complained of, by what they are. */
function complainedOf({ id, kind }: Person): Recipient {
  const role = kind === 'officer' || kind === 'special-constable' ? 'officer' : 'staff-member'
  return { role, id, names: ['officer', role, id], because: [] }
}

/** Whether something was told to this recipient; with nobody named, to the complainant. */
export function toldTo({ happening }: Occurred, { role, id, names, sole }: Recipient): boolean {
  const told = listed(happening.to)
  if (role === 'coroner-interested-person')
    return (
      id === null || (told.length === 0 ? sole === true : told.some(each => names.includes(each)))
    )
  return told.length === 0 ? role !== 'interested-person' : told.some(each => names.includes(each))
}

/** Whether something is about this recipient; of somebody nobody has named, it may be. */
export function concerns({ happening }: Occurred, { id }: Recipient): boolean {
  const about = listed(happening.about)
  return id === null ? about.length > 0 : about.includes(id)
}

/** Whether it names this recipient in any part; naming nobody of the case, it may be anyone's. */
export function isWith({ happening }: Occurred, { id }: Recipient, { lawCase }: Scene): boolean {
  const { by, to, about } = happening
  const named = [...listed(by), ...listed(to), ...listed(about)]
  const people = named.filter(each => lawCase.people.some(person => person.id === each))
  return id === null || people.length === 0 || people.includes(id)
}

function whoComplains(scene: Scene): readonly Recipient[] {
  const { kind, matter } = scene
  const own = kind === 'data-protection-complaint'
  if (!own && (kind !== 'complaint' || matter.kind !== 'complaint')) return []
  return [
    {
      role: 'complainant',
      id: matter.complainant ?? null,
      names: complainants(scene),
      because: [],
    },
  ]
}

function interestedPersons(scene: Scene): readonly Recipient[] {
  const consents = inOrder(named(scene.here, 'interested-person-consented', 'consent-withdrawn'))
  const people = new Set(
    consents.map(({ happening }) => happening.by).filter(by => by !== undefined),
  )
  return [...people].flatMap(id => {
    const own = consents.filter(({ happening }) => happening.by === id)
    const agreed = own.findLast(({ happening }) => happening.happened.endsWith('-consented'))
    const rule = interest(id, scene)
    if (!agreed || !rule || id === scene.matter.complainant) return []
    const withdrew = own.slice(own.indexOf(agreed) + 1)[0]
    const because: Because[] = [
      { fact: `${id} has an interest in the matter`, rule },
      {
        happening: 'interested-person-consented',
        when: agreed.bounds?.[0] ?? null,
        rule: interestedByConsent.id,
      },
    ]
    return [
      {
        role: 'interested-person' as const,
        id,
        names: [id],
        agreed,
        ...(withdrew ? { withdrew } : {}),
        because,
      },
    ]
  })
}

/** The rule that makes someone an interested person, or undefined where none does. */
export function interest(id: string, scene: Scene): string | undefined {
  const { matter, lawCase, on } = scene
  const decided = inOrder(named(scene.here, 'sufficient-interest-decided')).findLast(
    ({ happening }) => listed(happening.about).includes(id),
  )
  if (decided && holds(decided, { detail: 'granted', is: true })) return interestedByDecision.id
  if (id === matter.affected) return interestedByInjury.id
  const person = lawCase.people.find(each => each.id === id)
  const relation = person?.relation
  if (!relation || (relation.to !== matter.deceased && relation.to !== matter.affected))
    return undefined
  const adult = !person.born || addMonths(person.born, 12 * adultAge) <= on
  const related = relatives.some(as => as === relation.as)
  return related || (relation.as === relativeWhenAdult && adult) ? interestedByInjury.id : undefined
}

/** The later of two starts: nobody is owed anything from before they agreed to be told. */
export function notBefore(bounds: Bounds | undefined, agreed: Occurred | undefined) {
  if (!bounds || !agreed?.bounds) return bounds
  const later = (a: Day, b: Day) => (a < b ? b : a)
  return [later(bounds[0], agreed.bounds[0]), later(bounds[1], agreed.bounds[1])] as const
}
