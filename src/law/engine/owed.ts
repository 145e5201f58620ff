/** What is owed: who owes what to whom, by when, and why. */

import type { BodyOfLaw } from '../body-of-law.ts'
import type { Condition, DutyRule } from '../duty.ts'
import { englandAndWales } from '../england-and-wales.ts'
import type { LawCase } from '../format/case.ts'
import type { HappeningName } from '../format/happenings/index.ts'
import type { MatterKind } from '../vocabulary.ts'
import type { Ask, Owed, OwedInBrief } from './answer.ts'
import { briefEntryFor, type EntryFor, entryFor, type Setting } from './entry.ts'
import { once } from './once.ts'
import { inOneShape } from './one-shape.ts'
import { chiefOfficerComplainedOf, formOn, formsDecided, partyFor, subjectsOf } from './parties.ts'
import { reachingOf } from './reaching.ts'
import { recipientsOf } from './recipients.ts'
import { type Scene, sceneOf, scenesOf } from './scene.ts'
import { startsOf } from './starts.ts'
import { namesOf } from './timeline.ts'

/**
 * Everything owed in a case on a day, ordered by `due` (none last), then by rule: by the law of
 * England and Wales, or by another body of law.
 */
export function owed(
  lawCase: LawCase,
  ask: Ask,
  law: BodyOfLaw = englandAndWales,
): readonly Owed[] {
  return everything(lawCase, ask, { law, entryFor })
}

/** The same states and days, without the reasons: for asking of very many matters. */
export function owedInBrief(
  lawCase: LawCase,
  ask: Ask,
  law: BodyOfLaw = englandAndWales,
): readonly OwedInBrief[] {
  return everything(lawCase, ask, { law, entryFor: briefEntryFor })
}

type How<Entry> = Readonly<{ law: BodyOfLaw; entryFor: EntryFor<Entry> }>

function everything<Entry extends OwedInBrief>(
  lawCase: LawCase,
  ask: Ask,
  { law, entryFor }: How<Entry>,
): readonly Entry[] {
  const { calendar, standing: standingIn } = law
  const found: Entry[] = []
  for (const each of scenesOf(lawCase, ask)) {
    const scene = calendar ? { ...each, calendar } : each
    const standing = scene.kind === 'complaint' ? standingIn?.(scene) : undefined
    // Only what certainly is no complaint is left out; where standing is not known, duties run.
    if (standing?.isComplaint === 'no') continue
    for (const rule of beginning(law, scene)) {
      if (!reaches(rule, scene)) continue
      for (const seen of rule.per === 'person' ? ofEach(scene) : [scene]) {
        const regime = reachingOf(rule, seen)
        if (regime) found.push(...owedUnder(rule, { scene: seen, standing, regime }, entryFor))
      }
    }
  }
  return found.sort(byDueThenRule)
}

/** The matter as it concerns each person complained of. */
const ofEach = once((scene: Scene) => subjectsOf(scene).map(person => sceneOf(person, scene)))

/** Nobody owes anything to themselves. */
function owedUnder<Entry extends OwedInBrief>(
  rule: DutyRule,
  setting: Setting,
  entryFor: EntryFor<Entry>,
): readonly Entry[] {
  const { scene } = setting
  const found: Entry[] = []
  for (const recipient of recipientsOf(rule, scene))
    for (const started of startsOf(rule, scene, recipient)) {
      const entry = entryFor(rule, setting, recipient, started)
      if (entry.bearerId === null || entry.bearerId !== entry.owedToId) found.push(entry)
    }
  return found
}

/** The duties that something that happened here can have begun, in the order of the law. */
function beginning({ duties }: BodyOfLaw, { kind, here }: Scene): readonly DutyRule[] {
  const { inOrder, begunBy } = indexOf(duties)
  const byName = begunBy.get(kind)
  const found = new Set(byName?.get('nothing'))
  for (const name of namesOf(here)) for (const at of byName?.get(name) ?? []) found.add(at)
  return [...found].sort((a, b) => a - b).flatMap(at => inOrder[at] ?? [])
}

type BegunBy = ReadonlyMap<HappeningName | 'nothing', readonly number[]>
type Index = Readonly<{
  inOrder: readonly DutyRule[]
  begunBy: ReadonlyMap<MatterKind, BegunBy>
}>

/**
 * A law's duties, and their places by the kind of matter they reach and by what begins them, so
 * that nothing is asked of the others. A criterion needs no happening.
 */
const indexOf = once((duties: readonly DutyRule[]): Index => {
  const begunBy = new Map<MatterKind, Map<HappeningName | 'nothing', number[]>>()
  for (const [at, { governs, runsFrom }] of duties.entries())
    for (const kind of governs.kinds) {
      const byName = begunBy.get(kind) ?? new Map<HappeningName | 'nothing', number[]>()
      begunBy.set(kind, byName)
      for (const { reading, happenings } of runsFrom)
        for (const name of reading === 'criterion' ? (['nothing'] as const) : happenings)
          byName.set(name, [...(byName.get(name) ?? []), at])
    }
  return { inOrder: duties.map(inOneShape), begunBy }
})

function reaches({ governs: { where } }: DutyRule, scene: Scene): boolean {
  return where === undefined || where.every(is => conditions[is](scene))
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

function byDueThenRule(a: OwedInBrief, b: OwedInBrief): number {
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
