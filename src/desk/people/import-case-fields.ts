/** What a column of a file of cases, or of who looked at what, can be read as. */
import type { Field } from './import-fields.ts'

const text = (id: string, label: string, synonyms: readonly string[]): Field => ({
  id,
  label,
  reads: 'text',
  synonyms,
})
const day = (id: string, label: string, synonyms: readonly string[]): Field => ({
  id,
  label,
  reads: 'day',
  synonyms,
})

const officer: readonly Field[] = [
  text('officer-key', 'Officer’s number in the directory', [
    ...['officerkey', 'officerid', 'userid', 'staffid', 'employeeid'],
  ]),
  text('officer-number', 'Officer’s collar or warrant number', [
    ...['officernumber', 'officerno', 'collarnumber', 'collarno', 'usernumber', 'warrantnumber'],
  ]),
  text('officer-name', 'Officer’s name', ['officer', 'officername', 'oic', 'user', 'username']),
  text('officer-unit', 'Officer’s unit', ['officerunit', 'unit', 'team', 'station', 'userunit']),
]

export const caseFields: readonly Field[] = [
  text('reference', 'Reference of the case', [
    ...['reference', 'ref', 'caseref', 'casereference', 'crimenumber', 'crimeref'],
    ...['crimereference', 'occurrence', 'occurrencenumber', 'crimeno'],
  ]),
  text('case-kind', 'Kind of offence', ['kind', 'offence', 'offencetype', 'crimetype', 'type']),
  day('opened-on', 'Date opened', ['opened', 'openedon', 'dateopened', 'recordedon', 'created']),
  day('closed-on', 'Date closed', ['closed', 'closedon', 'dateclosed', 'filed']),
  text('person-name', 'Name of the victim, witness or suspect', [
    ...['person', 'personname', 'victim', 'victimname', 'name', 'complainant', 'nominal'],
  ]),
  text('person-role', 'Whether they are victim, witness or suspect', [
    ...['role', 'personrole', 'status', 'involvement', 'nominalrole'],
  ]),
  ...officer,
  text('part', 'The officer’s part: holds it, supervises, can see it, team', [
    ...['part', 'officerpart', 'officerrole', 'access', 'responsibility'],
  ]),
]

export const lookUpFields: readonly Field[] = [
  text('system', 'Name of the system', ['system', 'application', 'source', 'database']),
  day('looked-on', 'Date of the look', ['date', 'on', 'lookedon', 'accessedon', 'datetime', 'at']),
  text('looked-time', 'Time of the look', ['time', 'lookedat', 'accessedat', 'timeofday']),
  ...officer,
  text('reference', 'Reference of the case looked at', [
    ...['reference', 'ref', 'caseref', 'crimenumber', 'crimeref', 'record', 'occurrence'],
  ]),
  text('person-name', 'Name of the person looked at', [
    ...['person', 'personname', 'name', 'nominal', 'subject', 'searched', 'lookedfor'],
  ]),
  text('looked-why', 'Reason they gave', ['why', 'reason', 'purpose', 'justification']),
]
