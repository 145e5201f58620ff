/** Matters of any length for benches of the law: a life as it goes, then update after update. */
import { addDays, day } from '#kernel'
import { type LawCase, readCase } from '#law'

const first = day('2025-06-02')

type Told = Readonly<{
  happened: string
  by?: string
  to?: string
  about?: string
  details?: object
}>

/** How a complaint that is investigated goes, in the order it happens. */
const life: readonly Told[] = [
  { happened: 'complaint-made', by: 'c1', to: 'force', details: { how: 'writing' } },
  { happened: 'evidence-preserved', by: 'force' },
  { happened: 'complaint-logged', by: 'force' },
  { happened: 'complainant-contacted', by: 'force', to: 'c1' },
  { happened: 'handling-under-schedule-3-decided', by: 'force' },
  { happened: 'complaint-recorded', by: 'force', details: { reason: 'R2' } },
  { happened: 'record-copied', by: 'force', to: 'c1' },
  {
    happened: 'referral-criterion-became-clear',
    by: 'force',
    details: { criteria: ['M4'], reason: 'what is alleged is serious corruption' },
  },
  { happened: 'referred-to-dg', by: 'force', to: 'dg', details: { basis: 'mandatory' } },
  { happened: 'referral-notified', by: 'force', to: 'c1' },
  { happened: 'dg-found-investigation-necessary', by: 'dg' },
  { happened: 'investigation-form-decided', by: 'dg', details: { form: 'local' } },
  { happened: 'investigation-form-notified', by: 'dg', to: 'c1' },
  { happened: 'investigator-appointed', by: 'force', about: 'i1', details: { sameForce: true } },
  {
    happened: 'indication-appeared',
    by: 'investigator',
    about: 'o1',
    details: { of: 'disciplinary' },
  },
  {
    happened: 'severity-assessed',
    by: 'investigator',
    about: 'o1',
    details: { level: 'gross-misconduct', form: 'hearing' },
  },
  { happened: 'notice-of-investigation-given', by: 'investigator', to: 'o1' },
  { happened: 'terms-of-reference-given', by: 'investigator', to: 'o1' },
  { happened: 'progress-told', by: 'force', to: 'c1' },
  { happened: 'representations-made', by: 'o1' },
  { happened: 'officer-suspended', by: 'force', about: 'o1', details: { how: 'writing' } },
  { happened: 'suspension-reviewed', by: 'force', about: 'o1', details: { decision: 'continue' } },
]

/** What goes on happening while it lasts. */
const meanwhile: readonly Told[] = [
  { happened: 'progress-told', by: 'force', to: 'c1' },
  { happened: 'officer-told-of-progress', by: 'investigator', to: 'o1' },
  { happened: 'suspension-reviewed', by: 'force', about: 'o1', details: { decision: 'continue' } },
]

/** A complaint about one officer in which `length` things happened, begun some days `later`. */
export function matterOf(length: number, later = 0): LawCase {
  const told = Array.from(
    { length },
    (_, at) => life[at] ?? meanwhile[(at - life.length) % meanwhile.length],
  )
  const step = length <= 50 ? 3 : 1
  const happenings = told.map((each, at) => ({ ...each, on: addDays(first, later + at * step) }))
  const read = readCase({
    format: 1,
    bodies: [
      { id: 'force', kind: 'police-force' },
      { id: 'lpb', kind: 'local-policing-body', force: 'force' },
      { id: 'dg', kind: 'director-general' },
    ],
    people: [
      { id: 'c1', kind: 'member-of-public' },
      { id: 'o1', kind: 'officer', body: 'force', rankBand: 'federated', rank: 'sergeant' },
      { id: 'i1', kind: 'staff', body: 'force' },
    ],
    matters: [
      {
        id: 'm1',
        kind: 'complaint',
        force: 'force',
        complainant: 'c1',
        complainantFacts: { conductDoneToThem: true },
        subjects: ['o1'],
        allegations: [{ id: 'a1', words: 'took money', features: { seriousCorruption: true } }],
      },
    ],
    happenings,
  })
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value
}
