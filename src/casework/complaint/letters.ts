/** Letters: drafted, approved, sent, received, and what is held back from them. */
import {
  accept,
  type Day,
  type JsonObject,
  type LetterId,
  nothing,
  type PersonId,
  refuse,
} from '#kernel'
import type { Decides } from './area.ts'
import type { ToldBy } from './assessment.ts'
import { alike, alreadySaid, missingWords, stillToCome, unless } from './checks.ts'
import type { Facts } from './facts.ts'
import type { Waived } from './handling.ts'
import type { ReviewOf } from './letter-contents.ts'
import { notReady, sentAs, unsafe } from './letter-sending.ts'

/**
 * How a letter goes. `page`: it lies on their own page and nothing tells them that it is there, for
 * somebody who gave no safe way but holds a code; they are told the day they open it.
 */
export type LetterWay = ToldBy | 'page'
/** How a letter reached somebody without a notice; `read-out` is over the telephone. */
export type GivenBy = 'posted' | 'handed-over' | 'read-out' | 'opened'

export const letterKinds = [
  'acknowledgement',
  'copy-of-record',
  'copy-to-subject',
  'referral-complainant',
  'referral-subject',
  'update',
  'outcome',
  'review-correction',
  'withdrawal-asked',
  'withdrawal-confirmation',
  'other',
] as const
export type LetterKind = (typeof letterKinds)[number]

/** What the letter about a review right has to give: the items of the regulation it holds. */
export type ReviewInformation = Readonly<{
  items: readonly ('i' | 'ii' | 'iii' | 'iv' | 'v')[]
  body: 'local-policing-body' | 'director-general'
  limb?: string
}>

type On = Readonly<{ on: Day }>
type Today = Readonly<{ today: Day }>
type Drafted = On &
  Readonly<{
    letter: LetterId
    kind: LetterKind
    /** `complainant`, or the subject it is for. */
    to: string
    /** What its writer filled in, by item. */
    fields: JsonObject
    by?: PersonId
    /** Its writer asks for somebody else to read it and approve it. */
    ready?: true
  }>
/** Somebody told them first, where the news is bad: who, when, how. */
export type ToldFirst = Readonly<{ by: string; on: Day; how: ToldBy }>
/** What a letter goes as. Its kind, and whom it is to, its draft says. */
export type Sending = On &
  Waived &
  Readonly<{
    letter: LetterId
    by: LetterWay
    signedBy: PersonId
    pdf: string
    text: string
    contents: readonly string[]
    review: ReviewOf
    /** What it says changed after it was approved. */
    changed?: true
    toldFirst?: ToldFirst
  }>
type Sent = On &
  Waived &
  Readonly<{
    letter: LetterId
    kind: LetterKind
    to: string
    by: LetterWay
    signedBy: PersonId
    /** SHA-256 of the PDF and of the plain text that were sent. */
    pdf: string
    text: string
    /** Which of its required contents it has. */
    contents: readonly string[]
    /** Where it tells of an outcome or a review right. */
    review?: ReviewInformation
    toldFirst?: ToldFirst
  }>
type Told = On &
  Readonly<{
    letter: LetterId
    by: LetterWay
    done: string
    next: string
    delay?: string
    nextUpdateBy: Day
    pdf: string
    text: string
  }>
type Held = On &
  Readonly<{
    /** The rule that would otherwise have it told. */
    rule: string
    from: string
    what: string
    all: boolean
    purpose: string
    /** Both limbs of the harm test. */
    realRisk: string
    significantEffect: string
    retestOn: Day
  }>
/** How often the notice had been sent anew; none: the first time. A failure is of one round. */
type Round = Readonly<{ round?: number }>
export type Noticed = On & Round & Readonly<{ letter: LetterId; by?: ToldBy }>
export type Failed = On &
  Round &
  Readonly<{ letter: LetterId; why: string; kind: 'bounced' | 'refused' | 'expired' }>
type Given = On &
  Readonly<{
    letter: LetterId
    how: GivenBy
    /** Who posted it, where that is not who recorded it. */
    by?: string
  }>

export type LettersEvents = {
  LetterDrafted: Drafted
  /** `text`: SHA-256 of every word of it, as whoever approved it read them that day. */
  LetterApproved: On & Readonly<{ letter: LetterId; by: PersonId; text?: string }>
  LetterReturned: On & Readonly<{ letter: LetterId; by: PersonId; why: string }>
  LetterSent: Sent
  ProgressTold: Told
  /** A carrier took the notice that there is a letter to read. */
  NoticeSent: Noticed
  /** It did not arrive: nobody has been told by it. */
  NoticeFailed: Failed
  /** A letter that could not go by itself left on paper. */
  LetterGiven: Given
  /** The receipt a complainant asked for was posted or handed to them. */
  ReceiptGiven: On & Readonly<{ how: GivenBy }>
  InformationWithheld: Held
  WithholdingReviewed: On &
    Readonly<{ rule: string; from: string; goesOn: boolean; why: string; retestOn?: Day }>
  /** Words between the complainant and the named person, either way. */
  MessageSent: On & Readonly<{ message: string; from: 'complainant' | 'staff'; words: string }>
}
export type LettersCommands = {
  DraftLetter: Drafted
  ApproveLetter: LettersEvents['LetterApproved']
  ReturnLetter: LettersEvents['LetterReturned']
  SendLetter: Sending
  TellProgress: Told
  RecordNotice: LettersEvents['NoticeSent']
  RecordFailure: Failed
  GiveLetter: LettersEvents['LetterGiven'] & Today
  GiveReceipt: LettersEvents['ReceiptGiven'] & Today
  WithholdInformation: Held & Today
  ReviewWithholding: LettersEvents['WithholdingReviewed'] & Today
  SendMessage: LettersEvents['MessageSent']
}

const roundOf = ({ round }: Round) => round ?? 0
/** Whether they tell of one sending of one notice. */
export const sameRound = (one: Noticed | Failed, other: Noticed | Failed) =>
  one.letter === other.letter && roundOf(one) === roundOf(other)

const isLetter = (facts: Facts, letter: LetterId) =>
  facts.letters.some(one => one.letter === letter)

const draftOf = ({ drafts }: Facts, letter: LetterId) => drafts.find(one => one.letter === letter)
const wordsOf = ({ kind, to, fields, by, ready }: Drafted) => ({ kind, to, fields, by, ready })

const givenWay = {
  posted: 'post',
  'handed-over': 'in-person',
  'read-out': 'phone',
  opened: 'page',
} as const satisfies Record<GivenBy, LetterWay>

export const lettersDecides: Decides<LettersCommands> = {
  DraftLetter(asked, facts) {
    if (isLetter(facts, asked.letter)) return nothing
    const before = draftOf(facts, asked.letter)
    // One that was approved can be asked about again: what it is written from may have changed.
    const asksAnew = before?.state === 'approved' && asked.ready
    if (before && !asksAnew && alike(wordsOf(before), wordsOf(asked))) return nothing
    return accept({ type: 'LetterDrafted', ...asked })
  },
  ApproveLetter(asked, facts) {
    const draft = draftOf(facts, asked.letter)
    if (!draft) return refuse({ type: 'NoSuchLetter' })
    if (draft.by === asked.by) return refuse({ type: 'OwnLetter' })
    if (draft.state === 'approved' && draft.approved?.text === asked.text) return nothing
    return accept({ type: 'LetterApproved', ...asked })
  },
  ReturnLetter(asked, facts) {
    const draft = draftOf(facts, asked.letter)
    if (!draft) return refuse({ type: 'NoSuchLetter' })
    if (draft.state === 'returned') return nothing
    return unless(missingWords(asked.why, 'why'), { type: 'LetterReturned', ...asked })
  },
  SendLetter(asked, facts) {
    if (isLetter(facts, asked.letter)) return nothing
    const draft = draftOf(facts, asked.letter)
    if (!draft) return refuse({ type: 'NoSuchLetter' })
    return unless(notReady(asked, draft, facts), sentAs(asked, draft))
  },
  TellProgress(asked, facts) {
    if (isLetter(facts, asked.letter)) return nothing
    if (!facts.logged) return refuse({ type: 'NotLogged' })
    return unless(
      unsafe(asked.by, facts) ??
        missingWords(asked.done, 'done') ??
        missingWords(asked.next, 'next'),
      { type: 'ProgressTold', ...asked },
    )
  },
  RecordNotice(asked, facts) {
    if (facts.given.includes(asked.letter)) return nothing
    if (!isLetter(facts, asked.letter)) return refuse({ type: 'NoSuchLetter' })
    return accept({ type: 'NoticeSent', ...asked })
  },
  RecordFailure(asked, facts) {
    if (!isLetter(facts, asked.letter)) return refuse({ type: 'NoSuchLetter' })
    if (facts.failed.some(one => sameRound(one, asked))) return nothing
    return accept({ type: 'NoticeFailed', ...asked })
  },
  GiveLetter({ today, ...asked }, facts) {
    const { letter, on, how } = asked
    if (facts.given.includes(letter)) return nothing
    if (!isLetter(facts, letter)) return refuse({ type: 'NoSuchLetter' })
    // They opened it themselves: what they have said is safe since changes nothing of that.
    const inTheWay = how === 'opened' ? undefined : unsafe(givenWay[how], facts)
    return unless(inTheWay ?? stillToCome(on, today), {
      type: 'LetterGiven',
      ...asked,
    })
  },
  GiveReceipt: ({ on, today, how }, facts) =>
    unless(unsafe(givenWay[how], facts) ?? stillToCome(on, today), {
      type: 'ReceiptGiven',
      on,
      how,
    }),
  WithholdInformation({ today, ...asked }, { withheld }) {
    if (alreadySaid(withheld, asked)) return nothing
    return unless(
      missingWords(asked.what, 'what') ??
        missingWords(asked.realRisk, 'realRisk') ??
        missingWords(asked.significantEffect, 'significantEffect') ??
        stillToCome(asked.on, today),
      { type: 'InformationWithheld', ...asked },
    )
  },
  ReviewWithholding({ today, ...asked }) {
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'WithholdingReviewed',
      ...asked,
    })
  },
  SendMessage(asked, { messages }) {
    if (messages.some(one => one.message === asked.message)) return nothing
    return unless(missingWords(asked.words, 'words'), { type: 'MessageSent', ...asked })
  },
}
