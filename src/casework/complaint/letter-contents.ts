/**
 * What each letter has to say. Required items stand in the Act or the regulations: without one no
 * letter is signed. What guidance expects or is good practice may be left out, with a reason for
 * the first.
 */
import { badNewsResults } from './bad-news.ts'
import type { Facts, LetterDraft } from './facts.ts'
import type { LetterKind, ReviewInformation } from './letters.ts'

export const letterItemNames = [
  'invitation',
  'routes',
  'own-words',
  'allegations',
  'outcome-sought',
  'because-of',
  'needs',
  'handler',
  'next-update',
  'evidence-kept',
  'record',
  'copy',
  'identities',
  'withheld',
  'not-a-finding',
  'referred',
  'referral-next',
  'done',
  'next',
  'delay',
  'evidence',
  'findings',
  'action',
  'discrimination',
  'report',
  'review-body',
  'review-limb',
  'no-right-to-dg',
  'review-last-day',
  'review-form',
  'recording',
  'what-was-wrong',
  'withdrawal-received',
  'reply-by',
  'meanwhile',
  'pressed',
  'withdrawal-signed',
  'effect',
  'conduct-matter',
  'others-told',
  'public-interest',
  'words',
] as const
export type LetterItemName = (typeof letterItemNames)[number]

export type Need = 'required' | 'guidance' | 'practice'
/** Only then is the item called for; left out, always. */
export type ItemWhen =
  | 'review'
  | 'review-dg'
  | 'review-lpb'
  | 'outside'
  | 'discrimination'
  | 'withheld'
  | 'others-told'
export type LetterItem = Readonly<{
  item: LetterItemName
  need: Need
  /** The rule that asks for it. */
  rule: string
  when?: ItemWhen
  /** Nobody but its writer can say it. */
  writer?: true
}>

const item = (name: LetterItemName, need: Need, rule: string, more: Partial<LetterItem> = {}) =>
  ({ item: name, need, rule, ...more }) as const
const written = { writer: true } as const
const [required, guidance, practice] = ['required', 'guidance', 'practice'] as const

const contact = 'complaints.contact-complainant'
const record = 'complaints.copy-to-complainant'
const copy = 'complaints.copy-to-subject'
const outcome = 'inform.outcome'
const review = 'inform.review-notice-content'
const withheld = item('withheld', required, 'inform.exceptions', { when: 'withheld' })
const reviewItems: readonly LetterItem[] = [
  item('review-body', required, review, { when: 'review' }),
  item('review-limb', required, review, { when: 'review-dg' }),
  item('no-right-to-dg', required, review, { when: 'review-lpb' }),
  item('review-last-day', required, review, { when: 'review' }),
  item('review-form', required, review, { when: 'review' }),
]

export const letterItems: Readonly<Record<LetterKind, readonly LetterItem[]>> = {
  acknowledgement: [
    item('own-words', guidance, contact),
    item('allegations', guidance, contact),
    item('outcome-sought', guidance, contact),
    item('invitation', required, contact),
    item('routes', guidance, contact),
    item('because-of', guidance, contact),
    item('needs', guidance, contact),
    item('evidence-kept', practice, 'complaints.preserve-evidence', written),
    item('handler', guidance, contact),
    item('next-update', guidance, 'inform.first-update'),
  ],
  'copy-of-record': [
    item('record', required, record),
    item('own-words', guidance, record),
    item('allegations', required, record),
    withheld,
    item('handler', guidance, contact),
    item('next-update', guidance, 'inform.next-update'),
  ],
  'copy-to-subject': [
    item('copy', required, copy),
    item('identities', required, copy, written),
    withheld,
    item('not-a-finding', practice, copy),
  ],
  'referral-complainant': [
    item('referred', required, 'complaints.refer-notify'),
    item('referral-next', guidance, 'complaints.refer-notify'),
    withheld,
  ],
  'referral-subject': [
    item('referred', required, 'complaints.refer-notify'),
    item('not-a-finding', practice, 'complaints.refer-notify'),
    withheld,
  ],
  update: [
    item('done', required, 'inform.next-update', written),
    item('delay', practice, 'inform.next-update', written),
    item('next', required, 'inform.next-update', written),
    item('next-update', required, 'inform.next-update'),
  ],
  outcome: [
    item('own-words', guidance, outcome),
    item('done', required, outcome, written),
    item('evidence', guidance, outcome, written),
    item('findings', required, outcome),
    item('discrimination', guidance, 'disc.34-explain', { when: 'discrimination', ...written }),
    item('action', required, outcome),
    withheld,
    item('report', practice, outcome, written),
    ...reviewItems,
    item('recording', guidance, 'review.no-right', { when: 'outside' }),
  ],
  'review-correction': [
    item('what-was-wrong', guidance, 'inform.review-right', written),
    item('review-body', required, review),
    ...reviewItems.slice(1),
  ],
  'withdrawal-asked': [
    item('withdrawal-received', required, 'complaints.withdraw-unsigned'),
    item('pressed', guidance, 'complaints.withdraw'),
    item('reply-by', required, 'complaints.withdraw-unsigned'),
    item('meanwhile', required, 'complaints.withdraw-unsigned'),
    item('conduct-matter', practice, 'complaints.withdraw-local'),
  ],
  'withdrawal-confirmation': [
    item('withdrawal-signed', required, 'complaints.withdraw'),
    item('effect', required, 'complaints.withdraw'),
    item('conduct-matter', required, 'complaints.withdraw'),
    item('others-told', required, 'complaints.withdraw-with-dg', { when: 'others-told' }),
    item('public-interest', required, 'complaints.withdraw-local'),
  ],
  other: [item('words', required, 'house.letter', written)],
}

/** Whether there would be a review, and whose: what `law` answered. */
export type ReviewOf = Readonly<{
  right: boolean
  body?: ReviewInformation['body']
  limb?: string
}>
export type LetterOf = Readonly<{ kind: LetterKind; to: string }>

function calledFor(when: ItemWhen | undefined, { to }: LetterOf, facts: Facts, of: ReviewOf) {
  switch (when) {
    case undefined:
      return true
    case 'review':
      return of.right
    case 'review-dg':
      return of.right && of.body === 'director-general'
    case 'review-lpb':
      return of.right && of.body === 'local-policing-body'
    case 'outside':
      return facts.recorded === undefined
    case 'discrimination':
      return alleges(facts, 'F')
    case 'withheld':
      return facts.withheld.some(({ from }) => from === to)
    case 'others-told':
      return withDirectorGeneral(facts) || underReview(facts)
  }
}

/** Whether an allegation has a code of this category. */
export function alleges({ allegations }: Facts, category: string): boolean {
  return allegations.some(({ codes }) => codes.some(code => code.startsWith(category)))
}

/** Referred, and not sent back. */
export function withDirectorGeneral({ referred, dg }: Facts): boolean {
  return referred.length > 0 && !dg.some(({ decision }) => decision === 'referred-back')
}
export function underReview({ reviews }: Facts): boolean {
  return reviews.some(one => !one.decided && !one.refused)
}

/** What this letter has to say about this matter, in the order it says it. */
export function itemsOf(letter: LetterOf, facts: Facts, of: ReviewOf): readonly LetterItem[] {
  return letterItems[letter.kind].filter(({ when }) => calledFor(when, letter, facts, of))
}

/** What stands in the way of signing it: an item the law asks for is not there. */
export function itemsMissing(
  items: readonly LetterItem[],
  contents: readonly string[],
  need: Need,
): readonly LetterItemName[] {
  return items.filter(one => one.need === need && !contents.includes(one.item)).map(one => one.item)
}

/** This force's rules: what it sends only once a second person has read it. */
const approvedFirst: readonly LetterKind[] = ['outcome', 'review-correction']
export const needsApproval = (kind: LetterKind): boolean => approvedFirst.includes(kind)

/** A result that is not what they asked for: somebody tells them before a letter does. */
export function isBadNews(kind: LetterKind, { outcome: decided }: Facts): boolean {
  return (
    kind === 'outcome' &&
    decided !== undefined &&
    decided.findings.some(({ result }) => badNewsResults.includes(result))
  )
}

type Sending = Readonly<{
  contents: readonly string[]
  review: ReviewOf
  toldFirst: boolean
  /** It was approved, and what it says has changed since. */
  changed: boolean
}>

/** What guidance and this force expect before it goes: each by the rule somebody may waive. */
export function warnings(
  draft: Pick<LetterDraft, 'kind' | 'to' | 'state'>,
  facts: Facts,
  { contents, review: of, toldFirst, changed }: Sending,
): readonly string[] {
  const items = itemsOf(draft, facts, of)
  return [
    ...itemsMissing(items, contents, 'guidance').map(name => `letter.${name}`),
    ...(needsApproval(draft.kind) && (draft.state !== 'approved' || changed)
      ? ['house.letter-approved']
      : []),
    ...(isBadNews(draft.kind, facts) && !toldFirst ? ['house.told-first'] : []),
  ]
}

const paragraphs = {
  'review-body': 'i',
  'review-limb': 'ii',
  'no-right-to-dg': 'iii',
  'review-last-day': 'iv',
  'review-form': 'v',
} as const

/** The items of regulation 33(2)(a) that a letter gave; undefined where it gives none. */
export function reviewGiven(
  contents: readonly string[],
  { right, body, limb }: ReviewOf,
): ReviewInformation | undefined {
  if (!right || !body) return undefined
  const items = Object.entries(paragraphs).flatMap(([name, paragraph]) =>
    contents.includes(name) ? [paragraph] : [],
  )
  return items.length === 0 ? undefined : { items, body, ...(limb ? { limb } : {}) }
}
