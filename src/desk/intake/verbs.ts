/** Every way in, for staff: taken down for somebody, many at once, praise, and who it is about. */
import type { Bench } from '../bench.ts'
import { type TakingVerbs, takingVerbs } from './taking.ts'

export type IntakeVerbs = TakingVerbs

export function intakeVerbs(bench: Bench): IntakeVerbs {
  return { ...takingVerbs(bench) }
}
