/** Alerts an authority set and requests to read names, each from its own stream of events. */
import type { PatternAlertEvent, PatternNamesEvent } from '#casework'
import { sql } from '../db.ts'
import { eventOf, type StoredEvent } from '../event.ts'
import type { Projecting } from '../store.ts'

/** Before the id of an alert, and before that of a request. */
export const patternAlertPrefix = 'pattern-alert:'
export const patternNamesPrefix = 'pattern-names:'

export function isAboutPatterns(stream: string): boolean {
  return stream.startsWith(patternAlertPrefix) || stream.startsWith(patternNamesPrefix)
}

export async function keepAboutPatterns(
  db: Projecting,
  stored: StoredEvent,
  stream: string,
): Promise<void> {
  if (stored.disposed) return
  if (stream.startsWith(patternAlertPrefix)) await keepAlert(db, stored, alertIn(stream))
  else await keepNames(db, stored, namesIn(stream))
}

const alertIn = (stream: string) => stream.slice(patternAlertPrefix.length)
const namesIn = (stream: string) => stream.slice(patternNamesPrefix.length)

async function keepAlert(db: Projecting, stored: StoredEvent, alert: string): Promise<void> {
  const event = eventOf(stored) as PatternAlertEvent
  switch (event.type) {
    case 'PatternAlertSet': {
      const { unit, kind, matters, days, why, on } = event
      await db.run(sql`
        insert into pattern_alert (authority_id, alert_id, unit, kind, at_least, days, why, set_on,
                                   set_by)
        values (${db.authority}, ${alert}, ${unit ?? null}, ${kind ?? null}, ${matters}, ${days},
                ${why}, ${on}, ${stored.actor})
            on conflict do nothing
      `)
      return
    }
    case 'PatternAlertEnded':
      await db.run(sql`
        update pattern_alert set ended_on = ${event.on}, ended_why = ${event.why}
         where authority_id = ${db.authority} and alert_id = ${alert}
      `)
      return
  }
}

async function keepNames(db: Projecting, stored: StoredEvent, request: string): Promise<void> {
  const event = eventOf(stored) as PatternNamesEvent
  switch (event.type) {
    case 'NamesAsked': {
      const { unit, from, to, why, by, on } = event
      await db.run(sql`
        insert into pattern_names (authority_id, request_id, unit, from_on, to_on, why, asked_by,
                                   asked_name, asked_on, state)
        values (${db.authority}, ${request}, ${unit}, ${from}, ${to}, ${why}, ${by.person},
                ${by.name}, ${on}, 'asked')
            on conflict do nothing
      `)
      return
    }
    case 'NamesAllowed':
      return answered(db, request, { ...event, state: 'allowed' })
    case 'NamesRefused':
      return answered(db, request, { ...event, state: 'refused', until: null })
  }
}

type Answer = Readonly<{
  state: 'allowed' | 'refused'
  why: string
  by: Readonly<{ name: string }>
  on: string
  until: string | null
}>

async function answered(db: Projecting, request: string, answer: Answer): Promise<void> {
  const { state, why, by, on, until } = answer
  await db.run(sql`
    update pattern_names
       set state = ${state}, decided_name = ${by.name}, decided_why = ${why},
           decided_on = ${on}::date, until_on = ${until}::date
     where authority_id = ${db.authority} and request_id = ${request}
  `)
}

/** Takes away what one stream left, before what is left of it is replayed. */
export async function forgetAboutPatterns(db: Projecting, stream: string): Promise<void> {
  if (stream.startsWith(patternAlertPrefix))
    await db.run(sql`
      delete from pattern_alert
       where authority_id = ${db.authority} and alert_id = ${alertIn(stream)}
    `)
  else
    await db.run(sql`
      delete from pattern_names
       where authority_id = ${db.authority} and request_id = ${namesIn(stream)}
    `)
}
