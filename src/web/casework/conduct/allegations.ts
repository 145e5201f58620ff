/** The allegations about one officer, as pages number and show them. */
import { allegedOf } from '#casework'
import type { AllegationId } from '#kernel'
import type { OfficerView } from './at-officer.ts'

export type Alleged = Readonly<{ id: AllegationId; words: string }>

export function allegedIn({ facts, officer }: OfficerView): readonly Alleged[] {
  return allegedOf(facts, officer.subject).map(({ id, words }) => ({ id, words }))
}
