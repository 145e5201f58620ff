/** What letters change in what pages read: those sent, those waiting, and what is withheld. */
import type { Events } from '#casework'
import { sql } from '../db.ts'
import type { Projecting } from '../store.ts'
import type { Place } from './matter-rows.ts'

async function noLonger(db: Projecting, letter: string): Promise<void> {
  await db.run(sql`
    delete from letter_waiting where authority_id = ${db.authority} and letter_id = ${letter}
  `)
}

async function notWithheld(
  db: Projecting,
  { rule, from }: Readonly<{ rule: string; from: string }>,
  matter: string,
): Promise<void> {
  await db.run(sql`
    delete from withheld
     where authority_id = ${db.authority} and matter_id = ${matter}
       and rule = ${rule} and from_whom = ${from}
  `)
}

async function withheld(
  db: Projecting,
  matter: string,
  { rule, from, retestOn }: Pick<Events['InformationWithheld'], 'rule' | 'from' | 'retestOn'>,
): Promise<void> {
  await db.run(sql`
    insert into withheld (authority_id, matter_id, rule, from_whom, retest_on)
    values (${db.authority}, ${matter}, ${rule}, ${from}, ${retestOn})
        on conflict (authority_id, matter_id, rule, from_whom)
        do update set retest_on = excluded.retest_on
  `)
}

export const letterApplies = {
  async LetterDrafted(
    db: Projecting,
    { letter, kind, by, ready }: Events['LetterDrafted'],
    { matter, recorded }: Place,
  ) {
    await noLonger(db, letter)
    if (!ready) return
    await db.run(sql`
      insert into letter_waiting (authority_id, letter_id, matter_id, kind, written_by, since)
      values (${db.authority}, ${letter}, ${matter}, ${kind}, ${by ?? null}, ${recorded})
    `)
  },
  LetterApproved: (db: Projecting, { letter }: Events['LetterApproved']) => noLonger(db, letter),
  LetterReturned: (db: Projecting, { letter }: Events['LetterReturned']) => noLonger(db, letter),
  async LetterSent(db: Projecting, event: Events['LetterSent'], { matter, actor }: Place) {
    await noLonger(db, event.letter)
    await db.run(sql`
      insert into letter (authority_id, letter_id, matter_id, sent_on, sent_by, method, pdf, words,
                          kind, recipient)
      values (${db.authority}, ${event.letter}, ${matter}, ${event.on}, ${actor}, ${event.by},
              ${event.pdf}, ${JSON.stringify(event)}, ${event.kind}, ${event.to})
    `)
  },
  InformationWithheld: (db: Projecting, event: Events['InformationWithheld'], { matter }: Place) =>
    withheld(db, matter, event),
  WithholdingReviewed: (
    db: Projecting,
    { rule, from, goesOn, retestOn }: Events['WithholdingReviewed'],
    { matter }: Place,
  ) =>
    goesOn && retestOn
      ? withheld(db, matter, { rule, from, retestOn })
      : goesOn
        ? Promise.resolve()
        : notWithheld(db, { rule, from }, matter),
}
