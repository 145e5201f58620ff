/**
 * What an officer concerned, and whoever they let in, may know from their page: what they were told
 * and gave themselves, and the days that run. Never a draft, what a complainant asked to be kept
 * safe with, who else is complained against, or anything before a person told them.
 */
import {
  type ConductEvent,
  type ConductFacts,
  conductOf,
  type Facts,
  historyLetIn,
  inviteesOf,
  listingOf,
  type Notice,
  type NoticePart,
  noticesReached,
  ofKind,
  type PageGuest,
  paperOfNotice,
  restrictionsOn,
  type SeatStanding,
  type Serving,
  seatsOf,
  stillPublic,
  suspensionOn,
  type Witness,
  witnessListsOf,
} from '#casework'
import type { AllegationId, Day, SubjectId } from '#kernel'
import type { Owed } from '#law'
import { type FileGiven, filesGiven } from './files.ts'
import { type InterviewKnown, interviewsKnown } from './interviews.ts'
import { type InvitedKnown, invitedKnown } from './invited.ts'
import { type OutcomeKnown, outcomeKnown } from './outcome.ts'
import { type Sent, sentBy } from './sent.ts'

type Event<Type extends ConductEvent['type']> = Extract<ConductEvent, { type: Type }>

/** As it was given to them, and what shows that it was. */
export type NoticeKnown = Readonly<{
  entry: string
  notice: Notice
  on: Day
  /** The day it counts as given. */
  givenOn: Day
  parts: readonly NoticePart[]
  service: Pick<Serving, 'way' | 'proof' | 'receivedOn'>
  /** Whether the paper it was written on is kept. */
  hasPaper: boolean
  /** What came with it. */
  files: readonly FileGiven[]
}>
export type SeatKnown = Readonly<{
  seat: string
  name: string
  place: Event<'PanelNamed'>['member']['seat']
  toldOn: Day
  /** The last day to object to them, also once it is past. */
  objectBy: Day | undefined
  standing: SeatStanding
  objections: readonly Readonly<{
    on: Day
    ground: string
    decided?: Readonly<{ on: Day; upheld: boolean; why: string }>
  }>[]
}>

export type OfficerKnown = Readonly<{
  /** Word for word only once they are to answer: a notice may have kept some of it back. */
  allegations: readonly Readonly<{ id: AllegationId; words: string }>[]
  notices: readonly NoticeKnown[]
  /** Whoever was last in touch about how they are, and when. */
  welfare: Readonly<{ who: string; on: Day }> | undefined
  investigator: Readonly<{ name: string; rank: string }> | undefined
  told: readonly Readonly<{ entry: string; on: Day; words: string }>[]
  restrictions: Readonly<{ entry: string; words: string; since: Day; reviewOn: Day }> | undefined
  suspension:
    | Readonly<{ since: Day; reviewedOn: Day | undefined; reviewBy: Day | undefined }>
    | undefined
  /** The day, the time and the place, once they were told of them. */
  listed:
    | Readonly<{ form: string; day: Day; time: string; place: string; days: number }>
    | undefined
  interviews: readonly InterviewKnown[]
  /** What whoever reads it was told of, and may come to. */
  invited: readonly InvitedKnown[]
  seats: readonly SeatKnown[]
  /** The list the other side gave them, last. */
  otherWitnesses: Readonly<{ on: Day; witnesses: readonly Omit<Witness, 'why'>[] }> | undefined
  /** What was let in of earlier matters, where they were heard on it. */
  /** `heard`: they were, before it was let in. */
  history: Readonly<{ on: Day; words: string; heard: boolean }> | undefined
  /** What came from them: what it was, and when. */
  sent: readonly Sent[]
  mayRespond: boolean
  outcome: OutcomeKnown | undefined
  cleared: ClearedKnown | undefined
  /** What is theirs to do, and what is owed to them: what runs, and is theirs to know of. */
  yours: readonly Owed[]
  theirs: readonly Owed[]
}>
export type ClearedKnown = Readonly<{
  on: Day
  words: string
  restrictionsEndedOn: Day | undefined
  suspensionEndedOn: Day | undefined
  /** The day the last thing published of them came down; undefined where nothing was published. */
  downOn: Day | undefined
  stillUp: boolean
}>

export type Knowing = Readonly<{
  subject: SubjectId
  today: Day
  duties: readonly Owed[]
  guest: PageGuest
}>

/** Nothing at all is said before they were told of the matter: whoever asks that asks first. */
export function knownToOfficer(
  facts: Facts,
  { subject, today, duties, guest }: Knowing,
): OfficerKnown {
  const events = conductOf(facts, subject)
  const notices = noticesReached(events).map(one => noticeKnown(one, { facts, conduct: events }))
  const gave = (notice: Notice) => notices.some(one => one.notice === notice)
  const mayRespond = toAnswer.some(gave)
  const investigator = ofKind(events, 'InvestigatorNamed').at(-1)?.investigator
  const welfare = ofKind(events, 'WelfareContact').at(-1)
  const mine = duties.filter(one => one.about === subject || one.bearerId === subject)
  const runs = mine.filter(({ state }) => state === 'open' || state === 'overdue')
  return {
    allegations: allegedTo(facts, { subject, events }),
    notices,
    welfare: welfare && { who: welfare.who, on: welfare.on },
    investigator:
      investigator && gave('investigation')
        ? { name: investigator.name, rank: investigator.rank }
        : undefined,
    told: ofKind(events, 'OfficerUpdated').map(({ entry, on, words }) => ({ entry, on, words })),
    restrictions: restrictionsKnown(events, today),
    suspension: suspensionKnown(events, { today, duties: mine }),
    listed: listedKnown(events),
    interviews: interviewsKnown(facts, subject),
    invited: invitedKnown(events, guest),
    otherWitnesses: otherWitnesses(events),
    seats: seatsKnown(events, mine),
    history: historyKnown(events),
    sent: sentBy(facts, subject),
    mayRespond,
    outcome: outcomeKnown(events),
    cleared: clearedKnown(events),
    yours: runs.filter(({ bearerId }) => bearerId === subject),
    theirs: runs.filter(
      one =>
        one.bearerId !== subject &&
        !news.includes(one.rule) &&
        (one.owedToId === subject || one.owedTo === 'officer'),
    ),
  }
}

/** Notices that say what there is to answer. */
const toAnswer: readonly Notice[] = ['referral', 'documents', 'accelerated']

/** That a notice is owed is news, which the notice itself brings. */
const news: readonly string[] = [
  'special.notice',
  'notice.investigation',
  'notice.referral',
  'amh.notice',
]

/**
 * What they have a case to answer on, as it was decided before they were given notice of it: what
 * was alleged since is nobody's to read here. An accelerated hearing may be without that decision,
 * and then what was said of them by name is.
 */
function allegedTo(
  facts: Facts,
  { subject, events }: Readonly<{ subject: SubjectId; events: ConductFacts }>,
): OfficerKnown['allegations'] {
  const last = noticesReached(events).findLast(({ notice }) => toAnswer.includes(notice))
  if (!last) return []
  const before = events.slice(0, events.indexOf(last))
  const determined = ofKind(before, 'CaseDetermined').at(-1)
  const theirs = ({ id, about }: (typeof facts.allegations)[number]) =>
    determined
      ? determined.allegations.some(
          ({ allegation, answer }) => allegation === id && answer !== 'none',
        )
      : about.includes(subject)
  return facts.allegations.filter(theirs).map(({ id, words }) => ({ id, words }))
}

function noticeKnown(
  { entry, notice, on, parts, service }: Event<'NoticeServed'>,
  of: Readonly<{ facts: Facts; conduct: ConductFacts }>,
): NoticeKnown {
  const { way, proof, receivedOn, deemedOn } = service
  return {
    ...{ entry, notice, on, parts, givenOn: deemedOn ?? receivedOn ?? on },
    service: { way, proof, ...(receivedOn ? { receivedOn } : {}) },
    hasPaper: paperOfNotice(of.conduct, entry) !== undefined,
    files: filesGiven(of, entry),
  }
}

function restrictionsKnown(events: ConductFacts, today: Day): OfficerKnown['restrictions'] {
  const found = restrictionsOn(events, today)
  if (!found) return undefined
  const { entry, restrictions, on, reviewOn } = found
  return { entry, words: restrictions, since: on, reviewOn }
}

function suspensionKnown(
  events: ConductFacts,
  { today, duties }: Readonly<{ today: Day; duties: readonly Owed[] }>,
): OfficerKnown['suspension'] {
  const found = suspensionOn(events, today)
  if (!found) return undefined
  const review = duties.find(
    ({ rule, state }) =>
      rule.startsWith('suspension.review') && (state === 'open' || state === 'overdue'),
  )
  return {
    since: found.began.on,
    reviewedOn: found.reviews.at(-1)?.on,
    reviewBy: review?.due ?? undefined,
  }
}

/** Told by notice since it was last listed, or told as somebody who is to come. */
function listedKnown(events: ConductFacts): OfficerKnown['listed'] {
  const listing = listingOf(events)
  if (!listing) return undefined
  const at = events.findLastIndex(({ type }) => type === 'ProceedingsListed')
  const noticed = noticesReached(events.slice(at + 1)).some(
    ({ notice }) => notice === 'proceedings' || notice === 'accelerated',
  )
  const asked = inviteesOf(events).some(
    ({ capacity, state }) => capacity === 'officer' && state !== 'identified',
  )
  if (!noticed && !asked) return undefined
  const { form, firstDay, time, place, days } = listing
  return { form, day: firstDay, time, place, days }
}

/** Each was named to them on that day; what ties somebody has is not theirs to read. */
function seatsKnown(events: ConductFacts, duties: readonly Owed[]): readonly SeatKnown[] {
  const objectBy = (told: Day) =>
    duties.find(({ rule, arose }) => rule === 'panel.object' && arose === told)?.due ?? undefined
  return seatsOf(events).map(({ seat, member, toldOn, standing, objections }) => ({
    ...{ seat, name: member.name, place: member.seat, toldOn, standing, objections },
    objectBy: objectBy(toldOn),
  }))
}

/** What lets an earlier matter in is theirs to read, and to say what is wrong in. */
export function letsHistoryIn(event: ConductEvent): boolean {
  return event.type === 'RulingMade' && event.kind === 'history' && event.allowed
}

/** Whatever the panel reads of it, also where they were not heard on it first. */
function historyKnown(events: ConductFacts): OfficerKnown['history'] {
  const ruled = historyLetIn(events)
  if (!ruled) return undefined
  const { on, words, heard = [] } = ruled
  return { on, words, heard: heard.includes('officer') }
}

/** The other side gave it to them: a list is exchanged. */
function otherWitnesses(events: ConductFacts): OfficerKnown['otherWitnesses'] {
  const { presenter } = witnessListsOf(events)
  if (!presenter) return undefined
  const { on, witnesses } = presenter
  return { on, witnesses: witnesses.map(({ name, about }) => ({ name, about })) }
}

function clearedKnown(events: ConductFacts): ClearedKnown | undefined {
  const cleared = ofKind(events, 'OfficerCleared').at(-1)
  if (!cleared) return undefined
  const { on, words, restrictionsEnded, suspensionEnded } = cleared
  return {
    ...{ on, words },
    restrictionsEndedOn: restrictionsEnded ? on : undefined,
    suspensionEndedOn: suspensionEnded ? on : undefined,
    downOn: ofKind(events, 'TakenDown').at(-1)?.on,
    stillUp: stillPublic(events).length > 0,
  }
}
