/** The referral as the IOPC receives it: the form's answers, as a paper to print or send. */
import type { ReferralForm } from '#casework'
import type { Day } from '#kernel'
import type { Letter } from '#papers'
import type { Authority } from '../bench.ts'
import { fill } from '../words.ts'
import catalogue from './referral-letter.en.json' with { type: 'json' }

export type ReferralLetter = Readonly<{
  authority: Authority
  reference: string
  on: Day
  form: ReferralForm
  signed: Readonly<{ name: string; role: string }>
}>

const parts = [
  'becameClear',
  'incident',
  'subjects',
  'injuries',
  'evidence',
  'risks',
  'complainantNeeds',
  'characteristics',
  'previous',
  'view',
] as const satisfies readonly (keyof ReferralForm)[]

export function referralLetter({ authority, reference, on, form, signed }: ReferralLetter): Letter {
  const { criteria } = form
  return {
    language: 'en',
    authority,
    to: { name: catalogue.to, address: [] },
    reference,
    date: on,
    heading: fill(catalogue.heading, { reference }),
    marking: catalogue.marking,
    sections: [
      {
        heading: catalogue.criteria,
        paragraphs: criteria.length > 0 ? [] : [catalogue['criteria.none']],
        list: criteria,
      },
      ...parts.map(part => ({
        heading: catalogue[part],
        paragraphs: (form[part].trim() || catalogue.unknown).split(/\n{2,}/),
      })),
    ],
    signed: {
      name: signed.name,
      role: `${signed.role.charAt(0).toUpperCase()}${signed.role.slice(1)}`,
    },
  }
}
