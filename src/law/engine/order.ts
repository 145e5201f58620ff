/** One order for what happened, whatever the order of the file. */
import { allHappenings, type HappeningName } from '../format/happenings/index.ts'
import type { Occurred } from './timeline.ts'

const listedAt: ReadonlyMap<HappeningName, number> = new Map(
  allHappenings.map((name, at) => [name, at]),
)

/**
 * By last possible day, those without one last, then by first. On one day as the format lists the
 * happenings, where what begins comes before what ends it; of one kind by the time, then by the
 * day it was learnt. Never by its place in the file.
 */
export function inTheirOrder(occurred: readonly Occurred[]): readonly Occurred[] {
  const sorted = occurred.every((each, at) => {
    const before = occurred[at - 1]
    return before === undefined || compare(before, each) <= 0
  })
  return sorted ? occurred : occurred.toSorted(compare)
}

function compare(one: Occurred, other: Occurred): number {
  return (
    byText(one.span?.[1] ?? '9999', other.span?.[1] ?? '9999') ||
    byText(one.span?.[0] ?? '9999', other.span?.[0] ?? '9999') ||
    placeOf(one) - placeOf(other) ||
    byText(momentOf(one), momentOf(other)) ||
    byText(one.happening.knownOn ?? '', other.happening.knownOn ?? '') ||
    byText(JSON.stringify(one.happening), JSON.stringify(other.happening))
  )
}

function placeOf({ happening }: Occurred): number {
  return listedAt.get(happening.happened) ?? allHappenings.length
}

function momentOf({ happening: { at } }: Occurred): string {
  return at ?? ''
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
