/** What is to be done today so that a complainant is safe: everybody's, and never filtered out. */
import type { Desk, SafeTask } from '#desk'
import type { Around } from '../../page.ts'
import { strengthOf } from '../duties/row.ts'
import { addressOf } from '../duty-words.ts'
import { nearDay } from '../near-day.ts'
import type { QueueRow } from './queue.ts'

type Kind = SafeTask['kind']
type Said = Readonly<{
  what: (task: SafeTask) => string
  path: (task: SafeTask) => string
  started: string
  moves: string
  count: string
}>

const atCase = ({ about }: SafeTask) => `safety/cases/${about}`
const sameDay = 'The same day. It is this force’s own rule, and no law sets a number.'
const done = 'Recording it takes it off this list.'

const said: Readonly<Record<Kind, Said>> = {
  case: {
    what: ({ words }) => `Protect the complainant: ${words}`,
    path: atCase,
    started: 'a case of the complainant’s was found in reach of whoever they complain about.',
    moves: 'Saying how they are protected takes it off this list.',
    count: sameDay,
  },
  chase: {
    what: ({ words }) =>
      `Chase ${words || 'the system owner'}: access not yet confirmed as removed`,
    path: task => `${atCase(task)}/confirm`,
    started: 'the system’s owner was asked to take the access away.',
    moves: done,
    count: 'The day after they were asked, and every day until they confirm it.',
  },
  tell: {
    what: ({ words }) => `Tell the complainant who holds ${words} now`,
    path: task => `${atCase(task)}/told`,
    started: 'the access was taken away.',
    moves: done,
    count: sameDay,
  },
  review: {
    what: ({ words }) => `Independent review of their own case: ${words}`,
    path: task => `${atCase(task)}/review/found`,
    started: 'somebody was asked to look again at what the officer decided in it.',
    moves: done,
    count: 'The day that was agreed with whoever looks at it.',
  },
  look: {
    what: ({ words }) => `Find out why the complainant was looked up: ${words}`,
    path: ({ about }) => `safety/looks/${about}`,
    started: 'an audit extract, or Candour itself, says that somebody looked them up.',
    moves: done,
    count: sameDay,
  },
  'covert-decide': {
    what: () => 'Decide how to protect the complainant without tipping the officer off',
    path: task => `${atCase(task)}/covert`,
    started: 'a colleague thinks that changing access would tip the officer off.',
    moves: 'Deciding takes it off this list. Nobody else is shown it.',
    count: sameDay,
  },
  'covert-chase': {
    what: ({ words }) => `Chase ${words}: not yet confirmed`,
    path: task => `${atCase(task)}/confirm`,
    started: 'the system’s owner was asked for something that changes no access.',
    moves: done,
    count: 'The day after they were asked, and every day until they confirm it.',
  },
  'covert-review': {
    what: ({ words }) => `Look again at the safety plan: ${words}`,
    path: task => `${atCase(task)}/covert`,
    started: 'a safety plan was made, with a day to look at it again.',
    moves: 'Deciding again takes it off this list.',
    count: 'The day that was set when it was decided.',
  },
  'still-safe': {
    what: () => 'Ask whether they are still safe',
    path: () => 'safety/still-safe',
    started: 'the last time they were asked, or their complaint.',
    moves: done,
    count: 'Every month while they are watched over. It is this force’s own rule.',
  },
}

function ownerOf({ handler, handlerName }: SafeTask, { as, hideNames }: Around) {
  if (!handler) return undefined
  if (as.actor.type === 'staff' && as.actor.person === handler) return 'You'
  return hideNames ? 'A colleague' : (handlerName ?? 'A colleague')
}

export async function safeRows(
  desk: Pick<Desk, 'work'>,
  here: Around,
): Promise<readonly QueueRow[]> {
  const tasks = (await desk.work.safeTasks(here.as)) ?? []
  return tasks.map(task => {
    const { what, path, started, moves, count } = said[task.kind]
    const isSoon = task.kind === 'review' || task.kind === 'still-safe'
    return {
      when: isSoon
        ? { day: nearDay(task.on, here), note: '', tag: undefined }
        : { day: 'Now', note: `Since ${nearDay(task.on, here)}`, tag: undefined },
      what: what(here.hideNames ? { ...task, words: '' } : task),
      href: addressOf(task.matter, path(task)),
      matter: task.matter,
      reference: task.reference,
      matterHref: addressOf(task.matter),
      about: task.summary ?? 'Not yet summarised',
      strength: strengthOf({ tier: 'house', kind: 'duty' }, true),
      unchecked: false,
      cite: isSoon ? 'by this day' : 'the same day',
      why: {
        started,
        rule: 'Nobody who complains is left in reach of whoever they complain about.',
        cite: undefined,
        count,
        moves,
      },
      elsewhere: undefined,
      chaseHref: undefined,
      needs: [],
      owner: ownerOf(task, here),
      takeHref: addressOf(task.matter, 'take'),
    }
  })
}
