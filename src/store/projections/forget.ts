/** Taking away what pages read of an event whose body is lawfully disposed of. */
import type { ComplaintEvent } from '#casework'
import { sql } from '../db.ts'
import type { Projecting } from '../store.ts'
import { forgetReview } from './review-rows.ts'
import { forgetAnswer, identityPrefix, removeSubject } from './who-is-who.ts'

/**
 * What was disposed of goes from here too: what it said, never that there was something. Called
 * before the body itself goes; in a rebuild it has gone, and nothing was put here to take away.
 */
export async function forget(db: Projecting, disposed: string, matter: string): Promise<void> {
  if (matter.startsWith(identityPrefix)) return forgetAnswer(db, disposed)
  const [row] = await db.rows(sql`
    select type, version, body from event where authority_id = ${db.authority} and event_id = ${disposed}
  `)
  const body = row?.textOrNull('body')
  if (!row || !body) return
  const event = { ...JSON.parse(body), type: row.text('type') } as ComplaintEvent
  await forgetWaiver(db, matter, row.number('version'))
  switch (event.type) {
    case 'ComplaintMade':
    case 'ConductReported':
      await db.run(sql`
        update matter
           set complainant = null, safety_look = false, pressed = false, reference = matter_id, reckoned_on = null
         where authority_id = ${db.authority} and matter_id = ${matter}
      `)
      for (const { document } of event.report.files) await forgetFile(db, document)
      return
    case 'ComplaintLogged':
      await db.run(sql`
        update matter set summary = null, stage = 'received', logged_on = null
         where authority_id = ${db.authority} and matter_id = ${matter}
      `)
      return
    case 'DocumentReceived':
      return forgetFile(db, event.file.document)
    case 'ProgressTold':
      await db.run(sql`
        delete from letter where authority_id = ${db.authority} and letter_id = ${event.letter}
      `)
      return
    case 'HandlerNamed':
      await db.run(sql`
        update matter set handler_id = null
         where authority_id = ${db.authority} and matter_id = ${matter}
      `)
      return
    case 'LetterSent':
      await db.run(sql`
        delete from letter where authority_id = ${db.authority} and letter_id = ${event.letter}
      `)
      return
    case 'LetterDrafted':
      await db.run(sql`
        delete from letter_waiting
         where authority_id = ${db.authority} and letter_id = ${event.letter}
      `)
      return
    case 'InformationWithheld':
      await db.run(sql`
        delete from withheld
         where authority_id = ${db.authority} and matter_id = ${matter}
           and rule = ${event.rule} and from_whom = ${event.from}
      `)
      return
    case 'TagsSet':
      await db.run(sql`
        update matter set tags = '{}'
         where authority_id = ${db.authority} and matter_id = ${matter}
      `)
      return
    case 'NoteAdded':
      await db.run(sql`
        delete from note where authority_id = ${db.authority} and note_id = ${event.note}
      `)
      return
    case 'SubjectNamed':
      return removeSubject(db, { on: event.on, subject: event.who.subject, why: '' }, matter)
    case 'ReviewDecided':
    case 'RecommendationMade':
    case 'RecommendationAnswered':
    case 'ReviewDecisionTold':
    case 'ReviewTaken':
    case 'ReviewAccessOpened':
      return forgetReview(db, event)
    // Nothing anybody said in any other is kept outside the event itself.
    default:
      return
  }
}

/** Why something was gone ahead without is in somebody's own words, whichever event holds it. */
async function forgetWaiver(db: Projecting, matter: string, version: number): Promise<void> {
  await db.run(sql`
    delete from waiver
     where authority_id = ${db.authority} and matter_id = ${matter} and version = ${version}
  `)
}

async function forgetFile(db: Projecting, document: string): Promise<void> {
  await db.run(sql`
    delete from reading r using document d
     where d.authority_id = ${db.authority} and d.document_id = ${document}
       and r.authority_id = d.authority_id and r.sha256 = d.sha256
  `)
  await db.run(sql`
    delete from document where authority_id = ${db.authority} and document_id = ${document}
  `)
}
