/** What pages call accounts, points, tests and findings: never the name one has in the record. */
import type {
  AccountForm,
  AccountSource,
  FactFound,
  PointKind,
  PointStanding,
  Stance,
  TestResult,
  TestWay,
} from '#casework'

export const sourceWords: Readonly<Record<AccountSource, string>> = {
  complainant: 'Complainant',
  'person-complained-against': 'Person complained against',
  witness: 'Witness',
  'police-witness': 'Witness in the police',
  system: 'A system, with nobody’s memory in it',
  press: 'Press or broadcaster',
  other: 'Somebody else',
}
/** Where names are hidden. */
export const sourceShort: Readonly<Record<AccountSource, string>> = {
  ...sourceWords,
  system: 'A system',
  other: 'Another source',
}
export const formWords: Readonly<Record<AccountForm, string>> = {
  interview: 'Interview',
  'written-response': 'Written response',
  email: 'E-mail',
  statement: 'Statement',
  recording: 'Recording',
  'systems-record': 'Systems record',
  'testimony-elsewhere': 'Evidence given elsewhere',
  press: 'Press or broadcast',
}
export const handWords = {
  first: 'First-hand: they saw or heard it themselves',
  second: 'Second-hand: they were told of it',
} as const
export const handShort = { first: 'first-hand', second: 'second-hand' } as const

export const kindWords: Readonly<Record<PointKind, string>> = {
  event: 'Whether something happened',
  rank: 'A rank',
  date: 'A date or time',
  sequence: 'What came first',
  place: 'A place',
  words: 'Words that were used',
}
export const stanceWords: Readonly<Record<Stance, string>> = {
  for: 'For: it says this happened',
  against: 'Against: it says this did not happen, or happened otherwise',
  silent: 'Silent: it says nothing of this',
}
export const testWords: Readonly<Record<TestWay, string>> = {
  'document-of-the-time': 'Document of the time',
  recording: 'Recording',
  'other-witness': 'Other witness',
  'systems-data': 'Systems data',
  interview: 'Interview',
}
export const resultWords: Readonly<Record<TestResult, string>> = {
  'borne-out': 'Bears the account out',
  contradicted: 'Contradicts the account',
  neither: 'Shows neither',
}
export const foundWords: Readonly<Record<FactFound, string>> = {
  happened: 'It happened',
  'did-not-happen': 'It did not happen',
  'not-able-to-determine': 'It cannot be determined',
}
export const openWords = { yes: 'Yes', no: 'No', 'not-known': 'Not known' } as const

export const standingTags: Readonly<
  Record<PointStanding, Readonly<{ text: string; classes: string }>>
> = {
  contested: { text: 'Contested', classes: 'govuk-tag--orange' },
  untested: { text: 'Untested', classes: 'govuk-tag--yellow' },
  agreed: { text: 'Agreed', classes: 'govuk-tag--green' },
}

/** Items of radios, checkboxes or a select, in the order of the list. */
export function itemsOf<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): readonly Readonly<{ value: Value; text: string }>[] {
  return values.map(value => ({ value, text: words[value] }))
}
