/** Items of the outbox as their lists show them. */
import { type OutboxList, outboxLists, type PostPage } from '#desk'
import { type Instant, londonDay, londonTime, parseInstant } from '#kernel'
import type { Around } from '../../page.ts'
import { addressOf } from '../duty-words.ts'
import { nearDay } from '../near-day.ts'
import { wayNamed } from '../ways.ts'

type Item = PostPage['rows'][number]

export const listAddress: Readonly<Record<OutboxList, string>> = {
  'to-print': '/work/post',
  printed: '/work/post/printed',
  'on-their-way': '/work/post/on-their-way',
  stuck: '/work/post/stuck',
}
const listNames: Readonly<Record<OutboxList, string>> = {
  'to-print': 'To print',
  printed: 'Printed, not posted',
  'on-their-way': 'On their way',
  stuck: 'Bounced or failed',
}

/** The lists as a navigation, each with how many it holds. */
export function listsOf(counts: PostPage['counts'], active: OutboxList) {
  return outboxLists.map(list => ({
    text: counts[list] > 0 ? `${listNames[list]} (${counts[list]})` : listNames[list],
    href: listAddress[list],
    active: list === active,
  }))
}

/** "Monday 23 November at 9:00". */
export function momentIn(at: Instant, here: Around): string {
  return `${nearDay(londonDay(at), here)} at ${londonTime(at).replace(/^0/, '')}`
}

const tags: Readonly<Record<string, Readonly<{ text: string; classes: string }>>> = {
  'to-print': { text: 'To print', classes: 'govuk-tag--yellow' },
  printed: { text: 'Printed', classes: 'govuk-tag--yellow' },
  waiting: { text: 'Waiting', classes: 'govuk-tag--yellow' },
  sending: { text: 'Leaving', classes: 'govuk-tag--blue' },
  sent: { text: 'Sent', classes: 'govuk-tag--blue' },
  bounced: { text: 'Bounced', classes: 'govuk-tag--red' },
  failed: { text: 'Not sent', classes: 'govuk-tag--red' },
  'not-set-up': { text: 'Not sent', classes: 'govuk-tag--red' },
}

/** "1 letter", "3 letters". */
export const counted = (n: number, of: string): string => (n === 1 ? `1 ${of}` : `${n} ${of}s`)

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`

/** How it stands, in one or two sentences. */
function standing({ state, problem, leavesAt, sentAt, tries }: Item, here: Around): string {
  const why = problem ? sentence(problem) : ''
  switch (state) {
    case 'waiting': {
      const next = leavesAt ? momentIn(leavesAt, here) : undefined
      if (tries > 0) return `${why} ${next ? `Tried again ${next}.` : ''}`.trim()
      return next ? `Leaves ${next}.` : 'Leaves in a moment.'
    }
    case 'sending':
      return 'It is being handed over now.'
    case 'sent':
      return `Left ${sentAt ? momentIn(sentAt, here) : ''}. Nothing has come back.`
    default:
      return why
  }
}

export function rowOf(item: Item, here: Around) {
  const isReceipt = item.about === 'receipt'
  const on = item.letterOn ?? londonDay(item.queuedAt)
  return {
    handle: item.handle,
    what: isReceipt ? 'Receipt' : 'Letter',
    on: nearDay(on, here),
    read: isReceipt ? undefined : `/work/letters/${item.id}`,
    address: `/work/post/items/${item.handle}`,
    reference: item.reference,
    matterHref: addressOf(item.matter),
    about: item.summary ?? 'Not yet summarised',
    way: wayNamed(item.method),
    tag: tags[item.state] ?? { text: item.state, classes: 'govuk-tag--grey' },
    standing: standing(item, here),
    owner: ownerOf(item, here),
    /** There is something of it to put in an envelope. */
    isPrintable: item.pdf !== null,
    /** Tried again the way it was sent. */
    mayRetry: item.method === 'email' || item.method === 'text',
    isReceipt,
    receiptHref: addressOf(item.matter, 'receipt'),
  }
}

type Unsent = Readonly<{
  letter: string
  state: string
  problem: string | null
  handle: string
  batch: string | null
}>

/** What Today asks somebody to do about a letter that nobody has. */
export function mending({ letter, state, problem, handle, batch }: Unsent) {
  const why = problem ? sentence(problem) : undefined
  const item = `/work/post/items/${handle}`
  switch (state) {
    case 'bounced':
      return { what: 'The notice of a letter bounced: choose another way', href: item, why }
    case 'failed':
    case 'not-set-up':
      return { what: 'The notice of a letter was not sent: choose another way', href: item, why }
    case 'printed':
      return { what: 'Record that it was posted', href: `/work/post/batches/${batch}`, why }
    default:
      return { what: 'Post it or hand it over', href: `/work/letters/${letter}`, why }
  }
}

function ownerOf(
  { handler, handlerName }: Pick<Item, 'handler' | 'handlerName'>,
  { as, hideNames }: Around,
): string {
  if (handler === null) return 'Nobody'
  if (as.actor.type === 'staff' && as.actor.person === handler) return 'You'
  return hideNames ? 'A colleague' : (handlerName ?? 'A colleague')
}

/** Where the page before ended, as its address says. */
export function placeIn(query: URLSearchParams) {
  const [id, at] = [query.get('after'), parseInstant(query.get('at') ?? '')]
  return id && at ? { after: { id, queuedAt: at } } : {}
}

/** The addresses of the first and the next page of a list. */
export function pagesOf(list: OutboxList, { rows, more }: PostPage, query: URLSearchParams) {
  const last = rows.at(-1)
  const next = last && new URLSearchParams({ after: last.id, at: last.queuedAt })
  return {
    first: query.has('after') ? listAddress[list] : undefined,
    next: more && next ? `${listAddress[list]}?${next}` : undefined,
  }
}
