/** What each act alleged begins: one for each allegation it is about. */
import type { DutyRule, Start } from '../duty.ts'
import type { Allegation } from '../format/case.ts'
import { told } from './criteria.ts'
import type { Scene } from './scene.ts'
import { type Beginning, beginning } from './started.ts'
import { answerTo, type Test } from './tests-of-fact.ts'
import { inOrder, listed, type Occurred } from './timeline.ts'

export function allegationsIn(
  happened: readonly Occurred[],
  start: Start,
  rule: DutyRule,
  scene: Scene,
): readonly Beginning[] {
  const acts = inOrder(happened)
  const begun = (act: Occurred, about: string | null, asks: readonly string[] = []): Beginning => {
    const begins = beginning(act, rule, start)
    return { ...begins, about, needs: [...begins.needs, ...asks] }
  }
  if (scene.matter.allegations.length === 0)
    return start.alleging ? [] : acts.map(act => begun(act, null))
  return scene.allegations
    .filter(each => isAlleged(each, start, scene))
    .flatMap(allegation => {
      const { id } = allegation
      const own = acts.filter(act => isAbout(act, id, scene))
      const asks = unsure(allegation, start, scene)
      return start.atEnd
        ? own.slice(-1).map(act => atEnd(begun(act, id, asks)))
        : own.map(act => begun(act, id, asks))
    })
}

/** Naming none of the allegations, it is about them all. */
function isAbout({ happening }: Occurred, allegation: string, { matter }: Scene): boolean {
  const about = listed(happening.about)
  return about.includes(allegation) || !matter.allegations.some(({ id }) => about.includes(id))
}

/** What cannot be told is not alleged, and is not left out either. */
function isAlleged(allegation: Allegation, { alleging, notAlleging }: Start, scene: Scene) {
  const is = (test: Test) => answerTo(test, fact => told(fact, allegation, scene)) === 'yes'
  return (!alleging || is(alleging)) && !(notAlleging && is(notAlleging))
}

function unsure(allegation: Allegation, { notAlleging, asks }: Start, scene: Scene) {
  if (!notAlleging || !asks) return []
  const answer = answerTo(notAlleging, fact => told(fact, allegation, scene))
  return answer === 'unknown' ? [asks] : []
}

function atEnd(each: Beginning): Beginning {
  return each.bounds ? { ...each, bounds: [each.bounds[1], each.bounds[1]] } : each
}
