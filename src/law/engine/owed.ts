/** What is owed: who owes what to whom, by when, and why. */

import type { BodyOfLaw } from '../body-of-law.ts'
import type { Condition, DutyRule } from '../duty.ts'
import { englandAndWales } from '../england-and-wales.ts'
import type { LawCase } from '../format/case.ts'
import type { HappeningName } from '../format/happenings/index.ts'
import type { Ask, Owed } from './answer.ts'
import { entryFor, type Setting } from './entry.ts'
import { chiefOfficerComplainedOf, formOn, formsDecided, partyFor, subjectsOf } from './parties.ts'
import { reachingOf } from './reaching.ts'
import { recipientsOf } from './recipients.ts'
import { type Scene, sceneOf, scenesOf } from './scene.ts'
import { startsOf } from './starts.ts'

/**
 * Everything owed in a case on a day, ordered by `due` (none last), then by rule: by the law of
 * England and Wales, or by another body of law.
 */
export function owed(
  lawCase: LawCase,
  ask: Ask,
  law: BodyOfLaw = englandAndWales,
): readonly Owed[] {
  const { calendar, duties, standing: standingIn } = law
  return scenesOf(lawCase, ask)
    .map(scene => (calendar ? { ...scene, calendar } : scene))
    .flatMap(scene => {
      const standing = scene.kind === 'complaint' ? standingIn?.(scene) : undefined
      // Only what certainly is no complaint is left out; where standing is not known, duties run.
      if (standing?.isComplaint === 'no') return []
      const each = subjectsOf(scene).map(person => sceneOf(person, scene))
      const so = new Set(scene.here.map(({ happening }) => happening.happened))
      return duties
        .filter(rule => canBegin(rule, so) && reaches(rule, scene))
        .flatMap(rule =>
          (rule.per === 'person' ? each : [scene]).flatMap(seen => {
            const regime = reachingOf(rule, seen)
            return regime ? owedUnder(rule, { scene: seen, standing, regime }) : []
          }),
        )
    })
    .toSorted(byDueThenRule)
}

/** Nobody owes anything to themselves. */
function owedUnder(rule: DutyRule, setting: Setting): readonly Owed[] {
  const { scene } = setting
  return recipientsOf(rule, scene)
    .flatMap(recipient =>
      startsOf(rule, scene, recipient).map(started => entryFor(rule, setting, recipient, started)),
    )
    .filter(({ bearerId, owedToId }) => bearerId === null || bearerId !== owedToId)
}

/** Nothing it could begin with has happened: no more need be asked. A criterion needs no event. */
function canBegin({ runsFrom }: DutyRule, so: ReadonlySet<HappeningName>): boolean {
  return runsFrom.some(
    ({ reading, happenings }) => reading === 'criterion' || happenings.some(each => so.has(each)),
  )
}

function reaches({ governs }: DutyRule, scene: Scene): boolean {
  return (
    governs.kinds.includes(scene.kind) && (governs.where ?? []).every(is => conditions[is](scene))
  )
}

const conditions: Readonly<Record<Condition, (scene: Scene) => boolean>> = {
  'about-conduct': ({ matter }) => matter.aboutConduct !== false,
  'chief-officer-concerned': chiefOfficerComplainedOf,
  'no-chief-officer-concerned': scene => !chiefOfficerComplainedOf(scene),
  'for-someone-without-known-consent': ({ matter }) =>
    matter.actingFor !== undefined && matter.complainantFacts?.writtenConsent !== true,
  'investigated-by-authority': scene =>
    formsDecided(scene).length > 0 &&
    partyFor('handler', scene, scene.on).role !== 'director-general',
  'investigated-by-dg': scene => partyFor('handler', scene, scene.on).role === 'director-general',
  locally: scene => !['directed', 'independent'].includes(formOn(scene, scene.on) ?? 'local'),
  directed: scene => formOn(scene, scene.on) === 'directed',
  independent: scene => formOn(scene, scene.on) === 'independent',
  'came-as-death-or-serious-injury': ({ matter }) => matter.kind === 'dsi-matter',
  'came-as-conduct-matter': ({ matter }) => matter.kind === 'conduct-matter',
}

function byDueThenRule(a: Owed, b: Owed): number {
  return (
    compare(a.due ?? '9999', b.due ?? '9999') ||
    compare(a.rule, b.rule) ||
    compare(a.matter, b.matter) ||
    compare(a.owedToId ?? '', b.owedToId ?? '') ||
    a.occurrence - b.occurrence
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
