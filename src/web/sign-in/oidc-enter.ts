/** Opens the session of somebody their own organisation vouched for. */
import { homeOf } from '../navigation.ts'
import type { SignedOn } from '../needs.ts'
import type { Around } from '../page.ts'
import { anyHome } from './sign-in.ts'

/** Answers where they go on: where they were, or where their role begins. */
export async function enter(
  { door }: Pick<Around, 'door'>,
  { authority, person, name, role, there, back }: SignedOn,
): Promise<string> {
  await door.open({ type: 'Staff', authority, person, name, role }, there)
  const as = { authority, actor: { type: 'staff', person, name, role } } as const
  return back === anyHome ? homeOf(as) : back
}
