/** Whether a matter is a complaint at all: who complains, and how it concerns them. */

import { complaintMeans, standings } from '../police-reform-act-2002/section-12.ts'
import { excludedComplainants } from '../police-reform-act-2002/section-29.ts'
import type { ComplainantFact } from '../vocabulary.ts'
import type { Scene } from './scene.ts'
import { type Answer, answered, answerTo, type Fact } from './tests-of-fact.ts'
import { named } from './timeline.ts'

/** What is still to be found out where `isComplaint` is not known. */
export const standingUnknown =
  'how the complaint concerns the complainant, or the consent of the person it is for'

export type Standing = Readonly<{
  isComplaint: Answer
  standing: (typeof standings)[number]['standing'] | 'none' | 'unknown'
  /** The rule that gives or refuses it. */
  rule: string
}>

export function standingOf(scene: Scene): Standing {
  const { matter, here } = scene
  const consentOnFile = named(here, 'written-consent-filed').length > 0
  const known = (fact: Fact): Answer => {
    if (fact === 'aboutConduct') return matter.aboutConduct === false ? 'no' : 'yes'
    if (fact === 'writtenConsent' && consentOnFile) return 'yes'
    return answered(matter.complainantFacts?.[fact as ComplainantFact])
  }
  if (known('servesInSameForce') === 'yes')
    return { isComplaint: 'no', standing: 'none', rule: excludedComplainants.id }

  const acting = matter.actingFor !== undefined
  const tried = standings
    .filter(each => !('acting' in each) || acting)
    .map(each => ({ ...each, answer: answerTo(each.test, known) }))
  const found = tried.find(({ answer }) => answer === 'yes')
  if (found) return { isComplaint: 'yes', standing: found.standing, rule: found.rule.id }
  const open = tried.find(({ answer }) => answer === 'unknown')
  if (open) return { isComplaint: 'unknown', standing: 'unknown', rule: open.rule.id }
  return { isComplaint: 'no', standing: 'none', rule: complaintMeans.id }
}
