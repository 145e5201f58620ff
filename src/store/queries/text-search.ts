/** Words in files: kept in parts once a file was read, and found within what somebody may see. */
import {
  type Day,
  type DocumentId,
  documentId,
  type Instant,
  type MatterId,
  matterId,
} from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

/** One stretch of a file's words; parts count from 1. */
export type WordsPart = Readonly<{ part: number; from: number; words: string }>

export type FoundWords = Readonly<{
  document: DocumentId
  name: string
  mediaType: string
  matter: MatterId
  reference: string
  receivedOn: Day
  /** 0 for what stands above its words. */
  part: number
  /** Where in the file's text this part begins; null for what stands above its words. */
  from: number | null
  /** All of its words. */
  words: string
}>
export type FoundPlace = Readonly<{ on: Day; document: DocumentId; part: number }>
export type FoundSome = Readonly<{
  rows: readonly FoundWords[]
  /** Where it stopped, having looked through as much as one call may; undefined at the end. */
  until: FoundPlace | undefined
  /** Whether that is a file they may see: the place of another is told to nobody. */
  maySeeUntil: boolean
}>

/** What no file's words hold: they are kept without control characters. */
export const found = { on: '\u0002', off: '\u0003' } as const

const shown = [
  `StartSel="${found.on}", StopSel="${found.off}", FragmentDelimiter=" … "`,
  'MaxFragments=2, MinWords=14, MaxWords=34',
].join(', ')

/** Whether what was typed has a word to look for: "of the" has none. */
export async function hasWordsToFind(tx: Work, typed: string): Promise<boolean> {
  const [row] = await tx.rows(sql`
    select numnode(websearch_to_tsquery('english', ${typed})) as count
  `)
  return row !== undefined && row.number('count') > 0
}

/**
 * Files newest first, parts in order. Quoted words stand together, `-word` is left out, `or` is one
 * or the other; what is typed wrongly is looked for as words and refuses nothing. One call looks
 * through a portion, and whoever wants more asks again from where it stopped.
 */
export async function wordsFound(
  tx: Work,
  asked: Readonly<{ typed: string; matter?: MatterId; after?: FoundPlace; most: number }>,
): Promise<FoundSome> {
  const { typed, matter, after, most } = asked
  const rows = await tx.rows(sql`
    select f.document_id, f.received_on, f.part, f.from_at, f.words, d.name, d.media_type,
           d.matter_id, m.reference, d.document_id is not null as may_see
      from candour_words_found(
             websearch_to_tsquery('english', ${typed}), ${matter ?? null},
             ${after?.on ?? null}::date, ${after?.document ?? null}, ${after?.part ?? null}::int,
             ${most}::int) f
      left join (document d join matter m
                   on m.authority_id = d.authority_id and m.matter_id = d.matter_id)
        on d.authority_id = ${tx.authority} and d.document_id = f.document_id
       and d.privilege = 'none' and not d.restricted_source and d.harmful is null
     where f.words is null or d.document_id is not null
     order by f.received_on desc, f.document_id desc, f.part, f.words is null
  `)
  const last = rows.at(-1)
  return {
    rows: rows.filter(row => row.textOrNull('words') !== null).map(foundOf),
    until: last?.textOrNull('words') === null ? placeOf(last) : undefined,
    maySeeUntil: last?.boolean('may_see') ?? false,
  }
}

/** Of each of these, the words about those looked for, which stand between `on` and `off`. */
export async function excerptsOf(
  tx: Work,
  typed: string,
  words: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx.rows(sql`
    select ts_headline('english', words, websearch_to_tsquery('english', ${typed}), ${shown})
             as excerpt
      from unnest(${[...words]}::text[]) with ordinality as one (words, nth)
     order by nth
  `)
  return rows.map(row => row.text('excerpt'))
}

function placeOf(row: Row): FoundPlace {
  return {
    on: row.day('received_on'),
    document: documentId(row.text('document_id')),
    part: row.number('part'),
  }
}

function foundOf(row: Row): FoundWords {
  return {
    document: documentId(row.text('document_id')),
    name: row.text('name'),
    mediaType: row.text('media_type'),
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    receivedOn: row.day('received_on'),
    part: row.number('part'),
    from: row.numberOrNull('from_at'),
    words: row.text('words'),
  }
}

export type ToKeep = Readonly<{ sha256: string; readAt: Instant }>

/** Readings whose words are not kept yet, or are those of a reading before them. */
export async function readingsToKeep(tx: Work, most: number): Promise<readonly ToKeep[]> {
  const rows = await tx.rows(sql`
    select r.sha256, r.read_at
      from reading r left join words_kept k
        on k.authority_id = r.authority_id and k.sha256 = r.sha256
     where r.authority_id = ${tx.authority} and k.read_at is distinct from r.read_at
     limit ${most}
  `)
  return rows.map(row => ({ sha256: row.text('sha256'), readAt: row.instant('read_at') }))
}

/** The reading itself, as JSON; undefined where it has gone, or another took its place. */
export async function readingOfBytes(
  tx: Work,
  { sha256, readAt }: ToKeep,
): Promise<string | undefined> {
  const [row] = await tx.rows(sql`
    select r.reading from reading r
     where r.authority_id = ${tx.authority} and r.sha256 = ${sha256} and r.read_at = ${readAt}
  `)
  return row?.text('reading')
}

/** Takes away what was kept of a file's words before, whose place other words take. */
export async function dropWords(tx: Work, sha256: string): Promise<void> {
  await tx.run(sql`
    delete from file_words where authority_id = ${tx.authority} and sha256 = ${sha256}
  `)
}

export async function keepWordsParts(
  tx: Work,
  sha256: string,
  parts: readonly WordsPart[],
): Promise<void> {
  await tx.run(sql`
    insert into file_words (authority_id, sha256, part, from_at, words, vector)
    select ${tx.authority}, ${sha256}, part, from_at, words, to_tsvector('english', words)
      from unnest(${parts.map(({ part }) => part)}::int[], ${parts.map(({ from }) => from)}::int[],
                  ${parts.map(({ words }) => words)}::text[]) as one (part, from_at, words)
        on conflict (authority_id, sha256, part) do nothing
  `)
}

/** From now on the words of this reading are all there. */
export async function wordsAreKept(tx: Work, { sha256, readAt }: ToKeep): Promise<void> {
  await tx.run(sql`
    insert into words_kept (authority_id, sha256, read_at)
    values (${tx.authority}, ${sha256}, ${readAt})
        on conflict (authority_id, sha256) do update set read_at = excluded.read_at
  `)
}
