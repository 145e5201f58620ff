/** A name that whoever reported asked us to keep from all but some: taken out before it is read. */
import type { ComplaintEvent, Contact, Disposed, Sealed } from '#casework'
import { allStaff, type Work } from '#store'
import type { As } from '../who.ts'

const plain = (name: string) => name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Whether the asker is among those who may know it. */
export function mayKnowName({ mayKnow, named, person, unclear }: Sealed, { actor }: As): boolean {
  if (actor.type === 'system') return true
  if (actor.type !== 'staff') return false
  switch (mayKnow) {
    case 'team':
      return true
    case 'one-person':
      if (person) return person === actor.person
      return !unclear && named !== undefined && plain(named) === plain(actor.name)
    case 'nobody':
      return false
  }
}

/** Whose the typed name is now: a namesake who comes later is somebody else. */
export async function withPerson(tx: Work, { mayKnow, named = '' }: Sealed): Promise<Sealed> {
  if (mayKnow !== 'one-person') return { mayKnow }
  const [one, ...others] = (await allStaff(tx)).filter(({ name }) => plain(name) === plain(named))
  if (!one) return { mayKnow, named }
  return others.length > 0
    ? { mayKnow, named, unclear: true }
    : { mayKnow, named, person: one.person }
}

/** Where somebody can be reached says who they are as surely as their name. */
export const hidden: Contact = {
  name: 'Name sealed',
  ways: {
    email: { may: false },
    phone: { may: false },
    text: { may: false },
    post: { may: false },
  },
}

type Reported = Extract<ComplaintEvent, { type: 'ConductReported' }>

/** Who sent it on, whom they act for and what was noted beside it can each say who they are. */
function withoutName({ taken, ...event }: Reported): Reported {
  const { actingFor: _, ...report } = event.report
  const { by, actions, readBack } = taken ?? {}
  return {
    ...event,
    report: { ...report, contact: hidden },
    ...(by && actions && readBack
      ? { taken: { by, actions, readBack: { agreed: readBack.agreed } } }
      : {}),
  }
}

/** The event as this asker may read it; `sealed` is who may know the name now. */
export function readable(
  event: ComplaintEvent | Disposed,
  { sealed, as }: Readonly<{ sealed: Sealed | undefined; as: As }>,
): ComplaintEvent | Disposed {
  if (event.type === 'ConductReported')
    return mayKnowName(sealed ?? event.sealed, as) ? event : withoutName(event)
  if (!sealed || mayKnowName(sealed, as)) return event
  if (event.type === 'ContactChanged') return { ...event, contact: hidden }
  if (event.type !== 'RepresentativeNamed') return event
  const { where: _, ...representative } = event
  return { ...representative, name: hidden.name }
}
