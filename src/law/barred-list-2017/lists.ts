/** What the lists are for, and what a report to the College says. */
import { contents, publication, standingDuty } from '../statement.ts'
import { commencement, policeAct, regulation } from './instrument.ts'

const inForce = { from: commencement }

const notEmployed = standingDuty({
  id: 'barred.effect',
  tier: 'statute',
  inForce,
  cite: policeAct('88C'),
  title: 'Whoever is on the barred list is not employed',
  says: `Policing bodies do not employ or appoint somebody who is on the barred list. It lasts until they
    are taken off: it does not run out.`,
  confidence: 'read',
  bearer: ['chief-officer', 'local-policing-body'],
})

const publicVersion = publication({
  id: 'barred.publish',
  tier: 'regulations',
  inForce,
  cite: regulation('11'),
  title: 'The College publishes the barred list',
  says: `The College publishes a version of the list, without what national security, another
    investigation or the risk of significant harm requires to be kept back.`,
  confidence: 'read',
  by: ['college'],
})

const reportSays = contents({
  id: 'barred.report',
  tier: 'regulations',
  inForce,
  cite: regulation('3(2)'),
  title: 'What the report for the barred list says',
  says: 'It says who was dismissed, from what, when and why, and what was reported before.',
  confidence: 'read',
  document: 'Report for the barred list',
  items: [
    { id: 'name', says: 'full name' },
    { id: 'force', says: 'the force' },
    { id: 'born', says: 'date of birth' },
    { id: 'capacity', says: 'in what capacity they served' },
    { id: 'rank', says: 'rank' },
    { id: 'number', says: 'warrant or other number' },
    { id: 'reasons', says: 'the reasons: the conduct, and the Standards it breached' },
    { id: 'date', says: 'the date of the dismissal or the finding' },
    { id: 'advisory', says: 'any earlier report for the advisory list' },
  ],
})

export const lists = [notEmployed, publicVersion, reportSays] as const
