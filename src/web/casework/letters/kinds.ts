/** What each kind of letter is called, and what its writer is asked. */
import type { LetterItemName, LetterKind } from '#casework'

export const kindWords: Readonly<Record<LetterKind, string>> = {
  acknowledgement: 'Acknowledgement',
  'copy-of-record': 'Copy of the record, to the complainant',
  'copy-to-subject': 'Copy of the complaint, to the person complained against',
  'referral-complainant': 'Telling the complainant it was referred to the IOPC',
  'referral-subject': 'Telling the person complained against it was referred to the IOPC',
  update: 'Update to the complainant',
  outcome: 'Outcome',
  'review-correction': 'Corrected information about the right to a review',
  'withdrawal-asked': 'Asking whether they mean to withdraw',
  'withdrawal-confirmation': 'Confirming a withdrawal',
  other: 'Another letter to the complainant',
}
export function kindNamed(kind: string): string {
  if (kind === 'review-decision') return 'What the review decided, from the local policing body'
  return Object.entries(kindWords).find(([name]) => name === kind)?.[1] ?? kind
}

export type Asked = Readonly<{ label: string; hint?: string; rows: number }>

/** Only for what its writer alone can say; the rest follows from the matter. */
export const asks: Readonly<Partial<Record<LetterItemName, Asked>>> = {
  'evidence-kept': {
    label: 'What are we doing to keep evidence?',
    hint: 'Say what is being kept or asked for, and what could be overwritten soon.',
    rows: 4,
  },
  done: {
    label: 'What did we do about each allegation?',
    hint: 'Plain words; leave an empty line between paragraphs.',
    rows: 6,
  },
  evidence: {
    label: 'What evidence did we look at?',
    hint: 'And what could not be obtained, and why.',
    rows: 5,
  },
  discrimination: {
    label: 'What did we find about the discrimination allegation?',
    hint: 'How others were treated, any pattern, the explanation, and why it was accepted or not.',
    rows: 6,
  },
  report: {
    label: 'What is attached?',
    hint: 'The report or a summary of it, and why anything in it is blacked out.',
    rows: 3,
  },
  'what-was-wrong': { label: 'What was wrong in the letter before?', rows: 3 },
  words: { label: 'The letter', hint: 'Leave an empty line between paragraphs.', rows: 12 },
}

export const toSubject: readonly LetterKind[] = ['copy-to-subject', 'referral-subject']

/** Where what a letter lacks can be put right. */
export function whereFor(item: LetterItemName, address: string, words: string): string {
  switch (item) {
    case 'own-words':
    case 'allegations':
      return `${address}/log`
    case 'record':
    case 'copy':
      return `${address}/record`
    case 'handler':
      return address
    case 'referred':
      return `${address}/referral`
    case 'findings':
    case 'action':
      return `${address}/outcome`
    case 'withdrawal-received':
    case 'withdrawal-signed':
    case 'effect':
      return `${address}/withdrawal`
    case 'withheld':
      return `${address}/withheld`
    case 'next-update':
    case 'review-body':
    case 'review-limb':
    case 'no-right-to-dg':
      return `${address}/duties`
    default:
      return `${words}#${item}`
  }
}
