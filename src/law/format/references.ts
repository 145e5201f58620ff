/** Whether the ids in a case exist, and its days agree: read from JSON that may still be wrong. */
import { type Day, londonDay, parseDay, parseInstant } from '#kernel'
import { allRoles } from '../vocabulary.ts'
import { below, type CaseError, found, isRecord } from './check.ts'
import { nearest } from './nearest.ts'

type Thing = Readonly<{ value: Readonly<Record<string, unknown>>; path: string }>
type Names = Readonly<{ what: string; ids: ReadonlySet<string> }>

/** What refers to what: field, and the things whose ids it may hold. */
const fieldsOf = {
  bodies: { force: 'bodies' },
  people: { body: 'bodies' },
  matters: {
    force: 'bodies',
    subjects: 'people',
    complainant: 'people',
    actingFor: 'people',
    affected: 'people',
    deceased: 'people',
  },
  allegations: { about: 'people' },
  relations: { to: 'people' },
  links: { from: 'matters', to: 'matters' },
  happenings: { matter: 'matters', by: 'anyone', to: 'anyone', about: 'anyone' },
} as const

const what = {
  bodies: 'the id of a body in this case',
  people: 'the id of a person in this case',
  matters: 'the id of a matter in this case',
  anyone: 'the id of a body, person, matter or allegation in this case, or a role',
} as const

export function checkReferences(json: unknown): readonly CaseError[] {
  if (!isRecord(json)) return []
  const things = (name: string, within: Thing = { value: json, path: '' }): Thing[] =>
    listOf(within.value[name]).flatMap((value, at) =>
      isRecord(value) ? [{ value, path: below(below(within.path, name), at) }] : [],
    )
  const matters = things('matters')
  const people = things('people')
  const allegations = matters.flatMap(matter => things('allegations', matter))
  const relations = people.flatMap(({ value: { relation }, path }) =>
    isRecord(relation) ? [{ value: relation, path: below(path, 'relation') }] : [],
  )
  const happenings = things('happenings')
  const all = { bodies: things('bodies'), people, matters, allegations, relations }
  const everything = { ...all, links: things('links'), happenings }

  const ids = (of: readonly Thing[]) => new Set(of.map(({ value: { id } }) => String(id)))
  const anyone = [all.bodies, people, matters, allegations].flatMap(of => [...ids(of)])
  const names: Record<keyof typeof what, Names> = {
    bodies: { what: what.bodies, ids: ids(all.bodies) },
    people: { what: what.people, ids: ids(people) },
    matters: { what: what.matters, ids: ids(matters) },
    anyone: { what: what.anyone, ids: new Set([...anyone, ...allRoles]) },
  }
  const dangling = Object.entries(fieldsOf).flatMap(([kind, fields]) =>
    everything[kind as keyof typeof fieldsOf].flatMap(thing =>
      Object.entries(fields).flatMap(([field, of]) => unknownIds(thing, field, names[of])),
    ),
  )
  return [
    ...dangling,
    ...twice([...all.bodies, ...people, ...matters, ...allegations]),
    ...twice(happenings),
    ...happenings.flatMap(happening => whichMatter(happening, names.matters.ids)),
    ...happenings.flatMap(knownTooSoon),
  ]
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Ids that are written as ids and belong to nothing. */
function unknownIds({ value, path }: Thing, field: string, names: Names): readonly CaseError[] {
  const held = value[field]
  const one = (id: unknown, at: string): CaseError[] =>
    typeof id !== 'string' || names.ids.has(id)
      ? []
      : [{ path: at, expected: names.what, got: id, nearest: nearest(id, [...names.ids]) }]
  const at = below(path, field)
  return Array.isArray(held)
    ? held.flatMap((id, index) => one(id, below(at, index)))
    : one(held, at)
}

function twice(things: readonly Thing[]): readonly CaseError[] {
  const seen = new Set<unknown>()
  return things.flatMap(({ value: { id }, path }) => {
    if (typeof id !== 'string' || !seen.has(id)) {
      seen.add(id)
      return []
    }
    return [{ path: below(path, 'id'), expected: 'an id nothing else has', got: id }]
  })
}

/** With several matters, each happening says which it belongs to. */
function whichMatter({ value, path }: Thing, matters: ReadonlySet<string>): readonly CaseError[] {
  const { matter } = value
  if (matters.size < 2 || matter !== undefined) return []
  return [
    { path: below(path, 'matter'), expected: `one of ${[...matters].join(', ')}`, got: 'nothing' },
  ]
}

/** Nothing is known before the day it happened, or the first day it can have. */
function knownTooSoon({ value, path }: Thing): readonly CaseError[] {
  const { knownOn } = value
  const first = firstDay(value)
  if (typeof knownOn !== 'string' || !first || knownOn >= first) return []
  const expected = `a day not before it happened (${first})`
  return [{ path: below(path, 'knownOn'), expected, got: found(knownOn) }]
}

function firstDay({ on, at, between }: Thing['value']): Day | undefined {
  const first = Array.isArray(between) ? between[0] : on
  if (typeof at === 'string') {
    const instant = parseInstant(at)
    return instant && londonDay(instant)
  }
  return typeof first === 'string' ? parseDay(first) : undefined
}
