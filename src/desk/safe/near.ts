/** Whether whoever looks at the complainant's own case again stands near the officer. */
import { complaint } from '#casework'
import { fold, type MatterId } from '#kernel'
import { compare, looksFor, plainName, plainUnit, readName } from '#linkage'
import { listedByKeys, officersOfCase, recordsByLooks, type Work } from '#store'
import { maySee } from '../access/may-see.ts'
import type { Bench } from '../bench.ts'
import { complaintEvent } from '../reckon.ts'
import type { As } from '../who.ts'

type Named = Readonly<{ matter: MatterId; case: string; reviewer: string; unit?: string }>

/** The unit somebody so named works in, where only one of the directory is called like that. */
async function unitOf(tx: Work, reviewer: string): Promise<string | undefined> {
  const asked = readName(reviewer)
  const { records } = await recordsByLooks(tx, looksFor(asked), { max: 50 })
  const alike = records.filter(
    one =>
      one.kind === 'directory' &&
      compare(asked, {
        familyName: one.familyName ?? undefined,
        givenNames: one.givenNames ?? undefined,
        number: one.number ?? undefined,
      }).band !== 'different',
  )
  return alike.length === 1 ? (alike[0]?.unit ?? undefined) : undefined
}

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
    const names = [
      found.officer.name,
      ...known.subjects.map(({ name }) => name ?? ''),
      ...officers.map(({ name }) => name ?? ''),
    ]
    const family = plainName(readName(reviewer).familyName)
    if (family && names.some(name => plainName(readName(name).familyName) === family))
      return 'Somebody of that name is in the case, or is complained of'
    const theirs = plainUnit(unit ?? (await unitOf(tx, reviewer)))
    const units = [
      found.officer.unit,
      ...known.subjects.map(one => one.unit),
      ...officers.map(one => one.unit ?? listed.get(one.officerKey ?? '')?.described.unit),
    ].map(one => plainUnit(one ?? undefined))
    return theirs && units.includes(theirs) ? 'They work in the officer’s unit' : undefined
  })
}
