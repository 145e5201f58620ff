/** The shape of a case: who, what is alleged, and what happened. */

import {
  allCharacteristics,
  allComplainantFacts,
  allCriteria,
  allFeatures,
  allMatterKinds,
} from '../vocabulary.ts'
import { allHappenings, happeningDetails } from './happenings/index.ts'
import {
  amount,
  answer,
  day,
  flag,
  instant,
  known,
  list,
  type Of,
  object,
  oneOf,
  oneOrMore,
  optional,
  range,
  roughly,
  type Shape,
  table,
  text,
} from './shape.ts'

const id = text('an id: small letters, digits and hyphens', { pattern: '^[a-z0-9][a-z0-9-]*$' })

const body = object({
  id,
  kind: oneOf(
    'police-force',
    'local-policing-body',
    'director-general',
    'coroner',
    'court',
    'college',
    'inspectorate',
    'national-body',
    'other',
  ),
  /** On a local policing body: the force it holds to account. */
  force: optional(id),
})

const relation = object({
  to: id,
  as: oneOf(
    'spouse',
    'civil-partner',
    'partner',
    'parent',
    'child',
    'sibling',
    'half-sibling',
    'grandparent',
    'grandchild',
    'child-of-sibling',
    'step-parent',
    'former-fiance',
    'insurer',
    'neighbour',
    'other',
  ),
  enduring: optional(flag),
  livingTogether: optional(flag),
})

const person = object(
  {
    id,
    kind: oneOf(
      'officer',
      'special-constable',
      'staff',
      'volunteer',
      'contractor',
      'member-of-public',
      'clinician',
      'organisation',
    ),
    body: optional(id),
    rank: optional(id),
    rankBand: optional(oneOf('federated', 'superintending', 'senior', 'chief')),
    born: optional(day),
    leftOn: optional(day),
    acting: optional(flag),
    relation: optional(relation),
  },
  { needs: { field: 'kind', values: ['officer', 'special-constable'], also: ['rankBand'] } },
)

const featureAnswers = Object.fromEntries(
  allFeatures.map(name => [name, optional(answer)]),
) as Record<(typeof allFeatures)[number], ReturnType<typeof optional<boolean | 'unknown'>>>

const allegation = object({
  id,
  words: text('the words of the allegation', { atLeast: 1 }),
  codes: optional(
    list(text('an allegation code, such as B1', { pattern: '^[A-HJ-L][0-9]{0,2}$' })),
  ),
  about: optional(list(id)),
  /** What a person answered to the mandatory referral criteria. */
  criteria: optional(table(allCriteria, oneOf('yes', 'no', 'unknown'))),
  features: optional(
    object({
      ...featureAnswers,
      discriminationOn: optional(list(oneOf(...allCharacteristics), { distinct: true })),
      offenceMaximumYears: optional(amount),
    }),
  ),
})

const matter = object({
  id,
  kind: oneOf(...allMatterKinds),
  /** The body complained of, or controlling the subject. */
  force: id,
  subjects: list(id),
  allegations: list(allegation),
  complainant: optional(id),
  complainantFacts: optional(table(allComplainantFacts, answer)),
  actingFor: optional(id),
  /** False marks a complaint about no individual's conduct. */
  aboutConduct: optional(flag),
  incident: optional(id),
  affected: optional(id),
  deceased: optional(id),
  joint: optional(flag),
})

const link = object({
  from: id,
  to: id,
  kind: oneOf(
    'same-incident',
    'same-matter',
    'repeat-of',
    'arises-from',
    'part-of',
    'other-matter-of-subject',
  ),
})

type Detail = string | number | boolean | readonly string[]
/** What a happening's own details are goes by its name: `happenings/`. */
const anyDetails = object({}) as Shape<Readonly<Record<string, Detail>>>

const happening = object(
  {
    id: optional(id),
    happened: oneOf(...allHappenings),
    on: optional(day),
    at: optional(instant),
    between: optional(range),
    around: optional(roughly),
    undated: optional(known(true)),
    matter: optional(id),
    by: optional(id),
    to: optional(oneOrMore(id)),
    about: optional(oneOrMore(id)),
    knownOn: optional(day),
    words: optional(text('words', {})),
    details: optional(anyDetails),
  },
  {
    exactlyOne: ['on', 'at', 'between', 'around', 'undated'],
    cases: { by: 'happened', field: 'details', are: happeningDetails },
  },
)

export const caseShape = object({
  format: known(1),
  bodies: list(body),
  people: list(person),
  matters: list(matter, { atLeast: 1 }),
  links: optional(list(link)),
  happenings: list(happening),
})

export type LawCase = Of<typeof caseShape>
export type Body = Of<typeof body>
export type Person = Of<typeof person>
export type Allegation = Of<typeof allegation>
export type Matter = Of<typeof matter>
export type Link = Of<typeof link>
/** Exactly one of `on`, `at`, `between`, `around` and `undated` says when. */
export type Happening = Of<typeof happening>
