/** What stands above the words of files, kept apart by who may find it: see migration 0056. */
import { type DocumentId, documentId } from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'
import { found } from './text-search.ts'

export type HeadToKeep = Readonly<{
  document: DocumentId
  name: string
  source: string
  /** A person, '' for nobody, null for all who may see the matter. */
  senderKnownTo: string | null
  /** JSON of a message's `Reading`, without its text; null of what is none or was not read yet. */
  message: string | null
  /** Of what came inside it: these are files by themselves, and found by their own names. */
  parts: readonly Readonly<{ name: string; sha256: string }>[]
}>

/** `words` as they are shown, and the words it is found by. */
export type Head = Readonly<{ words: string; sought: string }>
export type KeptHead = Readonly<{
  document: DocumentId
  /** For whoever may see the file. */
  open: Head & Readonly<{ namesSender: boolean }>
  /** All of it, for the one person who may know who sent it. */
  whole: Head | undefined
}>

/** Files whose heads were never made, or from something that has changed since. */
export async function headsToKeep(tx: Work, most: number): Promise<readonly HeadToKeep[]> {
  const rows = await tx.rows(sql`
    select d.document_id, d.name, d.source, m.sender_known_to,
           case when r.outcome = 'Message'
                then (r.reading::jsonb || '{"text": ""}'::jsonb)::text end as message,
           (select json_agg(json_build_object('name', p.name, 'sha256', p.sha256))
              from document p
             where p.authority_id = d.authority_id and p.within_document = d.document_id
               and r.outcome = 'Message')::text as parts
      from (select authority_id, document_id from file_head
             where authority_id = ${tx.authority} and stale
               and exists (select from document d
                            where d.authority_id = file_head.authority_id
                              and d.document_id = file_head.document_id)
             order by document_id limit ${most}) h
      join document d on d.authority_id = h.authority_id and d.document_id = h.document_id
      join matter m on m.authority_id = d.authority_id and m.matter_id = d.matter_id
      left join reading r on r.authority_id = d.authority_id and r.sha256 = d.sha256
     order by d.document_id
  `)
  return rows.map(row => ({
    document: documentId(row.text('document_id')),
    name: row.text('name'),
    source: row.text('source'),
    senderKnownTo: row.textOrNull('sender_known_to'),
    message: row.textOrNull('message'),
    parts:
      row.textOrNull('parts') === null
        ? []
        : row.list('parts').map(one => ({ name: one.text('name'), sha256: one.text('sha256') })),
  }))
}

/** Keeps a head in the place of the one before it, in the unit of work that asked for it. */
export async function keepHead(tx: Work, { document, open, whole }: KeptHead): Promise<void> {
  await tx.run(sql`
    update file_head
       set words = ${open.words}, vector = to_tsvector('english', ${open.sought}),
           names_sender = ${open.namesSender}, stale = false
     where authority_id = ${tx.authority} and document_id = ${document}
  `)
  await tx.run(sql`
    delete from sender_head where authority_id = ${tx.authority} and document_id = ${document}
  `)
  if (whole === undefined) return
  await tx.run(sql`
    insert into sender_head (authority_id, document_id, matter_id, sha256, known_to, words, vector)
    select d.authority_id, d.document_id, d.matter_id, d.sha256, m.sender_known_to, ${whole.words},
           to_tsvector('english', ${whole.sought})
      from document d join matter m
        on m.authority_id = d.authority_id and m.matter_id = d.matter_id
     where d.authority_id = ${tx.authority} and d.document_id = ${document}
       and m.sender_known_to <> ''
  `)
}

const whole = `StartSel="${found.on}", StopSel="${found.off}", HighlightAll=true`

/** Marks that join words keep them from being found apart: these keep the marks aside. */
const aside = '\u0004'
const apart = (line: string) =>
  line.replaceAll(/(?<=[\p{L}\p{N}])[._@/+-]+(?=[\p{L}\p{N}])/gu, ` ${aside}$&${aside} `)
const together = (line: string) =>
  line.replaceAll(` ${aside}`, '').replaceAll(`${aside} `, '').replaceAll(aside, '')
/** Characters: of a longer line only what has words in it that were looked for. */
const longestLine = 300
const mostOfLine = 40

/** Of each of these heads, its lines with words that were looked for, which are marked. */
export async function headExcerptsOf(
  tx: Work,
  typed: string,
  heads: readonly string[],
): Promise<readonly string[]> {
  const begins = typed.toLowerCase().match(/[\p{L}\p{N}]{1,3}/gu) ?? []
  const lines = heads.flatMap((head, nth) =>
    head.split('\n').flatMap(line => {
      if (line.length <= longestLine) return [{ nth, line }]
      const [label = ''] = line.split(': ', 1)
      const all = line.slice(label.length + 2).split('; ')
      const some = all.filter(one => begins.some(begin => one.toLowerCase().includes(begin)))
      return some.slice(0, mostOfLine).map(one => ({ nth, line: `${label}: ${one}` }))
    }),
  )
  const rows = await tx.rows(sql`
    select nth, ts_headline('english', line, q, ${whole}) as line,
           ts_headline('english', apart, q, ${whole}) as apart
      from unnest(${lines.map(({ nth }) => nth)}::int[], ${lines.map(({ line }) => line)}::text[],
                  ${lines.map(({ line }) => apart(line))}::text[])
             with ordinality as one (nth, line, apart, at),
           websearch_to_tsquery('english', ${typed}) q
     order by at
  `)
  const marked = rows.map(row => {
    const [line, parted] = [row.text('line'), together(row.text('apart'))]
    const marksIn = (words: string) => words.split(found.on).length
    return { nth: row.number('nth'), line: marksIn(parted) > marksIn(line) ? parted : line }
  })
  return heads.map((head, nth) => {
    const said = marked.filter(one => one.nth === nth && one.line.includes(found.on))
    const all = said.slice(0, 4).map(({ line }) => line)
    return all.join(' · ') || (head.split('\n', 1)[0] ?? '')
  })
}
