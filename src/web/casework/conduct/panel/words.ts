/** A panel and getting ready for it, in words. */
import type {
  AllegationResponse,
  Capacity,
  ChairDirection,
  InviteOccasion,
  InviteOwner,
  InviteState,
  PanelSeat,
  PanelTie,
  PeriodSigner,
  RulingHearer,
  RulingKind,
  SeatStanding,
} from '#casework'

export const seatWords: Readonly<Record<PanelSeat, string>> = {
  chair: 'Chair',
  'person-conducting': 'Conducts it alone',
  member: 'Member',
  adviser: 'Adviser, who has no vote',
}

/** Whom the Regulations name, as `law` calls them. */
export const asWords: Readonly<Record<string, string>> = {
  'one-rank-higher-or-staff': 'An officer at least one rank higher, or more senior staff',
  'sergeant-or-above-or-staff':
    'A sergeant or above, a senior HR professional, or more senior staff',
  'legally-qualified-chair': 'A legally qualified person from the policing body’s list',
  'chief-officer-or-delegate': 'The chief officer, or whom they delegate it to',
  'more-senior-officer-of-another-force': 'A more senior officer of another force',
  'chief-inspector-of-constabulary-or-inspector':
    'His Majesty’s Chief Inspector of Constabulary, or an inspector they name',
  'independent-qualified': 'An independent with experience or qualifications in discipline',
  independent: 'An independent',
  'superintendent-or-above': 'A superintendent or above, or suitable staff',
  'inspector-or-nominee': 'An inspector of constabulary, or whom they name',
  'legally-qualified-adviser': 'A legally qualified adviser from the policing body’s list',
}

export const tieWords: Readonly<Record<PanelTie, string>> = {
  'managed-by-officer': 'They work, or worked, for the officer',
  'manages-investigator': 'They manage the investigator',
  'in-chiefs-office':
    'The officer, the investigator or a witness works in the chief officer’s own office',
  'took-part-before': 'They took part in the investigation, or decided something in it',
  'certified-it': 'They certified the case for an accelerated hearing',
  'knows-those-in-it': 'They know somebody in the case',
  'other-interest': 'Something else that others could think bears on their judgement',
}

export const seatTags: Readonly<Record<SeatStanding, Readonly<{ text: string; classes: string }>>> =
  {
    sits: { text: 'Sits', classes: 'govuk-tag--green' },
    objected: { text: 'Objected to', classes: 'govuk-tag--yellow' },
    replaced: { text: 'Objection agreed to', classes: 'govuk-tag--grey' },
    left: { text: 'No longer sits', classes: 'govuk-tag--grey' },
  }

export const appointedWords = {
  authority: 'The force (appropriate authority)',
  'local-policing-body': 'The local policing body',
} as const

/** What an officer may answer to an allegation, in the order it is asked. */
export const answersGiven = ['misconduct', 'gross-misconduct', 'in-part', 'no'] as const
/** What the officer’s answer says of an allegation. */
export const acceptedWords: Readonly<Record<AllegationResponse['accepted'], string>> = {
  misconduct: 'Misconduct is accepted',
  'gross-misconduct': 'Gross misconduct is accepted',
  'in-part': 'Accepted in part',
  no: 'Not accepted',
}
export const answerItems = answersGiven.map(value => ({ value, text: acceptedWords[value] }))

export const capacityWords: Readonly<Record<Capacity, string>> = {
  officer: 'The officer concerned',
  'police-friend': 'Police friend',
  lawyer: 'Lawyer',
  complainant: 'Complainant',
  companion: 'Companion',
  'interested-person': 'Interested person',
  family: 'Family',
  witness: 'Witness',
  'director-general': 'IOPC',
  investigator: 'Investigator',
}

export const inviteTags: Readonly<
  Record<InviteState, Readonly<{ text: string; classes: string }>>
> = {
  identified: { text: 'To be told', classes: 'govuk-tag--blue' },
  notified: { text: 'Told', classes: 'govuk-tag--yellow' },
  acknowledged: { text: 'Has answered', classes: 'govuk-tag--green' },
  'not-coming': { text: 'Not coming', classes: 'govuk-tag--grey' },
}

export const occasionWords: Readonly<Record<InviteOccasion, string>> = {
  hearing: 'Misconduct hearing',
  meeting: 'Misconduct meeting',
  'accelerated-hearing': 'Accelerated misconduct hearing',
  'appeal-meeting': 'Appeal meeting',
  inquest: 'Inquest',
  review: 'Review',
}

export const ownerWords: Readonly<Record<InviteOwner, string>> = {
  authority: 'This force',
  'local-policing-body': 'The local policing body',
  coroner: 'The coroner',
}

export const sideWords: Readonly<Record<'authority' | 'director-general' | 'officer', string>> = {
  authority: 'The force (appropriate authority)',
  'director-general': 'The IOPC, which presents the case',
  officer: 'The officer',
}

export const rulingWords: Readonly<Record<RulingKind, string>> = {
  history: 'An earlier matter, put before the panel',
  privacy: 'In public or in private',
  reporting: 'What may be reported',
  exclusion: 'Somebody kept out of the room',
  'public-notice': 'The public notice',
  publication: 'Publication of the report',
  law: 'A point of law or procedure',
  witness: 'A witness',
  other: 'Something else',
}

export const hearerWords: Readonly<Record<RulingHearer, string>> = {
  officer: 'The officer, or for them',
  presenter: 'Whoever presents the case',
  complainant: 'The complainant',
  'interested-person': 'An interested person',
  press: 'The press',
}

export const directionWords: Readonly<Record<ChairDirection, string>> = {
  'all-in-private': 'Privacy: all of it is held in private',
  'part-in-private': 'Privacy: part of it is held in private',
  'names-not-reported': 'Reporting: those named below are not to be identified',
  'reporting-postponed': 'Reporting: nothing until a later day',
  'notice-withheld': 'Public notice: none is published',
  'name-withheld': 'Public notice: without the officer’s name',
  'place-withheld': 'Public notice: without the place',
  'conduct-withheld': 'Public notice: without what is alleged',
  'report-withheld': 'Report: not published',
  'report-without-name': 'Report: published without the officer’s name',
  'report-in-part': 'Report: published in part',
}

export const signerWords: Readonly<Record<PeriodSigner, string>> = {
  'appropriate-authority': 'The appropriate authority',
  officer: 'The officer',
  chair: 'The chair, or whoever conducts it',
  'director-general': 'The IOPC, which presents the case',
}
