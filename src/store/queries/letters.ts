/** Letters as they were sent, and what became of each. */
import { type Day, type Instant, type LetterId, letterId, type MatterId, matterId } from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

export type LetterRow = Readonly<{
  letter: LetterId
  matter: MatterId
  sentOn: Day
  method: string
  /** `update`, `outcome` and so on. */
  kind: string
  /** `complainant`, or the person complained against it is for. */
  to: string
  /** SHA-256 of the PDF, under which the file store keeps it. */
  pdf: string
  /** JSON of the letter's own words. */
  words: string
  notice: Readonly<{ state: string; problem: string | null; settledAt: Instant | null }> | undefined
}>

function letterOf(row: Row): LetterRow {
  const state = row.textOrNull('state')
  return {
    letter: letterId(row.text('letter_id')),
    matter: matterId(row.text('matter_id')),
    sentOn: row.day('sent_on'),
    method: row.text('method'),
    kind: row.text('kind'),
    to: row.text('recipient'),
    pdf: row.text('pdf'),
    words: row.text('words'),
    notice:
      state === null
        ? undefined
        : { state, problem: row.textOrNull('problem'), settledAt: row.instantOrNull('settled_at') },
  }
}

const columns = sql`
  l.letter_id, l.matter_id, l.sent_on, l.method, l.kind, l.recipient, l.pdf, l.words, o.state, o.problem, o.settled_at
`
const tables = sql`
  letter l left join outbox o on o.authority_id = l.authority_id and o.notice_id = l.letter_id
`

export async function lettersOf(tx: Work, matter: MatterId): Promise<readonly LetterRow[]> {
  const rows = await tx.rows(sql`
    select ${columns} from ${tables}
     where l.authority_id = ${tx.authority} and l.matter_id = ${matter}
     order by l.sent_on desc, l.letter_id
     limit 500
  `)
  return rows.map(letterOf)
}

export async function letterRow(tx: Work, letter: LetterId): Promise<LetterRow | undefined> {
  const [row] = await tx.rows(sql`
    select ${columns} from ${tables}
     where l.authority_id = ${tx.authority} and l.letter_id = ${letter}
  `)
  return row && letterOf(row)
}

export type UnsentLetter = Readonly<{
  letter: LetterId
  matter: MatterId
  reference: string
  summary: string | null
  sentOn: Day
  /** Where it stands: waiting to be printed, printed, sent back, given up. */
  state: string
  problem: string | null
  /** What it is called in the addresses of the outbox. */
  handle: string
  /** What it was printed with. */
  batch: string | null
  handlerName: string | null
}>

const notLeft = ['to-print', 'printed', 'not-set-up', 'failed', 'bounced']

/** Letters that nobody has; those that failed or came back first, then oldest first. */
export async function unsentLetters(tx: Work, max: number): Promise<readonly UnsentLetter[]> {
  const rows = await tx.rows(sql`
    select l.letter_id, l.matter_id, l.sent_on, o.state, o.problem, o.handle, o.batch_id, m.reference,
           m.summary, s.name as handler_name
      from outbox o
      join letter l on l.authority_id = o.authority_id and l.letter_id = o.notice_id
      join matter m on m.authority_id = l.authority_id and m.matter_id = l.matter_id
      left join staff s on s.authority_id = m.authority_id and s.person_id = m.handler_id
     where o.authority_id = ${tx.authority} and o.state = any(${notLeft})
     order by o.state = any(${['to-print', 'printed']}), l.sent_on, l.letter_id
     limit ${max}
  `)
  return rows.map(row => ({
    letter: letterId(row.text('letter_id')),
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    summary: row.textOrNull('summary'),
    sentOn: row.day('sent_on'),
    state: row.text('state'),
    problem: row.textOrNull('problem'),
    handle: row.text('handle'),
    batch: row.textOrNull('batch_id'),
    handlerName: row.textOrNull('handler_name'),
  }))
}
