/**
 * Steps of the procedure of which the law asks only that they happened, when, and a detail or two.
 * A table: each step, and what it is in the statute's own terms.
 */
import type { Day, SubjectId } from '#kernel'
import type { Happening } from '#law'
import type { Telling } from '../complaint/area.ts'
import { runBy } from './delegating.ts'
import type { Step } from './step.ts'

export const stepBys = [
  'authority',
  'investigator',
  'officer',
  'police-friend',
  'chair',
  'director-general',
  'local-policing-body',
  'prosecutor',
  'court',
  'tribunal',
] as const
export type StepBy = (typeof stepBys)[number]

/** The details any step may carry; each step says below which it needs. */
type Details = Step &
  Readonly<{
    by: StepBy
    day?: Day
    choice?: string
    level?: string
    yes?: boolean
    until?: Day
    rule?: string
    months?: number
    why?: string
  }>
type Told = Omit<Happening, 'on' | 'knownOn' | 'by' | 'about' | 'to'> &
  Readonly<{ to?: StepBy; about?: 'police-friend' }>

const bare = (happened: Happening['happened']) => (): Told => ({ happened })
const onDay =
  (happened: 'pre-hearing-day-specified' | 'pre-hearing-held') =>
  ({ day }: Details): Told => ({ happened, details: day ? { day } : {} })

export const steps = {
  'form-decided': ({ choice }) => ({
    happened: 'investigation-form-decided',
    details: { form: choice ?? 'local' },
  }),
  'severity-opinion': ({ choice }) => ({
    happened: 'severity-opinion-formed',
    details: { level: choice ?? 'misconduct' },
  }),
  'consulted-on-severity': bare('aa-consulted-on-severity'),
  'terms-given': bare('terms-of-reference-given'),
  // It is about whoever is chosen: about the officer, the officer would be their own friend.
  'friend-chosen': () => ({
    happened: 'police-friend-chosen',
    about: 'police-friend',
    to: 'officer',
  }),
  'representations-made': bare('representations-made'),
  'suspension-representations': bare('suspension-representations-made'),
  'report-submitted': ({ choice }) => ({
    happened: 'report-submitted',
    ...(choice === 'authority' || choice === 'director-general' ? { to: choice } : {}),
  }),
  'investigation-completed': bare('investigation-completed'),
  'special-conditions-stated': bare('special-conditions-stated'),
  'criminal-proceedings-began': bare('criminal-proceedings-began'),
  'criminal-proceedings-ended': ({ choice }) => ({
    happened: 'criminal-proceedings-concluded',
    details: { result: choice ?? 'ended' },
  }),
  convicted: ({ yes }) => ({ happened: 'convicted', details: { indictableOnly: yes === true } }),
  'prejudice-found': ({ rule }) => ({ happened: 'prejudice-found', details: rule ? { rule } : {} }),
  'prejudice-ended': ({ rule }) => ({ happened: 'prejudice-ended', details: rule ? { rule } : {} }),
  // Recorded before the level had a field of its own, it stands where the reason does.
  'dg-directed': ({ choice, level, why }) => ({
    happened: 'dg-directed-proceedings',
    details: { form: choice ?? 'hearing', level: level ?? why ?? 'gross-misconduct' },
  }),
  'dg-presents': bare('dg-decided-to-present'),
  'dg-views-sought': bare('dg-views-sought'),
  'views-given': bare('aa-views-given'),
  'prosecutor-notified': bare('dpp-notified'),
  'dg-told': bare('dg-told-of-disciplinary-outcome'),
  'reinvestigation-ordered': bare('reinvestigation-ordered'),
  'treated-as-new': bare('section-28a-direction-given'),
  'special-determination': bare('dg-special-determination-made'),
  'full-hearing-elected': ({ why }) => ({
    happened: 'full-hearing-elected',
    details: why ? { reason: why } : {},
  }),
  'full-hearing-decided': ({ why }) => ({
    happened: 'full-hearing-decided',
    details: why ? { reason: why } : {},
  }),
  'chairing-delegated': bare('chairing-delegated'),
  'documents-to-chair': bare('documents-supplied-to-chair'),
  'pre-hearing-decided': bare('pre-hearing-decided'),
  'pre-hearing-set': onDay('pre-hearing-day-specified'),
  'pre-hearing-held': onDay('pre-hearing-held'),
  'other-day-proposed': ({ on, day, choice, yes }) => ({
    happened: 'alternative-day-proposed',
    details: { what: choice ?? 'meeting', day: day ?? on, reasonable: yes === true },
  }),
  /** Given by anybody: `law` says whether they could. */
  'period-extended': ({ on, rule, until, why }) => ({
    happened: 'period-extended',
    details: { rule: rule ?? '', until: until ?? on, reason: why ?? '' },
  }),
  'performance-began': () => ({ happened: 'process-began', details: { process: 'performance' } }),
  'performance-ended': () => ({ happened: 'process-ended', details: { process: 'performance' } }),
  'leave-began': bare('leave-began'),
  'leave-ended': bare('leave-ended'),
  'reduced-in-rank': bare('reduced-in-rank'),
  /** One given before, in another matter, that is in force or was. */
  'earlier-warning': ({ choice, months }) => ({
    happened: 'warning-notified',
    to: 'officer',
    details: {
      kind: choice ?? 'written-warning',
      ...(months === undefined ? {} : { months }),
    },
  }),
  'warning-extended': ({ months }) => ({
    happened: 'warning-extended',
    details: { months: months ?? 12 },
  }),
} as const satisfies Record<string, (details: Details) => Told>
export type StepName = keyof typeof steps

/** Who took it, as `law` names them. */
function bearer(by: StepBy, force: string, subject: SubjectId): string {
  switch (by) {
    case 'authority':
      return force
    case 'officer':
      return subject
    case 'tribunal':
      return 'police-appeals-tribunal'
    default:
      return by
  }
}

export function stepTells(
  event: Details & Readonly<{ step: StepName }>,
  telling: Telling,
): readonly Happening[] {
  const { on, subject, by, step } = event
  const { knownOn } = telling
  const isRunning = step === 'documents-to-chair'
  const force = isRunning ? runBy(telling, subject, on) : telling.force
  const { to, ...told }: Told = steps[step](event)
  return [
    {
      ...{ about: subject, ...told, on, knownOn, by: bearer(by, force, subject) },
      ...(to ? { to: bearer(to, force, subject) } : {}),
    },
  ]
}
