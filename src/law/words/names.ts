/** The closed lists in words for anybody: who, which matters, whose authority, how well read. */
import type { Bearer } from '../duty.ts'
import type { Rule } from '../rule.ts'
import type { Confidence, DutyKind, MatterKind, Overlay, Role, Tier } from '../vocabulary.ts'

const roles: Readonly<Record<Role, string>> = {
  'appropriate-authority': 'the appropriate authority',
  'chief-officer': 'the chief officer',
  'local-policing-body': 'the local policing body',
  'director-general': 'the Director General of the IOPC',
  'relevant-review-body': 'the body that decides the review',
  investigator: 'the investigator',
  complainant: 'the complainant',
  representative: 'whoever represents the complainant',
  'interested-person': 'each interested person',
  officer: 'the officer concerned',
  'former-officer': 'the former officer',
  'staff-member': 'the member of staff concerned',
  'police-friend': 'the police friend',
  chair: 'whoever chairs or conducts the proceedings',
  panel: 'the panel',
  'legally-qualified-adviser': 'the legally qualified adviser',
  'originating-authority': 'the originating authority',
  'delegated-authority': 'the force the proceedings were delegated to',
  'line-manager': 'the line manager',
  appellant: 'the appellant',
  respondent: 'the respondent',
  'police-appeals-tribunal': 'the police appeals tribunal',
  prosecutor: 'the prosecutor',
  court: 'the court',
  coroner: 'the coroner',
  'chief-coroner': 'the Chief Coroner',
  'coroner-interested-person': 'each person with an interest in the inquest',
  college: 'the College of Policing',
  inspectorate: 'the inspectorate',
  'recommendation-recipient': 'whoever the recommendation was made to',
  'data-controller': 'whoever controls the data',
  public: 'the public',
  'family-liaison': 'the family liaison officer',
}
const bearers: Readonly<Record<Exclude<Bearer, Role>, string>> = {
  handler: `the appropriate authority, or the Director General of the IOPC once the investigation is
    directed or independent`.replaceAll(/\s+/g, ' '),
  receiver: 'whichever body it was addressed to',
  presenter: `the appropriate authority, or the Director General of the IOPC while presenting the
    case`.replaceAll(/\s+/g, ' '),
  'conducting-authority': `the appropriate authority, or the force it delegated the running of the
    proceedings to`.replaceAll(/\s+/g, ' '),
}

export function roleInWords(role: Bearer | 'bearer'): string {
  if (role === 'bearer') return 'whoever owes it'
  return isRole(role) ? roles[role] : bearers[role]
}

function isRole(role: Bearer): role is Role {
  return role in roles
}

const kinds: Readonly<Record<MatterKind, string>> = {
  complaint: 'complaints',
  'conduct-matter': 'conduct matters',
  'dsi-matter': 'deaths and serious injuries',
  'internal-conduct': 'conduct the force deals with by itself',
  inquest: 'inquests',
  inspection: 'inspections',
  'data-protection-complaint': 'data protection complaints',
}
export function kindInWords(kind: MatterKind): string {
  return kinds[kind]
}

const overlays: Readonly<Record<Overlay, string>> = {
  'a24-panels': 'the 2024 changes to panels',
  'a25-part-3': 'the 2025 amendments of the Conduct Regulations (Part 3)',
  'a25-part-5': 'the 2025 amendments of the complaints Regulations (Part 5)',
  'a25-schedule': 'the 2025 rules on former officers (the Schedule)',
  'a25-performance': 'the 2025 amendments on performance',
  'vetting-2025': 'the Vetting Regulations of 2025',
}
export function overlayInWords(name: Overlay): string {
  return overlays[name]
}

const tiers: Readonly<Record<Tier, string>> = {
  statute: 'Act of Parliament',
  regulations: 'Regulations',
  guidance: 'Guidance',
  practice: 'Good practice',
  'case-law': 'Decided cases',
  house: 'Our own rule, not law',
}
export function tierInWords(tier: Tier): string {
  return tiers[tier]
}

const confidences: Readonly<Record<Confidence, string>> = {
  read: 'We have checked this against the text.',
  'read-part':
    'We have checked part of this against the text. Check the rest before relying on it.',
  recall: 'From professional knowledge: check the text before relying on it.',
  unverified: 'We could not confirm this. It is for information, and sets no date.',
}
/** A rule of our own has no text to be checked against. */
export function confidenceInWords({ tier, confidence }: Pick<Rule, 'tier' | 'confidence'>): string {
  return tier === 'house'
    ? 'We made this rule ourselves: it is not law, and nothing but a reminder rests on it.'
    : confidences[confidence]
}

export type SortOfRule = DutyKind | Exclude<Rule['sort'], 'duty'>
const sorts: Readonly<Record<SortOfRule, string>> = {
  duty: 'Duty',
  entitlement: 'Right to act',
  limit: 'Time limit',
  period: 'Time in force',
  definition: 'Meaning',
  exception: 'Exception',
  criterion: 'Referral criterion',
  power: 'Power',
  gate: 'Condition to meet first',
  classification: 'Classification',
  contents: 'What a document must hold',
  publication: 'Publication',
  'standing-duty': 'Duty that is always owed',
  standard: 'Standard to decide by',
  convention: 'Way of counting or reading',
  factor: 'Factor to weigh',
  enquiry: 'Line of enquiry',
  remedy: 'Remedy',
  requirement: 'Requirement on the record',
  context: 'Background',
}
export const allSorts: readonly SortOfRule[] = [
  'duty',
  'entitlement',
  'limit',
  'period',
  'definition',
  'exception',
  'criterion',
  'power',
  'gate',
  'classification',
  'contents',
  'publication',
  'standing-duty',
  'standard',
  'convention',
  'factor',
  'enquiry',
  'remedy',
  'requirement',
  'context',
]

/** What it is: a duty is told apart from what may be done, and from what is in force. */
export function sortOf(rule: Rule): SortOfRule {
  return rule.sort === 'duty' ? rule.kind : rule.sort
}
export function sortInWords(sort: SortOfRule): string {
  return sorts[sort]
}
