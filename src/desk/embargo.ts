/** What has happened in a matter and is told to whoever asks only later: a draft in confidence. */
import { keptBackFrom } from '#casework'
import { londonDay } from '#kernel'
import type { StoredEvent, Work } from '#store'
import { complaintEvent } from './reckon.ts'

/** Of all that happened in one matter, what whoever is at work here may know of today. */
export function toldOf(tx: Work, events: readonly StoredEvent[]): readonly StoredEvent[] {
  const person = tx.actor.type === 'staff' ? tx.actor.person : undefined
  const isKept = keptBackFrom(events.map(complaintEvent), { person, today: londonDay(tx.now) })
  return events.filter(event => !isKept(complaintEvent(event)))
}
