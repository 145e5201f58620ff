/** The store as each role may see it: no unit of work of ours has to remember to say. */
import type { Store } from '#store'
import { may, roles, seesOf } from './roles.ts'

/** The same store, telling the row policies what whoever asks may see. */
export function seeing(store: Store): Store {
  return {
    ...store,
    work(as, unit) {
      const { actor } = as
      const role = actor.type === 'staff' ? roles.find(one => one === actor.role) : undefined
      const seen = role && { sees: seesOf(role), covert: may(role, 'protect covertly') }
      return store.work(seen ? { ...seen, ...as } : as, unit)
    },
  }
}
