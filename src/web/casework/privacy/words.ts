/** The marks of documents and notes in words: what is shown as tags, and offered as choices. */
import type { PersonCategory, Privilege, Purpose, RestsOn } from '#casework'

export const purposeWords: Readonly<Record<Purpose, string>> = {
  'law-enforcement': 'Law enforcement',
  general: 'General',
}
export const restsOnWords: Readonly<Record<RestsOn, string>> = {
  fact: 'Fact',
  opinion: 'Opinion',
  mixed: 'Fact and opinion',
}
export const personWords: Readonly<Record<PersonCategory, string>> = {
  complainant: 'Complainant',
  'person-complained-against': 'Person complained against',
  victim: 'Victim of a crime',
  witness: 'Witness',
  suspect: 'Suspected of a crime',
  convicted: 'Convicted of a crime',
  other: 'Somebody else',
}
export const privilegeWords: Readonly<Record<Privilege, string>> = {
  none: 'None of these',
  'legal-advice': 'Legal advice',
  'without-prejudice': 'Without prejudice',
  sensitive: 'Sensitive',
}

/** A purpose as a row holds it. */
export function purposeNamed(purpose: string): string | undefined {
  return Object.entries(purposeWords).find(([one]) => one === purpose)?.[1]
}
