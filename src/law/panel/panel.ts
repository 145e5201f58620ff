/** Who would decide about each person complained of: who chairs, who sits and who advises. */
import type { Ask, Because } from '../engine/answer.ts'
import { attentionOf, sinceDay } from '../engine/attention.ts'
import { type ConductRegime, conductRegimeOf, hasLeft } from '../engine/conduct-regime.ts'
import { subjectsOf } from '../engine/parties.ts'
import { type Scene, sceneOf, scenesOf } from '../engine/scene.ts'
import type { LawCase, Person } from '../format/case.ts'
import { isSenior } from '../outcomes/appeal-route.ts'
import { panelsReformed } from '../police-conduct-2020/instrument.ts'
import { formersByRank } from '../police-conduct-2020/outcomes/panels.ts'
import { type Confidence, type Reason, weakest } from '../vocabulary.ts'
import { type Composition, compositionFor, readAs, type Standing } from './composition.ts'
import { type Form, forumOf } from './forum.ts'

export type PanelOfPerson = Readonly<{
  person: string
  matter: string
  /** Null where no proceedings are in sight, or they were withdrawn. */
  forum: Form | null
  size: Composition['size'] | null
  chair: Composition['chair'] | null
  /** Whoever should chair may hand it to somebody else. */
  mayDelegate: boolean
  members: Composition['members']
  adviser: Composition['adviser']
  adviserVotes: false
  /** At a meeting there is none. */
  legalRepresentation: boolean
  joint: boolean
  needs: readonly string[]
  because: readonly Because[]
  confidence: Confidence
  /** Why nothing is computed. */
  reason?: Reason
}>
export type Panel = Readonly<{ people: readonly PanelOfPerson[] }>

const ofConduct = ['complaint', 'conduct-matter', 'dsi-matter', 'internal-conduct']

/** Everyone complained of, matter by matter. */
export function panel(lawCase: LawCase, ask: Ask): Panel {
  const people = scenesOf(lawCase, ask)
    .filter(({ kind }) => ofConduct.includes(kind))
    .flatMap(scene => subjectsOf(scene).map(person => panelOf(person, sceneOf(person, scene))))
  return { people }
}

function panelOf(person: Person, scene: Scene): PanelOfPerson {
  const regime = conductRegimeOf(scene)
  const reached = !regime.reason && regime.covered !== false
  const forum = reached ? forumOf(scene, regime) : null
  const none: PanelOfPerson = {
    person: person.id,
    matter: scene.matter.id,
    forum,
    size: null,
    chair: null,
    mayDelegate: false,
    members: [],
    adviser: null,
    adviserVotes: false,
    legalRepresentation: forum === 'hearing' || forum === 'accelerated',
    joint: scene.matter.joint === true,
    needs: regime.needs,
    because: regime.because,
    confidence: regime.confidence,
    ...(regime.reason ? { reason: regime.reason } : {}),
  }
  return forum ? { ...none, ...seated(forum, person, scene, { none, regime }) } : none
}

type So = Readonly<{ none: PanelOfPerson; regime: ConductRegime }>

function seated(
  forum: Form,
  person: Person,
  scene: Scene,
  { none, regime }: So,
): Partial<PanelOfPerson> {
  const of = standingOf(person)
  const row = compositionFor(forum, of, regime.overlays.includes('a24-panels'))
  const undecided = row?.panels !== undefined && regime.doubtful.includes('a24-panels')
  const found = undecided ? undefined : row
  if (!found) {
    const wanting = undecided
      ? 'the day the notice of referral was given, which decides who sits'
      : 'who conducts an accelerated hearing of a senior officer: no text was read'
    return { needs: [...none.needs, wanting], confidence: 'unverified' }
  }
  const { size, chair, members, adviser } = found
  const left = hasLeft(scene, person)
  const turned = found.panels !== undefined
  const laid = regime.laid.filter(({ overlay }) => turned && overlay === 'a24-panels')
  const formers = left ? [{ fact: 'they have left', rule: formersByRank.id }] : []
  return {
    size,
    chair,
    mayDelegate: chair === 'chief-officer-or-delegate',
    members,
    adviser,
    because: [
      ...none.because,
      ...laid.map(({ because }) => because),
      ...formers,
      ...found.rules.map(({ id }) => ({ fact: `${forms[forum]}, for ${plain(of)}`, rule: id })),
    ],
    confidence: weakest(
      none.confidence,
      readAs(found),
      ...(left ? [formersByRank.confidence] : []),
      ...(turned && bridges(scene) ? (['unverified'] as const) : []),
    ),
  }
}

/** It came to attention before hearings were changed: which panel it has was not read. */
function bridges(scene: Scene): boolean {
  const attention = attentionOf(scene)
  if (scene.on < panelsReformed) return false
  return attention === undefined || sinceDay(attention, panelsReformed) !== 'since'
}

/** A chief officer, or a deputy or assistant commissioner, has a chair of their own. */
function standingOf(person: Person): Standing {
  const commissioners = ['deputy-commissioner', 'assistant-commissioner']
  if (person.rankBand === 'chief' || commissioners.includes(person.rank ?? '')) return 'top'
  if (isSenior(person)) return 'senior'
  return person.kind === 'special-constable' ? 'special-constable' : 'below-senior'
}

const forms: Readonly<Record<Form, string>> = {
  meeting: 'a meeting',
  hearing: 'a hearing',
  accelerated: 'an accelerated hearing',
}

function plain(of: Standing): string {
  const words = {
    'special-constable': 'a special constable',
    'below-senior': 'an officer up to chief superintendent',
    senior: 'a senior officer',
    top: 'a chief officer, or the top of the Metropolitan Police',
  } as const
  return words[of]
}
