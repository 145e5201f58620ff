/** What came from an officer's side, whoever entered it: what it was, and when. */
import { type ConductEvent, conductOf, type Facts } from '#casework'
import type { Day, SubjectId } from '#kernel'

export type SentWhat =
  | 'representations'
  | 'suspension'
  | 'response'
  | 'day'
  | 'objection'
  | 'witnesses'
  | 'coming'
  | 'file'
export type Sent = Readonly<{
  what: SentWhat
  on: Day
  /** What a file is called. */
  name?: string
}>

/** Oldest first; of one day, what was done before what was sent with it. */
export function sentBy(facts: Facts, subject: SubjectId): readonly Sent[] {
  const { interviewing, fromOfficers } = facts
  const steps = conductOf(facts, subject).flatMap(event => {
    const what = sentWhat(event)
    return what ? [{ what, on: event.on }] : []
  })
  const days = interviewing.interviews
    .filter(({ plan }) => plan.subject === subject)
    .flatMap(({ otherTimes }) => otherTimes.map(({ on }) => ({ what: 'day' as const, on })))
  const files = fromOfficers
    .filter(one => one.subject === subject)
    .map(({ on, name }) => ({ what: 'file' as const, on, name }))
  return [...steps, ...days, ...files].toSorted((one, other) =>
    one.on === other.on ? 0 : one.on < other.on ? -1 : 1,
  )
}

function sentWhat(event: ConductEvent): SentWhat | undefined {
  switch (event.type) {
    case 'OfficerResponse':
      return 'response'
    case 'PanelObjected':
      return 'objection'
    case 'WitnessesListed':
      return event.side === 'officer' ? 'witnesses' : undefined
    case 'Invited':
      return event.capacity === 'officer' && isAnswer(event) ? 'coming' : undefined
    case 'ConductStep':
      return steps[event.step]
    default:
      return undefined
  }
}

const isAnswer = ({ state }: Extract<ConductEvent, { type: 'Invited' }>) =>
  state === 'acknowledged' || state === 'not-coming'

const steps: Readonly<Partial<Record<string, SentWhat>>> = {
  'representations-made': 'representations',
  'suspension-representations': 'suspension',
  'other-day-proposed': 'day',
}
