/** How forces are inspected and monitored, and how they come out of it. */
import { classification, context, definition, publication, standard } from '../statement.ts'
import { inspectorate, policeAct, sinceStatusIsPublic, throughout } from './instrument.ts'

const known = { tier: 'practice', confidence: 'read', inForce: throughout } as const

export const remit = definition({
  ...known,
  id: 'hmi.remit',
  cite: policeAct('54'),
  tier: 'statute',
  title: 'What the inspectorate inspects',
  says: `The inspectorate reports on how efficient and how effective forces are. The Home Secretary
    approves its programme, and it may inspect of its own accord.`,
})

export const grades = classification({
  ...known,
  id: 'hmi.peel',
  cite: inspectorate('PEEL assessments'),
  title: 'How a force is graded',
  says: `Each question about effectiveness, efficiency and legitimacy gets one of five grades. The
    grades feed the monitoring of forces, and monitoring feeds the next grades.`,
  confidence: 'read-part',
  caution: 'The names of the grades are from memory.',
  of: 'each question of an assessment',
  values: ['outstanding', 'good', 'adequate', 'requires improvement', 'inadequate'],
})

export const scan = definition({
  ...known,
  id: 'monitoring.scan',
  cite: inspectorate('how forces are monitored'),
  title: 'Scan: every force, all the time',
  says: `Every force is in this phase by default: figures and information are watched for
    performance that is poor or getting worse.`,
})

export const engage = definition({
  ...known,
  id: 'monitoring.engage',
  cite: inspectorate('how forces are monitored'),
  title: 'Engage: a force that is watched more closely',
  says: `Where causes of concern need closer scrutiny a force answers for more and is helped more,
    and prepares a plan of improvement.`,
})

export const entering = standard({
  ...known,
  id: 'monitoring.entry',
  cite: inspectorate('letters to forces'),
  title: 'When a force is watched more closely',
  says: `The Chief Inspector decides: where a force does not answer a cause of concern or does not
    overcome it, where its service fails gravely, or where several concerns together are grave
    enough.`,
  decider: ['inspectorate'],
})

export const oversightGroup = context({
  ...known,
  id: 'monitoring.ppog',
  cite: inspectorate('Policing Performance Oversight Group'),
  title: 'Who hears of the plans',
  says: `A group the inspectorate chairs hears the plans and the progress of forces that are
    watched more closely, with the Home Office, the College and those who speak for chief officers
    and policing bodies.`,
  confidence: 'read-part',
  caution: 'Who sits on it is from memory.',
})

export const publicStatus = publication({
  ...known,
  id: 'monitoring.public-status',
  cite: inspectorate('forces in the Engage phase'),
  inForce: sinceStatusIsPublic,
  title: 'Which forces are watched, and why, is public',
  says: `Since July 2022 the inspectorate publishes which forces are watched more closely and why,
    and lists those that were, with why they went in and came out.`,
  by: ['inspectorate'],
})

export const causeOfConcern = definition({
  ...known,
  id: 'coc.definition',
  cite: inspectorate('glossary'),
  title: 'Cause of concern',
  says: `A serious, critical or systemic failing in what a force does, its policy or its
    performance. It always comes with at least one recommendation.`,
})

export const acceleratedConcern = definition({
  ...known,
  id: 'coc.accelerated',
  cite: inspectorate('causes of concern'),
  title: 'Accelerated cause of concern',
  says: `One that is told during the fieldwork or soon after it, before the report, because the
    risk cannot wait.`,
  confidence: 'read-part',
  caution: 'The term was read; what it means is from memory.',
})

export const areaForImprovement = definition({
  ...known,
  id: 'afi.definition',
  cite: inspectorate('glossary'),
  title: 'Area for improvement',
  says: `A lesser shortfall, which needs no recommendation of its own.`,
  confidence: 'recall',
})

export const leaving = standard({
  ...known,
  id: 'monitoring.exit',
  cite: inspectorate('letter of 23 January 2025'),
  title: 'When a force is no longer watched more closely',
  says: `The Chief Inspector decides, as the inspector recommends and after the group has talked of
    it: causes of concern closed, a plan kept to, and a visit that bears it out. It does not mean
    that nothing is wrong any more.`,
  decider: ['inspectorate'],
})
