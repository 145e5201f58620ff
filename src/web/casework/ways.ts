/** The ways of reaching a complainant, as staff name them. */
import type { ToldBy } from '#casework'

export const ways: Readonly<Record<ToldBy, string>> = {
  email: 'E-mail',
  phone: 'Phone',
  text: 'Text message',
  post: 'Post',
  'in-person': 'In person',
}
export const allWays = ['email', 'phone', 'text', 'post', 'in-person'] as const satisfies ToldBy[]
