/** What is public of proceedings, and what came down: never whose matter, to whoever only reads. */
import type { PublicHearing, Publishable } from '#casework'
import { type Day, type Instant, type MatterId, matterId, type SubjectId, subjectId } from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

/** All the public reads of it. */
export type PublicPaper = Readonly<{
  publication: string
  what: Publishable
  heading: string
  words: string
  /** SHA-256 of its file. */
  file: string | null
  publishedOn: Day
  /** The first day it is no longer there. */
  downOn: Day
  hearing: PublicHearing | null
}>
type Looking = Readonly<{ what: Publishable; on: Day }>

const shown = sql`publication_id, what, heading, words, file, published_on, down_on, first_day,
                  starts_at, days, place`

function paperOf(row: Row): PublicPaper {
  const firstDay = row.dayOrNull('first_day')
  return {
    publication: row.text('publication_id'),
    what: row.text('what') === 'outcome' ? 'outcome' : 'hearing-notice',
    heading: row.text('heading'),
    words: row.text('words'),
    file: row.textOrNull('file'),
    publishedOn: row.day('published_on'),
    downOn: row.day('down_on'),
    hearing: firstDay && {
      firstDay,
      time: row.textOrNull('starts_at') ?? '',
      days: row.numberOrNull('days') ?? 1,
      place: row.textOrNull('place') ?? '',
    },
  }
}

/** Nothing from the day it comes down, though nobody took it down yet. */
export async function publicPaper(
  tx: Work,
  publication: string,
  { what, on }: Looking,
): Promise<PublicPaper | undefined> {
  const [row] = await tx.rows(sql`
    select ${shown} from public_paper
     where authority_id = ${tx.authority} and publication_id = ${publication}
       and what = ${what} and down_on > ${on}
  `)
  return row && paperOf(row)
}

/** Outcomes newest first; notices by the first day of the hearing. */
export async function publicPapers(
  tx: Work,
  { what, on }: Looking,
  max: number,
): Promise<readonly PublicPaper[]> {
  const order =
    what === 'outcome'
      ? sql`published_on desc, publication_id`
      : sql`first_day nulls last, publication_id`
  const rows = await tx.rows(sql`
    select ${shown} from public_paper
     where authority_id = ${tx.authority} and what = ${what} and down_on > ${on}
     order by ${order}
     limit ${max}
  `)
  return rows.map(paperOf)
}

export type OfMatter = Readonly<{ publication: string; matter: MatterId; subject: SubjectId }>

function ofMatter(row: Row): OfMatter {
  return {
    publication: row.text('publication_id'),
    matter: matterId(row.text('matter_id')),
    subject: subjectId(row.text('subject_id')),
  }
}

/** Those whose day has come, and that nobody took down yet. */
export async function dueDown(tx: Work, on: Day, max: number): Promise<readonly OfMatter[]> {
  const rows = await tx.rows(sql`
    select publication_id, matter_id, subject_id from public_paper
     where authority_id = ${tx.authority} and down_on <= ${on}
     order by down_on, publication_id
     limit ${max}
  `)
  return rows.map(ofMatter)
}

/** Those that came down, by their ids. */
export async function goneAfter(
  tx: Work,
  after: string,
  max: number,
): Promise<readonly OfMatter[]> {
  const rows = await tx.rows(sql`
    select publication_id, matter_id, subject_id from public_gone
     where authority_id = ${tx.authority} and publication_id > ${after}
     order by publication_id
     limit ${max}
  `)
  return rows.map(ofMatter)
}

export type PublicLook = Readonly<{ at: Instant; looked: number; stillUp: number }>

export async function keepPublicLook(tx: Work, { at, looked, stillUp }: PublicLook): Promise<void> {
  await tx.run(sql`
    insert into public_look (authority_id, looked_at, looked, still_up)
    values (${tx.authority}, ${at}, ${looked}, ${stillUp})
        on conflict do nothing
  `)
}

/** The last weekly look. */
export async function lastPublicLook(tx: Work): Promise<PublicLook | undefined> {
  const [row] = await tx.rows(sql`
    select looked_at, looked, still_up from public_look
     where authority_id = ${tx.authority}
     order by looked_at desc
     limit 1
  `)
  return (
    row && {
      at: row.instant('looked_at'),
      looked: row.number('looked'),
      stillUp: row.number('still_up'),
    }
  )
}
