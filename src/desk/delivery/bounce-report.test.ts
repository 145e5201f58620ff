import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BounceReport, readBounce } from './bounce-report.ts'
import { failureOf } from './failure.ts'

const token = '0123456789abcdef0123-0-0123456789abcdef'
const address = `bounces+${token}@mail.example`

type Mail = Readonly<Record<string, string>> & Readonly<{ body?: string }>

function mail({ body = '', ...headers }: Mail): Uint8Array {
  const lines = Object.entries({ To: address, ...headers }).map(pair => pair.join(': '))
  return Buffer.from(`${[...lines, '', body].join('\r\n')}\r\n`)
}

function report(fields: string): Uint8Array {
  return mail({
    From: 'MAILER-DAEMON@mx.example.org (Mail Delivery System)',
    Subject: 'Undelivered Mail Returned to Sender',
    'MIME-Version': '1.0',
    'Content-Type': 'multipart/report; report-type=delivery-status; boundary="b1"',
    body: `--b1\r\nContent-Type: text/plain\r\n\r\nWe are sorry.\r\n\r\n--b1\r
Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r
${fields.replaceAll('\n', '\r\n')}\r\n\r\n--b1\r\nContent-Type: text/rfc822-headers\r\n\r
Subject: There is something new for you to read\r\n\r\n--b1--`,
  })
}

async function says(bytes: Uint8Array, expected: BounceReport, to?: string) {
  assert.deepEqual(await readBounce(bytes, to), expected)
}

test('a report that it failed says why, by the far end’s own code', async () => {
  const fields = `Final-Recipient: rfc822; amara.quill@example.org
Action: failed
Status: 5.1.1 (bad destination
 mailbox)
Diagnostic-Code: smtp; 550 no such user`
  await says(report(fields), { type: 'Failed', token, status: '5.1.1' })
})

test('a report that it is late is no failure, and one that it arrived is news', async () => {
  await says(report('Action: delayed\nStatus: 4.4.1'), { type: 'Delayed', token })
  await says(report('ACTION: Delivered\nStatus: 2.0.0'), { type: 'Delivered', token })
})

test('a report without its action goes by the class of its code', async () => {
  await says(report('Status: 5.2.2'), { type: 'Failed', token, status: '5.2.2' })
  await says(report('Status: 4.2.2'), { type: 'Delayed', token })
})

test('what qmail and Exim write for people is understood too', async () => {
  await says(
    mail({
      From: 'MAILER-DAEMON@mx.example.org',
      Subject: 'failure notice',
      body: 'I tried to deliver your message. 550 5.2.1 mailbox closed',
    }),
    { type: 'Failed', token, status: '5.2.1' },
  )
  await says(
    mail({
      From: 'Mail Delivery System <Mailer-Daemon@mx.example.org>',
      Subject: 'Mail delivery failed: returning message to sender',
      'X-Failed-Recipients': 'amara.quill@example.org',
      body: 'all relevant MX records point to non-existent hosts',
    }),
    { type: 'Failed', token, status: undefined },
  )
  await says(
    mail({
      From: 'Mailer-Daemon@mx.example.org',
      Subject: 'Warning: message delayed 24 hours',
      body: 'A message has not been delivered yet.',
    }),
    { type: 'Delayed', token },
  )
})

test('a holiday reply and a person’s answer are no reports', async () => {
  const away = { Subject: 'Out of office', 'Auto-Submitted': 'auto-replied', body: 'I am away.' }
  await says(mail({ From: 'amara.quill@example.org', ...away }), { type: 'NotAReport' })
  await says(mail({ From: 'postmaster@example.org', ...away }), { type: 'NotAReport' })
  const answer = { Subject: 'Re: delivery failed?', body: 'This is undeliverable, is it not' }
  await says(mail({ From: 'amara.quill@example.org', ...answer }), { type: 'NotAReport' })
})

test('mail to no address of ours says nothing, whatever it claims inside', async () => {
  const forged = mail({ To: 'bounces@mail.example', 'X-Failed-Recipients': 'x@example.org' })
  await says(forged, { type: 'NotOurs' })
  await says(forged, { type: 'Failed', token, status: undefined }, address)
  await says(Buffer.from(''), { type: 'NotOurs' })
  await says(Buffer.from([0xff, 0xfe, 0, 1, 2]), { type: 'NotOurs' })
})

test('the reason is in plain words, whatever the code', () => {
  assert.deepEqual(failureOf('5.1.1'), { kind: 'bounced', why: 'there is no such e-mail address' })
  assert.deepEqual(failureOf('5.2.2'), { kind: 'bounced', why: 'their mailbox is full' })
  assert.equal(failureOf('5.4.7').kind, 'expired')
  for (const odd of [undefined, '5.9.9', '5', 'x.y.z'])
    assert.match(failureOf(odd).why, /sent it back/)
})
