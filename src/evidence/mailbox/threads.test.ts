import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { type Threaded, threadsOf } from './threads.ts'

const amara = 'amara@example.org'
const psd = 'psd@northmoor.example'

function message(id: string, more: Partial<Threaded<string>> = {}): Threaded<string> {
  return {
    ...{ id, messageId: `${id}@x`, inReplyTo: '', references: [], subject: 'Kiln Road' },
    ...{ people: [amara, psd], at: `2026-03-0${id.length}` },
    ...more,
  }
}
const drawn = (messages: readonly Threaded<string>[]) =>
  threadsOf(messages).map(({ messages: all }) =>
    all
      .map(one => `${'.'.repeat(one.depth)}${one.id}${one.because === 'subject' ? '?' : ''}`)
      .join(' '),
  )
/** In every order they can come in. */
function orders<T>(all: readonly T[]): readonly (readonly T[])[] {
  if (all.length < 2) return [all]
  return all.flatMap((one, at) => orders(all.toSpliced(at, 1)).map(rest => [one, ...rest]))
}

test('answers stand under what they answer, in the order they were sent, however they come', () => {
  const messages = [
    message('a', { at: '2026-03-01' }),
    message('b', { at: '2026-03-02', inReplyTo: 'a@x' }),
    message('c', { at: '2026-03-03', inReplyTo: 'a@x' }),
    message('d', { at: '2026-03-04', inReplyTo: 'b@x' }),
    message('e', { at: '2026-03-05', subject: 'Something else' }),
  ]
  for (const order of orders(messages)) deepEqual(drawn(order), ['a .b ..d .c', 'e'])
})

test('a message whose answer to is not here hangs from the nearest before it that is', () => {
  const late = message('c', {
    ...{ at: '2026-03-03', inReplyTo: 'lost@x', references: ['a@x', 'b@x', 'lost@x'] },
  })
  const messages = [message('a', { at: '2026-03-01' }), message('b', { at: '2026-03-02' }), late]
  deepEqual(drawn(messages), ['a', 'b .c'])
})

test('broken headers: the same subject between the same people, and it says that is why', () => {
  const bare = { messageId: '', at: '2026-03-02' }
  deepEqual(
    drawn([
      message('a', { at: '2026-03-01' }),
      message('b', { ...bare, subject: 'RE: kiln  road' }),
    ]),
    ['a .b?'],
  )
  // Not an answer; or not theirs; or answered before it was sent.
  const alone = ['a', 'b']
  deepEqual(drawn([message('a', { at: '2026-03-01' }), message('b', bare)]), alone)
  const strangers = { ...bare, subject: 'Re: Kiln Road', people: ['x@a.example', 'y@a.example'] }
  deepEqual(drawn([message('a', { at: '2026-03-01' }), message('b', strangers)]), alone)
  const early = message('a', { messageId: '', at: '2026-03-01', subject: 'Re: Kiln Road' })
  deepEqual(drawn([early, message('b', { at: '2026-03-02' })]), alone)
})

test('messages that answer each other in a ring, or themselves, are all still there', () => {
  const ring = ['a', 'b', 'c'].map((id, at, all) =>
    message(id, { at: `2026-03-0${at + 1}`, inReplyTo: `${all[(at + 1) % 3]}@x` }),
  )
  const found = threadsOf([...ring, message('d', { inReplyTo: 'd@x', at: '2026-03-09' })])
  deepEqual(found.flatMap(({ messages }) => messages.map(({ id }) => id)).toSorted(), [
    'a',
    'b',
    'c',
    'd',
  ])
})

test('an exchange of ten thousand answers is one thread', () => {
  const all = Array.from({ length: 10_000 }, (_, at) =>
    message(String(at), { at: String(at).padStart(6, '0'), inReplyTo: `${at - 1}@x` }),
  )
  const [thread, ...others] = threadsOf(all)
  equal(others.length, 0)
  equal(thread?.messages.at(-1)?.depth, 9_999)
})
