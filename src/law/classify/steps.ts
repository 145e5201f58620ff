/**
 * The steps of a matter's life: what happening takes it from where to where, and who must do it.
 *
 * On one day they are taken in the order of this table, so that a file's own order means nothing:
 * what starts something comes before what meets it.
 */

import type { Counts } from '../duty.ts'
import type { HappeningName } from '../format/happenings/index.ts'
import type { Role } from '../vocabulary.ts'

/** States of the matter itself. `SUSPENDED` is no state: it lies over one, and pauses no duty. */
export const allMatterStates = [
  'RECEIVED',
  'NOT_A_COMPLAINT',
  'LOGGED',
  'OUTSIDE_SCH3',
  'RECORDED',
  'REFER_DUE',
  'WITH_DG',
  'HANDLING_OTHER',
  'INV_LOCAL',
  'INV_DIRECTED',
  'INV_INDEPENDENT',
  'REPORT_IN',
  'DECIDED',
  'OUTCOME_SENT',
  'UNDER_REVIEW',
  'REINVESTIGATE',
  'WITHDRAWN_PENDING',
  'CLOSED',
] as const
export type MatterState = (typeof allMatterStates)[number]

export type Step = Readonly<{
  happened: HappeningName
  by?: readonly Role[]
  where?: Counts['where']
  /** Left out: from wherever it stands. */
  from?: readonly MatterState[]
  to: MatterState
  /** Done in a matter about the same circumstances, it is done in this one. */
  sameMatter?: true
}>

const authority = ['appropriate-authority'] as const
const referrer = ['appropriate-authority', 'local-policing-body'] as const
const directorGeneral = ['director-general'] as const
const either = ['appropriate-authority', 'director-general'] as const
const arrived = ['RECEIVED', 'LOGGED'] as const
const investigated = ['INV_LOCAL', 'INV_DIRECTED', 'INV_INDEPENDENT', 'REINVESTIGATE'] as const
const over = ['DECIDED', 'OUTCOME_SENT', 'CLOSED'] as const

export const steps: readonly Step[] = [
  { happened: 'complaint-logged', from: ['RECEIVED'], to: 'LOGGED' },
  {
    happened: 'handling-outside-schedule-3-decided',
    by: authority,
    from: arrived,
    to: 'OUTSIDE_SCH3',
  },
  // Also once it was dealt with outside: asking for it to be recorded has no last day.
  { happened: 'complaint-recorded', from: [...arrived, 'OUTSIDE_SCH3', ...over], to: 'RECORDED' },
  { happened: 'matter-recorded', from: arrived, to: 'RECORDED' },
  { happened: 'converted-to-conduct-matter', from: arrived, to: 'RECORDED' },
  { happened: 'converted-to-conduct-matter', from: ['WITHDRAWN_PENDING'], to: 'RECORDED' },
  { happened: 'referred-to-dg', by: referrer, to: 'WITH_DG', sameMatter: true },
  { happened: 'dg-treated-as-referred', by: directorGeneral, to: 'WITH_DG', sameMatter: true },
  {
    happened: 'dg-referred-back',
    by: directorGeneral,
    from: ['WITH_DG', 'INV_DIRECTED', 'INV_INDEPENDENT'],
    to: 'RECORDED',
    sameMatter: true,
  },
  {
    happened: 'handling-otherwise-decided',
    by: authority,
    from: [...arrived, 'RECORDED'],
    to: 'HANDLING_OTHER',
  },
  { happened: 'reinvestigation-ordered', by: directorGeneral, to: 'REINVESTIGATE' },
  {
    happened: 'investigation-form-decided',
    by: either,
    where: { detail: 'form', is: 'local' },
    to: 'INV_LOCAL',
    sameMatter: true,
  },
  {
    happened: 'investigation-form-decided',
    by: directorGeneral,
    where: { detail: 'form', is: 'directed' },
    to: 'INV_DIRECTED',
    sameMatter: true,
  },
  {
    happened: 'investigation-form-decided',
    by: directorGeneral,
    where: { detail: 'form', is: 'independent' },
    to: 'INV_INDEPENDENT',
    sameMatter: true,
  },
  { happened: 'report-submitted', from: investigated, to: 'REPORT_IN' },
  { happened: 'investigation-completed', from: investigated, to: 'REPORT_IN' },
  { happened: 'case-determined', by: either, from: [...investigated, 'REPORT_IN'], to: 'DECIDED' },
  {
    happened: 'dg-directed-proceedings',
    by: directorGeneral,
    from: [...investigated, 'REPORT_IN'],
    to: 'DECIDED',
  },
  { happened: 'outcome-reached', by: either, to: 'DECIDED' },
  { happened: 'review-applied', from: over, to: 'UNDER_REVIEW' },
  { happened: 'review-application-forwarded', from: over, to: 'UNDER_REVIEW' },
  {
    happened: 'review-decided',
    where: { detail: 'reasonableAndProportionate', is: true },
    from: ['UNDER_REVIEW'],
    to: 'CLOSED',
  },
  {
    happened: 'review-decided',
    where: { detail: 'reasonableAndProportionate', is: false },
    from: ['UNDER_REVIEW'],
    to: 'DECIDED',
  },
  // Only the Director General can direct it; a policing body recommends, and the answer counts.
  {
    happened: 'recommendation-made',
    by: directorGeneral,
    where: { detail: 'kind', is: 'reinvestigation' },
    from: over,
    to: 'REINVESTIGATE',
  },
  {
    happened: 'recommendation-answered',
    where: { detail: 'accepted', is: true },
    from: over,
    to: 'REINVESTIGATE',
  },
  { happened: 'dg-found-investigation-necessary', by: directorGeneral, from: over, to: 'WITH_DG' },
  {
    happened: 'withdrawal-notified',
    where: { detail: 'signed', is: true },
    to: 'WITHDRAWN_PENDING',
  },
  { happened: 'withdrawal-confirmed', to: 'WITHDRAWN_PENDING' },
  {
    happened: 'public-interest-determined',
    by: either,
    where: { detail: 'treatAsConductMatter', is: false },
    from: ['WITHDRAWN_PENDING'],
    to: 'CLOSED',
  },
]
