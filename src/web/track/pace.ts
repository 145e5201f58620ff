/**
 * How guessing is slowed. Only a wrong answer costs a turn, and each network has its own turns, so
 * a stranger's guesses never make the true holder wait. The more are made, the longer each wait.
 *
 * A code is 60 bits and cannot be guessed; its pace only keeps the machine quiet. The second thing
 * is a person's own words and can be, so one network is slowed to a try in ten minutes on one
 * complaint. Somebody guessing from the holder's own home does make the holder wait: the page says
 * for how long, and to ring.
 */
import { networkOf } from '../limits.ts'
import type { Around, Limit } from '../page.ts'

export const codeLimits: readonly Limit[] = [
  { name: 'code', pace: { burst: 10, everySeconds: 10 }, costs: 'failures' },
  { name: 'code, going on', pace: { burst: 40, everySeconds: 60 }, costs: 'failures' },
]

function matterOf(actor: Around['as']['actor']): string {
  return actor.type === 'tracker' ? actor.matter : ''
}

function complaintAndNetwork(_sheet: unknown, { as, address }: Around): string {
  const { actor } = as
  const matter = actor.type === 'invited' ? actor.invitation : matterOf(actor)
  return `${matter} ${networkOf(address)}`
}

export const secondLimits: readonly Limit[] = [
  {
    name: 'second',
    pace: { burst: 5, everySeconds: 30 },
    key: complaintAndNetwork,
    costs: 'failures',
  },
  {
    name: 'second, going on',
    pace: { burst: 20, everySeconds: 600 },
    key: complaintAndNetwork,
    costs: 'failures',
  },
  // Whoever holds many codes is one caller all the same.
  { name: 'second, any complaint', pace: { burst: 40, everySeconds: 30 }, costs: 'failures' },
]
