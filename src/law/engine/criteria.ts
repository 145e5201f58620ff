/** Which of the mandatory referral criteria a matter meets, and how that is known. */
import type { Allegation } from '../format/case.ts'
import { criterionRules } from '../rules.ts'
import type { Criterion, Feature } from '../vocabulary.ts'
import { chiefRankComplainedOf } from './parties.ts'
import { hasBegun, linkedBy, type Scene } from './scene.ts'
import { type Answer, answered, answerTo, type Fact } from './tests-of-fact.ts'
import { detail, named, type Occurred } from './timeline.ts'

export type CriterionMet = Readonly<{
  code: Criterion
  met: Answer
  /** A person's answer wins; `link`: from another matter; else derived from what is alleged. */
  from: 'answer' | 'derived' | 'link'
  allegation: string | null
  rule: string
  /** What the allegation itself would lead to, where the person who answered said otherwise. */
  derived?: Answer
}>

/** Criteria that bring in a whole incident. */
const specifiedConduct = ['M1', 'M2', 'M3', 'M4', 'M4a', 'M4b', 'M5', 'M6'] as const

/** Every criterion answered yes or no, allegation by allegation, on the day of the scene. */
export function criteriaOf(scene: Scene): readonly CriterionMet[] {
  const found: CriterionMet[] = []
  for (const rule of criterionRules) {
    if (!rule.for.some(kind => kind === scene.kind)) continue
    const otherMet = found.some(({ met }) => met === 'yes')
    for (const allegation of scene.allegations) {
      const given = allegation.criteria?.[rule.code]
      const derived = answerTo(rule.derivedFrom, fact => told(fact, allegation, scene, otherMet))
      const answer = given === 'yes' || given === 'no' ? given : undefined
      found.push({
        code: rule.code,
        met: answer ?? derived,
        from: answer ? 'answer' : rule.code === 'M7' ? 'link' : 'derived',
        allegation: allegation.id,
        rule: rule.id,
        ...(answer && derived !== 'unknown' && derived !== answer ? { derived } : {}),
      })
    }
  }
  return found
}

/** What is alleged answers to a question of fact. */
export function told(fact: Fact, allegation: Allegation, scene: Scene, otherMet = false): Answer {
  const { features } = allegation
  switch (fact) {
    case 'discriminationAlleged':
      return answered(features?.discriminationOn && features.discriminationOn.length > 0)
    case 'maximumOfSevenYearsOrMore':
      return atLeast(7, features?.offenceMaximumYears)
    case 'sameIncidentAsSpecifiedConduct':
      return answered(sharesIncident(scene))
    case 'chiefOfficerConcerned':
      return answered(chiefRankComplainedOf(scene))
    case 'otherCriterionMet':
      return answered(otherMet)
    case 'directorGeneralCalledIn':
      return answered(named(scene.here, 'dg-called-in').length > 0)
    default:
      return answered(features?.[fact as Feature])
  }
}

function atLeast(least: number, years: number | undefined): Answer {
  return answered(years === undefined ? undefined : years >= least)
}

/** Another matter of the same incident alleges specified conduct, or it has become clear there. */
function sharesIncident(scene: Scene): boolean {
  return sameIncidentAs(scene).some(allegesSpecifiedConduct)
}

/** Every other matter of the same incident that has begun. */
export function sameIncidentAs(scene: Scene): readonly Scene[] {
  const linked = linkedBy(scene, ['same-incident'])
  return scene.others().filter(other => {
    const { id, incident } = other.matter
    const same = linked.includes(id) || (incident && incident === scene.matter.incident)
    return same && hasBegun(other)
  })
}

function allegesSpecifiedConduct(scene: Scene): boolean {
  const clear = named(scene.here, 'referral-criterion-became-clear').flatMap(each =>
    criteriaNamed(each),
  )
  return specifiedConduct.some(code => clear.includes(code) || alleged(code, scene))
}

/** The criteria a person said had become clear. */
export function criteriaNamed(clear: Occurred): readonly string[] {
  const named = detail(clear, 'criteria')
  return Array.isArray(named) ? named : []
}

/** As above, without asking after the incident again: that would go round in circles. */
function alleged(code: Criterion, scene: Scene): boolean {
  const rule = criterionRules.find(each => each.code === code)
  if (!rule) return false
  return scene.allegations.some(allegation => {
    const given = allegation.criteria?.[code]
    if (given === 'yes' || given === 'no') return given === 'yes'
    return answerTo(rule.derivedFrom, fact => told(fact, allegation, scene, false)) === 'yes'
  })
}
