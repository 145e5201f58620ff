/** What pages of the bundle say of a ground, an edition, a decision and the state of a build. */
import { type Disclosure, type Edition, placeInWords, type Redaction } from '#casework'

export const grounds = [
  'address',
  'contact',
  'third-party',
  'medical',
  'child',
  'safety',
  'method',
  'irrelevant',
  'other',
] as const
type Ground = (typeof grounds)[number]

const groundNames: Readonly<Record<Ground, string>> = {
  address: 'Where somebody lives or works',
  contact: 'How somebody can be reached',
  'third-party': 'About somebody who has no part in this',
  medical: 'About somebody’s health',
  child: 'Would say who a child is',
  safety: 'Somebody could come to harm',
  method: 'How the police work, where that must not be known',
  irrelevant: 'Has nothing to do with what is decided',
  other: 'Something else',
}

export const groundItems = grounds.map(value => ({ value, text: groundNames[value] }))

export function groundWords(ground: string): string {
  return Object.entries(groundNames).find(([value]) => value === ground)?.[1] ?? ground
}

export const editionWords: Readonly<Record<Edition, string>> = {
  redacted: 'Redacted edition',
  unredacted: 'Unredacted edition',
}

export const decisionWords: Readonly<Record<Disclosure, string>> = {
  disclose: 'Disclose',
  'disclose-redacted': 'Disclose redacted',
  withhold: 'Withhold',
}

/** What is taken out, as a person would point at it. */
export function whatWords({ what }: Redaction): Readonly<{ quote: string; where: string }> {
  const { place, quote = '' } = what
  return {
    quote,
    where: place.type === 'Whole' ? 'wherever it stands in the file' : placeInWords(place),
  }
}

/** How often, in words. */
export function timesWords(times: number): string {
  return times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`
}

/** What has just been done to a bundle, said once on its page. */
export const doneWords: ReadonlyMap<string, string> = new Map([
  ['saved', 'What is in the bundle is saved. Build each edition when it is complete.'],
  ['elsewhere', 'It is marked in those files too. Build the redacted edition again.'],
  ['left', 'It is recorded why those words stay. Build the redacted edition again.'],
  ['added', 'The file is added. Build each edition again, so that it is in it.'],
])
