/** Questions that unusual looks raise, how far they were searched for, and what was answered. */
import { type Day, type Instant, type MatterId, matterId } from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

export type LookQuestionRow = Readonly<{
  id: string
  rule: string
  person: string
  name: string | null
  matter: MatterId | null
  reference: string | null
  on: Day
  /** What was seen, and what is usual, in plain words. */
  says: string
  usual: string
  raisedAt: Instant
  answers: readonly LookAnswerRow[]
}>
export type LookAnswerRow = Readonly<{
  answer: string
  words: string
  by: string | null
  at: Instant
}>

export type NewQuestion = Readonly<{
  id: string
  rule: string
  person: string
  matter?: MatterId
  on: Day
  says: string
  usual: string
}>

/** Raised once; a day that goes on changes only what it says. */
export async function raiseQuestion(tx: Work, question: NewQuestion): Promise<void> {
  const { id, rule, person, matter, on, says, usual } = question
  await tx.run(sql`
    insert into look_question (authority_id, question_id, rule, person, matter_id, looked_on, says,
                               usual, raised_at)
    values (${tx.authority}, ${id}, ${rule}, ${person}, ${matter ?? null}, ${on}, ${says}, ${usual},
            ${tx.now})
        on conflict (authority_id, question_id) do update
           set says = excluded.says, usual = excluded.usual
  `)
}

const columns = sql`
  q.question_id, q.rule, q.person, s.name, q.matter_id, m.reference, q.looked_on, q.says, q.usual,
  q.raised_at
`
const tables = sql`
  look_question q
  left join staff s on s.authority_id = q.authority_id and 'staff:' || s.person_id = q.person
  left join matter m on m.authority_id = q.authority_id and m.matter_id = q.matter_id
`

function questionOf(row: Row): Omit<LookQuestionRow, 'answers'> {
  const matter = row.textOrNull('matter_id')
  return {
    id: row.text('question_id'),
    rule: row.text('rule'),
    person: row.text('person'),
    name: row.textOrNull('name'),
    matter: matter === null ? null : matterId(matter),
    reference: row.textOrNull('reference'),
    on: row.day('looked_on'),
    says: row.text('says'),
    usual: row.text('usual'),
    raisedAt: row.instant('raised_at'),
  }
}

/** Those nobody has answered first, and then the latest answered; newest first in each. */
export async function lookQuestions(
  tx: Work,
  { answered, max }: Readonly<{ answered: boolean; max: number }>,
): Promise<readonly LookQuestionRow[]> {
  const rows = await tx.rows(sql`
    select ${columns} from ${tables}
     where q.authority_id = ${tx.authority}
       and exists (select 1 from look_answer a
                    where a.authority_id = q.authority_id
                      and a.question_id = q.question_id) = ${answered}
     order by q.raised_at desc, q.question_id
     limit ${max}
  `)
  const questions = rows.map(questionOf)
  const answers = answered
    ? await answersOf(
        tx,
        questions.map(({ id }) => id),
      )
    : new Map<string, LookAnswerRow[]>()
  return questions.map(one => ({ ...one, answers: answers.get(one.id) ?? [] }))
}

export async function lookQuestionRow(tx: Work, id: string): Promise<LookQuestionRow | undefined> {
  const [row] = await tx.rows(sql`
    select ${columns} from ${tables}
     where q.authority_id = ${tx.authority} and q.question_id = ${id}
  `)
  if (!row) return undefined
  return { ...questionOf(row), answers: (await answersOf(tx, [id])).get(id) ?? [] }
}

async function answersOf(
  tx: Work,
  questions: readonly string[],
): Promise<ReadonlyMap<string, readonly LookAnswerRow[]>> {
  const rows = await tx.rows(sql`
    select a.question_id, a.answer, a.words, s.name, a.answered_at
      from look_answer a
      left join staff s on s.authority_id = a.authority_id
                       and 'staff:' || s.person_id = a.answered_by
     where a.authority_id = ${tx.authority} and a.question_id = any(${[...questions]}::text[])
     order by a.question_id, a.version
     limit 2000
  `)
  const all = new Map<string, LookAnswerRow[]>()
  for (const row of rows) {
    const id = row.text('question_id')
    const answer = {
      answer: row.text('answer'),
      words: row.text('words'),
      by: row.textOrNull('name'),
      at: row.instant('answered_at'),
    }
    all.set(id, [...(all.get(id) ?? []), answer])
  }
  return all
}

export async function countOpenQuestions(tx: Work): Promise<number> {
  const [row] = await tx.rows(sql`
    select count(*) as open
      from (select 1 from look_question q
             where q.authority_id = ${tx.authority}
               and not exists (select 1 from look_answer a
                                where a.authority_id = q.authority_id
                                  and a.question_id = q.question_id)
             limit 1000) as counted
  `)
  return row?.number('open') ?? 0
}
