/** In which form proceedings would have to be, before the case to answer is decided. */
import type { Ask } from '../engine/answer.ts'
import { conductRegimeOf } from '../engine/conduct-regime.ts'
import { formLeft, fullHearingChosen } from '../engine/form-of-proceedings.ts'
import { speaksFor, subjectsOf } from '../engine/parties.ts'
import { type Scene, sceneOf, scenesOf } from '../engine/scene.ts'
import { determinationsOf } from '../engine/severity.ts'
import { detail, inOrder, named, type Occurred } from '../engine/timeline.ts'
import type { LawCase, Person } from '../format/case.ts'
import type { Form } from './forum.ts'

/** A form, and the rule it follows from. */
export type ProperForm = Readonly<{ form: Form; rule: string }>
export type ProperForms = Readonly<{
  person: string
  misconduct: ProperForm
  grossMisconduct: ProperForm
}>

/** Of everyone complained of whose case these Regulations govern. */
export function properForms(lawCase: LawCase, ask: Ask): readonly ProperForms[] {
  return scenesOf(lawCase, ask).flatMap(scene =>
    subjectsOf(scene).flatMap(person => formsOf(person, sceneOf(person, scene))),
  )
}

function formsOf(person: Person, scene: Scene): readonly ProperForms[] {
  const regime = conductRegimeOf(scene)
  if (regime.reason || regime.covered === false) return []
  const directed = directedForm(scene)
  const proper = (level: 'misconduct' | 'gross-misconduct') => directed ?? formLeft(level, scene)
  const gross = directed ?? certified(scene) ?? proper('gross-misconduct')
  const presumed = regime.overlays.includes('a25-schedule') && !fullHearingChosen(scene)
  return [
    {
      person: person.id,
      misconduct: proper('misconduct'),
      grossMisconduct:
        presumed && !directed ? { form: 'accelerated', rule: 'former.part3A' } : gross,
    },
  ]
}

/** What the Director General directed stands over every other rule. */
function directedForm(scene: Scene): ProperForm | undefined {
  const said = determinationsOf(scene)
    .filter(({ happening }) => happening.happened === 'dg-directed-proceedings')
    .map(each => asForm(each))
    .findLast(Boolean)
  return said && { form: said, rule: 'case.dg-direction' }
}

function asForm(each: Occurred): Form | undefined {
  return (['hearing', 'meeting', 'accelerated'] as const).find(one => one === detail(each, 'form'))
}

/** Special conditions, as they were last decided by the authority. */
function certified(scene: Scene): ProperForm | undefined {
  const last = inOrder(
    named(scene.here, 'special-conditions-determined').filter(({ happening }) =>
      speaksFor(happening.by, ['appropriate-authority'], scene),
    ),
  ).at(-1)
  return last && detail(last, 'met') === true
    ? { form: 'accelerated', rule: 'amh.determine' }
    : undefined
}
