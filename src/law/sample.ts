/** A plain case for tests to vary: one complaint about a constable, to one force. */
import { day } from '#kernel'
import type { Owed } from './engine/answer.ts'
import { owed } from './engine/owed.ts'
import type { Body, Happening, LawCase, Matter, Person } from './format/case.ts'

const force: Body = { id: 'force-a', kind: 'police-force' }
const policingBody: Body = { id: 'lpb-a', kind: 'local-policing-body', force: 'force-a' }
const directorGeneral: Body = { id: 'dg', kind: 'director-general' }

export const complainant: Person = { id: 'c1', kind: 'member-of-public' }
export const constable: Person = {
  id: 'o1',
  kind: 'officer',
  body: 'force-a',
  rank: 'constable',
  rankBand: 'federated',
}
export const chiefConstable: Person = {
  ...constable,
  id: 'o2',
  rank: 'chief-constable',
  rankBand: 'chief',
}

export const complaint: Matter = {
  id: 'm1',
  kind: 'complaint',
  force: 'force-a',
  complainant: 'c1',
  complainantFacts: { conductDoneToThem: true },
  subjects: ['o1'],
  allegations: [{ id: 'a1', words: 'rude at the counter', about: ['o1'] }],
  aboutConduct: true,
}

/** Made in writing to the force that must deal with it, unless `over` says otherwise. */
export function made(on: string, over: Partial<Happening> = {}): Happening {
  const when = over.at || over.between || over.around || over.undated ? {} : { on: day(on) }
  return {
    happened: 'complaint-made',
    ...when,
    by: 'c1',
    to: 'force-a',
    details: { how: 'writing' },
    ...over,
  }
}

/** Something the force did, or `over.by` did. */
export function did(
  happened: Happening['happened'],
  on: string,
  over: Partial<Happening> = {},
): Happening {
  const when = over.at || over.between || over.around || over.undated ? {} : { on: day(on) }
  return { happened, ...when, by: 'force-a', ...over }
}

export function aCase(happenings: readonly Happening[], over: Partial<LawCase> = {}): LawCase {
  return {
    format: 1,
    bodies: [force, policingBody, directorGeneral],
    people: [complainant, constable, chiefConstable],
    matters: [complaint],
    happenings,
    ...over,
  }
}

/** The one entry of this rule on this day; throws where there is none or more than one. */
export function theOne(rule: string, lawCase: LawCase, on: string, knownOn?: string): Owed {
  const found = every(rule, lawCase, on, knownOn)
  const [one] = found
  if (!one || found.length > 1) throw new Error(`${found.length} entries of ${rule} on ${on}`)
  return one
}

/** Every entry of this rule on this day. */
export function every(
  rule: string,
  lawCase: LawCase,
  on: string,
  knownOn?: string,
): readonly Owed[] {
  const ask = { on: day(on), ...(knownOn ? { knownOn: day(knownOn) } : {}) }
  return owed(lawCase, ask).filter(entry => entry.rule === rule)
}
