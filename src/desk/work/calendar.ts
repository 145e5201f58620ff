/**
 * A calendar another program reads: dates and references only, never a name or a word anybody said.
 * Its address holds the key; the database holds the key's digest.
 */
import { createHash } from 'node:crypto'
import { type AuthorityId, addDays, type Day, parseAuthorityId } from '#kernel'
import { calendarOf, dropCalendars, dueDuties, keepCalendar } from '#store'
import { may, roles } from '../access/roles.ts'
import { type Bench, system, today } from '../bench.ts'
import { type As, permits } from '../who.ts'
import { ofWhom, type Whose, whoses } from './list.ts'

/** One date: which rule, in which matter, by its reference. */
export type CalendarDay = Readonly<{
  key: string
  on: Day
  rule: string
  title: string
  reference: string
}>

export type CalendarDesk = Readonly<{
  /** The key of a new calendar of this list, shown once; undefined where the asker may not. */
  subscribe(as: As, whose: Whose): Promise<string | undefined>
  /** The whole address of a calendar, by its key. */
  addressOfCalendar(key: string): string
  /** Every address this person was ever given stops answering. */
  unsubscribe(as: As): Promise<boolean>
  /** The dates of the list an address stands for; undefined where it stands for none. */
  calendar(key: string): Promise<readonly CalendarDay[] | undefined>
}>

const most = 500
const digest = (key: string) => createHash('sha256').update(key).digest()

function partsOf(key: string): Readonly<{ authority: AuthorityId; secret: string }> | undefined {
  const at = key.lastIndexOf('.')
  const authority = parseAuthorityId(key.slice(0, Math.max(at, 0)))
  return authority && at > 0 ? { authority, secret: key.slice(at + 1) } : undefined
}

export function calendarDesk(bench: Bench): CalendarDesk {
  const { store, world } = bench
  return {
    async subscribe(as, whose) {
      const { actor, authority } = as
      if (!permits('handle', as) || actor.type !== 'staff') return undefined
      const secret = Buffer.from(world.random(24)).toString('base64url')
      await store.work(as, tx =>
        keepCalendar(tx, { hash: digest(secret), person: actor.person, list: whose }),
      )
      return `${authority}.${secret}`
    },
    addressOfCalendar: key => `${bench.address}/calendar/${encodeURIComponent(key)}.ics`,
    async unsubscribe(as) {
      const { actor } = as
      if (!permits('handle', as) || actor.type !== 'staff') return false
      await store.work(as, tx => dropCalendars(tx, actor.person))
      return true
    },
    async calendar(key) {
      const parts = partsOf(key)
      if (!parts || !bench.authorities.some(({ id }) => id === parts.authority)) return undefined
      const { authority } = parts
      const found = await store.work({ authority, actor: system }, tx =>
        calendarOf(tx, digest(parts.secret)),
      )
      const whose = whoses.find(one => one === found?.list)
      const role = roles.find(one => one === found?.role)
      // Whoever no longer handles complaints no longer reads their dates.
      if (!found || !whose || !role || !may(role, 'handle')) return undefined
      // As its owner, who may be kept from some of it.
      const owner = { type: 'staff', person: found.person, name: '', role } as const
      return store.work({ authority, actor: owner }, async tx => {
        const of = await ofWhom(tx, whose, found.person)
        const states = ['open', 'overdue', 'not-yet'] as const
        const due = await dueDuties(
          tx,
          { ...of, states, ours: true, notOverdueOn: addDays(today(bench), -366) },
          { max: most },
        )
        return due.flatMap(({ key: at, owed, aimOn, reference }) => {
          const on = owed.due ?? aimOn
          return on ? [{ key: at, on, rule: owed.rule, title: owed.title, reference }] : []
        })
      })
    },
  }
}
