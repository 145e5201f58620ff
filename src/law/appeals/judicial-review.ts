/**
 * Judicial review: the time to ask for it, and what a court can do.
 *
 * Both limbs of the time stand: promptly, and three months at the most. The last day itself never
 * moves; where the court office is shut on it, filing is still possible the next day it is open.
 */
import { type DutyRule, outsideLimit } from '../duty.ts'
import { daysAfter, monthsAfter } from '../limit.ts'
import { context, remedy, standard } from '../statement.ts'
import { civilProcedure, judgment, reviewProcedureBegan, seniorCourts } from './instrument.ts'

const court = { tier: 'regulations', inForce: { from: reviewProcedureBegan } } as const

const asking = {
  ...court,
  id: 'jr.time',
  statedBy: ['jr.limit', 'jr.clock'],
  cite: civilProcedure('rr. 54.5, 2.8, 2.10, 3.1'),
  title: 'Ask the High Court for judicial review',
  says: `The claim form is filed promptly, and at the latest three months after the grounds first arose:
    the decision challenged, not its publication. Both limbs count. Nobody can agree on longer: only
    the court can extend it.`,
  confidence: 'recall',
  owedTo: ['court'],
  standard: 'promptly',
  limit: monthsAfter(3),
  rolls: 'court',
  extendable: { rule: 'jr.time', by: ['court'] },
  metBy: [],
  endsWith: [],
  subjectTo: [],
  changes: `Only the day of the decision moves it. Neither a letter before claim nor an appeal stops the
    clock, and three months are the longest: what was not prompt can fail sooner.`,
} as const

const ofOutcome = { reading: 'each', happenings: ['outcome-notified'] } as const
/** What one of them asks for is theirs alone: nobody else's time ends with it. */
const asked = { metBy: [{ happened: 'claim-made', by: ['bearer'] }] } as const

const ofOutcomeByComplainant = outsideLimit({
  ...asking,
  ...asked,
  governs: { kinds: ['complaint'], text: 'none' },
  per: 'person',
  bearer: 'complainant',
  runsFrom: [ofOutcome],
})

/** Nobody cleared has anything to be rid of. */
const ofOutcomeByOfficer = outsideLimit({
  ...asking,
  ...asked,
  governs: { kinds: ['complaint', 'conduct-matter', 'internal-conduct'], text: 'none' },
  per: 'person',
  bearer: 'officer',
  runsFrom: [{ ...ofOutcome, whereNot: { detail: 'finding', is: 'neither' } }],
})

/** A panel's decision binds the authority too: it may claim against it, never against its own. */
const ofOutcomeByAuthority = outsideLimit({
  ...asking,
  ...asked,
  governs: { kinds: ['conduct-matter', 'internal-conduct'], text: 'none' },
  per: 'person',
  bearer: 'appropriate-authority',
  runsFrom: [{ ...ofOutcome, when: ['decided-in-public'] }],
})

const ofReview = outsideLimit({
  ...asking,
  governs: { kinds: ['complaint'], text: 'none' },
  bearer: 'complainant',
  runsFrom: [{ reading: 'each', happenings: ['review-decided'], by: ['relevant-review-body'] }],
})

const letter = {
  tier: 'practice',
  inForce: { from: reviewProcedureBegan },
  id: 'jr.preaction',
  cite: {
    words: 'Pre-Action Protocol for Judicial Review',
    link: 'https://www.justice.gov.uk/courts/procedure-rules/civil/protocol/prot_jrv',
    readOn: civilProcedure('').readOn,
  },
  title: 'Answer the letter before claim',
  says: `Whoever means to ask for judicial review normally writes first and gives fourteen days for an
    answer. The letter stops no clock.`,
  confidence: 'recall',
  governs: {
    kinds: ['complaint', 'conduct-matter', 'dsi-matter', 'internal-conduct'],
    text: 'none',
  },
  owedTo: null,
  limit: daysAfter(14),
  metBy: [],
  endsWith: [],
  subjectTo: [],
  changes: 'The day the letter was sent moves it; a letter may itself give more or less time.',
} as const
const sent = { reading: 'each', happenings: ['letter-before-claim-sent'] } as const
const others = ['director-general', 'local-policing-body'] as const

const answeredByAuthority = outsideLimit({
  ...letter,
  bearer: 'appropriate-authority',
  runsFrom: [{ ...sent, notTo: others }],
})

const answeredByDirectorGeneral = outsideLimit({
  ...letter,
  bearer: 'director-general',
  runsFrom: [{ ...sent, to: ['director-general'] }],
})

const answeredByPolicingBody = outsideLimit({
  ...letter,
  bearer: 'local-policing-body',
  runsFrom: [{ ...sent, to: ['local-policing-body'] }],
})

export const reviewClocks: readonly DutyRule[] = [
  ofOutcomeByComplainant,
  ofOutcomeByOfficer,
  ofOutcomeByAuthority,
  ofReview,
  answeredByAuthority,
  answeredByDirectorGeneral,
  answeredByPolicingBody,
]

const inCases = { tier: 'case-law', inForce: { from: reviewProcedureBegan } } as const
const panelCase = judgment('[2025] EWCA Civ 27', 'ewca/civ/2025/27')

const alternativeRemedy = standard({
  ...inCases,
  id: 'jr.alternative-remedy',
  cite: { ...civilProcedure('Part 54'), words: 'The courts’ practice on other remedies' },
  title: 'Another way of challenging comes first',
  says: `An officer who can appeal to the tribunal is normally expected to. A complainant or an authority
    that cannot may go straight to judicial review.`,
  confidence: 'recall',
  decider: ['court'],
})

const quashAndRemit = remedy({
  ...inCases,
  tier: 'statute',
  id: 'jr.remedy',
  cite: seniorCourts('s. 31(5)-(5A)'),
  title: 'A decision is quashed and made again',
  says: `The usual order quashes the decision and sends it back. The court puts its own in the place only
    where there was an error of law and a single decision was open.`,
  confidence: 'read-part',
})

const partlyQuashed = remedy({
  ...inCases,
  id: 'jr.partial',
  cite: panelCase,
  title: 'An outcome can fall while the finding stands',
  says: `Where an outcome is quashed for its reasons or its approach, the finding of gross misconduct
    stands, and the case goes back to the choice of an outcome, not to the investigation. So it went on
    appeal in 2025 in the case of O’Connor, which reversed the ruling of 2023.`,
  confidence: 'read-part',
  caution:
    'The ruling of 2023 in that case ([2023] EWHC 2892 (Admin)) is not to be relied on alone.',
})

const costs = context({
  ...court,
  id: 'jr.costs',
  cite: civilProcedure('Part 46'),
  title: 'Costs of judicial review',
  says: 'The ordinary rules on the costs of judicial review apply; the caps for the environment do not.',
  confidence: 'recall',
})

const notForLeniency = standard({
  ...inCases,
  id: 'jr.leniency',
  cite: judgment('[2024] EWHC 2796 (Admin)', 'ewhc/admin/2024/2796'),
  title: 'It is no appeal against leniency',
  says: `It is not enough that an outcome was lenient. The decision has to be outside the lawful range, or
    misdirected, or without adequate reasons.`,
  confidence: 'read-part',
  decider: ['court'],
})

export const reviewStatements = [
  alternativeRemedy,
  quashAndRemit,
  partlyQuashed,
  costs,
  notForLeniency,
] as const
