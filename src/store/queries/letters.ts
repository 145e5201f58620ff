/** Letters sent, and notices waiting to go: a notice carries no content. */
import { type Day, type Instant, type LetterId, letterId, type MatterId, matterId } from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

export type LetterRow = Readonly<{
  letter: LetterId
  matter: MatterId
  sentOn: Day
  method: string
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
    pdf: row.text('pdf'),
    words: row.text('words'),
    notice:
      state === null
        ? undefined
        : { state, problem: row.textOrNull('problem'), settledAt: row.instantOrNull('settled_at') },
  }
}

const columns = sql`
  l.letter_id, l.matter_id, l.sent_on, l.method, l.pdf, l.words, o.state, o.problem, o.settled_at
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
  handlerName: string | null
}>

/** Letters written and counted as an update that have not left by themselves, oldest first. */
export async function unsentLetters(tx: Work, max: number): Promise<readonly UnsentLetter[]> {
  const rows = await tx.rows(sql`
    select l.letter_id, l.matter_id, l.sent_on, m.reference, m.summary, s.name as handler_name
      from outbox o
      join letter l on l.authority_id = o.authority_id and l.letter_id = o.notice_id
      join matter m on m.authority_id = l.authority_id and m.matter_id = l.matter_id
      left join staff s on s.authority_id = m.authority_id and s.person_id = m.handler_id
     where o.authority_id = ${tx.authority} and o.state = any(${['to-print', 'not-set-up', 'failed']})
     order by l.sent_on, l.letter_id
     limit ${max}
  `)
  return rows.map(row => ({
    letter: letterId(row.text('letter_id')),
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    summary: row.textOrNull('summary'),
    sentOn: row.day('sent_on'),
    handlerName: row.textOrNull('handler_name'),
  }))
}

export type Notice = Readonly<{
  /** The letter's id where it announces a letter; else an id of its own. */
  id: string
  matter: MatterId
  about: 'update' | 'receipt'
  method: string
  state: 'waiting' | 'sent' | 'failed' | 'to-print' | 'not-set-up' | 'posted' | 'handed-over'
}>

export async function queueNotice(
  tx: Work,
  { id, matter, about, method, state }: Notice,
): Promise<void> {
  await tx.run(sql`
    insert into outbox (authority_id, notice_id, matter_id, about, method, state, queued_at)
    values (${tx.authority}, ${id}, ${matter}, ${about}, ${method}, ${state}, ${tx.now})
        on conflict (authority_id, notice_id) do nothing
  `)
}

export type WaitingNotice = Readonly<{
  id: string
  matter: MatterId
  about: string
  method: string
  tries: number
}>

/** A notice still to be sent, locked for this unit of work; undefined once it is settled. */
export async function waitingNotice(tx: Work, id: string): Promise<WaitingNotice | undefined> {
  const [row] = await tx.rows(sql`
    select notice_id, matter_id, about, method, tries
      from outbox
     where authority_id = ${tx.authority} and notice_id = ${id} and state = 'waiting'
       for update
  `)
  return (
    row && {
      id: row.text('notice_id'),
      matter: matterId(row.text('matter_id')),
      about: row.text('about'),
      method: row.text('method'),
      tries: row.number('tries'),
    }
  )
}

export async function settleNotice(
  tx: Work,
  id: string,
  settled: Readonly<{ state: Notice['state']; problem?: string }>,
): Promise<void> {
  const { state, problem } = settled
  await tx.run(sql`
    update outbox
       set state = ${state}, problem = ${problem ?? null}, tries = tries + 1,
           settled_at = ${state === 'waiting' ? null : tx.now}
     where authority_id = ${tx.authority} and notice_id = ${id}
  `)
}
