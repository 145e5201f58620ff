/** What has to be so of the officer: what is wanting, in words, or nothing where it holds. */
import { parseDay } from '#kernel'
import type { OfficerCircumstance } from '../officer-circumstance.ts'
import { formOn, speaksFor } from './parties.ts'
import type { Scene } from './scene.ts'
import { detail, holds, inOrder, named, type Occurred } from './timeline.ts'

type Shortfall = (occurred: Occurred, scene: Scene) => string | undefined

function unless(holds: boolean, wanting: string): string | undefined {
  return holds ? undefined : wanting
}

export const aboutTheOfficer: Readonly<Record<OfficerCircumstance, Shortfall>> = {
  'by-whoever-assesses': (at, scene) =>
    unless(byAssessor(at, scene), 'an assessment by whoever has to make it'),
  'after-an-assessment': (at, scene) =>
    unless(wasAssessed(at, scene), 'an assessment of how serious it is, made before'),
  'before-an-assessment': (at, scene) =>
    unless(!wasAssessed(at, scene), 'no assessment of how serious it is so far'),
  'authority-consulted': (at, scene) =>
    unless(authorityConsulted(at, scene), 'that the appropriate authority was consulted first'),
  'director-general-determined': (at, scene) =>
    unless(directorGeneralDetermined(at, scene), 'what the Director General determined'),
  'somebody-else-determined': (at, scene) =>
    unless(!directorGeneralDetermined(at, scene), 'what appeared to the person investigating'),
  'calls-for-investigation': at => unless(callsForInvestigation(at), 'something to investigate'),
  'investigation-not-over': (at, scene) =>
    unless(!isOver(at, scene), 'an investigation that still goes on'),
  'notice-and-terms-given': (at, scene) =>
    unless(noticeAndTermsGiven(at, scene), 'the notice and the terms of reference'),
  'notice-or-terms-wanting': (at, scene) =>
    unless(!noticeAndTermsGiven(at, scene), 'a notice or terms of reference still to be given'),
  'interview-held-on-another-day': (at, scene) =>
    unless(heldOnAnotherDay(at, scene), 'an interview on another day than the one first named'),
  'under-suspension': (at, scene) => unless(isSuspended(at, scene), 'an officer under suspension'),
  'review-on-representations': (at, scene) =>
    unless(onRepresentations(at, scene), 'a review on representations'),
}

/** Happened by the end of the day of `at`; what has no day is taken to have. */
function upTo({ span }: Occurred, { span: other }: Occurred): boolean {
  return !span || !other || span[0] <= other[1]
}

function before({ span }: Occurred, { span: other }: Occurred): boolean {
  return span !== undefined && other !== undefined && span[1] < other[0]
}

/** The investigator of a local investigation, the Director General of any other. */
function byAssessor({ happening, span }: Occurred, scene: Scene): boolean {
  const form = formOn(scene, span?.[1] ?? scene.on)
  const theirs = form === 'directed' || form === 'independent'
  return speaksFor(happening.by, [theirs ? 'director-general' : 'investigator'], scene)
}

/** On one day the opinion comes before the assessment made on it. */
function wasAssessed(at: Occurred, scene: Scene): boolean {
  return named(scene.here, 'severity-assessed').some(
    each => before(each, at) && byAssessor(each, scene),
  )
}

/** Since it was last assessed or revised. */
function authorityConsulted(at: Occurred, { here }: Scene): boolean {
  const turns = named(here, 'severity-assessed', 'severity-revised').filter(
    each => each !== at && before(each, at),
  )
  const last = inOrder(turns).at(-1)
  return named(here, 'aa-consulted-on-severity').some(
    each => upTo(each, at) && (!last || !before(each, last)),
  )
}

/** In a directed investigation it is the Director General who determines what is indicated. */
function directorGeneralDetermined({ happening }: Occurred, scene: Scene): boolean {
  return (
    formOn(scene, scene.on) === 'directed' && speaksFor(happening.by, ['director-general'], scene)
  )
}

/** What ends an investigation, and what since begins it again. */
const endings = {
  'route-notified': ['severity-assessed', 'severity-revised', 'investigator-appointed'],
  'investigation-completed': ['investigator-appointed'],
} as const

/** On an earlier day, and nothing since has begun it again. */
function isOver(at: Occurred, { here }: Scene): boolean {
  return (['route-notified', 'investigation-completed'] as const).some(ending => {
    const turns = named(here, ending, ...endings[ending]).filter(each => before(each, at))
    return inOrder(turns).at(-1)?.happening.happened === ending
  })
}

function callsForInvestigation(at: Occurred): boolean {
  if (at.happening.happened !== 'severity-assessed') return true
  return holds(at, { detail: 'level', is: ['misconduct', 'gross-misconduct'] })
}

function noticeAndTermsGiven(at: Occurred, { here }: Scene): boolean {
  return (['notice-of-investigation-given', 'terms-of-reference-given'] as const).every(name =>
    named(here, name).some(each => upTo(each, at)),
  )
}

/** The day last named for an interview when this happened. */
function dayNamed(at: Occurred, { here }: Scene) {
  const last = inOrder(named(here, 'interview-specified').filter(each => upTo(each, at))).at(-1)
  const day = last && detail(last, 'day')
  return typeof day === 'string' ? parseDay(day) : undefined
}

function heldOnAnotherDay(at: Occurred, scene: Scene): boolean {
  const held = detail(at, 'day') ?? at.span?.[1]
  return held !== dayNamed(at, scene)
}

/** Suspended by that day, and not back at work before it. */
function isSuspended(at: Occurred, { here }: Scene): boolean {
  const turns = named(here, 'officer-suspended', 'suspension-ended').filter(each =>
    each.happening.happened === 'officer-suspended' ? upTo(each, at) : before(each, at),
  )
  return inOrder(turns).at(-1)?.happening.happened === 'officer-suspended'
}

/** It says so, or representations had come in since the review before it. */
function onRepresentations(at: Occurred, { here }: Scene): boolean {
  if (holds(at, { detail: 'after', is: 'representations' })) return true
  const earlier = named(here, 'suspension-reviewed').filter(each => before(each, at))
  const last = inOrder(earlier).at(-1)
  return named(here, 'suspension-representations-made').some(
    each => upTo(each, at) && (!last || !before(each, last)),
  )
}
