/** Invitations to an officer's page, found by the hash of their code while they run. */
import { type MatterId, matterId, type SubjectId, subjectId } from '#kernel'
import { sql } from '../db.ts'
import type { Row } from '../row.ts'
import type { Work } from '../work.ts'

export type PageInvitationRow = Readonly<{
  invitation: string
  matter: MatterId
  subject: SubjectId
  guest: string
  /** The second thing, stretched. */
  second: string
}>
export type NewPageInvitation = PageInvitationRow & Readonly<{ code: Uint8Array }>

export async function keepPageInvitation(tx: Work, made: NewPageInvitation): Promise<void> {
  const { invitation, matter, subject, guest, code, second } = made
  await tx.run(sql`
    insert into page_invitation
           (authority_id, invitation_id, matter_id, subject_id, guest, code_hash, second_hash)
    values (${tx.authority}, ${invitation}, ${matter}, ${subject}, ${guest}, ${code}, ${second})
        on conflict (authority_id, invitation_id) do nothing
  `)
}

export async function pageInvitationByCode(
  tx: Work,
  code: Uint8Array,
): Promise<PageInvitationRow | undefined> {
  const [row] = await tx.rows(sql`
    select invitation_id, matter_id, subject_id, guest, second_hash from page_invitation
     where authority_id = ${tx.authority} and code_hash = ${code} and ended_at is null
  `)
  return row && read(row)
}

export async function pageInvitationRow(
  tx: Work,
  invitation: string,
): Promise<PageInvitationRow | undefined> {
  const [row] = await tx.rows(sql`
    select invitation_id, matter_id, subject_id, guest, second_hash from page_invitation
     where authority_id = ${tx.authority} and invitation_id = ${invitation} and ended_at is null
  `)
  return row && read(row)
}

/** From now its code finds nothing. */
export async function endPageInvitation(tx: Work, invitation: string): Promise<void> {
  await tx.run(sql`
    update page_invitation set ended_at = ${tx.now}
     where authority_id = ${tx.authority} and invitation_id = ${invitation} and ended_at is null
  `)
}

function read(row: Row): PageInvitationRow {
  return {
    invitation: row.text('invitation_id'),
    matter: matterId(row.text('matter_id')),
    subject: subjectId(row.text('subject_id')),
    guest: row.text('guest'),
    second: row.text('second_hash'),
  }
}
