/** Whether whoever looks at the complainant's own case again stands near the officer. */
import { complaint } from '#casework'
import { fold, type MatterId } from '#kernel'
import { listedByKeys, officersOfCase } from '#store'
import { maySee } from '../access/may-see.ts'
import type { Bench } from '../bench.ts'
import { howNear } from '../near.ts'
import { complaintEvent } from '../reckon.ts'
import type { As } from '../who.ts'

type Named = Readonly<{ matter: MatterId; case: string; reviewer: string; unit?: string }>

/** How near, in words; undefined where nothing known says that they are. */
export function nearnessOf(
  { store }: Bench,
  as: As,
  { matter, case: id, reviewer, unit }: Named,
): Promise<string | undefined> {
  return store.work(as, async tx => {
    if (!(await maySee(tx, as, matter))) return undefined
    const state = fold(complaint, (await tx.load(matter)).events.map(complaintEvent))
    const known = state.type === 'Open' ? state.facts : undefined
    const found = known?.safeguard.cases.find(one => one.found.case === id)?.found
    if (!known || !found) return undefined
    const officers = await officersOfCase(tx, found.reference)
    const listed = await listedByKeys(
      tx,
      officers.flatMap(({ officerKey }) => officerKey ?? []),
    )
    return howNear(tx, { name: reviewer, ...(unit ? { unit } : {}) }, [
      found.officer,
      ...known.subjects,
      ...officers.map(({ name, unit: written, officerKey }) => ({
        name: name ?? '',
        unit: written ?? listed.get(officerKey ?? '')?.described.unit,
      })),
    ])
  })
}
