import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { attachedMail, mail, nestedMail } from './invented.fixture.ts'
import { limits } from './limits.ts'
import { readMessage } from './read-message.ts'
import type { MessageReading } from './reading.ts'

type Message = Omit<MessageReading, 'version'>

async function read(bytes: Buffer<ArrayBuffer>): Promise<Message> {
  const reading = await readMessage(bytes)
  ok(reading.type === 'Message', reading.type)
  return reading
}

test('a message gives who, to whom, when, about what, and its words', async () => {
  const reading = await read(
    mail(['Cc: "Arden, Jay" <jay@northmoor.example>', 'Received: a', 'Received: b'], 'It\r\nwas.'),
  )
  deepEqual(reading, {
    type: 'Message',
    from: [{ name: 'Amara Okafor', address: 'amara@example.org' }],
    to: [{ name: '', address: 'psd@northmoor.example' }],
    cc: [{ name: 'Arden, Jay', address: 'jay@northmoor.example' }],
    date: {
      type: 'at',
      at: '2026-11-30T14:05:00.000Z',
      words: 'Mon, 30 Nov 2026 14:05:00 +0000',
    },
    subject: 'What happened',
    messageId: '1@example.org',
    inReplyTo: '',
    references: [],
    received: 2,
    text: 'It\nwas.',
    textFrom: 'plain',
    cut: false,
    attachments: [],
    more: 0,
    warnings: [],
  })
})

test('a message in HTML is shown as its words: no script, no style, no picture', async () => {
  const page =
    '<html><head><style>p{}</style><title>t</title></head><body><p>I was &pound;5 short &amp; ' +
    'told <b>no</b>.<script>alert(1)</script><img src="http://tracker.example/x.png">' +
    '<!-- hidden --><ul><li>one<li>two</ul>&#x1F600; 1 < 2</p>'
  const { text, textFrom } = await read(mail(['Content-Type: text/html'], page))
  equal(text, 't\n\nI was £5 short & told no.\n\none\ntwo\n😀 1 < 2')
  equal(textFrom, 'html')
})

test('the text part is read before the HTML part', async () => {
  const { text, textFrom } = await read(
    mail(
      ['Content-Type: multipart/alternative; boundary=b'],
      '--b\r\nContent-Type: text/html\r\n\r\n<p>page</p>\r\n--b\r\n\r\nplain\r\n--b--\r\n',
    ),
  )
  deepEqual([text, textFrom], ['plain', 'plain'])
})

test('5,000 attachments: some listed with their hashes, the rest counted', async () => {
  const reading = await read(attachedMail(5000, 300))
  equal(reading.attachments.length, limits.attachments)
  equal(reading.more, 4900)
  equal(reading.text, 'See attached.')
  const content = Buffer.alloc(300, 'evidence')
  deepEqual(reading.attachments[0], {
    name: '0.pdf',
    mediaType: 'application/pdf',
    bytes: 300,
    sha256: createHash('sha256').update(content).digest('hex'),
  })
})

test('a message inside a message stays closed, as an attachment of lines', async () => {
  const inner = Buffer.from('Subject: inside\n\nthe inner words')
  const body = Buffer.concat([
    Buffer.from('--b\r\n\r\nouter\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n'),
    inner,
    Buffer.from('\r\n--b--\r\n'),
  ])
  const reading = await read(mail(['Content-Type: multipart/mixed; boundary=b'], body))
  equal(reading.text, 'outer')
  deepEqual(
    reading.attachments.map(({ mediaType, bytes }) => ({ mediaType, bytes })),
    [{ mediaType: 'message/rfc822', bytes: inner.length + 1 }],
  )
})

test('parts packed too deep, and headers too long, are refused with the reason', async () => {
  deepEqual(await readMessage(nestedMail(10_000)), { type: 'Unreadable', why: 'nested' })
  const long = mail([`X-Long: ${'x'.repeat(3_000_000)}`], 'words')
  deepEqual(await readMessage(long), { type: 'Unreadable', why: 'headers' })
  deepEqual(await readMessage(Buffer.from('\r\n\r\n')), { type: 'Unreadable', why: 'no-message' })
})

test('a line that never ends is cut at the stated length, and says so', async () => {
  const { text, cut } = await read(mail([], 'x'.repeat(20_000_000)))
  equal(text.length, limits.text)
  equal(cut, true)
})

test('text is not cut through the middle of a character', async () => {
  const { text } = await read(
    mail(['Content-Type: text/plain; charset=utf-8'], `x${'😀'.repeat(limits.text)}`),
  )
  ok(text.isWellFormed())
  ok(!text.includes('\ufffd'))
})

test('UTF-8 that says it is Latin is read as it was meant', async () => {
  for (const charset of ['us-ascii', 'iso-8859-1', 'windows-1252']) {
    const { text, warnings } = await read(
      mail([`Content-Type: text/plain; charset=${charset}`], 'Llŷr paid £5 “in full”'),
    )
    equal(text, 'Llŷr paid £5 “in full”')
    deepEqual(warnings, [])
  }
})

test('Latin that says it is Latin is left alone', async () => {
  const words = Buffer.from('Café Â£ naïve', 'latin1')
  const { text } = await read(mail(['Content-Type: text/plain; charset=iso-8859-1'], words))
  equal(text, 'Café Â£ naïve')
})

test('Latin that says it is UTF-8, and a charset nobody knows, are shown with a warning', async () => {
  const words = Buffer.from('It cost £5', 'latin1')
  const lying = await read(mail(['Content-Type: text/plain; charset=utf-8'], words))
  deepEqual(lying.warnings, ['unclear-characters'])
  match(lying.text, /^It cost /)
  const unheard = await read(mail(['Content-Type: text/plain; charset=x-none-such'], 'words'))
  equal(unheard.text, 'words')
})

test('a body that is not built as it says is shown as it stands, with a warning', async () => {
  const reading = await read(mail(['Content-Type: multipart/mixed; boundary=lost'], 'I was there.'))
  equal(reading.text, 'I was there.')
  deepEqual(reading.warnings, ['raw-body'])
})

test('a second sender, subject or date is pointed out', async () => {
  const reading = await read(mail(['From: Someone Else <else@example.org>'], 'words'))
  deepEqual(reading.warnings, ['repeated-headers'])
  equal(reading.from.length, 2)
})

test('ten thousand people in copy: some listed, and it says there are more', async () => {
  const { cc, warnings } = await read(mail([`Cc: ${'a@example.org, '.repeat(10_000)}`], 'words'))
  equal(cc.length, limits.people)
  deepEqual(warnings, ['more-people'])
})

test('an attachment cannot disguise its name by turning the direction of writing', async () => {
  const reading = await read(
    mail(
      ['Content-Type: multipart/mixed; boundary=b'],
      '--b\r\nContent-Disposition: attachment; filename="photo\u202egpj.exe\u0000\n"\r\n\r\nMZ\r\n--b--',
    ),
  )
  equal(reading.attachments[0]?.name, 'photogpj.exe')
})
