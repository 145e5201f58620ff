/** The ways of reaching a complainant, as staff name them. */
import type { LetterWay, ToldBy } from '#casework'

export const ways: Readonly<Record<ToldBy, string>> = {
  email: 'E-mail',
  phone: 'Phone',
  text: 'Text message',
  post: 'Post',
  'in-person': 'In person',
}
export const wayNames: Readonly<Record<LetterWay, string>> = { ...ways, page: 'On their page' }

/** A way by the name it is stored under; one we do not know is shown as it stands. */
export function wayNamed(method: string): string {
  return Object.entries(wayNames).find(([name]) => name === method)?.[1] ?? method
}

export const allWays = ['email', 'phone', 'text', 'post', 'in-person'] as const satisfies ToldBy[]

/** Whether a message may be left, as it is told to whoever rings. */
export function messageWords(mayLeaveMessage: boolean): string {
  return mayLeaveMessage ? 'Messages may be left' : 'Do not leave a message'
}
