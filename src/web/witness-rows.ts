/** Rows of a list of witnesses: an empty one is no witness, and one begun has to be whole. */
import type { Witness } from '#casework'
import type { Problem, Sheet } from './sheet.ts'

const most = 10
/** The places of a form, counted from 1. */
export const witnessPlaces = Array.from({ length: most }, (_, at) => at + 1)

type Missing = Readonly<{ name: (at: number) => string; about: (at: number) => string }>

/** Everybody on it, and what is missing; `isBegun` where anything was typed. */
export function witnessesIn(sheet: Sheet, missing: Missing) {
  const rows = witnessPlaces.map(at => rowIn(sheet, { at, missing }))
  return {
    witnesses: rows.flatMap(({ witness }) => witness ?? []),
    problems: rows.flatMap(({ problems }) => problems),
    isBegun: rows.some(({ witness, problems }) => witness || problems.length > 0),
  }
}

type Row = Readonly<{ witness?: Witness; problems: readonly Problem[] }>

function rowIn(sheet: Sheet, { at, missing }: Readonly<{ at: number; missing: Missing }>): Row {
  const [name, about, why] = [
    sheet.text(`name-${at}`),
    sheet.lines(`about-${at}`),
    sheet.lines(`why-${at}`),
  ]
  if (!name && !about && !why) return { problems: [] }
  if (name && about) return { problems: [], witness: { name, about, why } }
  return {
    problems: [
      ...(name ? [] : [{ field: `name-${at}`, words: missing.name(at) }]),
      ...(about ? [] : [{ field: `about-${at}`, words: missing.about(at) }]),
    ],
  }
}
