/** What a timeline says of accounts, points in dispute and findings of fact. */
import type { Events } from '#casework'
import { type Line, line } from './line.ts'

type Mine =
  | 'AccountRecorded'
  | 'AccountTested'
  | 'AccountNotTested'
  | 'PointRaised'
  | 'PointLeft'
  | 'PositionTaken'
  | 'FactFound'
  | 'InfluenceConsidered'

export const proofLines: {
  readonly [Type in Mine]: (event: Events[Type]) => readonly Line[]
} = {
  AccountRecorded: ({ who, about }) => [...line('Whose', who), ...line('About', about)],
  AccountTested: ({ found }) => line('Found', found),
  AccountNotTested: ({ why }) => line('Why', why),
  PointRaised: ({ words, against }) => [
    ...line('Point', words),
    ...line('What would show it did not happen', against),
  ],
  PointLeft: ({ why }) => line('Why', why),
  PositionTaken: ({ stance, says }) => [...line('It is', stance), ...line('Says', says)],
  FactFound: ({ why, untested }) => [
    ...line('Why', why),
    ...line('Rests on an untested account because', untested?.why),
  ],
  InfluenceConsidered: ({ decision, why }) => [...line('Decision', decision), ...line('Why', why)],
}
