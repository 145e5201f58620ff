/** Who acts in the invented force, and which matter is whose. */
import { commandId, type MatterId, personId } from '#kernel'
import { latestMatters, matterRow } from '#store'
import type { Role } from './access/roles.ts'
import { type Bench, system } from './bench.ts'
import { northmoor, personasOf } from './personas.ts'
import type { AsCommand } from './who.ts'

/** Whoever of the invented staff has this role; each asking is a command of its own. */
export function staffOfNorthmoor(bench: Bench, role: Role): () => AsCommand {
  const found = personasOf(bench).find(one => one.authority === northmoor && one.role === role)
  if (!found) throw new Error(`nobody of the demonstration is ${role}`)
  const { person, name } = found
  return () => ({
    authority: northmoor,
    actor: { type: 'staff', person: personId(person), name, role },
    command: commandId(bench.world.id()),
  })
}

/** The newest matter of somebody's own, by the name they gave. */
export async function matterOfNorthmoor(
  { store }: Bench,
  complainant: string,
): Promise<MatterId | undefined> {
  return store.work({ authority: northmoor, actor: system }, async tx => {
    for (const { matter } of await latestMatters(tx, { max: 20 }))
      if ((await matterRow(tx, matter))?.complainant === complainant) return matter
    return undefined
  })
}

/** The invented panel: its seats, who sits in each, as what, and who appointed them. */
export const sits = [
  ['chair', 'Cato Brandreth', 'chief-officer-or-delegate', 'authority'],
  ['member', 'Liv Ostrander', 'independent-qualified', 'local-policing-body'],
  ['member', 'Noll Ames', 'independent', 'local-policing-body'],
  ['adviser', 'Emrys Vale', 'legally-qualified-adviser', 'local-policing-body'],
] as const
