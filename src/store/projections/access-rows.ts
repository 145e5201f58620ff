/** What events about who may see a matter change in what pages and row policies read. */
import type { AccessEvents } from '#casework'
import type { Instant } from '#kernel'
import { sql } from '../db.ts'
import type { Projecting } from '../store.ts'
import { endGivenTo, give } from './given-rows.ts'

type Place = Readonly<{ matter: string; recorded: Instant }>
export const accessApplies: {
  readonly [Type in keyof AccessEvents]: (
    db: Projecting,
    event: AccessEvents[Type],
    place: Place,
  ) => Promise<void>
} = {
  AccessGiven: (db, { person, until }, { matter, recorded }) =>
    give(db, { matter, person, how: 'given', from: recorded, until }),
  AccessEnded: (db, { person }, { matter }) => endGivenTo(db, { matter, person, how: 'given' }),
  async HandlerStoodDown(db, { handler }, { matter, recorded }) {
    await db.run(sql`
      update matter set handler_id = null, stood_down_at = ${recorded}
       where authority_id = ${db.authority} and matter_id = ${matter} and handler_id = ${handler}
    `)
    await endGivenTo(db, { matter, person: handler, how: 'handling' })
  },
  async InterestDeclared(db, { interest, person, kind, about, why }, { matter, recorded }) {
    await db.run(sql`
      insert into interest (authority_id, matter_id, interest_id, person_id, kind, about, why,
                            declared_at)
      values (${db.authority}, ${matter}, ${interest}, ${person}, ${kind}, ${about ?? null}, ${why},
              ${recorded})
          on conflict do nothing
    `)
  },
  async InterestWithdrawn(db, { interest }, { matter }) {
    await db.run(sql`
      delete from interest
       where authority_id = ${db.authority} and matter_id = ${matter} and interest_id = ${interest}
    `)
  },
  async UnitKeptOut(db, { unit, why }, { matter, recorded }) {
    await db.run(sql`
      insert into kept_unit (authority_id, matter_id, unit, why, from_at)
      values (${db.authority}, ${matter}, ${unit}, ${why}, ${recorded})
          on conflict do nothing
    `)
  },
  async UnitLetIn(db, { unit }, { matter }) {
    await db.run(sql`
      delete from kept_unit
       where authority_id = ${db.authority} and matter_id = ${matter}
         and upper(trim(unit)) = upper(trim(${unit}))
    `)
  },
  async EmergencyAsked(db, { emergency, person, name, why, minutes }, { matter, recorded }) {
    await db.run(sql`
      insert into emergency (authority_id, matter_id, emergency_id, person_id, person_name, why,
                             minutes, asked_at, state)
      values (${db.authority}, ${matter}, ${emergency}, ${person}, ${name}, ${why}, ${minutes},
              ${recorded}, 'asked')
          on conflict do nothing
    `)
  },
  // Somebody complained against stays kept out, whoever let them in.
  async EmergencyOpened(db, { emergency, person, by, until }, { matter, recorded }) {
    await decided(db, { matter, emergency, state: 'opened', by, why: null, until, recorded })
    await give(db, { matter, person, how: 'emergency', from: recorded, until })
    await db.run(sql`
      update restriction set lifted_until = ${until}
       where authority_id = ${db.authority} and matter_id = ${matter} and person_id = ${person}
         and why <> 'complained-against'
    `)
  },
  EmergencyRefused: (db, { emergency, by, why }, { matter, recorded }) =>
    decided(db, { matter, emergency, state: 'refused', by, why, until: null, recorded }),
  async EmergencyReviewed(db, { emergency, by, found }, { matter, recorded }) {
    await db.run(sql`
      update emergency set reviewed_name = ${by.name}, reviewed_at = ${recorded}, found = ${found}
       where authority_id = ${db.authority} and matter_id = ${matter}
         and emergency_id = ${emergency}
    `)
  },
  async HoldingsAsked(db, { subject }, { matter, recorded }) {
    await db.run(sql`
      insert into holdings_check (authority_id, matter_id, subject_id, asked_at)
      values (${db.authority}, ${matter}, ${subject}, ${recorded})
          on conflict do nothing
    `)
  },
  async HoldingsAnswered(db, { subject }, { matter, recorded }) {
    await db.run(sql`
      update holdings_check set answered_at = ${recorded}
       where authority_id = ${db.authority} and matter_id = ${matter} and subject_id = ${subject}
    `)
  },
}

type Decision = Readonly<{
  matter: string
  emergency: string
  state: 'opened' | 'refused'
  by: Readonly<{ person: string; name: string }>
  why: string | null
  until: Instant | null
  recorded: Instant
}>

async function decided(db: Projecting, one: Decision): Promise<void> {
  await db.run(sql`
    update emergency
       set state = ${one.state}, decided_by = ${one.by.person}, decided_name = ${one.by.name},
           decided_why = ${one.why}, decided_at = ${one.recorded}, until_at = ${one.until}
     where authority_id = ${db.authority} and matter_id = ${one.matter}
       and emergency_id = ${one.emergency}
  `)
}
