/** What is compared of a matter when others about the same event are looked for. */
import { daysBetween, parseDay } from '#kernel'

/** Everything but its id may be missing, and what is missing says nothing. */
export type Matter = Readonly<{
  id: string
  /** `YYYY-MM-DD`; anything else is as if missing. */
  happenedOn?: string
  madeOn?: string
  place?: string
  /** The kind of place: a street, a cell. */
  setting?: string
  /** The code or words of what is alleged. */
  allegation?: string
  /** Keys of everybody known to be in it. */
  people?: readonly string[]
  /** Incident, crime or custody numbers. */
  references?: readonly string[]
}>

/** Days since a day long ago, so that days are compared as numbers; NaN where there is none. */
function dayNumber(text: string | undefined): number {
  const on = parseDay(text ?? '')
  const first = parseDay('1900-01-01')
  return on !== undefined && first !== undefined ? daysBetween(first, on) : Number.NaN
}

/** A beat's number begins with its district's: 1014 is in district 10. Other places have none. */
function areaOf(place: string | undefined): string | undefined {
  return /^\d{3,4}$/.test(place ?? '') ? place?.slice(0, -2) : undefined
}

/** A matter with what is compared of it worked out once. Days are NaN where there is none. */
export type Prepared = Matter &
  Readonly<{ happened: number; made: number; area: string | undefined }>

export function prepare(matter: Matter): Prepared {
  return {
    ...matter,
    happened: dayNumber(matter.happenedOn),
    made: dayNumber(matter.madeOn),
    area: areaOf(matter.place),
  }
}

/** Something said of matters: which have it, and how many of those that say anything. */
export type Listing = Readonly<{
  having(value: string): readonly number[]
  /** How many doublings less likely it is that two share this by chance. */
  rarity(value: string): number
}>

/** A list by value of what `read` finds in each matter. */
export function listingOf(
  matters: readonly Prepared[],
  read: (matter: Prepared) => readonly (string | undefined)[],
  outOf?: number,
): Listing {
  const having = new Map<string, number[]>()
  let saying = 0
  matters.forEach((matter, index) => {
    let says = false
    for (const value of new Set(read(matter))) {
      if (value === undefined || value === '' || value === 'NaN') continue
      says = true
      const list = having.get(value)
      if (list) list.push(index)
      else having.set(value, [index])
    }
    if (says) saying += 1
  })
  const all = outOf ?? Math.max(1, saying)
  return {
    having: value => having.get(value) ?? [],
    rarity: value => Math.log2(all / Math.max(1, having.get(value)?.length ?? 1)),
  }
}
