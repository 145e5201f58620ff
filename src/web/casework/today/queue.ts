/** Rows of the work queue: when, what, in which matter, how strongly, and whose. */
import type { Desk } from '#desk'
import type { Around } from '../../page.ts'
import { isAsked, strengthOf, type Tag, whoseWords } from '../duties/row.ts'
import {
  addressOf,
  bearerOf,
  isUnchecked,
  shortCite,
  type When,
  type Why,
  whatToDo,
  whenDue,
  whereToDo,
  whyThisDay,
} from '../duty-words.ts'
import { nearDay } from '../near-day.ts'

type Today = NonNullable<Awaited<ReturnType<Desk['work']['today']>>>
type DueMatter = Today['referrals'][number]
type MatterRow = Today['safety'][number]

export type QueueRow = Readonly<{
  when: When
  what: string
  /** To whom it is owed, where another row of the same matter reads the same. */
  apart?: string
  /** The task's page; for what somebody else owes, where it is explained. */
  href: string
  matter: string
  reference: string
  matterHref: string
  /** One line without names. */
  about: string
  strength: Tag
  unchecked: boolean
  cite: string
  why: Why
  /** "Owed by the local policing body, not by you. Since ..." */
  elsewhere: string | undefined
  /** Where to record that they were asked again; nobody is asked to use a right. */
  chaseHref: string | undefined
  /** What would decide whether it is owed, and when. */
  needs: readonly string[]
  owner: string | undefined
  takeHref: string
}>

const notSummarised = 'Not yet summarised'

type Owned = Readonly<{ handler: string | null; handlerName: string | null }>

function ownerOf({ handler, handlerName }: Owned, { as, hideNames }: Around): string | undefined {
  if (!handler) return undefined
  if (as.actor.type === 'staff' && as.actor.person === handler) return 'You'
  return hideNames ? 'A colleague' : (handlerName ?? 'A colleague')
}

export function rowOf(due: DueMatter, here: Around): QueueRow {
  const { owed, matter, reference, summary } = due
  const since = owed.arose ? ` Since ${nearDay(owed.arose, here)}.` : ''
  const isOurs = owed.bearerId === here.as.authority
  return {
    when: whenDue(due, here),
    what: whatToDo(owed),
    href: isOurs ? whereToDo(owed, matter) : addressOf(matter, 'duties'),
    matter,
    reference,
    matterHref: addressOf(matter),
    about: summary ?? notSummarised,
    strength: strengthOf(owed, isOurs),
    unchecked: isUnchecked(due),
    cite: shortCite(owed),
    why: whyThisDay(due, here),
    elsewhere: isOurs ? undefined : `${whoseWords(owed, isOurs)}.${since}`,
    chaseHref: isOurs || !isAsked(owed) ? undefined : addressOf(matter, `chase/${owed.rule}`),
    needs: owed.needs,
    owner: ownerOf(due, here),
    takeHref: addressOf(matter, 'take'),
  }
}

/** Rows of one list: those of a matter that would read the same say to whom each is owed. */
export function rowsOf(dues: readonly DueMatter[], here: Around): readonly QueueRow[] {
  const named = ({ matter, owed }: DueMatter) => `${matter} ${whatToDo(owed)}`
  const alike = Map.groupBy(dues, named)
  return dues.map(due => {
    const { owedTo, owedToId } = due.owed
    const row = rowOf(due, here)
    if (owedTo === null || (alike.get(named(due)) ?? []).length < 2) return row
    return { ...row, apart: `To ${bearerOf({ bearer: owedTo, bearerId: owedToId })}` }
  })
}

const looks = {
  safety: {
    what: 'Look at the complainant’s safety',
    path: 'safety',
    started: 'what the complainant said about who can reach them.',
    rule: 'Somebody looks at whether the complainant is safe on the day the complaint arrives.',
    moves: 'Recording what was done about it takes it off this list.',
  },
  pressed: {
    what: 'Look at who pressed them to withdraw',
    path: 'withdrawal/pressure',
    started: 'what the complainant said when they were asked whether anybody pressed them.',
    rule: 'Somebody asks who pressed the complainant, and makes them safe, before anything is decided.',
    moves: 'Recording what was found takes it off this list.',
  },
} as const

/** A look at safety: a rule of this force, the same day, and nothing stands in front of it. */
export function safetyRow(row: MatterRow, here: Around): QueueRow {
  const { what, path, started, rule, moves } = row.pressed ? looks.pressed : looks.safety
  return {
    when: { day: 'Now', note: `Reported ${nearDay(row.madeOn, here)}`, tag: undefined },
    what,
    href: addressOf(row.matter, path),
    matter: row.matter,
    reference: row.reference,
    matterHref: addressOf(row.matter),
    about: row.summary ?? notSummarised,
    strength: strengthOf({ tier: 'house', kind: 'duty' }, true),
    unchecked: false,
    cite: row.pressed ? 'the day it is heard' : 'the day it arrives',
    why: {
      started,
      rule,
      cite: undefined,
      count: 'The same day. It is this force’s own rule, and no law sets a number.',
      moves,
    },
    elsewhere: undefined,
    chaseHref: undefined,
    needs: [],
    owner: ownerOf(row, here),
    takeHref: addressOf(row.matter, 'take'),
  }
}

/** Received and under no duty to be logged: listed so that it is not lost. */
export function unlistedRow(row: MatterRow, here: Around) {
  return {
    reference: row.reference,
    href: addressOf(row.matter),
    logHref: addressOf(row.matter, 'log'),
    received: nearDay(row.madeOn, here),
    owner: ownerOf(row, here),
  }
}
