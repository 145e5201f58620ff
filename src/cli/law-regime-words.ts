/** Which text governs each matter, and each person complained of in it, in words. */
import type { Day } from '#kernel'
import { type ConductOfPerson, notComputedBecause, type RegimeOfMatter, type Regimes } from '#law'
import { becauseInWords, line, spoken } from './law-words.ts'

/** The text of each matter and person, and what it rests on. */
export function regimesInWords({ matters }: Regimes, on: Day): string {
  const rows = matters.map(matter =>
    [
      `${matter.id}: ${complaintsInWords(matter)}`,
      ...matter.conduct.flatMap(conductInWords),
      ...matter.because.map(each => line('why', becauseInWords(each))),
      line('confidence', matter.confidence),
    ].join('\n'),
  )
  return [`Which text governs, as at the end of ${spoken(on)}`, ...rows].join('\n\n').concat('\n')
}

const complaintTexts = {
  'complaints-2012': 'the Police (Complaints and Misconduct) Regulations 2012',
  'complaints-2020': 'the Police (Complaints and Misconduct) Regulations 2020',
} as const

function complaintsInWords({ complaints, conduct, reason }: RegimeOfMatter): string {
  const { base, overlays } = complaints
  const ofConduct = conduct.some(({ computed }) => computed)
  if (!base && reason === 'regime-known-not-computed' && ofConduct)
    return 'no complaint or matter under Schedule 3: the Conduct Regulations alone'
  const text = base ? complaintTexts[base] : 'no text on complaints settled'
  const amended = overlays.length > 0 ? ', with the amendments of 2025' : ''
  return `${text}${amended}${reason ? `; not computed: ${notComputedBecause[reason]}` : ''}`
}

const amendments: Readonly<Record<ConductOfPerson['overlays'][number], string>> = {
  'a24-panels': 'who sits, as changed in May 2024',
  'a25-part-3': 'the amendments of May 2025 to conduct',
  'a25-part-5': 'the amendments of May 2025 to complaints',
  'a25-schedule': 'the amendments of May 2025 for former officers',
  'a25-performance': 'the amendments of May 2025 to performance',
  'vetting-2025': 'the vetting Regulations of May 2025',
}

function conductInWords(regime: ConductOfPerson): readonly string[] {
  const { person, base, overlays, reason, needs } = regime
  const text = base
    ? `the Police (Conduct) Regulations ${base.slice(-4)}`
    : 'no Conduct Regulations settled'
  return [
    line(person, `${text}${reason ? `; not computed: ${notComputedBecause[reason]}` : ''}`),
    ...overlays.map(overlay => line('with', amendments[overlay])),
    line('covered', coveredInWords(regime)),
    ...needs.map(each => line('needs', each)),
  ]
}

function coveredInWords({ covered, condition }: ConductOfPerson): string {
  if (covered === null) return 'not known'
  const ground = condition && condition !== 'none' ? `, by condition ${condition}` : ''
  return `${covered ? 'yes' : 'no'}${ground}`
}
