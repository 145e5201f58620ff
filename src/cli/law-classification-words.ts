/** What a case is, matter by matter, in words. */
import type { Day } from '#kernel'
import {
  type Classification,
  type ClassifiedAllegation,
  type ClassifiedMatter,
  type ConductState,
  type MatterState,
  notComputedBecause,
} from '#law'
import { becauseInWords, line, party, plain, spoken } from './law-words.ts'

type Matter = Classification['matters'][number]

/** Each matter, then who has a place in it, then the numbers. */
export function classificationInWords(answer: Classification, on: Day): string {
  const { matters, interestedPersons, counts } = answer
  if (matters.length === 0) return `${heading(on)}: nothing has happened yet.\n`
  const { logged, recorded, allegations } = counts
  const people = interestedPersons.map(({ person, pra, coroner, knownToCoroner }) => {
    const right = coroner === 'automatic' ? 'as of right' : 'not as of right'
    const known = knownToCoroner ? ', and known to the coroner' : ''
    return line(person, `${interests[pra]}; before the coroner ${right}${known}`)
  })
  return [
    heading(on),
    ...matters.map(matterInWords),
    ...(people.length > 0 ? [['Interested persons', ...people].join('\n')] : []),
    `Logged: ${logged}. Recorded: ${recorded}. Allegations: ${allegations}.\n`,
  ].join('\n\n')
}

function heading(on: Day): string {
  return `How it stands at the end of ${spoken(on)}`
}

const interests = {
  automatic: 'an interested person if they agree to be told',
  decide: 'an interested person only if so decided, with reasons (section 21(3))',
  no: 'no interested person',
} as const

function matterInWords(matter: Matter): string {
  const title = `${matter.id}, ${plain(matter.kind)}`
  if (matter.state === 'not-encoded')
    return `${title}: known, not computed\n${line('because', notComputedBecause[matter.reason])}`
  return [
    `${title}: ${stateInWords(matter)}`,
    line('a complaint', complaintInWords(matter)),
    ...matter.notBecause.map(each => line('why', becauseInWords(each))),
    line('authority', party(matter.appropriateAuthority, matter.appropriateAuthorityId)),
    line('Schedule 3', recordingInWords(matter)),
    line('referral', referralInWords(matter)),
    ...notKnown(matter),
    ...disagreements(matter),
    line('investigation', investigations[matter.investigate]),
    line(
      'officers',
      matter.specialProcedure ? 'under the special procedure' : 'no special procedure',
    ),
    ...(matter.specialConstraint ? [line('besides', constraints[matter.specialConstraint])] : []),
    ...matter.allegations.map(allegationInWords),
  ].join('\n')
}

const states: Readonly<Record<MatterState | ConductState, string>> = {
  RECEIVED: 'received',
  NOT_A_COMPLAINT: 'not a complaint',
  LOGGED: 'logged',
  OUTSIDE_SCH3: 'being resolved outside Schedule 3',
  RECORDED: 'recorded',
  REFER_DUE: 'to be referred to the IOPC',
  WITH_DG: 'with the IOPC',
  HANDLING_OTHER: 'being handled without an investigation',
  INV_LOCAL: 'under local investigation',
  INV_DIRECTED: 'under directed investigation',
  INV_INDEPENDENT: 'under independent investigation',
  REPORT_IN: 'the report is in',
  DECIDED: 'decided, to be told',
  OUTCOME_SENT: 'outcome sent, and open to a review',
  UNDER_REVIEW: 'under review',
  REINVESTIGATE: 'to be investigated again',
  WITHDRAWN_PENDING: 'withdrawn, public interest to be decided',
  CLOSED: 'closed',
  SEVERITY: 'how serious it is, to be assessed',
  INVESTIGATING: 'under investigation',
  AMH_DETERMINE: 'whether to speed it up, to be determined',
  AMH_CERTIFIED: 'certified for an accelerated hearing',
  REPORTED: 'the report is in, to be determined',
  PART3A: 'a former officer’s case, to be determined',
  NO_CASE: 'no case to answer, another way to be chosen',
  MEETING_REFERRED: 'referred to a misconduct meeting',
  HEARING_REFERRED: 'referred to a misconduct hearing',
  RESPONSE_DUE: 'the officer’s response awaited',
  WITNESS_LISTS: 'lists of witnesses awaited',
  PREHEARING: 'to a misconduct pre-hearing',
  LISTED: 'waiting for its day',
  IN_PROGRESS: 'misconduct proceedings under way',
  FINDING: 'the finding awaited',
  OUTCOME: 'found, the outcome to be decided',
  NOTIFIED: 'the officer told the outcome',
  BARRED_REPORT_DUE: 'to be reported for the barred list',
  PUBLISHED: 'the outcome published',
  APPEAL_WINDOW: 'open to an appeal',
  PAT: 'before the police appeals tribunal',
  JR: 'before the court on a claim for judicial review',
  WITHDRAWN: 'proceedings withdrawn',
  RPRP: 'in reflective practice',
  PERFORMANCE: 'under the Performance Regulations',
}

const lyingOver: Readonly<Record<ClassifiedMatter['overlays'][number], string>> = {
  SUSPENDED: 'an officer suspended',
  TIMELINESS: 'taking long',
  CRIMINAL_HOLD: 'held for a criminal case',
  CLAIM: 'a claim for judicial review open',
}

function stateInWords({ state, suspended, overlays }: ClassifiedMatter): string {
  const words = state ? states[state] : 'no stage of its own'
  const over = [...(suspended ? ['suspended'] : []), ...overlays.map(each => lyingOver[each])]
  return [words, ...over].join(', ')
}

const standings: Readonly<Record<ClassifiedMatter['standing'], string>> = {
  'conduct-done-to': 'by the person it was done to',
  'adversely-affected': 'by someone adversely affected',
  witness: 'by a witness',
  representative: 'for someone who agreed in writing',
  none: 'by nobody who can complain',
  unknown: 'it depends on how it concerns the complainant',
}
const routes: Readonly<Record<NonNullable<ClassifiedMatter['route']>, string>> = {
  complaint: 'handle it as a complaint',
  'consider-conduct-matter': 'consider whether it is a conduct matter',
  consultation: 'pass it on to consultation about policy',
  'log-and-signpost': 'log it and say who can help',
}

function complaintInWords({ isComplaint, standing, route }: ClassifiedMatter): string {
  if (isComplaint === true) return `yes, ${standings[standing]}`
  if (isComplaint === 'unknown') return `not known: ${standings[standing]}`
  return `no${route ? `: ${routes[route]}` : ''}`
}

const recordReasons = {
  R1: 'the complainant wishes it',
  R2: 'the authority decided so',
  R3: 'the nature of the allegations',
  R4: 'dissatisfied after it was handled outside',
} as const

function recordingInWords(matter: ClassifiedMatter): string {
  const { schedule3, limbs, recordReason, mustRecord } = matter
  if (schedule3 === 'no') return 'does not apply'
  if (schedule3 === 'may') return 'may be handled under it, or outside it'
  const by =
    limbs.length > 0
      ? ` by paragraph ${limbs.map(each => `2(${each.replace('(', ')(')}`).join(', ')}`
      : ''
  const why = recordReason ? ` (${recordReason}: ${recordReasons[recordReason]})` : ''
  return `applies${by}${why}; ${mustRecord ? 'must be recorded' : 'need not be recorded'}`
}

function referralInWords({ referral, everReferred, criteria }: ClassifiedMatter): string {
  const met = criteria.filter(each => each.met === 'yes')
  const which = met.map(({ code, from, allegation }) => {
    const how = { answer: 'answered', derived: 'as alleged', link: 'through another matter' }[from]
    return `${code} (${allegation ? `${allegation}, ` : ''}${how})`
  })
  const why = which.length > 0 ? `: ${which.join(', ')}` : ''
  const words = { mandatory: 'must be referred', voluntary: 'referred by choice', none: 'none' }
  return `${words[referral]}${why}${everReferred ? '; has been referred' : ''}`
}

function notKnown({ criteria }: ClassifiedMatter): readonly string[] {
  const open = new Set(criteria.filter(({ met }) => met === 'unknown').map(({ code }) => code))
  return open.size > 0 ? [line('not answered', [...open].join(', '))] : []
}

/** A person's answer wins; where what is alleged says otherwise, both are shown. */
function disagreements({ criteria }: ClassifiedMatter): readonly string[] {
  return criteria
    .filter(({ derived }) => derived !== undefined)
    .map(({ code, met, derived, allegation }) =>
      line('look again', `${code} was answered ${met}; ${allegation} as alleged says ${derived}`),
    )
}

const investigations = {
  must: 'must be investigated',
  may: 'may be investigated',
  exception: 'need not be: made again, with nothing fresh in it',
  no: 'not under Schedule 3',
} as const
const constraints = {
  'staff-procedure': 'staff: their own discipline procedure, and regulation 23 of 2020',
  'director-general-must-investigate':
    'a chief officer: the Director General must find an investigation necessary',
} as const

function allegationInWords(allegation: ClassifiedAllegation): string {
  const { id, codes, suggestedCodes, equalityAct, standards } = allegation
  const says = [
    codes.length > 0 ? `coded ${codes.join(', ')}` : 'not coded',
    ...(suggestedCodes.length > 0 ? [`suggested ${suggestedCodes.join(', ')}`] : []),
    ...(equalityAct.length > 0 ? [`Equality Act ${equalityAct.join(', ')}`] : []),
    ...(standards.length > 0 ? [`Standards: ${standards.map(plain).join('; ')}`] : []),
  ]
  return line(id, says.join('; '))
}
