/** What has to be so of misconduct proceedings: what is wanting, in words, or nothing. */

import { parseDay } from '#kernel'
import type { ConductCircumstance } from '../conduct-circumstance.ts'
import type { HappeningName } from '../format/happenings/index.ts'
import { type Limit, workingDaysAfter } from '../limit.ts'
import { madeByTribunal } from '../outcomes/decided.ts'
import { inForceOn, warningsOf } from '../outcomes/warnings.ts'
import { period } from '../periods.ts'
import type { Role } from '../vocabulary.ts'
import { isAddressedTo } from './bearers.ts'
import { leftOn } from './covered.ts'
import { type Form, formOf, isBy } from './form-of-proceedings.ts'
import { overlaysOf } from './overlays.ts'
import { presents, speaksFor } from './parties.ts'
import type { Scene } from './scene.ts'
import { assessmentsOf } from './severity.ts'
import { detail, holds, inOrder, listed, named, type Occurred } from './timeline.ts'
import { extendsWarning, isNewlyWarned } from './warned.ts'

type Shortfall = (occurred: Occurred, scene: Scene) => string | undefined
type Test = (occurred: Occurred, scene: Scene) => boolean

export const conductShort: Readonly<Record<ConductCircumstance, Shortfall>> = {
  'misconduct-in-question': asks(misconductInQuestion, 'conduct that may be misconduct'),
  'gross-misconduct-in-question': asks(grossInQuestion, 'conduct that may be gross misconduct'),
  'case-to-answer-for-gross-misconduct': asks(
    grossToAnswer,
    'a case to answer for gross misconduct',
  ),
  'gross-case-in-hand': asks(
    grossCaseInHand,
    'a case of gross misconduct that was referred, or reported on and not decided',
  ),
  'to-a-hearing': asks(goesTo('hearing'), 'a case that goes to a hearing'),
  'to-a-meeting': asks(goesTo('meeting'), 'a case that goes to a meeting'),
  'to-an-accelerated-hearing': asks(goesTo('accelerated'), 'a case for an accelerated hearing'),
  'not-to-an-accelerated-hearing': asks(
    (at, scene) => !goesTo('accelerated')(at, scene),
    'a case that is not for an accelerated hearing',
  ),
  'presumed-accelerated': asks(presumedAccelerated, 'an accelerated hearing that is presumed'),
  'before-proceedings': asks(
    (at, scene) => !sofar(at, scene, 'proceedings-began'),
    'proceedings that have not begun',
  ),
  'told-to-officer': asks(
    (at, scene) =>
      listed(at.happening.to).length === 0 ||
      isAddressedTo(['officer', 'former-officer'], at, scene),
    'to be told to the officer',
  ),
  'authority-presents': asks(
    (at, scene) => !presents(scene, at),
    'a case that the authority presents',
  ),
  'dg-presents': asks((at, scene) => presents(scene, at), 'a case that the IOPC presents'),
  'both-lists-supplied': asks(bothListsSupplied, 'the list of both sides'),
  'pre-hearing-with-documents': asks(
    (at, scene) =>
      done(at, scene, ['chair'], 'pre-hearing-decided') &&
      sofar(at, scene, 'documents-supplied-to-chair'),
    'a decision to hold a pre-hearing, with the documents',
  ),
  'not-joint': asks((_, { matter }) => matter.joint !== true, 'a case that is not joint'),
  'alternative-day-in-time': asks(
    (at, scene) => alternativeWithin(at, scene, workingDaysAfter(5)),
    'a reasonable day within five working days',
  ),
  'has-left': asks(hasLeft, 'somebody who has left'),
  'accelerated-pending': asks(acceleratedPending, 'an accelerated hearing that is pending'),
  'accelerated-not-pending': asks(
    (at, scene) => !acceleratedPending(at, scene),
    'no accelerated hearing pending',
  ),
  'prejudice-or-statement': asks(
    (at, scene) =>
      sofar(at, scene, 'prejudice-found') || sofar(at, scene, 'special-conditions-stated'),
    'a determination that was put off, or a statement to determine on',
  ),
  'appeal-to-a-meeting': asks(
    (at, scene) => found(at, scene) === 'meeting' && !isSenior(scene),
    'misconduct found at a meeting of an officer who is not a senior officer',
  ),
  'appeal-to-the-tribunal': asks((at, scene) => {
    const forum = found(at, scene)
    return (
      forum === 'hearing' || forum === 'accelerated' || (forum === 'meeting' && isSenior(scene))
    )
  }, 'a finding at a hearing, or against a senior officer'),
  'decided-in-public': asks(
    (at, scene) => (forumOf(at, scene) ?? formOf(scene, at)) === 'hearing',
    'a case decided at a hearing',
  ),
  'nothing-found-yet': asks(
    (at, scene) => !sofar(at, scene, 'finding-made') && !sofar(at, scene, 'outcome-notified'),
    'nothing found so far',
  ),
  'dismissed-before': asks(dismissedBefore, 'a dismissal'),
  'dismissal-undone': asks(
    at => !dismissals.some(action => detail(at, 'action') === action),
    'another outcome than dismissal',
  ),
  'by-a-tribunal': asks(
    (at, { lawCase }) => madeByTribunal(at, lawCase),
    'an order of a court or a tribunal',
  ),
  'by-substitution': asks(
    at => holds(at, { detail: 'order', is: 'substituted' }),
    'an order that puts another outcome in its place',
  ),
  'warning-in-force': asks(
    (at, scene) =>
      scene.person !== undefined &&
      at.bounds !== undefined &&
      inForceOn(warningsOf(scene.person, scene), at.bounds[0]).length > 0,
    'a warning in force',
  ),
  'newly-warned': asks(isNewlyWarned, 'a warning not told of before'),
  'extends-a-warning': asks(extendsWarning, 'a final written warning not extended before'),
}

function asks(test: Test, wanting: string): Shortfall {
  return (occurred, scene) => (test(occurred, scene) ? undefined : wanting)
}

function sofar(at: Occurred, { here }: Scene, name: HappeningName): boolean {
  return named(here, name).some(each => isBy(at, each))
}

function done(at: Occurred, scene: Scene, by: readonly Role[], name: HappeningName): boolean {
  return named(scene.here, name).some(
    each => isBy(at, each) && speaksFor(each.happening.by, by, scene),
  )
}

/** For whom an accelerated hearing is presumed, what was determined before they left is past. */
function goesTo(form: Form): Test {
  return (at, scene) =>
    (presumedAccelerated(at, scene) ? 'accelerated' : formOf(scene, at)) === form
}

/** A former officer with a case to answer for gross misconduct, while no full hearing is chosen. */
function presumedAccelerated(at: Occurred, scene: Scene): boolean {
  return (
    scene.person !== undefined &&
    hasLeft(at, scene) &&
    grossToAnswer(at, scene) &&
    overlaysOf(scene, scene.person).overlays.includes('a25-schedule') &&
    !done(at, scene, ['officer', 'former-officer'], 'full-hearing-elected') &&
    !done(at, scene, ['appropriate-authority'], 'full-hearing-decided')
  )
}

/** Everything the force took up itself; of a complaint, only what was assessed or indicated. */
function misconductInQuestion(at: Occurred, scene: Scene): boolean {
  if (scene.kind !== 'complaint') return true
  return (
    assessmentsOf(scene).some(each => detail(each, 'level') !== 'neither') ||
    named(scene.here, 'indication-appeared').some(
      each => isBy(at, each) && holds(each, { detail: 'of', is: ['crime', 'disciplinary'] }),
    )
  )
}

function grossInQuestion(at: Occurred, scene: Scene): boolean {
  const assessed = assessmentsOf(scene)
    .filter(each => isBy(at, each))
    .at(-1)
  return assessed ? detail(assessed, 'level') === 'gross-misconduct' : grossToAnswer(at, scene)
}

function grossToAnswer(at: Occurred, scene: Scene): boolean {
  const decided = inOrder(named(scene.here, 'case-determined', 'dg-directed-proceedings')).filter(
    each =>
      isBy(at, each) &&
      speaksFor(each.happening.by, ['appropriate-authority', 'director-general'], scene),
  )
  const last = decided.at(-1)
  if (!last) return false
  return [detail(last, 'caseToAnswer'), detail(last, 'level')].includes('gross-misconduct')
}

/** There is a case to answer, or a report on which nothing was decided yet. */
function grossCaseInHand(at: Occurred, scene: Scene): boolean {
  if (grossToAnswer(at, scene)) return true
  return (
    grossInQuestion(at, scene) &&
    sofar(at, scene, 'report-received') &&
    !done(at, scene, ['appropriate-authority', 'director-general'], 'case-determined')
  )
}

/** The officer's, and that of whoever presents the case against them. */
function bothListsSupplied(at: Occurred, scene: Scene): boolean {
  const presenting = ['appropriate-authority', 'director-general'] as const
  return (
    done(at, scene, ['officer'], 'witness-list-supplied') &&
    done(at, scene, presenting, 'witness-list-supplied')
  )
}

const specifying = {
  interview: ['interview-specified', 'day'],
  'pre-hearing': ['pre-hearing-day-specified', 'day'],
  meeting: ['hearing-date-fixed', 'firstDay'],
} as const

/** Reasonable, and within so many days of the day that was named. */
export function alternativeWithin(at: Occurred, scene: Scene, { code, n }: Limit): boolean {
  if (!holds(at, { detail: 'reasonable', is: true })) return false
  const what = Object.entries(specifying).find(([name]) => name === detail(at, 'what'))?.[1]
  if (!what) return false
  const specified = inOrder(named(scene.here, what[0])).findLast(each => isBy(at, each))
  const day = specified && dayIn(specified, what[1])
  const proposed = dayIn(at, 'day')
  if (!day || !proposed) return false
  const last = period(code, n, day).last
  return last !== null && proposed > day && proposed <= last
}

function dayIn(occurred: Occurred, name: string) {
  const said = detail(occurred, name)
  return typeof said === 'string' ? parseDay(said) : undefined
}

function hasLeft(at: Occurred, scene: Scene): boolean {
  const left = scene.person && leftOn(scene, scene.person)
  return left !== undefined && (!at.span || left <= at.span[1])
}

/** Certified, and not found since to be no case for it, before that very happening. */
function acceleratedPending(at: Occurred, scene: Scene): boolean {
  const turns = named(scene.here, 'special-conditions-determined').filter(
    each =>
      each !== at &&
      isBy(at, each) &&
      speaksFor(each.happening.by, ['appropriate-authority'], scene),
  )
  const last = inOrder(turns).at(-1)
  return (
    last !== undefined &&
    detail(last, 'met') === true &&
    !sofar(at, scene, 'proceedings-began') &&
    !sofar(at, scene, 'proceedings-withdrawn')
  )
}

/** Where misconduct or worse was found, the proceedings it was found in. */
function found(at: Occurred, scene: Scene): Form | undefined {
  const last = lastFinding(at, scene)
  if (!last) return detail(at, 'finding') === 'neither' ? undefined : formOf(scene, at)
  return detail(last, 'level') === 'neither' ? undefined : forumOf(at, scene)
}

function forumOf(at: Occurred, scene: Scene): Form | undefined {
  const last = lastFinding(at, scene)
  const forum = last && detail(last, 'forum')
  return (['hearing', 'meeting', 'accelerated'] as const).find(each => each === forum)
}

function lastFinding(at: Occurred, scene: Scene): Occurred | undefined {
  const findings = named(scene.here, 'finding-made').filter(
    each => isBy(at, each) && speaksFor(each.happening.by, ['panel', 'chair'], scene),
  )
  return inOrder(findings).at(-1)
}

const dismissals = ['dismissal-without-notice', 'would-have-been-dismissed']

function dismissedBefore(at: Occurred, { here }: Scene): boolean {
  return named(here, 'outcome-notified').some(
    each => isBy(at, each) && dismissals.some(action => detail(each, 'action') === action),
  )
}

function isSenior({ person }: Scene): boolean {
  return person?.rankBand === 'senior' || person?.rankBand === 'chief'
}
