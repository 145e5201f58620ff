/**
 * The nine questions before anything is public, as staff are asked them. Each is put so that yes
 * lets it go out and no stands in its way.
 */
import { type PublicationQuestion, publicationQuestions } from '#casework'

type Asked = Readonly<{
  asks: string
  hint: string
  /** What stands in the way where it is answered no. */
  against: string
  /** Who can answer it. */
  who: string
}>

const words: Readonly<Record<PublicationQuestion, Asked>> = {
  'hearing-not-meeting': {
    asks: 'Is it of a hearing, and not of a meeting?',
    hint: 'A meeting is private: neither its day nor its outcome is published.',
    against: 'it is of a meeting, which is private',
    who: 'Whoever decided the form of proceedings',
  },
  'chairs-directions': {
    asks: 'Does it keep to everything the chair directed on names, reporting and publication?',
    hint: 'The chair’s rulings are listed above.',
    against: 'it does not keep to what the chair directed',
    who: 'The chair of the panel',
  },
  'lifelong-anonymity': {
    asks: 'Is everybody against whom a sexual offence is alleged kept from being identified?',
    hint: 'For life. Also by details that only together say who it is: a street, a school, work.',
    against: 'somebody with anonymity for life could be identified',
    who: 'The force’s solicitor',
  },
  'children-and-orders': {
    asks: 'Is no child identified, and every order of a court kept to?',
    hint: 'A parent’s full name or a street may identify a child.',
    against: 'a child could be identified, or an order of a court stands against it',
    who: 'The force’s solicitor',
  },
  'criminal-proceedings': {
    asks: 'Are no criminal proceedings active, or was the prosecutor asked and content?',
    hint: 'They are active from an arrest or a charge until they are over.',
    against: 'criminal proceedings are active, and the prosecutor is not content',
    who: 'The Crown Prosecution Service',
  },
  inquest: {
    asks: 'Does no inquest restrict it?',
    hint: 'An inquest that is open, or an order a coroner made.',
    against: 'an inquest restricts it',
    who: 'The coroner’s officer',
  },
  'nobody-named-early': {
    asks: 'Is nobody named who was not named in a notice of the hearing?',
    hint: 'In a notice itself: is nobody named before the officer knew they would be?',
    against: 'somebody would be named for the first time',
    who: 'The chair of the panel',
  },
  'security-and-welfare': {
    asks: 'Is it safe for national security, for informants, and for anybody’s welfare?',
    hint: 'Also how the officer and their family will be when it is read.',
    against: 'it could harm security, an informant or somebody’s welfare',
    who: 'Counter-corruption, and the officer’s welfare contact',
  },
  'people-told-first': {
    asks: 'Were the people it concerns told first, by a person?',
    hint: 'Say by whom and when. Who was told is listed above.',
    against: 'people it concerns would read it first in public',
    who: 'The caseworker',
  },
}

export function questionWords(question: PublicationQuestion): Asked & Readonly<{ number: number }> {
  return { ...words[question], number: publicationQuestions.indexOf(question) + 1 }
}
