/** What the Act itself requires to be referred to the Director General. */
import { any, fact } from '../engine/tests-of-fact.ts'
import { criterionRule } from '../statement.ts'
import { commencement, schedule3 } from './instrument.ts'

const criterion = {
  tier: 'statute',
  inForce: { from: commencement },
  for: ['complaint', 'conduct-matter'],
} as const

export const deathOrSeriousInjury = criterionRule({
  ...criterion,
  id: 'refer.M1-dsi',
  code: 'M1',
  cite: schedule3('4(1)(a)'),
  title: 'Death or serious injury',
  says: `It alleges that the conduct, or something else complained of, resulted in a death or serious
    injury. Nobody in particular need be blamed.`,
  confidence: 'read',
  derivedFrom: any('resultedInDeath', 'resultedInSeriousInjury'),
})

export const calledIn = criterionRule({
  ...criterion,
  id: 'refer.M9-called-in',
  code: 'M9',
  cite: schedule3('4(1)(c)'),
  title: 'Called in by the Director General',
  says: 'The Director General has told the authority that it must be referred.',
  confidence: 'recall',
  derivedFrom: fact('directorGeneralCalledIn'),
})
