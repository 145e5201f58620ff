/** Who conducts or chairs, who sits and who advises: by the form, the rank and the text. */
import * as rules from '../police-conduct-2020/outcomes/panels.ts'
import { type Confidence, weakest } from '../vocabulary.ts'

export type Chair =
  | 'one-rank-higher-or-staff'
  | 'sergeant-or-above-or-staff'
  | 'legally-qualified-chair'
  | 'chief-officer-or-delegate'
  | 'more-senior-officer-of-another-force'
  | 'chief-inspector-of-constabulary-or-inspector'
export type Member =
  | 'independent-qualified'
  | 'independent'
  | 'superintendent-or-above'
  | 'inspector-or-nominee'

/** `senior`: above chief superintendent. `top`: a chief officer, or the top of the Met. */
export type Standing = 'special-constable' | 'below-senior' | 'senior' | 'top'
export const allStandings = ['special-constable', 'below-senior', 'senior', 'top'] as const

export type Composition = Readonly<{
  size: 1 | 3
  chair: Chair
  members: readonly Member[]
  adviser: 'legally-qualified-adviser' | null
}>
type Rule = Readonly<{ id: string; confidence: Confidence }>
type Row = Composition &
  Readonly<{
    forums: readonly ('meeting' | 'hearing' | 'accelerated')[]
    of: readonly Standing[]
    /** Only as made, or only since hearings were given a chief officer as chair. */
    panels?: 'as-made' | 'reformed'
    rules: readonly Rule[]
  }>

const junior = ['special-constable', 'below-senior'] as const
const both = ['meeting', 'hearing'] as const
const alone = { size: 1, members: [], adviser: null } as const
const lawyer = { size: 3, chair: 'legally-qualified-chair', adviser: null } as const
const advised = { size: 3, adviser: 'legally-qualified-adviser' } as const
const reformedSeniors = [rules.threeForSeniors, rules.independentsForSeniors] as const
const twoIndependents = ['independent-qualified', 'independent'] as const

/** Every composition the Regulations name, but an accelerated hearing of a senior officer. */
export const compositions: readonly Row[] = [
  {
    ...alone,
    forums: ['meeting'],
    of: ['below-senior'],
    chair: 'one-rank-higher-or-staff',
    rules: [rules.meetingOf],
  },
  {
    ...alone,
    forums: ['meeting'],
    of: ['special-constable'],
    chair: 'sergeant-or-above-or-staff',
    rules: [rules.meetingOfSpecial],
  },
  {
    ...lawyer,
    forums: ['hearing'],
    of: junior,
    panels: 'as-made',
    members: ['superintendent-or-above', 'independent'],
    rules: [rules.lawyerChairs, rules.officerAndIndependent, rules.noAdviser],
  },
  {
    ...advised,
    forums: ['hearing'],
    of: junior,
    panels: 'reformed',
    chair: 'chief-officer-or-delegate',
    members: twoIndependents,
    rules: [rules.chiefOfficerChairs, rules.twoIndependents, rules.adviserInLaw],
  },
  {
    ...alone,
    forums: ['accelerated'],
    of: junior,
    panels: 'as-made',
    chair: 'chief-officer-or-delegate',
    rules: [rules.acceleratedAsMade],
  },
  {
    ...alone,
    forums: ['accelerated'],
    of: junior,
    panels: 'reformed',
    chair: 'chief-officer-or-delegate',
    rules: [rules.acceleratedReformed],
  },
  {
    ...lawyer,
    forums: both,
    of: ['senior'],
    panels: 'as-made',
    members: ['inspector-or-nominee', 'independent'],
    rules: [rules.threeForSeniors, rules.lawyerChairsForSeniors, rules.inspectorAndIndependent],
  },
  {
    ...lawyer,
    forums: both,
    of: ['top'],
    panels: 'as-made',
    members: ['inspector-or-nominee', 'independent'],
    rules: [rules.threeForSeniors, rules.lawyerChairsForTop, rules.inspectorAndIndependent],
  },
  {
    ...advised,
    forums: ['hearing'],
    of: ['senior'],
    panels: 'reformed',
    chair: 'more-senior-officer-of-another-force',
    members: twoIndependents,
    rules: [...reformedSeniors, rules.moreSeniorChairs, rules.adviserInLaw],
  },
  {
    ...advised,
    forums: ['hearing'],
    of: ['top'],
    panels: 'reformed',
    chair: 'chief-inspector-of-constabulary-or-inspector',
    members: twoIndependents,
    rules: [...reformedSeniors, rules.inspectorChairs, rules.adviserInLaw],
  },
  {
    size: 3,
    adviser: null,
    forums: ['meeting'],
    of: ['senior'],
    panels: 'reformed',
    chair: 'more-senior-officer-of-another-force',
    members: twoIndependents,
    rules: [...reformedSeniors, rules.moreSeniorChairs],
  },
  {
    size: 3,
    adviser: null,
    forums: ['meeting'],
    of: ['top'],
    panels: 'reformed',
    chair: 'chief-inspector-of-constabulary-or-inspector',
    members: twoIndependents,
    rules: [...reformedSeniors, rules.inspectorChairs],
  },
]

/** What applies; undefined where no text was read. */
export function compositionFor(
  forum: 'meeting' | 'hearing' | 'accelerated',
  of: Standing,
  reformed: boolean,
): Row | undefined {
  const panels = reformed ? 'reformed' : 'as-made'
  return compositions.find(
    row =>
      row.forums.includes(forum) &&
      row.of.includes(of) &&
      (row.panels === undefined || row.panels === panels),
  )
}

/** How well the weakest of its rules was read. */
export function readAs({ rules: all }: Row): Confidence {
  return weakest(...all.map(({ confidence }) => confidence))
}
