/** Which text governs each matter of a case, and each person complained of in it. */
import type { Ask, Because } from '../engine/answer.ts'
import { type ConductRegime, conductRegimeOf } from '../engine/conduct-regime.ts'
import { subjectsOf } from '../engine/parties.ts'
import { regimeOf } from '../engine/regime.ts'
import { type Scene, sceneOf, scenesOf } from '../engine/scene.ts'
import type { LawCase } from '../format/case.ts'
import { type Confidence, type Overlay, type Reason, weakest } from '../vocabulary.ts'

export type RegimeOfMatter = Readonly<{
  id: string
  complaints: Readonly<{
    base: 'complaints-2012' | 'complaints-2020' | null
    overlays: readonly 'a25-part-5'[]
    computed: boolean
  }>
  /** Each person complained of: which Conduct Regulations, and whether they are covered. */
  conduct: readonly ConductOfPerson[]
  because: readonly Because[]
  confidence: Confidence
  /** Why the complaints side is not computed. */
  reason?: Reason
}>
export type ConductOfPerson = Readonly<
  Pick<ConductRegime, 'base' | 'covered' | 'condition'> & {
    person: string
    overlays: readonly Overlay[]
    computed: boolean
    because: readonly Because[]
    needs: readonly string[]
    /** Why it is not computed, or what of it is not. */
    reason?: Reason
  }
>
export type Regimes = Readonly<{ matters: readonly RegimeOfMatter[] }>

/** The text of every matter, begun or not: a date it lacks is said, not made up. */
export function regimes(lawCase: LawCase, ask: Ask): Regimes {
  return { matters: scenesOf(lawCase, ask).map(regimeOfMatter) }
}

const schedule3 = ['complaint', 'conduct-matter', 'dsi-matter']
const ofConduct = [...schedule3, 'internal-conduct']

function regimeOfMatter(scene: Scene): RegimeOfMatter {
  const { id } = scene.matter
  const people = ofConduct.includes(scene.kind) ? subjectsOf(scene) : []
  const each = people.map(person => conductRegimeOf(sceneOf(person, scene)))
  const conduct = each.map((regime, at) => ofPerson(people[at]?.id ?? '', regime))
  const governed = each.filter(({ base }) => base !== null).map(({ confidence }) => confidence)
  // Only what comes under Schedule 3 has a text on the complaints side.
  if (!schedule3.includes(scene.kind)) {
    const complaints = { base: null, overlays: [], computed: false } as const
    const confidence = governed.length > 0 ? weakest(...governed) : 'unverified'
    const reason = 'regime-known-not-computed'
    return { id, complaints, conduct, because: together(conduct), confidence, reason }
  }
  const { base, overlays, doubtful, because, confidence, ...found } = regimeOf(scene)
  const reason = found.reason ?? undetermined(doubtful)
  const computed = reason === undefined
  return {
    id,
    complaints: { base, overlays: computed ? overlays : [], computed },
    conduct,
    because: [...because, ...together(conduct)],
    confidence: weakest(confidence, ...governed),
    ...(reason ? { reason } : {}),
  }
}

function ofPerson(person: string, regime: ConductRegime): ConductOfPerson {
  const { base, overlays, covered, condition, doubtful, needs } = regime
  const reason = regime.reason ?? undetermined(doubtful)
  return {
    person,
    base,
    overlays,
    computed: reason === undefined,
    covered,
    condition,
    because: [...regime.because, ...regime.laid.map(({ because }) => because)],
    needs,
    ...(reason ? { reason } : {}),
  }
}

/** Amendments may or may not reach it. */
function undetermined(doubtful: readonly Overlay[] = []): Reason | undefined {
  return doubtful.length > 0 ? 'regime-undetermined' : undefined
}

/** What the texts rest on, once each. */
function together(conduct: readonly ConductOfPerson[]): readonly Because[] {
  const all = conduct.flatMap(({ because }) => because)
  const said = new Map(all.map(each => [JSON.stringify(each), each]))
  return [...said.values()]
}
