/** The work queue: what is owed, by when, by whom and under what; most urgent first. */
import { type Section, urgentMax, type Whose } from '#desk'
import { dateWords } from '../dates.ts'
import type { Desk } from '../needs.ts'
import { type Around, page } from '../page.ts'
import { addressOf } from './duty-words.ts'
import { mayRead } from './matter-frame.ts'
import { nearDay } from './near-day.ts'
import { rowOf, safetyRow, unlistedRow } from './queue.ts'
import { wayNamed } from './ways.ts'

/** How each list is called in its address and to its reader. */
const lists = {
  mine: { address: '/work/mine', name: 'Mine' },
  force: { address: '/work/force', name: 'Force' },
  nobody: { address: '/work/not-taken', name: 'Not taken' },
} as const satisfies Record<Whose, { address: string; name: string }>

/** Whose work someone sees first: the head of the department looks over everybody's. */
function firstList({ as: { actor } }: Pick<Around, 'as'>): Whose {
  const isHead = actor.type === 'staff' && actor.role === 'head of professional standards'
  return isHead ? 'force' : 'mine'
}

export const sections = {
  overdue: { name: 'Overdue', empty: 'Nothing is overdue.' },
  'this-week': { name: 'Due this week', empty: 'Nothing is due in the next 7 days.' },
  later: { name: 'Due later', empty: '' },
  waiting: { name: 'Waiting for someone else', empty: '' },
} as const satisfies Record<Section, { name: string; empty: string }>
export const sectionNames = ['overdue', 'this-week', 'later', 'waiting'] as const

/** What every page of the queue has: the day, whose work it is, and the lists there are. */
export function listsOf(whose: Whose, { today, t }: Around) {
  return {
    whose,
    today: dateWords({ t }).day(today),
    lists: Object.entries(lists).map(([name, { address, name: text }]) => ({
      text,
      href: address,
      active: name === whose,
    })),
  }
}

export function addressOfList(whose: Whose): string {
  return lists[whose].address
}

async function shown(desk: Desk, here: Around, whose: Whose) {
  const today = await desk.work.today(here.as, { whose })
  if (!today) return undefined
  const urgent = [
    ...today.safety.map(row => safetyRow(row, here)),
    ...today.referrals.map(row => rowOf(row, here)),
  ]
  const listed = sectionNames.map(name => {
    const { count, rows, more } = today.sections[name]
    return {
      id: name,
      ...sections[name],
      count,
      rows: rows.map(row => rowOf(row, here)),
      more: more ? `${addressOfList(whose)}/${name}` : undefined,
      shown: rows.length,
    }
  })
  return {
    ...listsOf(whose, here),
    urgent,
    moreUrgent: today.moreUrgent ? urgentMax : undefined,
    listed,
    counts: [
      ticket(today.sections.overdue.count, 'overdue', '#overdue', 'red'),
      ticket(today.sections['this-week'].count, 'due this week', '#this-week', 'yellow'),
      ticket(today.unowned, 'not taken by anybody', lists.nobody.address, 'purple'),
    ],
    unsent: today.unsent.map(one => ({
      href: `/work/letters/${one.letter}`,
      reference: one.reference,
      matterHref: addressOf(one.matter),
      about: one.summary ?? 'Not yet summarised',
      writtenOn: nearDay(one.sentOn, here),
      owner: nameOf(one.handlerName, here),
    })),
    receipts: today.receipts.map(({ matter, method, ...one }) => ({
      href: addressOf(matter, 'receipt'),
      giveHref: addressOf(matter, `receipt/${method}/given`),
      reference: one.reference,
      matterHref: addressOf(matter),
      about: one.summary ?? 'Not yet summarised',
      askedOn: nearDay(one.askedOn, here),
      way: wayNamed(method).toLowerCase(),
      // Only where they asked for post is it known that post is safe.
      mayPost: method === 'post',
      owner: nameOf(one.handlerName, here),
    })),
    receiptLeft: here.query.get('done') === 'receipt',
    unlisted: today.unlisted.map(row => unlistedRow(row, here)),
    isEmpty: urgent.length === 0 && listed.every(({ count }) => count === 0),
    notTaken: lists.nobody.address,
  }
}

function nameOf(handlerName: string | null, { hideNames }: Around): string {
  if (handlerName === null) return 'Nobody'
  return hideNames ? 'A colleague' : handlerName
}

function ticket(count: number, words: string, href: string, colour: string) {
  return { count, words, href, colour: count === 0 ? 'grey' : colour }
}

const common = {
  may: mayRead,
  audit: { look: 'queue' },
  template: 'casework/today.njk',
  title: 'Today',
} as const

export const today = page({
  ...common,
  path: '/work',
  show: (desk, here) => shown(desk, here, firstList(here)),
})
export const mine = page({
  ...common,
  path: '/work/mine',
  show: (desk, here) => shown(desk, here, 'mine'),
})
export const force = page({
  ...common,
  path: '/work/force',
  show: (desk, here) => shown(desk, here, 'force'),
})
export const notTaken = page({
  ...common,
  path: '/work/not-taken',
  show: (desk, here) => shown(desk, here, 'nobody'),
})
