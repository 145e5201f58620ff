/** What has to be so, on the day something happens, for it to count. */

import { byPower, referrals } from '../classify/screening.ts'
import { reviewNotice } from '../complaints-and-misconduct-2020/regulation-33.ts'
import { oralWays } from '../complaints-and-misconduct-2020/regulation-34-writing.ts'
import type { Circumstance, Counts } from '../duty.ts'
import { allReviewLimbs, type ReviewLimb } from '../review-body/limbs.ts'
import { isAddressedTo } from './bearers.ts'
import { conductShort } from './conduct-circumstances.ts'
import { whileInvestigating } from './investigating-circumstances.ts'
import { aboutTheOfficer } from './officer-circumstances.ts'
import { speaksFor } from './parties.ts'
import { reviewIn } from './review.ts'
import type { Scene } from './scene.ts'
import { detail, holds, inOrder, listed, named, type Occurred } from './timeline.ts'

/** Whether it counts, as things stood when it happened. */
export function isSo({ when }: Counts, occurred: Occurred, scene: Scene): boolean {
  return when === undefined || when.every(each => short[each](occurred, scene) === undefined)
}

/** What it fell short of, in words, so that a person can put it right. */
export function shortfalls({ when }: Counts, occurred: Occurred, scene: Scene): readonly string[] {
  return (when ?? []).flatMap(each => short[each](occurred, scene) ?? [])
}

/** Nothing where it holds; else what is wanting. */
type Shortfall = (occurred: Occurred, scene: Scene) => string | undefined

function unless(holds: boolean, wanting: string): string | undefined {
  return holds ? undefined : wanting
}

const short: Readonly<Record<Circumstance, Shortfall>> = {
  ...conductShort,
  ...whileInvestigating,
  ...aboutTheOfficer,
  recorded: (at, scene) => unless(wasRecorded(at, scene), 'a recorded complaint'),
  'not-recorded': (at, scene) => unless(!wasRecorded(at, scene), 'a complaint not yet recorded'),
  'with-dg': (at, scene) => unless(wasWithDg(at, scene), 'a complaint that is with the IOPC'),
  'not-with-dg': (at, scene) =>
    unless(!wasWithDg(at, scene), 'a complaint that is not with the IOPC'),
  'under-review': (at, scene) => unless(wasUnderReview(at, scene), 'a review that is pending'),
  'not-under-review': (at, scene) => unless(!wasUnderReview(at, scene), 'no review pending'),
  // Where the governing text is not known the duty is named, and its entry says why it has no date.
  'review-right': (_, scene) => unless(reviewIn(scene).right !== false, 'a right to a review'),
  'review-notice-complete': wantingInNotice,
  'reached-review-body': (at, scene) =>
    unless(reachedReviewBody(at, scene), 'an application to the body that decides the review'),
  'reached-wrong-body': (at, scene) =>
    unless(!reachedReviewBody(at, scene), 'an application to another body'),
  'in-writing-where-required': (at, scene) =>
    unless(
      !oralWays.some(way => holds(at, { detail: 'how', is: way })) || mayBeTold(at, scene),
      'to be told in writing: it was told by word of mouth',
    ),
}

/** Happened by the end of the day of `at`; what has no day is taken to have. */
function upTo({ span }: Occurred, { span: other }: Occurred): boolean {
  return !span || !other || span[0] <= other[1]
}

function wasRecorded(at: Occurred, { here }: Scene): boolean {
  return named(here, 'complaint-recorded').some(each => upTo(each, at))
}

/** Referred or taken up by the end of that day, and not sent back since. */
function wasWithDg(at: Occurred, scene: Scene): boolean {
  const turns = inOrder([
    ...referrals(scene),
    ...byPower(scene, ['director-general'], 'dg-treated-as-referred', 'dg-referred-back'),
  ]).filter(each => upTo(each, at))
  const last = turns.at(-1)
  return last !== undefined && last.happening.happened !== 'dg-referred-back'
}

function wasUnderReview(at: Occurred, scene: Scene): boolean {
  const { body } = reviewIn(scene)
  const turns = inOrder([
    ...byPower(scene, ['complainant'], 'review-applied'),
    ...byPower(scene, body ? [body] : [], 'review-decided'),
  ]).filter(each => upTo(each, at))
  return turns.at(-1)?.happening.happened === 'review-applied'
}

/** Where nobody is named, it is taken to have gone where it should. */
function reachedReviewBody(at: Occurred, scene: Scene): boolean {
  return listed(at.happening.to).length === 0 || isAddressedTo(['relevant-review-body'], at, scene)
}

/** By word of mouth: only what was complained of by word of mouth, and is not recorded. */
function mayBeTold(at: Occurred, scene: Scene): boolean {
  const made = named(scene.here, 'complaint-made')
  const oral = made.length > 0 && made.every(each => holds(each, { detail: 'how', is: 'oral' }))
  return oral && !wasRecorded(at, scene)
}

/** What a notice of the right to a review must say and did not. */
function wantingInNotice(notice: Occurred, scene: Scene): string | undefined {
  const { body, limbs } = reviewIn(scene)
  const items = detail(notice, 'items')
  const given = Array.isArray(items) ? items : []
  const missing = reviewNotice
    .filter(each => !('where' in each) || each.where === body)
    .filter(({ item }) => !given.includes(item))
    .map(({ item, says }) => `${says} (${item})`)
  const wrong = [
    ...(namesBody(notice, scene) ? [] : ['the body that decides the review']),
    ...(namesLimb(detail(notice, 'limb'), limbs) ? [] : ['the paragraph of regulation 32']),
  ]
  const wanting = [...missing, ...wrong.map(what => `${what}, which it got wrong`)]
  return wanting.length === 0
    ? undefined
    : `a notice of the right to a review that says ${wanting.join('; ')}`
}

function namesBody(notice: Occurred, scene: Scene): boolean {
  const { body } = reviewIn(scene)
  const named = detail(notice, 'body')
  return body === null || (typeof named === 'string' && speaksFor(named, [body], scene))
}

function namesLimb(named: unknown, limbs: readonly ReviewLimb[]): boolean {
  const limb = allReviewLimbs.find(each => each === named)
  return named === undefined || (limb !== undefined && limbs.includes(limb))
}
