/** A sergeant whose conduct came to the force's attention, for tests to vary. */
import { day } from '#kernel'
import type { Happening, LawCase, Matter, Person } from './format/case.ts'
import { aCase, constable, did } from './sample.ts'

export const sergeant: Person = { ...constable, rank: 'sergeant' }
export const internal: Matter = {
  id: 'm1',
  kind: 'internal-conduct',
  force: 'force-a',
  subjects: ['o1'],
  allegations: [{ id: 'a1', words: 'struck somebody in a cell', about: ['o1'] }],
}

/** Came to attention; assessed as gross misconduct the day after, unless told otherwise. */
export function came(on: string, over: Partial<Happening> = {}): Happening {
  return did('came-to-attention', on, { to: 'force-a', ...over })
}
export function assessed(on: string, level = 'gross-misconduct', form = 'hearing'): Happening {
  return did('severity-assessed', on, { about: 'o1', details: { level, form } })
}
export function found(
  on: string,
  level: string,
  forum = 'hearing',
  more: Readonly<Record<string, boolean>> = {},
): Happening {
  return did('finding-made', on, { by: 'panel', about: 'o1', details: { level, forum, ...more } })
}
export function warned(on: string, kind: string, months?: number): Happening {
  const details = months === undefined ? { kind } : { kind, months }
  return did('warning-notified', on, { about: 'o1', details })
}
export function left(on: string, over: Partial<Happening> = {}): Happening {
  return did('officer-left', on, { about: 'o1', details: { how: 'resigned' }, ...over })
}

/** A case about one officer, or about `over.people` in `over.matters`. */
export function anOfficer(
  happenings: readonly Happening[],
  person: Partial<Person> = {},
  over: Partial<LawCase> = {},
): LawCase {
  return aCase(happenings, { people: [{ ...sergeant, ...person }], matters: [internal], ...over })
}

export function on(asked: string, knownOn?: string) {
  return { on: day(asked), ...(knownOn ? { knownOn: day(knownOn) } : {}) }
}
