/** The words of a four-weekly update, from the handler's and the matter's. */
import type { ComplaintEvent } from '#casework'
import { type Day, londonDay } from '#kernel'
import { type Letter, longDay } from '#papers'
import type { Authority } from './bench.ts'
import type { UpdateWords } from './send-update.ts'
import catalogue from './update-letter.en.json' with { type: 'json' }
import { fill } from './words.ts'

type Made = Extract<ComplaintEvent, { type: 'ComplaintMade' }>

export type UpdateLetter = Readonly<{
  authority: Authority
  made: Made
  words: UpdateWords
  on: Day
  nextUpdateBy: Day
  signed: Readonly<{ name: string; role: string }>
  /** Where complaints are followed. */
  address: string
}>

const paragraphs = (words: string) => words.split(/\n{2,}/)

export function updateLetter(of: UpdateLetter): Letter {
  const { authority, made, words, on, nextUpdateBy, signed, address } = of
  const { contact } = made.report
  const { where } = contact.ways.post
  const posted = words.by === 'post' && where !== undefined ? where.split('\n') : []
  const { delay } = words
  return {
    language: 'en',
    authority,
    to: { name: contact.name, address: posted },
    reference: made.reference,
    date: on,
    greeting: fill(catalogue.greeting, { name: contact.name }),
    heading: catalogue.heading,
    sections: [
      { paragraphs: [fill(catalogue.opening, { madeOn: longDay(londonDay(made.madeAt), 'en') })] },
      { heading: catalogue.doneHeading, paragraphs: paragraphs(words.done) },
      ...(delay === undefined
        ? []
        : [{ heading: catalogue.delayHeading, paragraphs: paragraphs(delay) }]),
      {
        heading: catalogue.nextHeading,
        paragraphs: [
          ...paragraphs(words.next),
          fill(catalogue.nextUpdate, { nextUpdateBy: longDay(nextUpdateBy, 'en') }),
        ],
      },
      {
        heading: catalogue.rightsHeading,
        paragraphs: [catalogue.rights, fill(catalogue.following, { address })],
      },
    ],
    closing: catalogue.closing,
    signed: { name: signed.name, role: fill(catalogue.role, { role: signed.role }) },
  }
}
