/** A name that whoever reported asked us to keep from all but some: taken out before it is read. */
import type { ComplaintEvent, Contact, Disposed, Report, Sealed } from '#casework'
import type { As } from '../who.ts'

const plain = (name: string) => name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Whether the asker is among those who may know it. */
export function mayKnowName({ mayKnow, named }: Sealed, { actor }: As): boolean {
  if (actor.type === 'system') return true
  if (actor.type !== 'staff') return false
  switch (mayKnow) {
    case 'team':
      return true
    case 'one-person':
      return named !== undefined && plain(named) === plain(actor.name)
    case 'nobody':
      return false
  }
}

/** Where somebody can be reached says who they are as surely as their name. */
const hidden: Contact = {
  name: 'Name sealed',
  ways: {
    email: { may: false },
    phone: { may: false },
    text: { may: false },
    post: { may: false },
  },
}

function withoutName(report: Report): Report {
  return { ...report, contact: hidden }
}

/** The event as this asker may read it; `sealed` is who may know the name now. */
export function readable<Event extends ComplaintEvent | Disposed>(
  event: Event,
  { sealed, as }: Readonly<{ sealed: Sealed | undefined; as: As }>,
): Event | Extract<ComplaintEvent, { type: 'ConductReported' | 'ContactChanged' }> {
  if (event.type === 'ContactChanged')
    return sealed && !mayKnowName(sealed, as) ? { ...event, contact: hidden } : event
  if (event.type !== 'ConductReported') return event
  return mayKnowName(sealed ?? event.sealed, as)
    ? event
    : { ...event, report: withoutName(event.report) }
}
