import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { fileOf } from '../file-bytes.ts'
import { messagesOf } from './mbox.ts'
import { partsOfMailbox, readMailbox } from './read-mailbox.ts'

const from = 'From amara@example.org Mon Nov 30 14:05:00 2026\n'
const message = (subject: string, day: number, body = 'Words.\n') =>
  `From: amara@example.org\nDate: ${day} Nov 2026 10:00:00 +0000\nSubject: ${subject}\n\n${body}`
const mailbox = (...messages: readonly string[]) => messages.map(one => `${from}${one}\n`).join('')

async function split(text: string, pieceBytes: number, most = 1_000_000): Promise<string[]> {
  const bytes = Buffer.from(text)
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
  }
  return Array.fromAsync(messagesOf(pieces(), most), one =>
    one.type === 'message' ? Buffer.from(one.bytes).toString() : `over ${one.bytes}`,
  )
}

test('messages come out byte for byte, wherever the pieces are cut', async () => {
  const messages = [
    message('one', 1),
    message('two', 2, 'I had it\nFrom the beginning.\n\nFrom here on, nothing.\n'),
    message('three', 3, '>From what I saw\n\n\n'),
    message('four', 4, 'No line end'),
  ]
  const text = mailbox(...messages)
  // The last ends as the file does; the others before the blank line that parts them.
  const expected = messages.map((one, at) => (at === 3 ? `${one}\n` : one))
  for (const pieceBytes of [1, 7, 61, 4096]) deepEqual(await split(text, pieceBytes), expected)
  deepEqual(
    await split(text.replaceAll('\n', '\r\n'), 13),
    expected.map(one => one.replaceAll('\n', '\r\n')),
  )
})

test('a line that only begins like one that parts messages does not', async () => {
  const body = 'Quoted:\nFrom amara@example.org with thanks\n\nFrom 9 to 5 we worked.\n'
  deepEqual(await split(mailbox(message('one', 1, body)), 11), [message('one', 1, body)])
})

test('a message longer than one may be is counted and passed over, never held', async () => {
  const long = message('long', 1, `${'x'.repeat(100_000)}\n`)
  const text = mailbox(message('one', 1), long, message('three', 3))
  const [first, over, third] = await split(text, 1000, 5000)
  equal(first, message('one', 1))
  equal(over, `over ${from.length + long.length}`)
  equal(third, message('three', 3))
})

test('a mailbox says how many messages it holds and from when to when', async () => {
  const bytes = Buffer.from(mailbox(message('b', 9), message('a', 3), message('c', 27)))
  const file = fileOf(new Uint8Array(bytes))
  const at = (day: string) => ({
    type: 'at',
    at: `2026-11-${day}T10:00:00.000Z`,
    words: `${Number(day)} Nov 2026 10:00:00 +0000`,
  })
  deepEqual(await readMailbox(file), {
    type: 'MailFolder',
    messages: 3,
    unread: 0,
    earliest: at('03'),
    latest: at('27'),
  })
  const parts = await Array.fromAsync(partsOfMailbox(file))
  deepEqual(
    parts.map(one => one.type === 'Part' && [one.name, one.reading?.type]),
    [
      ['b.eml', 'Message'],
      ['a.eml', 'Message'],
      ['c.eml', 'Message'],
    ],
  )
})
