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
import type { Happening } from '#law'
import { type Decides, type Evolves, type Telling, type Tells, untold } from './area.ts'
import type { ToldBy } from './assessment.ts'
import { alreadySaid, missingWords, said, stillToCome, unless } from './checks.ts'
import type { Facts } from './facts.ts'

export type GivenBy = 'posted' | 'handed-over'

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
    /** What its writer filled in, by field. */
    fields: JsonObject
  }>
type Sent = On &
  Readonly<{
    letter: LetterId
    kind: LetterKind
    to: string
    by: ToldBy
    signedBy: PersonId
    /** SHA-256 of the PDF and of the plain text that were sent. */
    pdf: string
    text: string
    /** Which of its required contents it has. */
    contents: readonly string[]
    /** Where it tells of an outcome or a review right. */
    review?: ReviewInformation
    /** Somebody told them first, where the news is bad: who, when, how. */
    toldFirst?: Readonly<{ by: string; on: Day; how: ToldBy }>
  }>
type Told = On &
  Readonly<{
    letter: LetterId
    by: ToldBy
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
type Failed = On &
  Readonly<{ letter: LetterId; why: string; kind: 'bounced' | 'refused' | 'expired' }>

export type LettersEvents = {
  LetterDrafted: Drafted
  LetterApproved: On & Readonly<{ letter: LetterId; by: PersonId }>
  LetterReturned: On & Readonly<{ letter: LetterId; by: PersonId; why: string }>
  LetterSent: Sent
  ProgressTold: Told
  /** A mail server took the notice that there is a letter to read. */
  NoticeSent: On & Readonly<{ letter: LetterId }>
  /** It did not arrive: nobody has been told by it. */
  NoticeFailed: Failed
  /** A letter that could not go by itself left on paper. */
  LetterGiven: On & Readonly<{ letter: LetterId; how: GivenBy }>
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
  SendLetter: Sent
  TellProgress: Told
  RecordNotice: LettersEvents['NoticeSent']
  RecordFailure: Failed
  GiveLetter: LettersEvents['LetterGiven'] & Today
  GiveReceipt: LettersEvents['ReceiptGiven'] & Today
  WithholdInformation: Held & Today
  ReviewWithholding: LettersEvents['WithholdingReviewed'] & Today
  SendMessage: LettersEvents['MessageSent']
}

const isLetter = (facts: Facts, letter: LetterId) =>
  facts.letters.some(one => one.letter === letter)

function unsafe(by: ToldBy, { safe }: Facts) {
  const isSafe = by === 'in-person' || safe.includes(by)
  return isSafe ? undefined : ({ type: 'NotASafeWay', by, safe } as const)
}

export const lettersDecides: Decides<LettersCommands> = {
  DraftLetter: asked => accept({ type: 'LetterDrafted', ...asked }),
  ApproveLetter(asked, { drafts }) {
    if (!drafts.some(one => one.letter === asked.letter)) return refuse({ type: 'NoSuchLetter' })
    return accept({ type: 'LetterApproved', ...asked })
  },
  ReturnLetter(asked, { drafts }) {
    if (!drafts.some(one => one.letter === asked.letter)) return refuse({ type: 'NoSuchLetter' })
    return unless(missingWords(asked.why, 'why'), { type: 'LetterReturned', ...asked })
  },
  SendLetter(asked, facts) {
    if (isLetter(facts, asked.letter)) return nothing
    const toComplainant = asked.to === 'complainant'
    return unless(toComplainant ? unsafe(asked.by, facts) : undefined, {
      type: 'LetterSent',
      ...asked,
    })
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
  RecordNotice({ letter, on }, facts) {
    if (facts.given.includes(letter)) return nothing
    if (!isLetter(facts, letter)) return refuse({ type: 'NoSuchLetter' })
    return accept({ type: 'NoticeSent', letter, on })
  },
  RecordFailure(asked, facts) {
    if (!isLetter(facts, asked.letter)) return refuse({ type: 'NoSuchLetter' })
    if (alreadySaid(facts.failed, asked)) return nothing
    return accept({ type: 'NoticeFailed', ...asked })
  },
  GiveLetter({ letter, on, today, how }, facts) {
    if (facts.given.includes(letter)) return nothing
    if (!isLetter(facts, letter)) return refuse({ type: 'NoSuchLetter' })
    return unless(
      (how === 'posted' ? unsafe('post', facts) : undefined) ?? stillToCome(on, today),
      {
        type: 'LetterGiven',
        letter,
        on,
        how,
      },
    )
  },
  GiveReceipt: ({ on, today, how }, facts) =>
    unless((how === 'posted' ? unsafe('post', facts) : undefined) ?? stillToCome(on, today), {
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

export const lettersEvolves: Evolves<LettersEvents> = {
  LetterDrafted: (facts, event) => ({
    ...facts,
    drafts: [
      ...facts.drafts.filter(one => one.letter !== event.letter),
      { ...said(event), state: 'drafted' },
    ],
  }),
  LetterApproved: (facts, { letter }) => ({
    ...facts,
    drafts: facts.drafts.map(one => (one.letter === letter ? { ...one, state: 'approved' } : one)),
  }),
  LetterReturned: (facts, { letter }) => ({
    ...facts,
    drafts: facts.drafts.map(one => (one.letter === letter ? { ...one, state: 'returned' } : one)),
  }),
  LetterSent: (facts, event) => ({
    ...facts,
    letters: [...facts.letters, { ...said(event), told: event.kind }],
    drafts: facts.drafts.filter(one => one.letter !== event.letter),
  }),
  ProgressTold: (facts, { letter, on, by }) => ({
    ...facts,
    letters: [...facts.letters, { letter, on, by, to: 'complainant', told: 'update' }],
  }),
  NoticeSent: (facts, { letter }) => ({ ...facts, given: [...facts.given, letter] }),
  NoticeFailed: (facts, event) => ({
    ...facts,
    given: facts.given.filter(one => one !== event.letter),
    failed: [...facts.failed, said(event)],
  }),
  LetterGiven: (facts, { letter }) => ({ ...facts, given: [...facts.given, letter] }),
  ReceiptGiven: facts => facts,
  InformationWithheld: (facts, event) => ({ ...facts, withheld: [...facts.withheld, said(event)] }),
  WithholdingReviewed: (facts, { rule, from, goesOn }) =>
    goesOn
      ? facts
      : {
          ...facts,
          withheld: facts.withheld.filter(one => one.rule !== rule || one.from !== from),
        },
  MessageSent: (facts, event) => ({ ...facts, messages: [...facts.messages, said(event)] }),
}

/** E-mail waits for a mail server and post for a person; the rest is told as it is said. */
export function leavesLater(by: ToldBy): boolean {
  switch (by) {
    case 'email':
    case 'post':
      return true
    case 'phone':
    case 'text':
    case 'in-person':
      return false
  }
}

/** What a letter, once it has left, tells in the statute's own terms. */
function toldBy(letter: LetterId, on: Day, { force, knownOn, facts }: Telling): Happening[] {
  const found = facts.letters.find(one => one.letter === letter)
  if (!found) return []
  const common = { on, by: force, to: found.to, knownOn } as const
  switch (found.told) {
    case 'update':
      return [{ happened: 'progress-told', ...common }]
    case 'copy-of-record':
    case 'copy-to-subject':
      return [{ happened: 'record-copied', ...common }]
    case 'referral-complainant':
    case 'referral-subject':
      return [{ happened: 'referral-notified', ...common }]
    case 'outcome':
    case 'review-correction': {
      const { review } = found
      const outcome =
        found.told === 'outcome' ? [{ happened: 'outcome-told', ...common } as const] : []
      if (!review) return outcome
      const { items, body, limb } = review
      return [
        ...outcome,
        {
          happened: 'review-information-provided',
          ...common,
          details: { items, body, ...(limb ? { limb } : {}) },
        },
      ]
    }
    case 'acknowledgement':
    case 'withdrawal-asked':
    case 'withdrawal-confirmation':
    case 'other':
      return []
  }
}

/** A notice that came back told nobody, however surely it was sent. */
const cameBack = (letter: LetterId, { failed, given }: Facts) =>
  failed.some(one => one.letter === letter) && !given.includes(letter)

export const lettersTells: Tells<LettersEvents> = {
  LetterSent: ({ letter, on, by }, telling) => (leavesLater(by) ? [] : toldBy(letter, on, telling)),
  // A letter that went by itself tells nobody until it has left: it may never have.
  ProgressTold: ({ letter, on, by }, telling) =>
    leavesLater(by) ? [] : toldBy(letter, on, telling),
  NoticeSent: ({ letter, on }, telling) =>
    cameBack(letter, telling.facts) ? [] : toldBy(letter, on, telling),
  LetterGiven: ({ letter, on }, telling) => toldBy(letter, on, telling),
  InformationWithheld: ({ on, rule, from, all, purpose, retestOn }, { force, knownOn }) => [
    {
      happened: 'information-withheld',
      on,
      by: force,
      to: from,
      knownOn,
      details: { rule, all, purpose, realRisk: true, significantEffect: true, retestOn },
    },
  ],
  LetterDrafted: untold,
  LetterApproved: untold,
  LetterReturned: untold,
  NoticeFailed: untold,
  ReceiptGiven: untold,
  WithholdingReviewed: untold,
  MessageSent: untold,
}
