/** What has to be so of an investigation: what is wanting, in words, or nothing where it holds. */
import { wasReferred, wasTreatedAsReferred } from '../classify/screening.ts'
import type { InvestigatingCircumstance } from '../investigating-circumstance.ts'
import { formsDecided, subjectsOf } from './parties.ts'
import type { Scene } from './scene.ts'
import { detail, holds, inOrder, named, type Occurred } from './timeline.ts'

type Shortfall = (occurred: Occurred, scene: Scene) => string | undefined

function unless(holds: boolean, wanting: string): string | undefined {
  return holds ? undefined : wanting
}

export const whileInvestigating: Readonly<Record<InvestigatingCircumstance, Shortfall>> = {
  'fit-to-investigate': unfit,
  'form-changes': (at, scene) => unless(changesForm(at, scene), 'another form than before'),
  suspended: (at, scene) => unless(isSuspendedAt(at, scene), 'a suspended investigation'),
  'before-final-report': (at, scene) => unless(!reported(at, scene), 'no final report so far'),
  'after-final-report': (at, scene) => unless(reported(at, scene), 'a final report'),
  'proceedings-still-open': (at, scene) =>
    unless(!bound(at, scene), 'no direction or accepted recommendation to bring proceedings'),
  'crime-indicated': (at, scene) => unless(crimeIndicated(at, scene), 'signs of a crime'),
  'came-to-dg': (_, scene) =>
    unless(wasReferred(scene) || wasTreatedAsReferred(scene), 'a matter that came to the IOPC'),
}

/** What bars somebody from being appointed; what nobody answered bars nobody. */
function unfit(appointed: Occurred, scene: Scene): string | undefined {
  const isSo = (name: string) => holds(appointed, { detail: name, is: true })
  if (isSo('inSubjectsLine')) return 'an investigator who does not work under the person concerned'
  if (isSo('impartialityConcern')) return 'an investigator whose impartiality raises no concern'
  const senior = subjectsOf(scene).some(
    ({ rankBand }) => rankBand === 'senior' || rankBand === 'chief',
  )
  return isSo('sameForce') && senior
    ? 'an investigator from another force, a senior officer being concerned'
    : undefined
}

function by({ span }: Occurred, { span: other }: Occurred): boolean {
  return !span || !other || span[0] <= other[1]
}

/** Another form was decided before. */
function changesForm(at: Occurred, scene: Scene): boolean {
  const before = inOrder(formsDecided(scene)).filter(each => each !== at && by(each, at))
  const last = before.at(-1)
  return last !== undefined && detail(last, 'form') !== detail(at, 'form')
}

/** Suspended before that day, or on it, and not resumed until that day. */
function isSuspendedAt(at: Occurred, { here }: Scene): boolean {
  const turns = named(here, 'investigation-suspended', 'suspension-of-investigation-ended')
  const before = turns.filter(
    each =>
      by(each, at) && !(each.happening.happened !== 'investigation-suspended' && by(at, each)),
  )
  return inOrder(before).at(-1)?.happening.happened === 'investigation-suspended'
}

function reported(at: Occurred, { here }: Scene): boolean {
  return named(here, 'report-submitted').some(each => by(each, at))
}

/** Directed to bring proceedings, or has accepted a recommendation to. */
function bound(at: Occurred, { here }: Scene): boolean {
  const directed = named(here, 'dg-directed-proceedings').some(each => by(each, at))
  const recommended = named(here, 'recommendation-made').some(
    each => holds(each, { detail: 'kind', is: 'proceedings' }) && by(each, at),
  )
  const accepted = named(here, 'recommendation-answered').some(
    each => holds(each, { detail: 'accepted', is: true }) && by(each, at),
  )
  return directed || (recommended && accepted)
}

function crimeIndicated(at: Occurred, { here }: Scene): boolean {
  return named(here, 'indication-appeared').some(
    each => holds(each, { detail: 'of', is: 'crime' }) && by(each, at),
  )
}
