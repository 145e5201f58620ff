/** Members of staff and what each may be given to do. */
import { type PersonId, personId } from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

export type StaffRow = Readonly<{ person: PersonId; name: string; role: string; team: string }>

export async function keepStaff(
  tx: Work,
  { person, name, role, team = '' }: Omit<StaffRow, 'team'> & Readonly<{ team?: string }>,
): Promise<void> {
  await tx.run(sql`
    insert into staff (authority_id, person_id, name, role, team)
    values (${tx.authority}, ${person}, ${name}, ${role}, ${team})
        on conflict (authority_id, person_id) do update
           set name = excluded.name, role = excluded.role, team = excluded.team
  `)
}

export async function allStaff(tx: Work): Promise<readonly StaffRow[]> {
  const rows = await tx.rows(sql`
    select person_id, name, role, team from staff
     where authority_id = ${tx.authority}
     order by name, person_id
     limit 1000
  `)
  return rows.map(row => ({
    person: personId(row.text('person_id')),
    name: row.text('name'),
    role: row.text('role'),
    team: row.text('team'),
  }))
}
