/** Who may be handed a matter: nobody kept from it, not even while let in in an emergency. */
import type { MatterId, PersonId } from '#kernel'
import { keptFromMatter, type Work } from '#store'
import type { Bench } from '../bench.ts'
import type { As } from '../who.ts'
import { maySee } from './may-see.ts'

/** Everybody kept from a matter, whoever of them is let in for now among them. */
export async function keptOut(tx: Work, matter: MatterId): Promise<ReadonlySet<string>> {
  const kept = await keptFromMatter(tx, matter)
  return new Set(kept.filter(({ until }) => until === null).map(({ person }) => person))
}

/** Said only to whoever may see the matter: anybody else is refused as they always are. */
export async function mayNotHold(
  { store }: Bench,
  as: As,
  { matter, person }: Readonly<{ matter: MatterId; person: PersonId }>,
): Promise<boolean> {
  return store.work(as, async tx => {
    if (!(await maySee(tx, as, matter))) return false
    return (await keptOut(tx, matter)).has(person)
  })
}
