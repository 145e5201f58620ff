/** The letter that tells somebody who has looked: by role, never by name. */
import type { DecidedLooks, LookRequestState } from '#casework'
import { type Day, londonDay } from '#kernel'
import { type Letter, longDay } from '#papers'
import type { KindOfLooks } from '#store'
import type { Authority } from '../bench.ts'
import { capital, fill } from '../words.ts'
import catalogue from './letter.en.json' with { type: 'json' }

const whys: Readonly<Record<string, string>> = catalogue.why
const hows: Readonly<Record<string, string>> = catalogue.how

function lineOf({ role, why, how, count, first, last }: KindOfLooks): string {
  const [from, to] = [londonDay(first), londonDay(last)].map(on => longDay(on, 'en'))
  return fill(catalogue.line, {
    role: capital(role),
    why: whys[why] ?? catalogue.why.other,
    how: hows[how] ?? how,
    times: count === 1 ? catalogue.once : fill(catalogue.times, { count: String(count) }),
    between:
      from === to
        ? fill(catalogue.on, { first: from ?? '' })
        : fill(catalogue.between, { first: from ?? '', last: to ?? '' }),
  })
}

type Of = Readonly<{
  authority: Authority
  received: NonNullable<LookRequestState['received']>
  reference: string
  kinds: readonly KindOfLooks[]
  decided: readonly DecidedLooks[]
  on: Day
  signed: Readonly<{ name: string; role: string }>
  /** Where it is posted to; handed over, there is none. */
  address: readonly string[]
}>

/** A kind nobody decided to release, such as one that came afterwards, is in no letter. */
export function lookLetter(of: Of): Letter {
  const { authority, received, reference, kinds, decided, on, signed, address } = of
  const { name, receivedOn, standing } = received
  const released = new Set(decided.flatMap(({ looks, release }) => (release ? looks : [])))
  const list = kinds.filter(({ looks }) => released.has(looks)).map(lineOf)
  const opening = { receivedOn: longDay(receivedOn, 'en'), reference }
  return {
    language: 'en',
    authority,
    to: { name, address },
    reference,
    date: on,
    greeting: fill(catalogue.greeting, { name }),
    heading: standing === 'subject' ? catalogue.headingSubject : catalogue.heading,
    sections: [
      { paragraphs: [fill(catalogue.opening, opening)] },
      {
        heading: catalogue.looksHeading,
        paragraphs: list.length > 0 ? [catalogue.looks] : [catalogue.looks, catalogue.none],
        list,
      },
      { heading: catalogue.keptHeading, paragraphs: [catalogue.kept] },
      { heading: catalogue.rightsHeading, paragraphs: [catalogue.rights] },
    ],
    closing: catalogue.closing,
    signed: {
      name: signed.name,
      role: fill(catalogue.role, { role: capital(signed.role) }),
    },
  }
}
