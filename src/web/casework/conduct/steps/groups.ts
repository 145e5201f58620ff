/** The steps that are recorded here, in the order a page lists them. */
import { asked, type StepAsked } from './asked.ts'

type AskedName = keyof typeof asked

export const stepGroups: readonly Readonly<{ title: string; steps: readonly AskedName[] }>[] = [
  {
    title: 'A criminal case',
    steps: [
      'criminal-proceedings-began',
      'prejudice-found',
      'prejudice-ended',
      'criminal-proceedings-ended',
      'convicted',
    ],
  },
  {
    title: 'The investigation and its report',
    steps: [
      'form-decided',
      'severity-opinion',
      'special-conditions-stated',
      'report-submitted',
      'investigation-completed',
      'prosecutor-notified',
    ],
  },
  {
    title: 'What the IOPC decided, or was told',
    steps: [
      'dg-views-sought',
      'views-given',
      'dg-directed',
      'dg-presents',
      'dg-told',
      'reinvestigation-ordered',
      'treated-as-new',
    ],
  },
  {
    title: 'Where the case went instead',
    steps: ['performance-began', 'performance-ended'],
  },
  {
    title: 'Where the officer has left',
    steps: ['special-determination', 'full-hearing-elected', 'full-hearing-decided'],
  },
  {
    title: 'Warnings, rank and leave',
    steps: ['earlier-warning', 'warning-extended', 'reduced-in-rank', 'leave-began', 'leave-ended'],
  },
]

/** What one asks; undefined of a step that is not recorded here. */
export function askedOf(step: string): (StepAsked & Readonly<{ step: AskedName }>) | undefined {
  const named = stepGroups.flatMap(({ steps }) => steps).find(one => one === step)
  return named && { ...asked[named], step: named }
}
