/** Which text governs each matter of a case, and each person complained of in it. */
import type { Ask, Because } from '../engine/answer.ts'
import { subjectsOf } from '../engine/parties.ts'
import { regimeOf } from '../engine/regime.ts'
import { type Scene, scenesOf } from '../engine/scene.ts'
import type { LawCase } from '../format/case.ts'
import type { Confidence, Reason } from '../vocabulary.ts'

export type RegimeOfMatter = Readonly<{
  id: string
  complaints: Readonly<{
    base: 'complaints-2012' | 'complaints-2020' | null
    overlays: readonly 'a25-part-5'[]
    computed: boolean
  }>
  /** Each officer: the Conduct Regulations are named as not computed, and never guessed. */
  conduct: readonly ConductRegime[]
  because: readonly Because[]
  confidence: Confidence
  /** Why the complaints side is not computed. */
  reason?: Reason
}>
type ConductRegime = Readonly<{
  person: string
  base: null
  overlays: readonly []
  computed: false
  covered: null
  condition: null
}>
export type Regimes = Readonly<{ matters: readonly RegimeOfMatter[] }>

/** The text of every matter, begun or not: a date it lacks is said, not made up. */
export function regimes(lawCase: LawCase, ask: Ask): Regimes {
  return { matters: scenesOf(lawCase, ask).map(regimeOfMatter) }
}

function regimeOfMatter(scene: Scene): RegimeOfMatter {
  const { id } = scene.matter
  const conduct = subjectsOf(scene)
    .filter(({ kind }) => kind === 'officer' || kind === 'special-constable')
    .map(officer => notComputed(officer.id))
  // Only what comes under Schedule 3 has a text on the complaints side.
  if (!['complaint', 'conduct-matter', 'dsi-matter'].includes(scene.kind)) {
    const complaints = { base: null, overlays: [], computed: false } as const
    const reason = 'regime-known-not-computed'
    return { id, complaints, conduct, because: [], confidence: 'unverified', reason }
  }
  const { base, overlays, reason, because, confidence } = regimeOf(scene)
  const computed = reason === undefined
  return {
    id,
    complaints: { base, overlays: computed ? overlays : [], computed },
    conduct,
    because,
    confidence,
    ...(reason ? { reason } : {}),
  }
}

function notComputed(person: string): ConductRegime {
  return { person, base: null, overlays: [], computed: false, covered: null, condition: null }
}
