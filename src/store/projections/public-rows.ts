/** What is public of proceedings: there while it is up, and only that it was once it came down. */
import type { Events } from '#casework'
import { sql } from '../db.ts'
import type { Projecting } from '../store.ts'
import type { Place } from './matter-rows.ts'

type Names = 'Published' | 'TakenDown'
type Applies = {
  readonly [Type in Names]: (db: Projecting, event: Events[Type], place: Place) => Promise<void>
}

export const publicApplies: Applies = {
  /** One recorded before its words were part of it was never on these pages. */
  async Published(db, event, { matter }) {
    const { publication, subject, what, words, downOn, on, file, hearing } = event
    if (!what || !words || !downOn) return
    await db.run(sql`
      insert into public_paper (authority_id, publication_id, matter_id, subject_id, what, heading,
                                words, file, published_on, down_on, first_day, starts_at, days,
                                place)
      values (${db.authority}, ${publication}, ${matter}, ${subject}, ${what},
              ${event.heading ?? ''}, ${words}, ${file ?? null}, ${on}, ${downOn},
              ${hearing?.firstDay ?? null}, ${hearing?.time ?? null}, ${hearing?.days ?? null},
              ${hearing?.place ?? null})
          on conflict do nothing
    `)
  },
  async TakenDown(db, { publication, subject, on }, { matter }) {
    await db.run(sql`
      delete from public_paper
       where authority_id = ${db.authority} and publication_id = ${publication}
         and matter_id = ${matter}
    `)
    await db.run(sql`
      insert into public_gone (authority_id, publication_id, matter_id, subject_id, gone_on)
      values (${db.authority}, ${publication}, ${matter}, ${subject}, ${on})
          on conflict do nothing
    `)
  },
}
