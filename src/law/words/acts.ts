/** What meets or ends a rule, as a sentence. */
import type { Act } from '../duty.ts'
import { happeningClauses } from './happenings.ts'
import { begun, listed } from './lists.ts'
import { roleInWords } from './names.ts'
import { narrowed, whereInWords } from './narrowed.ts'

export function actInWords(act: Act): string {
  const { standing, unlessBegunWith, begunBy, towards } = act
  const since = typeof standing === 'object' ? happeningClauses[standing.since] : undefined
  const more = [
    ...(towards ? [`where it is owed to ${listed(towards.map(roleInWords), 'or')}`] : []),
    ...(standing === true ? ['even if it came first'] : []),
    ...(since ? [`even if it came first, after ${since}`] : []),
    ...(act.sameMatter ? ['or in a matter about the same conduct'] : []),
    ...(act.onceEveryOutcomeTold ? ['once every outcome of it has been told'] : []),
    ...(act.onceFound ? ['once something has been found'] : []),
    ...(act.sameDetail ? ['for the very one it began with'] : []),
    ...(act.again ? ['done again on a later day'] : []),
    ...(act.notTooEarly ? ['not before the earliest day'] : []),
    ...(act.dayWithin ? ['for a day within the time given'] : []),
    ...(begunBy ? [`where it began because ${happeningClauses[begunBy]}`] : []),
    ...(unlessBegunWith ? [`not where it began so: ${whereInWords(unlessBegunWith)}`] : []),
  ]
  return `${begun(happeningClauses[act.happened])}${narrowed(act, more)}.`
}
