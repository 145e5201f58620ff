/**
 * What whoever chairs rules before and during proceedings, and what stands of it: an earlier matter
 * let in, a witness called, what the public is not told.
 */
import { type ConductEvents, type ConductFacts, ofKind } from './conduct.ts'
import { byDay } from './step.ts'

export const rulingKinds = [
  'privacy',
  'reporting',
  'history',
  'witness',
  'exclusion',
  'public-notice',
  'publication',
  'law',
  'other',
] as const
export type RulingKind = (typeof rulingKinds)[number]

/** Who was heard on it before it was made. */
export const rulingHearers = [
  'officer',
  'presenter',
  'complainant',
  'interested-person',
  'press',
] as const
export type RulingHearer = (typeof rulingHearers)[number]

/** What a ruling of each of these kinds may direct of what the public sees, hears and is told. */
export const rulingDirects = {
  privacy: ['all-in-private', 'part-in-private'],
  reporting: ['names-not-reported', 'reporting-postponed'],
  'public-notice': ['notice-withheld', 'name-withheld', 'place-withheld', 'conduct-withheld'],
  publication: ['report-withheld', 'report-without-name', 'report-in-part'],
} as const satisfies Partial<Record<RulingKind, readonly string[]>>
export type ChairDirection = (typeof rulingDirects)[keyof typeof rulingDirects][number]

export type Ruling = Readonly<{
  kind: RulingKind
  /** What was asked for was allowed: history admitted, names kept from reports, and so on. */
  allowed: boolean
  words: string
  reasons: string
  by: string
  /** Absent of rulings kept before it was asked. */
  heard?: readonly RulingHearer[]
  directions?: readonly ChairDirection[]
  /** Who is not to be named by anybody: each as they are called in the papers. */
  names?: readonly string[]
  /** Whom a ruling on a witness is about, as the lists name them. */
  witness?: string
}>

/**
 * An earlier matter goes before a panel only once both sides were heard on it; on what is kept from
 * the public, somebody has to have been.
 */
export function isUnheard({ kind, allowed, heard = [] }: Ruling): boolean {
  if (!allowed || kind === 'witness' || kind === 'law' || kind === 'other') return false
  if (kind !== 'history') return heard.length === 0
  return !heard.includes('officer') || !heard.includes('presenter')
}

/** The directions that stand: the last ruling of a kind, by its day, takes the place of others. */
export function chairDirects(
  events: ConductFacts,
): Readonly<{ directions: readonly ChairDirection[]; names: readonly string[] }> {
  const last = lastOfEach(events).filter(({ allowed }) => allowed)
  return {
    directions: last.flatMap(one => one.directions ?? []),
    names: [...new Set(last.flatMap(one => one.names ?? []))],
  }
}

function lastOfEach(events: ConductFacts): readonly ConductEvents['RulingMade'][] {
  const kept = new Map<RulingKind, ConductEvents['RulingMade']>()
  for (const one of byDay(ofKind(events, 'RulingMade')))
    if (one.kind in rulingDirects) kept.set(one.kind, one)
  return [...kept.values()]
}

/** The ruling that put an earlier matter before the panel: undefined unless the last one did. */
export function historyLetIn(events: ConductFacts): ConductEvents['RulingMade'] | undefined {
  const last = byDay(ofKind(events, 'RulingMade')).findLast(({ kind }) => kind === 'history')
  return last?.allowed ? last : undefined
}

/** What was last ruled of somebody on a list of witnesses; undefined where nothing was. */
export function ruledOf(
  events: ConductFacts,
  witness: string,
): ConductEvents['RulingMade'] | undefined {
  return byDay(ofKind(events, 'RulingMade')).findLast(one => one.witness === witness)
}
