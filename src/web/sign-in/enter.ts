/** Opens the session of somebody who has shown who they are. */
import type { AuthorityId, PersonId } from '#kernel'
import { homeOf } from '../navigation.ts'
import type { Persona, Session } from '../needs.ts'
import type { Around } from '../page.ts'
import { anyHome } from './return.ts'

type Entering = Readonly<{
  authority: AuthorityId
  person: PersonId
  name: string
  role: Persona['role']
  /** The session at their own organisation that theirs here stands on. */
  there?: Session['there']
  wanted: string
}>

/** Answers where they go on: where they were going, or where their role begins. */
export async function enter(
  { door }: Pick<Around, 'door'>,
  { authority, person, name, role, there, wanted }: Entering,
): Promise<string> {
  await door.open({ type: 'Staff', authority, person, name, role }, there)
  const as = { authority, actor: { type: 'staff', person, name, role } } as const
  return wanted === anyHome ? homeOf(as) : wanted
}
