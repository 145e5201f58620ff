/**
 * Who assesses how serious it is, and who may say otherwise later.
 *
 * In a local investigation the investigator does both. In a directed or independent one the
 * investigator only says what they think; the Director General assesses, and revises.
 */
import { duty, entitlement } from '../../duty.ts'
import { asSoonAsPracticable } from '../../limit.ts'
import { regulation } from '../instrument.ts'
import { inRegulations, noMoreInvestigation, procedureBeganAnyhow, special } from './reach.ts'

const assessing = {
  ...inRegulations,
  ...special,
  limit: asSoonAsPracticable,
  subjectTo: [],
} as const
const assessed = { happened: 'severity-assessed', when: ['by-whoever-assesses'] } as const
const byInvestigator = { bearer: 'investigator', runsFrom: [procedureBeganAnyhow] } as const

export const assessLocally = duty({
  ...assessing,
  ...byInvestigator,
  id: 'special.severity-local',
  cite: regulation('16(4)'),
  title: 'Assess how serious the conduct would be if proved',
  says: `The investigator of a local investigation says, after asking the appropriate authority,
    whether what is alleged would be misconduct or gross misconduct if it were proved, and which
    proceedings would be likely, as soon as is reasonably practicable.`,
  confidence: 'read-part',
  governs: { ...special.governs, where: ['locally'] },
  owedTo: null,
  metBy: [assessed],
  endsWith: [noMoreInvestigation],
  changes: 'It has no date. An assessment by anybody but the investigator does not meet it.',
})

const opinion = {
  ...assessing,
  ...byInvestigator,
  confidence: 'read',
  owedTo: ['director-general'],
  metBy: [
    { happened: 'severity-opinion-formed', by: ['bearer'] },
    // Once it is assessed, there is nothing left to have an opinion for.
    assessed,
  ],
  endsWith: [noMoreInvestigation],
  changes: 'It has no date. It is met by the opinion, which the Director General then acts on.',
} as const
const assessment = {
  ...assessing,
  confidence: 'read',
  bearer: 'director-general',
  owedTo: null,
  runsFrom: [
    {
      reading: 'each',
      happenings: ['severity-opinion-formed'],
      by: ['investigator'],
      when: ['before-an-assessment'],
    },
  ],
  once: true,
  metBy: [assessed],
  endsWith: [noMoreInvestigation],
  changes:
    'It has no date. An assessment by the investigator, or by the authority, does not meet it.',
} as const
const directed = { governs: { ...special.governs, where: ['directed'] } } as const
const independent = { governs: { ...special.governs, where: ['independent'] } } as const

export const opinionWhenDirected = duty({
  ...opinion,
  ...directed,
  id: 'special.severity-directed',
  cite: regulation('16(2)'),
  title: 'Form an opinion on how serious it is, for the IOPC',
  says: `In a directed investigation the investigator forms an opinion on how serious it is, tells
    the Director General, and refers it to them, as soon as is reasonably practicable.`,
})
export const assessmentWhenDirected = duty({
  ...assessment,
  ...directed,
  id: 'special.severity-directed',
  cite: regulation('16(2)'),
  title: 'Assess how serious the conduct would be if proved',
  says: `In a directed investigation it is the Director General who assesses how serious it is,
    once the investigator has referred it.`,
})
export const opinionWhenIndependent = duty({
  ...opinion,
  ...independent,
  id: 'special.severity-independent',
  cite: regulation('16(3)'),
  title: 'Form an opinion on how serious it is, for the IOPC',
  says: `In an independent investigation that the Director General does not carry out in person,
    the investigator refers how serious it is to them, as soon as is reasonably practicable.`,
})
export const assessmentWhenIndependent = duty({
  ...assessment,
  ...independent,
  id: 'special.severity-independent',
  cite: regulation('16(3)'),
  title: 'Assess how serious the conduct would be if proved',
  says: `In an independent investigation it is the Director General who assesses how serious it
    is, once the investigator has referred it.`,
})

const revising = {
  ...assessing,
  confidence: 'read',
  endsWith: [{ happened: 'proceedings-began' }],
} as const
const revised = {
  happened: 'severity-revised',
  by: ['bearer'],
  when: ['authority-consulted'],
} as const

export const reviseLocally = entitlement({
  ...revising,
  id: 'special.severity-revise',
  cite: regulation('19(1)-(6)'),
  title: 'Revise how serious it looks, having asked the authority',
  says: `Where it looks as if the assessment should change, the investigator of a local
    investigation may revise it, but only after consulting the appropriate authority; and then
    tells the authority, and the officer unless telling them could still do harm.`,
  governs: { ...special.governs, where: ['locally'] },
  bearer: 'investigator',
  owedTo: null,
  runsFrom: [
    { reading: 'first', happenings: ['severity-assessed'], when: ['by-whoever-assesses'] },
  ],
  metBy: [revised],
  continues: true,
  changes: 'It has no date. Revised without consulting the authority, it counts for nothing here.',
})

export const reviseByDirectorGeneral = duty({
  ...revising,
  id: 'special.severity-revise',
  cite: regulation('19(1)-(6)'),
  title: 'Decide whether to revise how serious it looks',
  says: `Where, in a directed or independent investigation, the investigator refers another
    opinion after the assessment, it is the Director General who may revise it, and only after
    consulting the appropriate authority; the authority is told, and the officer unless that could
    still do harm.`,
  governs: { ...special.governs, where: ['investigated-by-dg'] },
  bearer: 'director-general',
  owedTo: null,
  runsFrom: [
    {
      reading: 'each',
      happenings: ['severity-opinion-formed'],
      by: ['investigator'],
      when: ['after-an-assessment'],
    },
  ],
  metBy: [revised],
  changes: 'It has no date. Revised without consulting the authority, it counts for nothing here.',
})
