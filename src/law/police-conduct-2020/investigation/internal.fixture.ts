/** A plain case of internal conduct for tests to vary: one constable, looked into by the force. */
import type { Happening, LawCase, Matter } from '../../format/case.ts'
import { aCase, constable, did, every } from '../../sample.ts'

const internalConduct: Matter = {
  id: 'm1',
  kind: 'internal-conduct',
  force: 'force-a',
  subjects: ['o1'],
  allegations: [{ id: 'a1', words: 'late for duty', about: ['o1'] }],
}
const colleague = { ...constable, id: 'o3' }
export const staffMember = { id: 's1', kind: 'staff', body: 'force-a' } as const
export const investigator = { by: 'investigator', to: 'o1' } as const

export const cameOn = (on: string) => did('came-to-attention', on, { to: 'force-a' })

/** It came to attention on 10 August 2026, and then these happened. */
export function internal(
  happenings: readonly Happening[],
  { matter = {}, over = {} }: { matter?: Partial<Matter>; over?: Partial<LawCase> } = {},
): LawCase {
  const came = happenings.some(({ happened }) => happened === 'came-to-attention')
  return aCase(came ? happenings : [cameOn('2026-08-10'), ...happenings], {
    people: [constable, colleague, staffMember],
    matters: [{ ...internalConduct, ...matter }],
    ...over,
  })
}

export function assessed(on: string, level = 'gross-misconduct', form?: string): Happening {
  return did('severity-assessed', on, {
    about: 'o1',
    details: { level, ...(form ? { form } : {}) },
  })
}

/** The states of a rule on a day, one for each entry, in order. */
export function states(rule: string, lawCase: LawCase, on: string): readonly string[] {
  return every(rule, lawCase, on).map(({ state }) => state)
}

/** The days a rule gives on a day, one for each entry that has one. */
export function dues(rule: string, lawCase: LawCase, on: string): readonly (string | null)[] {
  return every(rule, lawCase, on).map(({ due }) => due)
}
