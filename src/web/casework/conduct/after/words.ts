/** The words of what follows: who is told, what is published, and what could name somebody. */
import type { DetailKind, Publishable, ToTell } from '#casework'

export const capacityWords: Readonly<Record<ToTell['capacity'], string>> = {
  officer: 'The officer',
  complainant: 'The complainant',
  'interested-person': 'An interested person',
  'director-general': 'The IOPC',
  other: 'Somebody else',
}

/** What can be published, as addresses name it. */
export const publishingNames = ['outcome', 'notice'] as const
export type PublishingName = (typeof publishingNames)[number]
export const publishableOf: Readonly<Record<PublishingName, Publishable>> = {
  outcome: 'outcome',
  notice: 'hearing-notice',
}
export const nameOf: Readonly<Record<Publishable, PublishingName>> = {
  outcome: 'outcome',
  'hearing-notice': 'notice',
}
/** Where the public reads it. */
export const publicAddress: Readonly<Record<Publishable, string>> = {
  outcome: '/outcomes',
  'hearing-notice': '/hearings',
}
export const publishableWords: Readonly<Record<Publishable, string>> = {
  outcome: 'the outcome',
  'hearing-notice': 'the notice of the hearing',
}

export const detailWords: Readonly<Record<DetailKind, string>> = {
  person: 'In the record',
  name: 'May be a name or a place',
  number: 'May be a number of somebody’s',
  reach: 'May say where somebody is reached',
  age: 'An age or a date of birth',
  asked: 'You asked for it to be looked for',
}
