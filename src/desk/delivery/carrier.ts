/** Whoever carries a notice out of the building: a mail server, or GOV.UK Notify. */
import type { OneOf } from '#kernel'
import type { FailureKind } from '#store'

export type Message = Readonly<{
  /** The same however often it is tried, so that a second copy can be known for one. */
  name: string
  /** The name with proof that we made it: where it is sent back to, and what it is answered by. */
  token: string
  /** Whether it may have been handed over before, by a process that died before it said so. */
  again: boolean
  to: string
  subject: string
  text: string
  /** Where there is something to read. */
  link: string
  attachment?: Readonly<{ name: string; text: string }>
}>

/** What came of handing it over, with why in plain words for whoever has to mend it. */
export type Outcome = OneOf<{
  Taken: {}
  /** Not now. It may be taken another time. */
  NotNow: { why: string }
  /** Never: the address or the notice itself is refused. */
  Refused: { why: string; kind: FailureKind }
}>

export type Carrier = Readonly<{
  name: 'smtp' | 'notify'
  /** Never rejects for what the far end says; a rejection is our own fault. */
  hand(message: Message): Promise<Outcome>
}>

/** What is set up. An e-mail with a file goes only by our own mail server. */
export type Carriers = Readonly<{ email?: Carrier; file?: Carrier; text?: Carrier }>

/** Which carrier a notice goes by, or what is missing, as staff read it. */
export function carrierFor(
  carriers: Carriers,
  { about, method }: Readonly<{ about: string; method: string }>,
): Carrier | string {
  if (method === 'text') return carriers.text ?? 'no service for text messages is set up'
  const email = about === 'receipt' ? carriers.file : carriers.email
  return email ?? 'no mail server is set up'
}
