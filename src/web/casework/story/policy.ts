/** What a timeline says of the policy log. */
import type { Events } from '#casework'
import { type Line, line } from './line.ts'

type Mine = 'PolicyDecided' | 'ClaimConsidered' | 'ElsewhereConsidered'

export const policyLines: {
  readonly [Type in Mine]: (event: Events[Type]) => readonly Line[]
} = {
  PolicyDecided: ({ decision, why, instead }) => [
    ...line('Decision', decision),
    ...line('Why', why),
    ...line('What else was considered', instead),
  ],
  ClaimConsidered: ({ words, why }) => [...line('Claim', words), ...line('Why', why)],
  ElsewhereConsidered: ({ where, words, why }) => [
    ...line('Where', where),
    ...line('What', words),
    ...line('Why', why),
  ],
}
