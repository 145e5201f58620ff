/** A body of law: the rules of one jurisdiction, and what they stand on. */
import type { DutyRule } from './duty.ts'
import type { Scene } from './engine/scene.ts'
import type { Standing } from './engine/standing.ts'
import type { Calendar } from './holidays.ts'
import type { Rule } from './rule.ts'
import type { Role } from './vocabulary.ts'

export type BodyOfLaw = Readonly<{
  /** As a command names it: small letters and hyphens. */
  id: string
  name: string
  rules: readonly Rule[]
  /** Those of the rules under which something falls due. */
  duties: readonly DutyRule[]
  /** Its working days; left out, those of England and Wales. */
  calendar?: Calendar
  /** Whether a matter is a complaint at all; left out, whatever a case calls one is one. */
  standing?: (scene: Scene) => Standing
  /** What it calls the roles that a case knows by what they do. */
  calls: Readonly<Partial<Record<Role, string>>>
}>
