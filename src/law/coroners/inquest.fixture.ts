/** An inquest about one death, for tests to vary: a mother, a sister, a neighbour. */
import type { Happening, LawCase, Matter, Person } from '../format/case.ts'
import { aCase, constable, did } from '../sample.ts'

export const mother: Person = {
  id: 'mum',
  kind: 'member-of-public',
  relation: { to: 'dead', as: 'parent' },
}
export const sister: Person = {
  id: 'sis',
  kind: 'member-of-public',
  relation: { to: 'dead', as: 'sibling' },
}
const dead: Person = { id: 'dead', kind: 'member-of-public' }

const inquest: Matter = {
  id: 'q1',
  kind: 'inquest',
  force: 'force-a',
  subjects: [],
  allegations: [],
  deceased: 'dead',
}

/** Something the coroner did, or `over.by` did. */
export function coroner(
  happened: Happening['happened'],
  on: string,
  over: Partial<Happening> = {},
): Happening {
  return did(happened, on, { by: 'coroner-a', ...over })
}

/** The coroner's office acknowledged them. */
export function known(on: string, about: string | readonly string[] = 'mum'): Happening {
  return coroner('made-known-to-coroner', on, { about })
}

export function notice(on: string, of: string, over: Partial<Happening> = {}): Happening {
  return coroner('inquest-notice-given', on, { to: 'mum', details: { of }, ...over })
}

export function fixed(on: string, date: string): Happening {
  return coroner('inquest-date-set', on, { details: { date } })
}

export function altered(on: string, what: string, date?: string): Happening {
  const details = date ? { what, date } : { what }
  return coroner('inquest-arrangements-altered', on, { details })
}

export function anInquest(...happenings: readonly Happening[]): LawCase {
  const base = aCase(happenings)
  return {
    ...base,
    bodies: [...base.bodies, { id: 'coroner-a', kind: 'coroner' }],
    people: [dead, mother, sister, constable],
    matters: [inquest],
  }
}
