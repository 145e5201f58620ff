/** Which form proceedings take: as it was determined, else as the Regulations leave it. */
import { addMonths } from '#kernel'
import { inForceOn, warningsOf } from '../outcomes/warnings.ts'
import { speaksFor } from './parties.ts'
import type { Scene } from './scene.ts'
import { assessmentsOf } from './severity.ts'
import { detail, inOrder, named, type Occurred } from './timeline.ts'

export type Form = 'hearing' | 'meeting' | 'accelerated' | 'none'

/** How long a reduction in rank still makes misconduct a matter for a hearing. */
const monthsAfterReduction = 24

/** The form as it stood that day, or by now; undefined where nothing says so yet. */
export function formOf(
  scene: Scene,
  at: Pick<Occurred, 'span'> = { span: undefined },
): Form | undefined {
  const turns = named(
    scene.here,
    'case-determined',
    'dg-directed-proceedings',
    'special-conditions-determined',
    'full-hearing-elected',
    'full-hearing-decided',
  ).filter(turn => isBy(at, turn) && couldTurn(turn, scene))
  const forms = inOrder(turns).map(turn => formBy(turn, scene))
  const assessed = assessmentsOf(scene)
    .filter(each => isBy(at, each))
    .at(-1)
  return forms.findLast(form => form !== undefined) ?? asForm(assessed && detail(assessed, 'form'))
}

/** Happened by the end of the day of `at`. */
export function isBy({ span: until }: Pick<Occurred, 'span'>, { span }: Occurred): boolean {
  return !span || !until || span[0] <= until[1]
}

const able = {
  'case-determined': ['appropriate-authority', 'director-general'],
  'dg-directed-proceedings': ['director-general'],
  'special-conditions-determined': ['appropriate-authority'],
  'full-hearing-elected': ['officer', 'former-officer'],
  'full-hearing-decided': ['appropriate-authority'],
} as const

function couldTurn({ happening: { happened, by } }: Occurred, scene: Scene): boolean {
  const who = Object.entries(able).find(([name]) => name === happened)?.[1]
  return who !== undefined && speaksFor(by, who, scene)
}

/** A full hearing, asked for by the former officer or thought needed by the authority. */
export function fullHearingChosen(scene: Scene): boolean {
  const chosen = named(scene.here, 'full-hearing-elected', 'full-hearing-decided')
  return chosen.some(turn => couldTurn(turn, scene))
}

function formBy(turn: Occurred, scene: Scene): Form | undefined {
  switch (turn.happening.happened) {
    case 'case-determined':
      return asForm(detail(turn, 'form')) ?? formGiven(turn, scene)
    case 'dg-directed-proceedings':
      return asForm(detail(turn, 'form'))
    case 'special-conditions-determined':
      return detail(turn, 'met') === true ? 'accelerated' : undefined
    default:
      return 'hearing'
  }
}

function asForm(said: unknown): Form | undefined {
  return (['hearing', 'meeting', 'accelerated', 'none'] as const).find(form => form === said)
}

/** What no form was said for is a hearing or a meeting by what was found, and by their past. */
function formGiven(determined: Occurred, scene: Scene): Form {
  const found = detail(determined, 'caseToAnswer')
  if (found === 'none') return 'none'
  return formLeft(found === 'gross-misconduct' ? found : 'misconduct', scene, determined).form
}

export type FormLeft = Readonly<{ form: 'hearing' | 'meeting'; rule: FormRule }>
type FormRule =
  | 'case.form.gm'
  | 'case.form.misconduct.fww'
  | 'case.form.misconduct.rank'
  | 'case.form.misconduct'

/**
 * The form the Regulations leave, and by which rule: gross misconduct goes to a hearing, and so
 * does misconduct of somebody who had a final warning, or was lately reduced in rank, when it was
 * assessed.
 */
export function formLeft(
  level: 'misconduct' | 'gross-misconduct',
  scene: Scene,
  by: Pick<Occurred, 'span'> = { span: undefined },
): FormLeft {
  if (level === 'gross-misconduct') return { form: 'hearing', rule: 'case.form.gm' }
  const { person } = scene
  const assessed = assessmentsOf(scene)
    .filter(each => isBy(by, each))
    .at(-1)
  const on = assessed?.bounds?.[0]
  const meeting: FormLeft = { form: 'meeting', rule: 'case.form.misconduct' }
  if (!person || !on) return meeting
  const warned = inForceOn(warningsOf(person, scene), on).some(
    ({ kind }) => kind === 'final-written-warning',
  )
  if (warned) return { form: 'hearing', rule: 'case.form.misconduct.fww' }
  const reduced = named(scene.everywhere, 'reduced-in-rank').some(
    ({ happening: { about }, bounds }) =>
      (about === undefined || about === person.id || about.includes(person.id)) &&
      bounds !== undefined &&
      bounds[0] <= on &&
      on < addMonths(bounds[0], monthsAfterReduction),
  )
  return reduced ? { form: 'hearing', rule: 'case.form.misconduct.rank' } : meeting
}
