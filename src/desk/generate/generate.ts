/**
 * An invented caseload of any size, from a seed, through the real deciders: day by day, so that
 * what is recorded is recorded on the day it tells of.
 */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  type AuthorityId,
  addDays,
  type Day,
  daysBetween,
  instant,
  letterId,
  matterId,
  millisecondsOf,
  type PersonId,
  personId,
  reviewId,
  subjectId,
  yearOf,
} from '#kernel'
import { allStaff, nextReference, type StaffRow } from '#store'
import { type Bench, system, today } from '../bench.ts'
import { reckon, reckonAll } from '../reckon.ts'
import { chanceOf } from './chance.ts'
import { lifeOf, type Making } from './life.ts'
import { begin, live, type Open } from './live.ts'
import type { Officer } from './names.ts'
import { type Shares, shares } from './ordinary.ts'

/** Moves the clock this many seconds behind the real one. */
export type SetBack = (seconds: number) => void

export type Asked = Readonly<{
  authority: AuthorityId
  matters: number
  /** The same seed gives the same complaints. */
  seed: number
  /** The days they are made on, the same number each week. */
  from: Day
  to: Day
  /** Who may be complained against. */
  officers: readonly Officer[]
  /** How often they are about what, where not as often as is published. */
  shares?: Shares
  /** Moves the clock behind the real one, so that what is recorded is recorded on its own day. */
  setBack: SetBack
  onProgress?: (made: number) => void
}>

export type Generated = Readonly<{ matters: number; events: number }>

/** Matters worked on in one transaction, in the background: on PGlite a page waits for one. */
const together = 25
/** Transactions at once, where the database does several. */
const atOnce = 3

function daysOf(matters: number, from: Day, to: Day): ReadonlyMap<Day, number> {
  const length = Math.max(daysBetween(from, to), 1)
  const days = new Map<Day, number>()
  for (let n = 0; n < matters; n += 1) {
    const on = addDays(from, Math.floor((n * length) / matters))
    days.set(on, (days.get(on) ?? 0) + 1)
  }
  return days
}

async function paperOf({ files }: Bench, authority: AuthorityId) {
  const kept = async (words: string) => {
    const bytes = Buffer.from(words)
    await files.receive(authority, Readable.from([bytes]), { limitBytes: bytes.length })
    return createHash('sha256').update(bytes).digest('hex')
  }
  const text = 'This letter belongs to an invented complaint. It was never sent to anybody.\n'
  return { pdf: await kept(`%PDF-1.4\n% ${text}`), text: await kept(text) }
}

/** Ids that come out the same from the same seed, and differ from any other's. */
function idsFor({ seed, authority, from }: Asked) {
  let last = 0
  const next = (what: string) => {
    last += 1
    return `${what}-${seed}-${authority}-${from.replaceAll('-', '')}-${last}`
  }
  return {
    matter: () => matterId(next('generated')),
    letter: () => letterId(next('letter')),
    review: () => reviewId(next('review')),
    subject: () => subjectId(next('subject')),
  }
}

function* inParts<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size)
}

async function makingFor(bench: Bench, asked: Asked) {
  const as = { authority: asked.authority, actor: system } as const
  const staff = await bench.store.work(as, allStaff)
  const actors = new Map(staff.map(one => [one.person, { ...one, type: 'staff' } as const]))
  const of = (...roles: readonly StaffRow['role'][]) =>
    staff.filter(({ role }) => roles.includes(role)).map(({ person }) => person)
  const [first = personId('nobody'), ...rest] = of('caseworker', 'investigator')
  const [approver = personId('somebody-else')] = of('head of professional standards')
  const ids = idsFor(asked)
  const making = {
    chance: chanceOf(asked.seed),
    handlers: [first, ...rest],
    approver,
    officers: asked.officers,
    shares: asked.shares ?? shares,
    ids,
    paper: await paperOf(bench, asked.authority),
  } as const satisfies Omit<Making, 'reference' | 'madeOn'>
  return {
    making,
    actorOf: (handler: PersonId | undefined) => (handler && actors.get(handler)) ?? system,
  }
}

/** Fills an authority with invented complaints. */
export async function generate(bench: Bench, asked: Asked): Promise<Generated> {
  const { authority, from, to, setBack, onProgress } = asked
  const { store, world } = bench
  const now = millisecondsOf(world.now())
  const last = today(bench)
  const { making, actorOf } = await makingFor(bench, asked)
  const as = { authority, actor: system, priority: 'background' } as const
  const arriving = daysOf(asked.matters, from, to)
  const due = new Map<Day, Open[]>()
  let [made, over, events] = [0, 0, 0]

  /** Until the day of its next step; one that has none, or none by today, has had its last. */
  const wait = (one: Open) => {
    const [next] = one.steps
    if (!next || next.on > last) over += 1
    else due.set(next.on, due.get(next.on)?.concat(one) ?? [one])
  }
  const make = (on: Day, many: number) =>
    store.work({ ...as, actor: { type: 'public' } }, async tx => {
      const begun: Promise<Open>[] = []
      for (let n = 0; n < many; n += 1) {
        const reference = await nextReference(tx, 'CO', yearOf(on))
        begun.push(begin(tx, making.ids.matter(), lifeOf({ ...making, reference, madeOn: on })))
      }
      return Promise.all(begun)
    })
  const goOn = (some: readonly Open[], on: Day) =>
    store.work({ ...as, actor: actorOf(some[0]?.handler) }, tx =>
      Promise.all(
        some.map(async one => {
          await live(tx, one, on)
          if (one.steps.length === 0) await reckon(tx, one.matter, one.events, last)
        }),
      ),
    )

  for (let on = from; on <= last && (on <= to || over < made); on = addDays(on, 1)) {
    const [fresh, some] = [arriving.get(on) ?? 0, due.get(on) ?? []]
    if (fresh === 0 && some.length === 0) continue
    const evening = millisecondsOf(instant(`${on}T21:00:00Z`))
    setBack(Math.max(Math.round((now - evening) / 1000), 0))
    for (let left = fresh; left > 0; left -= together)
      for (const one of await make(on, Math.min(left, together))) wait(one)
    const byHandler = Map.groupBy(some, one => one.handler)
    const portions = [...byHandler.values()].flatMap(all => [...inParts(all, together)])
    for (const several of inParts(portions, atOnce))
      await Promise.all(several.map(portion => goOn(portion, on)))
    due.delete(on)
    for (const one of some) {
      events += one.added
      wait(one)
    }
    made += fresh
    events += fresh
    onProgress?.(made)
  }
  setBack(0)
  await reckonAll(bench)
  return { matters: made, events }
}
