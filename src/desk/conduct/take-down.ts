/**
 * What was published comes down on its day, and once a week it is looked whether all of it is gone.
 * The pages leave it out from its day on whether or not this has run: what runs here is the record.
 */
import { type PublicPlace, publicPlaces } from '#casework'
import { type AuthorityId, addSeconds, commandId, type Day, londonDay } from '#kernel'
import {
  dueDown,
  goneAfter,
  keepPublicLook,
  lastPublicLook,
  type OfMatter,
  type PublicLook,
} from '#store'
import { type Bench, system } from '../bench.ts'
import { decide } from '../decide.ts'
import { type As, permits } from '../who.ts'
import { type PublicDesk, publicDesk } from './public.ts'

const atOnce = 100
const daySeconds = 86_400
const weekSeconds = 7 * daySeconds

const asSystem = (authority: AuthorityId) =>
  ({ authority, actor: system, priority: 'background' }) as const

type Recording = Readonly<{ on: Day; why: string; stillUp: readonly PublicPlace[] }>

/** As the system's: nobody did it. False where the record would not have it. */
async function record(
  bench: Bench,
  authority: AuthorityId,
  { publication, matter, subject }: OfMatter,
  { on, why, stillUp }: Recording,
): Promise<boolean> {
  const command = commandId(bench.world.id())
  const taken = { on, today: on, entry: command, subject, publication, why, stillUp }
  const { today: _, ...request } = taken
  const decided = await decide(
    bench,
    { ...asSystem(authority), command },
    { matter, command: { type: 'TakeDown', ...taken }, request },
  )
  return decided.ok
}

/** Every publication whose day has come. */
export async function takeDownDue(bench: Bench): Promise<void> {
  const on = londonDay(bench.world.now())
  for (const { id } of bench.authorities)
    for (;;) {
      const due = await bench.store.work(asSystem(id), tx => dueDown(tx, on, atOnce))
      let taken = 0
      for (const one of due) {
        const down = await record(bench, id, one, { on, why: 'Its day came.', stillUp: [] })
        if (down) taken += 1
      }
      if (due.length < atOnce || taken === 0) break
    }
}

/** Where it can still be had, asked as anybody would ask. */
async function stillUpAt(
  { list, one, file }: PublicDesk,
  publication: string,
): Promise<readonly PublicPlace[]> {
  const found = new Set<PublicPlace>()
  for (const what of ['outcome', 'hearing-notice'] as const) {
    if (await one(what, publication)) found.add('page')
    const bytes = await file(what, publication)
    bytes?.destroy()
    if (bytes) found.add('file')
    if ((await list(what)).some(each => each.publication === publication)) found.add('index')
  }
  return publicPlaces.filter(place => found.has(place))
}

export type WeeklyLook = Readonly<{
  last?: PublicLook
  /** More than a day past the week since the last one: it did not run. */
  isLate: boolean
}>

export type WeeklyLookDesk = Readonly<{
  /** When it was last looked whether all that came down is gone, and what was found. */
  weeklyLook(as: As): Promise<WeeklyLook | undefined>
}>

export function weeklyLookDesk({ store, world }: Bench): WeeklyLookDesk {
  return {
    async weeklyLook(as) {
      if (!permits('handle', as)) return undefined
      const last = await store.work(as, lastPublicLook)
      const isLate =
        last !== undefined && addSeconds(last.at, weekSeconds + daySeconds) < world.now()
      return { ...(last ? { last } : {}), isLate }
    },
  }
}

/** Once a week, everything that came down is looked for in every public place there is. */
export async function lookWhatIsStillUp(
  bench: Bench,
  readAsAnybody: PublicDesk = publicDesk(bench),
): Promise<void> {
  const now = bench.world.now()
  for (const { id } of bench.authorities) {
    const last = await bench.store.work(asSystem(id), lastPublicLook)
    if (last && addSeconds(last.at, weekSeconds) > now) continue
    let [looked, stillUp] = [0, 0]
    for (let after = ''; ; ) {
      const gone = await bench.store.work(asSystem(id), tx => goneAfter(tx, after, atOnce))
      for (const one of gone) {
        const places = await stillUpAt(readAsAnybody, one.publication)
        looked += 1
        if (places.length > 0) stillUp += 1
        const why = places.length > 0 ? 'Found at the weekly look.' : 'Gone at the weekly look.'
        // Nothing is added where it stands as it was last recorded.
        await record(bench, id, one, { on: londonDay(now), why, stillUp: places })
      }
      after = gone.at(-1)?.publication ?? ''
      if (gone.length < atOnce) break
    }
    if (looked === 0) continue
    await bench.store.work(asSystem(id), tx => keepPublicLook(tx, { at: now, looked, stillUp }))
  }
}
