/** What a case is, whose review it would be and which text governs it, in words. */
import type { Day } from '#kernel'
import type {
  Classification,
  ClassifiedAllegation,
  ClassifiedMatter,
  MatterState,
  RegimeOfMatter,
  Regimes,
  ReviewBody,
  ReviewOfMatter,
} from '#law'
import { becauseInWords, party, reasons, spoken } from './law-words.ts'

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

function line(name: string, says: string): string {
  return `  ${`${name}:`.padEnd(16)}${says}`
}

const interests = {
  automatic: 'an interested person if they agree to be told',
  decide: 'an interested person only if so decided, with reasons (section 21(3))',
  no: 'no interested person',
} as const

function matterInWords(matter: Matter): string {
  const title = `${matter.id}, ${plain(matter.kind)}`
  if (matter.state === 'not-encoded')
    return `${title}: known, not computed\n${line('because', reasons[matter.reason])}`
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

const states: Readonly<Record<MatterState, string>> = {
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
}

function stateInWords({ state, suspended }: ClassifiedMatter): string {
  const words = state ? states[state] : 'no stage of its own'
  return suspended ? `${words}, suspended` : words
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

/** For each matter, whether there is a review, whose, and what must be said. */
export function reviewBodyInWords({ matters }: ReviewBody, on: Day): string {
  const rows = matters.map(matter => {
    const { limbs, mustSay } = matter
    return [
      `${matter.id}: ${rightInWords(matter)}`,
      ...(matter.body ? [line('body', party(matter.body, matter.bodyId))] : []),
      ...limbs.map(limb => line('because', limbInWords[limb])),
      ...mustSay.map(each => line('must say', contents[each])),
    ].join('\n')
  })
  return [`Reviews, as at the end of ${spoken(on)}`, ...rows].join('\n\n').concat('\n')
}

const noRights: Readonly<Record<NonNullable<ReviewOfMatter['noRightBecause']>, string>> = {
  'not-recorded': 'it is not recorded; the complainant may ask for that at any time',
  'directed-or-independent': 'the investigation is the Director General’s',
  accelerated: 'it ended in an accelerated hearing',
  'not-complainant': 'nobody with a right to it complained',
}

function rightInWords({ right, noRightBecause, reason }: ReviewOfMatter): string {
  if (reason) return `known, not computed: ${reasons[reason]}`
  if (right) return 'the complainant may ask for a review of the outcome'
  return `no review: ${noRightBecause ? noRights[noRightBecause] : 'there is no right'}`
}

const limbInWords: Readonly<Record<ReviewOfMatter['limbs'][number], string>> = {
  '30(1)(a)': 'the local policing body is itself the authority (Schedule 3, paragraph 30(1)(a))',
  '32(a)': 'a senior officer is complained of (regulation 32(a))',
  '32(b)':
    'the complaint alone does not rule out crime, discipline or Article 2 or 3 (regulation 32(b))',
  '32(c)': 'it has been or must be referred (regulation 32(c))',
  '32(d)': 'the Director General treated it as referred (regulation 32(d))',
  '32(e)': 'it arises from the same incident as such a complaint (regulation 32(e))',
  '32(f)': 'one of these applies to part of it, and so to all of it (regulation 32(f))',
}
const contents: Readonly<Record<ReviewOfMatter['mustSay'][number], string>> = {
  'names-body': 'which body decides the review',
  'names-limb': 'which paragraph of regulation 32 was relied on',
  'no-right-to-dg': 'that there is no right to go to the Director General',
  'time-limit': 'the time limit',
  form: 'what an application must contain',
}

/** The text of each matter, and what it rests on. */
export function regimesInWords({ matters }: Regimes, on: Day): string {
  const rows = matters.map(matter =>
    [
      `${matter.id}: ${textInWords(matter)}`,
      ...matter.because.map(each => line('why', becauseInWords(each))),
      line('confidence', matter.confidence),
      ...matter.conduct.map(({ person }) =>
        line(person, 'which Conduct Regulations govern is known, not computed'),
      ),
    ].join('\n'),
  )
  return [`Which text governs, as at the end of ${spoken(on)}`, ...rows].join('\n\n').concat('\n')
}

const bases = {
  'complaints-2012': 'the Police (Complaints and Misconduct) Regulations 2012',
  'complaints-2020': 'the Police (Complaints and Misconduct) Regulations 2020',
} as const

function textInWords({ complaints, reason }: RegimeOfMatter): string {
  const { base, overlays } = complaints
  const text = base ? bases[base] : 'not settled'
  const amended = overlays.length > 0 ? ', with the amendments of 2025' : ''
  return `${text}${amended}${reason ? `; not computed: ${reasons[reason]}` : ''}`
}

function plain(name: string): string {
  return name.replaceAll('-', ' ')
}
