/** A notice that did not arrive: tried again, sent another way, or the person told otherwise. */
import type { MendRefusal, PostItem } from '#desk'
import { accepted, refuse } from '#kernel'
import type { Desk } from '../../needs.ts'
import { type Around, action, page } from '../../page.ts'
import type { Problem } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { filledWithToday, problemUnless } from '../task.ts'
import { ways } from '../ways.ts'
import { listAddress, momentIn, rowOf } from './rows.ts'
import { withDone } from './said.ts'

const methods = ['email', 'text', 'post'] as const
const hints = {
  email: 'A notice without content goes; they read the letter with their code',
  text: 'A notice without content goes; they read the letter with their code',
  post: 'It waits to be printed and posted',
} as const

function explain(refusal: MendRefusal): Problem {
  switch (refusal.type) {
    case 'NotStuck':
      return { field: 'method', words: 'It has left meanwhile, or is on its way' }
    case 'NothingToPrint':
      return { field: 'method', words: 'There is nothing of it to print' }
    case 'NotASafeWay': {
      const safe = refusal.safe.map(way => ways[way].toLowerCase()).join(' or ')
      const said = safe ? `They said: ${safe}` : 'They gave no safe way'
      return { field: 'method', words: `They did not say that is safe. ${said}` }
    }
  }
}

async function itemAt(desk: Desk, here: Around, handle: string) {
  const found: PostItem | undefined = await desk.work.postItem(here.as, handle)
  if (!found || found.item.about === 'receipt') return undefined
  const row = rowOf(found.item, here)
  const { state } = found.item
  return { row, found, isOpen: ['bounced', 'failed', 'not-set-up', 'to-print'].includes(state) }
}

export const again = action({
  path: '/work/post/items/:item/again',
  may: mayRead,
  read: () => accepted(undefined),
  explain,
  submit: (desk, { as, item }) => desk.work.tryAgain(as, item),
  next: () => withDone(listAddress.stuck, 'again'),
})

export const anotherWay = page({
  path: '/work/post/items/:item',
  may: mayRead,
  audit: { look: 'queue' },
  template: 'casework/post/another-way.njk',
  title: 'Choose another way',
  async show(desk, here) {
    const at = await itemAt(desk, here, here.item)
    if (!at) return undefined
    const { row, found, isOpen } = at
    const { item, safe, leavesAt } = found
    const carried: readonly string[] = ['post', ...desk.work.carries()]
    const offered = methods.filter(
      way =>
        carried.includes(way) &&
        safe.includes(way) &&
        (way !== item.method || item.state !== 'to-print') &&
        (way !== 'post' || row.isPrintable),
    )
    return {
      row,
      isOpen,
      offered,
      items: offered.map(value => ({
        value,
        text: value === item.method ? `${ways[value]}, once more` : ways[value],
        hint: hints[value],
      })),
      leaves: leavesAt > here.now ? momentIn(leavesAt, here) : undefined,
      told: `${row.address}/told`,
    }
  },
  back: (_here, { row }) =>
    row.tag.text === 'To print' ? listAddress['to-print'] : listAddress.stuck,
  reference: ({ row }) => row.reference,
  read(sheet, { offered }) {
    const method = sheet.choice('method', offered)
    return method
      ? accepted(method)
      : refuse(problemUnless(method, 'method', 'Select how the letter goes'))
  },
  explain,
  submit: (desk, { as, item }, method: (typeof methods)[number]) =>
    desk.work.chooseWay(as, { notice: item, method }),
  next: () => withDone(listAddress.stuck, 'way'),
})

const hows = ['handed-over', 'read-out'] as const

export const told = page({
  path: '/work/post/items/:item/told',
  may: mayRead,
  audit: { look: 'queue' },
  template: 'casework/post/told.njk',
  title: 'They were told another way',
  async show(desk, here) {
    const at = await itemAt(desk, here, here.item)
    if (!at) return undefined
    const { row, found, isOpen } = at
    const offered = hows.filter(how => how !== 'read-out' || found.safe.includes('phone'))
    const named = {
      'handed-over': { text: 'I handed the letter over' },
      'read-out': {
        text: 'I read the letter out over the telephone',
        hint: 'To the person themselves, in full',
      },
    }
    return {
      row,
      isOpen,
      offered,
      today: here.today,
      items: offered.map(value => ({ value, ...named[value] })),
    }
  },
  back: () => listAddress.stuck,
  reference: ({ row }) => row.reference,
  fill: filledWithToday,
  read(sheet, { offered }) {
    const how = sheet.choice('how', offered)
    const on = sheet.readDay('on', 'the day they were told', { notAfter: sheet.today })
    if (how && on.ok) return accepted({ how, on: on.value })
    return refuse([
      ...problemUnless(how, 'how', 'Select how they were told'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'how', on: 'on', by: 'how' }),
  submit: (desk, { as, item }, { how, on }) =>
    desk.work.toldAnotherWay(as, { notice: item, how, on }),
  next: () => withDone(listAddress.stuck, 'told'),
})
