import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeliveryNews, Recorded } from '#desk'
import { answerBounce, bounce } from './bounce.ts'
import type { Io } from './command.ts'

const token = '0123456789abcdef0123-0-0123456789abcdef'
const report = (to: string, action: string) => `Delivered-To: ${to}
From: MAILER-DAEMON@mx.example.org
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; amara.quill@example.org
Action: ${action}
Status: 5.1.1

--b1--
`

/** What a command says, as it says it. */
function hearing() {
  const heard = { out: '', err: '' }
  return {
    heard,
    out: (text: string) => {
      heard.out += text
    },
    err: (text: string) => {
      heard.err += text
    },
  }
}

/** Runs the command on this mail; answers what it said and what the server was asked. */
async function read(mail: string, ...args: readonly string[]) {
  const { heard, out, err } = hearing()
  const forwarded: (readonly string[])[] = []
  const io: Io = {
    version: '0',
    out,
    err,
    read: async () => ({ ok: true, value: new TextEncoder().encode(mail) }),
    isTTY: false,
    today: () => assert.fail('no day is needed'),
    serve: () => assert.fail('nothing is served'),
    async atTheData(argv) {
      forwarded.push(argv)
      return 0
    },
  }
  return { exit: await bounce.run(args, io), ...heard, forwarded }
}

test('a report of failure reaches the server as a token and a code, and nothing of the mail', async () => {
  const { exit, forwarded } = await read(report(`bounces+${token}@mail.example`, 'failed'))
  assert.equal(exit, 0)
  assert.deepEqual(forwarded, [['bounce', token, 'failed', '5.1.1']])
})

test('the alias may say where it was delivered', async () => {
  const mail = report('bounces@mail.example', 'delivered')
  assert.deepEqual((await read(mail)).forwarded, [])
  const { forwarded } = await read(mail, '--to', `bounces+${token}@mail.example`)
  assert.deepEqual(forwarded, [['bounce', token, 'delivered']])
})

test('what changes nothing says so, and is no failure of the alias', async () => {
  const late = await read(report(`bounces+${token}@mail.example`, 'delayed'))
  assert.deepEqual([late.exit, late.forwarded], [0, []])
  assert.match(late.out, /still being tried/)
  const stray = await read('To: bounces@mail.example\n\nHello')
  assert.deepEqual([stray.exit, stray.forwarded], [0, []])
  assert.match(stray.out, /no address that Candour made/)
  assert.equal((await read('', 'one', 'two')).exit, 2)
})

test('the server’s answer is a sentence, and only a notice under way is to be tried again', async () => {
  const recordings: [string, DeliveryNews][] = []
  const ask = async (recorded: Recorded, ...argv: readonly string[]) => {
    const io = hearing()
    const exit = await answerBounce(['bounce', token, ...argv], io, async (of, news) => {
      recordings.push([of, news])
      return recorded
    })
    return { exit, ...io.heard }
  }
  assert.match((await ask('recorded', 'failed', '5.2.2')).out, /their mailbox is full/)
  assert.equal((await ask('recorded', 'delivered')).out, 'Recorded: it arrived.\n')
  assert.equal((await ask('nothing changed', 'failed', '')).exit, 0)
  assert.equal((await ask('not ours', 'failed', '')).exit, 0)
  assert.equal((await ask('under way', 'failed', '')).exit, 1)
  const full = { arrived: false, kind: 'bounced', why: 'their mailbox is full' } as const
  assert.deepEqual(recordings.slice(0, 2), [
    [token, full],
    [token, { arrived: true }],
  ])
})
