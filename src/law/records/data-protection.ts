/** Personal data: under which regime, what is logged, and what the logs may be used for. */
import { day } from '#kernel'
import {
  classification,
  contents,
  definition,
  requirement,
  standard,
  standingDuty,
} from '../statement.ts'
import { dataProtection, dataUse, sinceDataProtection } from './instrument.ts'

const act = { tier: 'statute', inForce: sinceDataProtection } as const
const controller = ['data-controller'] as const

export const whichRegime = classification({
  ...act,
  id: 'dp.regime-split',
  cite: dataProtection('29-31'),
  confidence: 'recall',
  title: 'Which data protection regime a purpose comes under',
  says: `Investigating crime, and misconduct with crime in it, is law enforcement processing.
    Handling complaints, misconduct alone, employment and statistics are general processing. One
    matter may hold both, each with its purpose.`,
  of: 'the purpose of processing',
  values: ['law-enforcement', 'general'],
})

export const keepLogs = standingDuty({
  ...act,
  id: 'dp.log',
  cite: dataProtection('62(1)'),
  confidence: 'read',
  title: 'Log what is done with personal data',
  says: `An automated system for law enforcement logs at least collecting, altering, consulting,
    disclosing, combining and erasing.`,
  bearer: controller,
})

export const whatLogsHold = contents({
  ...act,
  id: 'dp.log.content',
  cite: dataProtection('62(2)-(3)'),
  confidence: 'read',
  title: 'What the log of a look and of a disclosure holds',
  says: `The log of consulting says when and, as far as it can be known, who; the log of disclosing
    says when, who and to whom.`,
  document: 'the log of processing',
  items: [
    { id: 'consultation', says: 'The date and time, and as far as possible who looked.' },
    { id: 'disclosure', says: 'The date and time, who disclosed it, and who received it.' },
  ],
})

export const reasonForLooking = requirement({
  ...act,
  id: 'dp.log.justification',
  cite: dataUse('82'),
  tier: 'house',
  confidence: 'read',
  inForce: { from: day('2025-08-19') },
  title: 'Whoever looks outside their own work says why, though the Act no longer asks',
  says: `Until 19 August 2025 the log had to give the reason for a look. The Act dropped that; here
    it is still asked, because nothing else finds the misuse of look-ups as well.`,
  metBy: ['src/web/audit/why.ts', 'src/desk/looks/look.ts'],
  provedBy: ['test/journeys/looks.test.ts', 'src/desk/looks/looks.test.ts'],
  caution: 'Some consolidated copies still show the words that were taken out.',
})

export const whatLogsAreFor = standard({
  ...act,
  id: 'dp.log.use',
  cite: dataProtection('62(4)'),
  confidence: 'read',
  title: 'What the logs may be used for',
  says: `To check that processing is lawful, for the controller’s own oversight and its
    disciplinary proceedings, for integrity and security, and for criminal proceedings: for nothing
    else.`,
  caution: 'The first items of the list were read; the rest are from memory.',
  decider: controller,
})

export const categoriesOfPeople = standingDuty({
  ...act,
  id: 'dp.categories',
  cite: dataProtection('38'),
  confidence: 'recall',
  title: 'Tell suspects, victims and witnesses apart, and fact from opinion',
  says: `As far as it can, a controller keeps apart those suspected, those convicted, victims and
    witnesses, and what is fact from what somebody thinks.`,
  bearer: controller,
})

export const strictlyNecessary = standingDuty({
  ...act,
  id: 'dp.sensitive',
  cite: dataProtection('35, 42'),
  confidence: 'recall',
  title: 'Sensitive data only where strictly necessary',
  says: `Race, religion, health, sexual life and orientation and biometrics are processed for law
    enforcement only where strictly necessary, on a listed condition and with a policy document.
    The general regime has its own like conditions.`,
  bearer: controller,
})

export const automatedDecisions = standingDuty({
  ...act,
  id: 'dp.automated',
  cite: dataUse('80'),
  confidence: 'read-part',
  caution: 'The day was read; what is asked is from memory.',
  inForce: { from: day('2026-02-05') },
  title: 'No significant decision by a machine alone',
  says: `Nothing of significance for an officer or a complainant is decided solely by automated
    means without the safeguards of the Act. The rules were written anew from 5 February 2026.`,
  bearer: controller,
})

export const reasonableSearch = standard({
  ...act,
  id: 'dp.sar-search',
  cite: dataUse('78'),
  confidence: 'read',
  inForce: { from: day('2025-06-19') },
  title: 'How far to search for somebody’s own data',
  says: `Somebody who asks what is held about them is owed a search that is reasonable and
    proportionate, and no wider one.`,
  decider: controller,
})

export const consentMeans = definition({
  ...act,
  id: 'dp.consent-LE',
  cite: dataUse('69'),
  confidence: 'read',
  inForce: { from: day('2025-08-19') },
  title: 'What consent is, in law enforcement processing',
  says: `Consent is given freely, for something specific, knowing what it is for, without doubt,
    and can be taken back. Since 19 August 2025 the law enforcement regime says so itself.`,
})
