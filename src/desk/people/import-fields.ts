/** What a column of a force's file can be read as, and what is never read at all. */
import type { ImportKind } from '#store'
import { caseFields, lookUpFields } from './import-case-fields.ts'
import type { Reading } from './import-cells.ts'

export type Field = Readonly<{
  id: string
  label: string
  reads: Reading
  /** Several columns may be joined into it, in the order of the file. */
  joins?: true
  /** What headers call it, in lower case and without anything but letters and digits. */
  synonyms: readonly string[]
}>

const person: readonly Field[] = [
  {
    id: 'full-name',
    label: 'Whole name in one column',
    reads: 'text',
    synonyms: ['name', 'fullname', 'nameraw', 'officername', 'membername', 'accusedname'],
  },
  {
    id: 'family-name',
    label: 'Family name',
    reads: 'text',
    synonyms: ['familyname', 'lastname', 'surname', 'last'],
  },
  {
    id: 'given-names',
    label: 'Given names or initials',
    reads: 'text',
    joins: true,
    synonyms: [
      ...['givennames', 'givenname', 'firstname', 'first', 'forename', 'forenames', 'initials'],
      ...['middlename', 'middlenames', 'middleinitial', 'mi', 'initial'],
    ],
  },
  {
    id: 'suffix',
    label: 'Suffix, such as Junior',
    reads: 'text',
    synonyms: ['suffix', 'suffixname', 'namesuffix'],
  },
  {
    id: 'number',
    label: 'Collar, warrant or badge number',
    reads: 'text',
    synonyms: [
      ...['number', 'collarnumber', 'collarno', 'collar', 'warrantnumber', 'warrantno', 'warrant'],
      ...['badge', 'badgenumber', 'badgeno', 'star', 'starno', 'shouldernumber', 'epaulette'],
      'currentstar',
    ],
  },
  {
    id: 'rank',
    label: 'Rank or grade',
    reads: 'text',
    synonyms: ['rank', 'grade', 'rankgrade', 'cleanedrank', 'currentrank'],
  },
  {
    id: 'unit',
    label: 'Unit, station or department',
    reads: 'text',
    joins: true,
    synonyms: ['unit', 'station', 'department', 'team', 'district', 'division', 'currentunit'],
  },
  {
    id: 'birth-year',
    label: 'Year of birth (of a date, only the year is kept)',
    reads: 'year',
    synonyms: ['birthyear', 'yearofbirth', 'yob', 'dateofbirth', 'dob', 'birthdate'],
  },
  {
    id: 'appointed-on',
    label: 'Date appointed',
    reads: 'day',
    synonyms: ['appointedon', 'appointeddate', 'appointed', 'dateappointed', 'joined', 'startdate'],
  },
]

const keyed = (label: string, synonyms: readonly string[]): Field => ({
  id: 'key',
  label,
  reads: 'text',
  synonyms,
})

const officers: readonly Field[] = [
  keyed('Number that stays with the person', [
    ...['key', 'personid', 'personnumber', 'personno', 'employeenumber', 'employeeno'],
    ...['employeeid', 'staffid', 'staffnumber', 'uid', 'id', 'payrollnumber'],
  ]),
  ...person,
  {
    id: 'left-on',
    label: 'Date left',
    reads: 'day',
    synonyms: ['lefton', 'dateleft', 'left', 'leavingdate', 'resignationdate', 'enddate'],
  },
  {
    id: 'reports-to',
    label: 'Line manager’s number (several with a semicolon between)',
    reads: 'text',
    synonyms: [
      ...['reportsto', 'linemanager', 'linemanagernumber', 'linemanagersnumber', 'managerid'],
      ...['linemanagerid', 'manager', 'managernumber', 'supervisor', 'supervisorid'],
    ],
  },
  {
    id: 'chief-office',
    label: 'Works in the office of the chief officer (yes or no)',
    reads: 'text',
    synonyms: ['chiefoffice', 'chiefsoffice', 'officeofthechief', 'chiefofficersoffice'],
  },
]

const matters: readonly Field[] = [
  keyed('Number of the matter', [
    ...['key', 'matter', 'matterid', 'matternumber', 'caseid', 'casenumber', 'crid', 'logno'],
    ...['reference', 'caseref', 'casereference', 'complaintnumber', 'complaintid', 'id'],
  ]),
  {
    id: 'reference',
    label: 'Reference people know it by',
    reads: 'text',
    synonyms: ['reference', 'ref', 'ourreference', 'caseref'],
  },
  {
    id: 'kind',
    label: 'Kind of matter',
    reads: 'kind',
    synonyms: ['kind', 'type', 'casetype', 'mattertype', 'recordtype'],
  },
  {
    id: 'made-on',
    label: 'Date made or recorded',
    reads: 'day',
    synonyms: [
      ...['madeon', 'datemade', 'complaintdate', 'made', 'datereceived', 'receivedon', 'received'],
      ...['recordedon', 'daterecorded', 'opened', 'dateopened'],
    ],
  },
  {
    id: 'happened-on',
    label: 'Date it happened',
    reads: 'day',
    synonyms: ['happenedon', 'incidentdate', 'dateofincident', 'incidenton', 'eventdate'],
  },
  {
    id: 'closed-on',
    label: 'Date closed',
    reads: 'day',
    synonyms: ['closedon', 'closeddate', 'dateclosed', 'closed', 'finalised', 'datefinalised'],
  },
  {
    id: 'category',
    label: 'Category',
    reads: 'text',
    joins: true,
    synonyms: ['category', 'allegationcategory', 'allegationtype', 'classification'],
  },
  {
    id: 'place',
    label: 'Place',
    reads: 'text',
    joins: true,
    synonyms: ['place', 'location', 'beat', 'address', 'ward', 'area'],
  },
  {
    id: 'summary',
    label: 'Summary',
    reads: 'text',
    joins: true,
    synonyms: ['summary', 'description', 'narrative', 'details', 'circumstances'],
  },
  {
    id: 'about-whom',
    label: 'What kind of person it was about (never a name)',
    reads: 'text',
    synonyms: ['aboutwhom', 'complainanttype', 'kindofcomplainant', 'complainantkind'],
  },
]

const accused: readonly Field[] = [
  {
    id: 'matter',
    label: 'Number of the matter',
    reads: 'text',
    synonyms: [
      ...['matter', 'matterid', 'matternumber', 'caseid', 'casenumber', 'crid', 'logno'],
      ...['caseref', 'reference', 'complaintnumber', 'complaintid'],
    ],
  },
  keyed('Number of this row, which stays the same in every export', [
    ...['key', 'recordid', 'rowid', 'id', 'subjectid', 'allegationid'],
  ]),
  ...person,
  {
    id: 'allegation',
    label: 'What was alleged',
    reads: 'text',
    joins: true,
    synonyms: ['allegation', 'category', 'allegationcategory', 'allegationtype'],
  },
  {
    id: 'finding',
    label: 'Finding',
    reads: 'text',
    synonyms: ['finding', 'result', 'decision', 'determination'],
  },
  {
    id: 'outcome',
    label: 'Outcome or sanction',
    reads: 'text',
    synonyms: ['outcome', 'discipline', 'sanction', 'action', 'penalty'],
  },
]

export const fieldsOf: Readonly<Record<ImportKind, readonly Field[]>> = {
  officers,
  matters,
  accused,
  cases: caseFields,
  'look-ups': lookUpFields,
}

/** Of each of these, one must be found in the file. */
export const needed: Readonly<Record<ImportKind, readonly (readonly string[])[]>> = {
  officers: [['key'], ['family-name', 'full-name']],
  matters: [['key']],
  accused: [['matter'], ['family-name', 'full-name', 'number']],
  cases: [['reference'], ['person-name', 'officer-key', 'officer-number', 'officer-name']],
  'look-ups': [
    ['system'],
    ['looked-on'],
    ['officer-key', 'officer-number', 'officer-name'],
    ['reference', 'person-name'],
  ],
}

/** A header or a field by its letters and digits alone: `Last_Name` is `lastname`. */
export function plainHeader(header: string): string {
  return header.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

const characteristics = [
  ...['gender', 'sex', 'race', 'racial', 'ethnic', 'ethnicity', 'nationality', 'religion'],
  ...['religious', 'belief', 'faith', 'disability', 'disabled', 'orientation', 'sexuality'],
  ...['transgender', 'pregnancy', 'pregnant', 'maternity', 'marital', 'marriage', 'civilpartner'],
]

/** What the values of such a column are when its header says nothing. */
const tellingValues = new Set([
  ...['m', 'f', 'male', 'female', 'man', 'woman', 'nonbinary'],
  ...['white', 'black', 'asian', 'hispanic', 'mixed', 'chinese', 'caucasian'],
])

/**
 * Whether a column tells a protected characteristic: by its header, or because nearly all its
 * values do. It may never decide who somebody is, so it is neither read nor kept.
 */
export function isProtected(header: string, samples: readonly string[] = []): boolean {
  const plain = plainHeader(header)
  const words = header.toLowerCase().split(/[^\p{L}]+/u)
  if (characteristics.some(word => words.includes(word) || plain === word)) return true
  if (characteristics.some(word => word.length > 5 && plain.includes(word))) return true
  const said = samples.map(sample => sample.trim().toLowerCase()).filter(Boolean)
  const telling = said.filter(value => tellingValues.has(value)).length
  return said.length > 3 && telling > said.length * 0.8
}

export const whyProtected =
  'Candour does not keep sex, race or any other protected characteristic of a person: it may not ' +
  'decide who somebody is.'
