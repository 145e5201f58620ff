/** Why a notice did not arrive, in words for whoever must find another way. */
import type { FailureKind } from '#store'

export type Failure = Readonly<{ kind: FailureKind; why: string }>

/** By the last two figures of the far end's own code (RFC 3463); the first says for how long. */
const reasons: Readonly<Record<string, string>> = {
  '1.1': 'there is no such e-mail address',
  '1.2': 'there is no such e-mail address',
  '1.3': 'there is no such e-mail address',
  '1.6': 'their e-mail address has moved and left no other',
  '1.10': 'their e-mail provider takes no mail',
  '2.1': 'their mailbox is closed',
  '2.2': 'their mailbox is full',
  '2.3': 'their mailbox takes no message of this size',
  '4.7': 'it could not be delivered in time',
  '7.1': 'their e-mail provider refused it',
}
const byClass: Readonly<Record<string, string>> = {
  '1': 'their e-mail address is not one that takes mail',
  '2': 'their mailbox could not take it',
  '4': 'their e-mail provider could not be reached',
  '7': 'their e-mail provider refused it',
}
const unsaid = 'their e-mail provider sent it back'

export function failureOf(status: string | undefined): Failure {
  const [, subject = '', detail = ''] = status?.split('.') ?? []
  const why = reasons[`${subject}.${detail}`] ?? byClass[subject] ?? unsaid
  return { kind: subject === '4' ? 'expired' : 'bounced', why }
}
