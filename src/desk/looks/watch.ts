/**
 * Goes through the looks of the hour behind the pages, person by person, and raises what somebody
 * should be asked about. Begun again where it stopped: what was raised before is not raised twice.
 */
import { createHash } from 'node:crypto'
import {
  type AuthorityId,
  addDays,
  addSeconds,
  type Day,
  daysBetween,
  type Instant,
  instant,
  londonDay,
  londonInstant,
} from '#kernel'
import { readName } from '#linkage'
import {
  allStaff,
  complainedIn,
  hoursOf,
  keepLookedThrough,
  lookedThrough,
  lookersIn,
  namesIn,
  onceOwn,
  raiseQuestion,
  type StaffRow,
  searchLooks,
  type Work,
} from '#store'
import { type Bench, system } from '../bench.ts'
import { type DayOfLooks, unusualIn, wordsIn } from './unusual.ts'

/** How far back the first time goes. */
const firstDays = 7
const usualDays = 28
const fortnight = 14
/** Of one person's day; nobody reads more. */
const looksMost = 2000
const personsAtOnce = 20
const daySeconds = 86_400

export function startOf(on: Day): Instant {
  const at = londonInstant(on, '00:00')
  return at ?? instant(`${on}T00:00:00Z`)
}

function earlier(one: Instant, other: Instant): Instant {
  return [one, other].toSorted()[0] ?? one
}

export async function watchLooks(bench: Bench): Promise<void> {
  for (const { id } of bench.authorities) await watchOf(bench, id)
}

async function watchOf({ store, world }: Bench, authority: AuthorityId): Promise<void> {
  const as = { authority, actor: system, priority: 'background' } as const
  const until = world.now()
  const from = (await store.work(as, lookedThrough)) ?? addSeconds(until, -firstDays * daySeconds)
  for (let on = londonDay(from); on <= londonDay(until); on = addDays(on, 1)) {
    const span = { from: startOf(on), until: earlier(startOf(addDays(on, 1)), until) }
    // A day is judged whole, for those who looked at something since it last was.
    const since = { ...span, from: earlier(from, span.from) === from ? span.from : from }
    let after = ''
    for (;;) {
      const persons = await store.work(as, tx =>
        lookersIn(tx, since, { after, max: personsAtOnce }),
      )
      for (const person of persons) await store.work(as, tx => judge(tx, person, { on, ...span }))
      after = persons.at(-1) ?? ''
      if (persons.length < personsAtOnce) break
    }
    await store.work(as, tx => keepLookedThrough(tx, span.until))
  }
}

type Judged = Readonly<{ on: Day; from: Instant; until: Instant }>

async function judge(tx: Work, person: string, span: Judged): Promise<void> {
  const { on } = span
  for (const { rule, daily, matter, says, usual } of unusualIn(await dayOf(tx, person, span))) {
    const key = [rule, person, matter ?? '', daily ? on : ''].join('|')
    const id = createHash('sha256').update(key).digest('hex').slice(0, 32)
    const question = { id, rule, person, on, says, usual, ...(matter ? { matter } : {}) }
    await raiseQuestion(tx, question)
  }
}

async function dayOf(tx: Work, person: string, { on, from, until }: Judged): Promise<DayOfLooks> {
  const looks = await searchLooks(tx, { persons: [person], from, until }, { max: looksMost })
  const matters = [...new Set(looks.flatMap(({ matter }) => matter ?? []))]
  const outside = looks.flatMap(({ matter, own }) => (matter && own === false ? matter : []))
  const self = (await allStaff(tx)).find(one => `staff:${one.person}` === person)
  const usual = { from: addSeconds(from, -usualDays * daySeconds), until: from }
  const names = await namesIn(tx, matters)
  return {
    familyName: familyOf(self?.name),
    unit: unitOf(self),
    looks: looks.toReversed(),
    usual: await hoursOf(tx, person, usual),
    once: new Set(await onceOwn(tx, { person, matters: outside, before: until })),
    names: new Map(
      names.map(({ matter, complainant, subjects }) => [
        matter,
        {
          families: new Set(
            [complainant, ...subjects.map(({ name }) => name)].flatMap(
              name => familyOf(name ?? undefined) ?? [],
            ),
          ),
          units: new Set(subjects.flatMap(({ unit }) => unit?.toLowerCase() ?? [])),
        },
      ]),
    ),
    complained: looks.some(({ found }) => wordsIn(found).size > 0)
      ? await complainedBefore(tx, on)
      : [],
  }
}

async function complainedBefore(tx: Work, on: Day): Promise<DayOfLooks['complained']> {
  const all = await complainedIn(tx, { from: addDays(on, -fortnight), to: on })
  return all.flatMap(({ matter, name, on: made }) => {
    const family = familyOf(name)
    return family ? [{ matter, family, days: Math.max(0, daysBetween(made, on)) }] : []
  })
}

function familyOf(name: string | undefined): string | undefined {
  return readName(name ?? '').familyName?.toLowerCase() || undefined
}

function unitOf(self: StaffRow | undefined): string | undefined {
  return self?.team.toLowerCase() || undefined
}
