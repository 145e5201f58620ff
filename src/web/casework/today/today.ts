/** The work queue: what is owed, by when, by whom and under what; most urgent first. */
import { countedTo, type Section, urgentMax, type Whose, whoses } from '#desk'
import { dateWords } from '../../dates.ts'
import type { Desk } from '../../needs.ts'
import { type Around, elsewhere, page } from '../../page.ts'
import { mayDo } from '../../permission.ts'
import { addressOf } from '../duty-words.ts'
import { mayHandle, mayRead } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { mending } from '../post/rows.ts'
import { wayNamed } from '../ways.ts'
import { chosenIn, fieldsOf, firstList, lists, narrowedBy } from './lists.ts'
import { newsOf } from './news.ts'
import { rowsOf, safetyRow, unlistedRow } from './queue.ts'
import { safeRows } from './safe-rows.ts'
import { toLookAt } from './to-look-at.ts'

export const sections = {
  overdue: { name: 'Overdue', empty: 'Nothing is overdue.' },
  'this-week': { name: 'Due this week', empty: 'Nothing is due in the next 7 days.' },
  later: { name: 'Due later', empty: '' },
  waiting: { name: 'Waiting for someone else', empty: '' },
} as const satisfies Record<Section, { name: string; empty: string }>
export const sectionNames = ['overdue', 'this-week', 'later', 'waiting'] as const

/** What every page of the queue has: the day, whose work it is, and the lists there are. */
export function listsOf(whose: Whose, { today, t, query }: Around) {
  const kept = new URLSearchParams(query)
  for (const passing of ['done', 'after', 'on']) kept.delete(passing)
  const narrowed = kept.size > 0 ? `?${kept}` : ''
  return {
    whose,
    today: dateWords({ t }).day(today),
    lists: whoses.map(name => ({
      text: lists[name].name,
      href: `${lists[name].address}${narrowed}`,
      active: name === whose,
    })),
  }
}

export function addressOfList(whose: Whose): string {
  return lists[whose].address
}

async function shown(desk: Desk, here: Around, whose: Whose) {
  const fields = await fieldsOf(desk, here)
  const today = await desk.work.today(here.as, {
    whose,
    narrowed: narrowedBy(fields, here.today),
  })
  if (!today) return undefined
  const chosen = chosenIn(fields)
  const urgent = [
    ...today.safety.map(row => safetyRow(row, here)),
    ...(await safeRows(desk, here)),
    ...rowsOf(today.referrals, here),
  ]
  const listed = sectionNames.map(name => {
    const { count, rows, more } = today.sections[name]
    return {
      id: name,
      ...sections[name],
      count,
      rows: rowsOf(rows, here),
      more: more ? `${addressOfList(whose)}/${name}${chosen ? `?${chosen}` : ''}` : undefined,
      shown: rows.length,
    }
  })
  return {
    ...listsOf(whose, here),
    address: addressOfList(whose),
    fields,
    isNarrowed: chosen !== '',
    chosen,
    colleagues: here.hideNames ? [] : await desk.work.colleagues(here.as),
    ...(await newsOf(desk, here)),
    urgent,
    moreUrgent: today.moreUrgent ? urgentMax : undefined,
    listed,
    counts: [
      ticket(today.sections.overdue.count, 'overdue', '#overdue', 'red'),
      ticket(today.sections['this-week'].count, 'due this week', '#this-week', 'yellow'),
      ticket(today.unowned, 'not taken by anybody', lists.nobody.address, 'purple'),
      ticket(today.waivers.without, 'gone ahead without this month', '/work/waivers', 'orange'),
      ticket(
        today.waivers.asItWas,
        'recorded as it was this month',
        '/work/waivers#as-it-was',
        'orange',
      ),
    ],
    unsent: today.unsent.map(one => ({
      ...mending(one),
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
    ...(await toLookAt(desk, here)),
    done: doneHere[here.query.get('done') ?? ''],
    unlisted: today.unlisted.map(row => unlistedRow(row, here)),
    isEmpty: urgent.length === 0 && listed.every(({ count }) => count === 0),
    notTaken: lists.nobody.address,
  }
}

function nameOf(handlerName: string | null, { hideNames }: Around): string {
  if (handlerName === null) return 'Nobody'
  return hideNames ? 'A colleague' : handlerName
}

const doneHere: Readonly<Record<string, string>> = {
  receipt: 'It is recorded that the receipt left on paper.',
  assigned: 'The matters you ticked have been given to your colleague.',
  'some-not': 'Some of the matters you ticked were not given: someone changed them meanwhile.',
  read: 'What changed starts again from now.',
  interest: 'Your interest is recorded. That complaint is no longer yours to see.',
}

function ticket(count: number, words: string, href: string, colour: string) {
  // Past the number counting stops at, how many more there are is not known, and is not needed.
  const shown = count > countedTo ? `${countedTo}+` : count
  return { count: shown, words, href, colour: count === 0 ? 'grey' : colour }
}

const common = {
  may: mayRead,
  audit: { look: 'queue' },
  template: 'casework/today/today.njk',
  title: 'Today',
} as const

export const today = page({
  ...common,
  may: mayHandle,
  path: '/work',
  async show(desk, here) {
    if (!mayDo(here.as, 'handle')) return elsewhere('/work/own')
    return shown(desk, here, firstList(here))
  },
})
const listPage = (whose: Whose) =>
  page({
    ...common,
    path: lists[whose].address,
    show: (desk, here) => shown(desk, here, whose),
  })
export const mine = listPage('mine')
export const team = listPage('team')
export const force = listPage('force')
export const watching = listPage('watching')
export const notTaken = listPage('nobody')
