/** A panel and getting ready for it, in words. */
import type {
  Capacity,
  InviteOwner,
  InviteState,
  PanelSeat,
  PanelTie,
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

export const ownerWords: Readonly<Record<InviteOwner, string>> = {
  authority: 'This force',
  'local-policing-body': 'The local policing body',
  coroner: 'The coroner',
}
