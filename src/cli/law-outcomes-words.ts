/** What may be imposed, and who would sit, in words. */
import type { Day } from '#kernel'
import {
  notComputedBecause,
  type Outcomes,
  type OutcomesOfPerson,
  type Panel,
  type PanelOfPerson,
} from '#law'
import { becauseInWords, line, plain, spoken } from './law-words.ts'

/** For each person, what is open on the finding, what is not, and where they can appeal. */
export function outcomesInWords({ people }: Outcomes, on: Day): string {
  const rows = people.map(person =>
    [
      `${person.person} in ${person.matter}: ${foundInWords(person)}`,
      ...person.available.map(action => line('open', plain(action))),
      ...presumedInWords(person),
      ...person.notAvailable.map(({ action, rule }) =>
        line('not open', `${plain(action)} [${rule}]`),
      ),
      ...(person.assessedOn ? [line('assessed on', spoken(person.assessedOn))] : []),
      ...person.ambiguities.flatMap(({ answers }) =>
        answers.map(({ assessedOn, available }) =>
          line('or, if assessed', `on ${spoken(assessedOn)}: ${available.map(plain).join(', ')}`),
        ),
      ),
      ...appealInWords(person),
      ...person.standing.map(({ kind, from, to }) =>
        line('in force', `${plain(kind)}, ${spoken(from)} to ${spoken(to)}`),
      ),
      ...person.needs.map(each => line('needs', each)),
      ...person.because.map(each => line('why', becauseInWords(each))),
      line('confidence', person.confidence),
    ].join('\n'),
  )
  return [`What may be imposed, as at the end of ${spoken(on)}`, ...rows].join('\n\n').concat('\n')
}

function foundInWords({ finding, forum, deemed, reason }: OutcomesOfPerson): string {
  if (reason) return `not computed: ${notComputedBecause[reason]}`
  const told = deemed ? '; the conviction makes it gross misconduct' : ''
  if (!finding || !forum) return `nothing is found${told}`
  const found = finding === 'neither' ? 'neither kind of misconduct' : plain(finding)
  return `${found}, found at ${forums[forum]}${told}`
}

const forums = {
  hearing: 'a hearing',
  meeting: 'a meeting',
  accelerated: 'an accelerated hearing',
} as const

function presumedInWords({ presumption }: OutcomesOfPerson): readonly string[] {
  const { applies, action } = presumption
  if (applies === null) return [line('presumed', 'not known whether anything is')]
  return applies && action
    ? [line('presumed', `${plain(action)}, unless circumstances are exceptional`)]
    : []
}

const routes = {
  'meeting-appeal': 'to an appeal meeting',
  'police-appeals-tribunal': 'to a police appeals tribunal',
  'judicial-review': 'by judicial review only',
} as const
const respondents = {
  'chief-officer': ', against the chief officer',
  'designated-by-lpb': ', against a person the local policing body designates',
} as const

function appealInWords({
  appeal: { route, respondent, rule },
}: OutcomesOfPerson): readonly string[] {
  if (!route) return []
  return [line('appeal', `${routes[route]}${respondent ? respondents[respondent] : ''} [${rule}]`)]
}

/** For each person, who chairs or conducts, who sits and who advises. */
export function panelInWords({ people }: Panel, on: Day): string {
  const rows = people.map(person =>
    [
      `${person.person} in ${person.matter}: ${seatedInWords(person)}`,
      ...(person.chair
        ? [line(person.size === 1 ? 'conducts' : 'chairs', chairs[person.chair])]
        : []),
      ...person.members.map(member => line('sits', members[member])),
      ...(person.adviser ? [line('advises', `${plain(person.adviser)}, without a vote`)] : []),
      ...(person.forum
        ? [line('lawyer', person.legalRepresentation ? 'the officer may have one' : 'none')]
        : []),
      ...(person.joint ? [line('joint', 'with the others complained of')] : []),
      ...person.needs.map(each => line('needs', each)),
      ...person.because.map(each => line('why', becauseInWords(each))),
      line('confidence', person.confidence),
    ].join('\n'),
  )
  return [`Who would decide, as at the end of ${spoken(on)}`, ...rows].join('\n\n').concat('\n')
}

const chairs: Readonly<Record<NonNullable<PanelOfPerson['chair']>, string>> = {
  'one-rank-higher-or-staff': 'an officer at least one rank above, or more senior staff',
  'sergeant-or-above-or-staff': 'a sergeant or above, or more senior staff',
  'legally-qualified-chair': 'a legally qualified chair',
  'chief-officer-or-delegate': 'the chief officer, or whoever they delegate it to',
  'more-senior-officer-of-another-force': 'a more senior officer of another force',
  'chief-inspector-of-constabulary-or-inspector':
    'the Chief Inspector of Constabulary, or an inspector named for it',
}
const members: Readonly<Record<PanelOfPerson['members'][number], string>> = {
  'independent-qualified': 'an independent person qualified in what bears on discipline',
  independent: 'an independent person',
  'superintendent-or-above': 'an officer of superintendent or above, or suitable staff',
  'inspector-or-nominee': 'an inspector of constabulary, or whom they name',
}

function seatedInWords({ forum, size, reason }: PanelOfPerson): string {
  if (reason) return `not computed: ${notComputedBecause[reason]}`
  if (!forum) return 'no proceedings in sight'
  if (size === null) return forums[forum]
  return `${forums[forum]}, ${size === 1 ? 'one person' : 'a panel of three'}`
}
