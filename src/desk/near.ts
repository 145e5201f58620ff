/** Whether somebody stands near an officer: of the same family name, or of the same unit. */
import { compare, looksFor, plainName, plainUnit, readName } from '#linkage'
import { recordsByLooks, type Work } from '#store'

type Somebody = Readonly<{ name?: string | undefined; unit?: string | null | undefined }>

/** The unit somebody so named works in, where only one of the directory is called like that. */
async function unitOf(tx: Work, name: string): Promise<string | undefined> {
  const asked = readName(name)
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

/** How near they stand to any of these, in words; undefined where nothing known says so. */
export async function howNear(
  tx: Work,
  { name, unit }: Readonly<{ name: string; unit?: string }>,
  officers: readonly Somebody[],
): Promise<string | undefined> {
  const family = plainName(readName(name).familyName)
  if (family && officers.some(one => plainName(readName(one.name ?? '').familyName) === family))
    return 'Somebody of that name is in the case, or is complained of'
  const theirs = plainUnit(unit ?? (await unitOf(tx, name)))
  const units = officers.map(one => plainUnit(one.unit ?? undefined))
  return theirs && units.includes(theirs) ? 'They work in the officer’s unit' : undefined
}
