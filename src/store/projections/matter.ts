/** What pages read of a matter, kept up event by event and never worked out on a read. */
import type { ComplaintEvent } from '#casework'
import { needsSafetyLook } from '#casework'
import { type Instant, londonDay } from '#kernel'
import { sql } from '../db.ts'
import { eventOf, type StoredEvent } from '../event.ts'
import type { Projecting, Projections } from '../store.ts'

type Of<Type extends ComplaintEvent['type']> = Extract<ComplaintEvent, { type: Type }>

async function made(db: Projecting, matter: string, recorded: Instant, event: Of<'ComplaintMade'>) {
  const { report, reference, madeAt, receivedAt } = event
  await db.run(sql`
    insert into matter (authority_id, matter_id, reference, stage, made_on, received_at, complainant,
                        safety_look, version, changed_at)
    values (${db.authority}, ${matter}, ${reference}, 'received', ${londonDay(madeAt)}, ${receivedAt},
            ${report.contact.name}, ${needsSafetyLook(report.safety)}, 1, ${recorded})
  `)
  for (const file of report.files)
    await received(db, matter, {
      type: 'DocumentReceived',
      file,
      from: 'complainant',
      on: londonDay(receivedAt),
    })
}

async function received(
  db: Projecting,
  matter: string,
  { file, from, on }: Of<'DocumentReceived'>,
) {
  await db.run(sql`
    insert into document (authority_id, document_id, matter_id, position, name, bytes, sha256,
                          media_type, says, source, received_on)
    select ${db.authority}, ${file.document}, ${matter}, count(*)::int, ${file.name}, ${file.bytes},
           ${file.sha256}, ${file.mediaType}, ${file.says}, ${from}, ${on}
      from document
     where authority_id = ${db.authority} and matter_id = ${matter}
  `)
}

/** A matter whose report was disposed of: that there was one, and nothing anybody said. */
async function madeAndDisposed(db: Projecting, matter: string, recorded: Instant) {
  await db.run(sql`
    insert into matter (authority_id, matter_id, reference, stage, made_on, received_at,
                        safety_look, version, changed_at)
    values (${db.authority}, ${matter}, ${matter}, 'received', ${londonDay(recorded)}, ${recorded},
            false, 1, ${recorded})
  `)
}

/**
 * What was disposed of goes from here too: what it said, never that there was something. Called
 * before the body itself goes; in a rebuild it has gone, and nothing was put here to take away.
 */
async function forget(db: Projecting, disposed: string, matter: string): Promise<void> {
  const [row] = await db.rows(sql`
    select type, body from event where authority_id = ${db.authority} and event_id = ${disposed}
  `)
  const body = row?.textOrNull('body')
  if (!row || !body) return
  const event = { ...JSON.parse(body), type: row.text('type') } as ComplaintEvent
  switch (event.type) {
    case 'ComplaintMade':
      await db.run(sql`
        update matter
           set complainant = null, safety_look = false, reference = matter_id
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
    case 'SafetyConsidered':
    case 'NoticeSent':
    case 'LetterGiven':
    case 'ComplainantContacted':
    case 'EvidencePreserved':
      return
  }
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

async function apply(db: Projecting, matter: string, stored: StoredEvent): Promise<void> {
  if (stored.disposed) {
    if (stored.type === 'ComplaintMade') await madeAndDisposed(db, matter, stored.recorded)
    return
  }
  const event = eventOf(stored) as ComplaintEvent
  switch (event.type) {
    case 'ComplaintMade':
      return made(db, matter, stored.recorded, event)
    case 'DocumentReceived':
      return received(db, matter, event)
    case 'ComplaintLogged':
      await db.run(sql`
        update matter set stage = 'logged', logged_on = ${event.on}, summary = ${event.summary}
         where authority_id = ${db.authority} and matter_id = ${matter}
      `)
      return
    case 'LetterGiven':
      await db.run(sql`
        update outbox set state = ${event.how}, problem = null, settled_at = ${stored.recorded}
         where authority_id = ${db.authority} and notice_id = ${event.letter}
      `)
      return
    case 'HandlerNamed':
      await db.run(sql`
        update matter set handler_id = ${event.handler}
         where authority_id = ${db.authority} and matter_id = ${matter}
      `)
      return
    case 'ProgressTold': {
      const { type: _, ...words } = event
      await db.run(sql`
        insert into letter (authority_id, letter_id, matter_id, sent_on, sent_by, method, pdf, words)
        values (${db.authority}, ${event.letter}, ${matter}, ${event.on}, ${stored.actor}, ${event.by},
                ${event.pdf}, ${JSON.stringify(words)})
      `)
      return
    }
    case 'SafetyConsidered':
      await db.run(sql`
        update matter set safety_look = false
         where authority_id = ${db.authority} and matter_id = ${matter}
      `)
      return
    case 'NoticeSent':
    case 'ComplainantContacted':
    case 'EvidencePreserved':
      return
  }
}

/** The projections of casework, for `openStore`. Duties are not here: they need today's date. */
export const caseworkProjections: Projections = {
  tables: ['letter', 'document', 'matter'],
  async project(db, events, stream) {
    for (const event of events) {
      if (event.type === 'RecordDisposed' && !event.disposed)
        await forget(db, String(event.body['event']), String(event.body['stream']))
      else await apply(db, stream, event)
    }
    const last = events.at(-1)
    if (!last) return
    await db.run(sql`
      update matter set version = ${last.version}, changed_at = ${last.recorded}
       where authority_id = ${db.authority} and matter_id = ${stream}
    `)
  },
}
