/** Recording that another force runs the proceedings, and that they were taken back. */
import type { Commands } from '#casework'
import type { Bench } from '../bench.ts'
import { type Verb, verb } from '../verb.ts'

type Asked<Type extends keyof Commands> = Omit<Commands[Type], 'today'>

/** `entry` is an id of its own: asked again under the same one, nothing is added. */
export type DelegatingDesk = Readonly<{
  delegateProceedings: Verb<Omit<Asked<'DelegateProceedings'>, 'own'>>
  endDelegation: Verb<Asked<'EndDelegation'>>
}>

export function delegatingDesk(bench: Bench): DelegatingDesk {
  return {
    delegateProceedings: verb(bench, 'handle', (asked, today, as) => ({
      type: 'DelegateProceedings',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      force: asked.force,
      handedOver: asked.handedOver,
      own: bench.authorities.find(({ id }) => id === as.authority)?.name ?? '',
    })),
    endDelegation: verb(bench, 'handle', (asked, today) => ({
      type: 'EndDelegation',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      why: asked.why,
    })),
  }
}
