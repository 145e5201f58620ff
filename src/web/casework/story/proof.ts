/** What a timeline says of accounts, points in dispute and findings of fact. */
import type { Events } from '#casework'
import { type Line, line } from './line.ts'

type Mine =
  | 'AccountRecorded'
  | 'AccountLeft'
  | 'AccountTested'
  | 'AccountNotTested'
  | 'PointRaised'
  | 'PointLeft'
  | 'PositionTaken'
  | 'FactFound'
  | 'InfluenceConsidered'

const stands = { for: 'For it', against: 'Against it', silent: 'Silent on it' } as const

export const proofLines: {
  readonly [Type in Mine]: (event: Events[Type]) => readonly Line[]
} = {
  AccountRecorded: ({ who, about, putRight }) => [
    ...line('Whose', who),
    ...line('About', about),
    ...line('Put right because', putRight),
  ],
  AccountLeft: ({ why }) => line('Why', why),
  AccountTested: ({ found, corrects }) => [
    ...line('Found', found),
    ...line('Instead of an earlier one because', corrects?.why),
  ],
  AccountNotTested: ({ why }) => line('Why', why),
  PointRaised: ({ words, against, putRight }) => [
    ...line('Point', words),
    ...line('What would show it did not happen', against),
    ...line('Put right because', putRight),
  ],
  PointLeft: ({ why }) => line('Why', why),
  PositionTaken: ({ stance, says, corrects }) => [
    ...line('It stands', stands[stance]),
    ...line('Says', says),
    ...line('Instead of an earlier one because', corrects?.why),
  ],
  FactFound: ({ why, waived }) => [
    ...line('Why', why),
    ...line('Went ahead without what this force expects because', waived?.why),
  ],
  InfluenceConsidered: ({ decision, why }) => [...line('Decision', decision), ...line('Why', why)],
}
