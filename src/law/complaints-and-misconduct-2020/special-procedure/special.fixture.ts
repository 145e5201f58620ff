/** A plain Schedule 3 investigation of a constable, for tests to vary. */
import type { Happening, LawCase, Matter } from '../../format/case.ts'
import { aCase, complaint, constable, did, every, made } from '../../sample.ts'

const staffMember = { id: 's1', kind: 'staff', body: 'force-a' } as const
export const special = { ...constable, id: 'o3', kind: 'special-constable' as const }
export const investigator = { by: 'investigator', to: 'o1' } as const

export const indicated = (on: string, of = 'disciplinary', about = 'o1', by?: string) =>
  did('indication-appeared', on, {
    about,
    details: { of },
    ...(by ? { by } : { by: 'investigator' }),
  })
export const form = (what: string, on = '2026-11-18') =>
  did('investigation-form-decided', on, {
    by: what === 'local' ? 'force-a' : 'dg',
    details: { form: what },
  })
export const assessed = (on: string, by = 'investigator', level = 'gross-misconduct') =>
  did('severity-assessed', on, { by, about: 'o1', details: { level, form: 'hearing' } })
export const notice = (on: string) => did('notice-of-investigation-given', on, investigator)
export const terms = (on: string) => did('terms-of-reference-given', on, investigator)
export const completed = (on: string) => did('investigation-completed', on)

/** A complaint made and recorded on 16 November 2026, and then these happened. */
export function ofComplaint(
  happenings: readonly Happening[],
  matter: Partial<Matter> = {},
): LawCase {
  const recorded = did('complaint-recorded', '2026-11-16', { details: { reason: 'R3' } })
  return aCase([made('2026-11-16'), recorded, ...happenings], {
    people: [{ id: 'c1', kind: 'member-of-public' }, constable, special, staffMember],
    matters: [{ ...complaint, ...matter }],
  })
}

/** A recordable conduct matter that came on 16 November 2026, and then these happened. */
export function ofConduct(happenings: readonly Happening[], matter: Partial<Matter> = {}): LawCase {
  const came = did('came-to-attention', '2026-11-16', { to: 'force-a' })
  const { complainant, complainantFacts, ...plain } = complaint
  return aCase([came, ...happenings], {
    people: [constable, special, staffMember],
    matters: [{ ...plain, kind: 'conduct-matter', ...matter }],
  })
}

export function states(rule: string, lawCase: LawCase, on: string): readonly string[] {
  return every(rule, lawCase, on).map(({ state }) => state)
}
