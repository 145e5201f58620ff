/** The words of what follows: who is told, what is published, and what could name somebody. */
import type { DetailKind, Publishable, ToTell, WhyPutRight } from '#casework'

export const capacityWords: Readonly<Record<ToTell['capacity'], string>> = {
  officer: 'The officer',
  complainant: 'The complainant',
  'interested-person': 'An interested person',
  'director-general': 'The IOPC',
  other: 'Somebody else',
}

/** What is asked about before the public has it, as addresses name it. */
export const publishingNames = ['outcome', 'notice', 'press-line'] as const
export type PublishingName = (typeof publishingNames)[number]
export const publishableOf: Readonly<Record<Exclude<PublishingName, 'press-line'>, Publishable>> = {
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

/** By what it tells of. */
export const pressLineWords: Readonly<Record<Publishable, string>> = {
  outcome: 'a press line about the outcome',
  'hearing-notice': 'a press line about the hearing',
}
export const whyPutRightWords: Readonly<Record<WhyPutRight, string>> = {
  cleared: 'The officer was cleared',
  quashed: 'The outcome was quashed',
  replaced: 'Another outcome stands',
  over: 'The case was withdrawn',
  moved: 'The hearing is at another time',
  directed: 'The chair has directed since that it is not told',
}

export const detailWords: Readonly<Record<DetailKind, string>> = {
  person: 'In the record',
  name: 'May be a name or a place',
  number: 'May be a number of somebody’s',
  reach: 'May say where somebody is reached',
  age: 'An age or a date of birth',
  asked: 'You asked for it to be looked for',
}
