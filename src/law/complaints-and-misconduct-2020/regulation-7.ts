/**
 * Conduct matters: the list is the one for complaints, except where a chief officer is concerned.
 */
import { fact } from '../engine/tests-of-fact.ts'
import { criterionRule } from '../statement.ts'
import { commencement, regulation } from './instrument.ts'

export const chiefOfficersConduct = criterionRule({
  id: 'conduct.recordable-descriptions',
  code: 'M8',
  for: ['conduct-matter'],
  cite: regulation('7(1)(g), (3)'),
  title: 'Conduct of a chief officer',
  says: `A conduct matter about a chief officer or the Metropolitan Deputy Commissioner must be
    referred, whatever the conduct.`,
  tier: 'regulations',
  inForce: { from: commencement },
  confidence: 'read',
  derivedFrom: fact('chiefOfficerConcerned'),
})
