/** What an investigation may be asked to do: evidence in, what it proves, and evidence out. */
import type { Bench } from '../bench.ts'
import { type MaterialDesk, materialDesk } from './material.ts'

export type EvidenceDesk = MaterialDesk

export function evidenceDesk(bench: Bench): EvidenceDesk {
  return { ...materialDesk(bench) }
}
