/** What the columns of a file can be read as, and what headers call each. */

export type FieldName =
  | 'key'
  | 'matter'
  | 'full name'
  | 'family name'
  | 'given names'
  | 'suffix'
  | 'number'
  | 'rank'
  | 'unit'
  | 'birth year'
  | 'appointed on'
  | 'left on'
  | 'made on'
  | 'happened on'
  | 'closed on'
  | 'place'
  | 'setting'
  | 'category'
  | 'text'
  | 'reference'

/** Headers in lower case, without anything but letters and digits; the likeliest first. */
export type Known = Readonly<Partial<Record<FieldName, readonly string[]>>>

/** Several columns of these are read one behind the other. */
export const joining: ReadonlySet<string> = new Set(['given names'])

const person = {
  'full name': ['nameraw', 'reportedname', 'fullname', 'name', 'officername', 'accusedname'],
  'family name': ['lastname', 'familyname', 'surname', 'last'],
  'given names': [
    ...['firstname', 'givenname', 'givennames', 'forename', 'forenames', 'first', 'initials'],
    ...['middleinitial', 'middlename', 'middlenames'],
  ],
  suffix: ['suffix', 'suffixname'],
  number: [
    ...['star', 'collarnumber', 'collarno', 'warrantnumber', 'warrantno', 'badge', 'badgenumber'],
    ...['badgenum', 'currentstar', 'number'],
  ],
  rank: ['rank', 'cleanedrank', 'grade', 'title'],
  unit: ['unit', 'currentunit', 'station', 'department', 'division'],
  'birth year': ['birthyear', 'yearofbirth', 'yob', 'dateofbirth', 'dob'],
  'appointed on': ['appointeddate', 'appointedon', 'dateappointed', 'joined', 'startdate'],
} satisfies Known

const matterIds = [
  ...['crid', 'matterid', 'matter', 'matternumber', 'caseid', 'caseref', 'casenumber', 'logno'],
  ...['complaintid', 'complaintnumber'],
]

/** Somebody named somewhere. */
export const recordFields: Known = {
  key: ['recordid', 'recid', 'uniqueid', 'id', 'key', 'uid'],
  matter: matterIds,
  ...person,
  'left on': ['resignationdate', 'lefton', 'dateleft', 'enddate'],
}

/** Somebody named in a report that is to be answered. */
export const queryFields: Known = {
  key: ['queryid', 'id', 'key'],
  matter: matterIds,
  ...person,
  'happened on': ['date', 'incidentdate', 'happenedon', 'reportedon'],
}

export const matterFields: Known = {
  key: [...matterIds, 'id', 'key'],
  'happened on': ['incidentdate', 'happenedon', 'dateofincident'],
  'made on': ['complaintdate', 'madeon', 'datereceived', 'receivedon', 'daterecorded'],
  'closed on': ['closeddate', 'closedon', 'dateclosed'],
  place: ['beat', 'place', 'location', 'districtoccurrence', 'district'],
  setting: ['locationcode', 'setting', 'kindofplace'],
  category: ['categorycode', 'category', 'allegation'],
  reference: ['reference', 'incidentnumber', 'crimenumber'],
}

export const textFields: Known = {
  key: ['queryid', 'textid', ...matterIds, 'id', 'key'],
  text: ['narrative', 'text', 'summary', 'allegation', 'description'],
}

/** Who is in which matter, and nothing of who they are. */
export const namedFields: Known = {
  key: ['personid', 'subjectref', 'officertaxid', 'officerid', 'badgenum', 'uid', 'recordid'],
  matter: matterIds,
}

/** A header as it is compared. */
export function bareName(header: string): string {
  return header.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

const protectedNames = [
  ...['gender', 'sex', 'race', 'ethnicity', 'ethnicorigin', 'religion', 'belief', 'disability'],
  ...['sexualorientation', 'maritalstatus', 'nationality', 'age', 'agegroup', 'ageband'],
]

/** Never part of deciding who somebody is, whoever asks. A year of birth is a fact of identity. */
export function isProtected(header: string): boolean {
  return protectedNames.some(name => bareName(header) === name)
}
