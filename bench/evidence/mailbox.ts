/**
 * A mailbox of 1 GB and 20,000 invented messages: every message taken out, read and hashed, as
 * adding one to a matter does, beside Python's own `email` doing the same work in the same run; and
 * then the whole application receiving it, while pages are asked for.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createReader } from '#evidence'
import { seeded } from './invented.ts'
import { memoryFrom } from './memory.ts'

export async function mailboxPart(messages: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'candour-mailbox-'))
  const path = join(folder, 'invented.mbox')
  try {
    // In a process of its own: what making it up leaves in memory is no part of reading it.
    spawnSync(process.execPath, [import.meta.filename, path, String(messages)])
    const size = `${(statSync(path).size / 1e6).toFixed(0)} MB, ${messages} messages`
    console.log(`  ${size}, invented`)
    const ours = await read(path)
    console.log(`  candour   ${ours.words}`)
    const theirs = python(path)
    const ratio = theirs && (ours.perSecond / theirs.perSecond).toFixed(2)
    if (theirs) console.log(`  python    ${theirs.words}: candour is ${ratio} times as fast`)
    else console.log('  python    not measured: python3 is not on this machine')
    // Loaded last: what it holds is not what reading holds.
    const { mailboxServed } = await import('./mailbox-served.ts')
    await mailboxServed(path, messages)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function read(path: string): Promise<Readonly<{ perSecond: number; words: string }>> {
  const reader = createReader({ limits: { ms: 30_000, megabytes: 1024 } })
  const memory = memoryFrom(process.pid)
  const began = performance.now()
  let count = 0
  let unread = 0
  let attached = 0
  for await (const part of reader.parts(path, 'application/mbox')) {
    count += 1
    if (part.type === 'Lost' || part.reading?.type !== 'Message') unread += 1
    else {
      createHash('sha256').update(part.bytes).digest()
      attached += part.reading.attachments.length
    }
  }
  const seconds = (performance.now() - began) / 1000
  const megabytes = memory.stop().toFixed(0)
  await reader.close()
  const perSecond = count / seconds
  return {
    perSecond,
    words: [
      `${count} read (${unread} not, ${attached} attachments) in ${seconds.toFixed(1)} s`,
      `${perSecond.toFixed(0)} a second`,
      `at most ${megabytes} MB, both processes`,
    ].join('; '),
  }
}

/** The same: headers, text, every attachment decoded and hashed, and the message's own hash. */
const script = `
import email, hashlib, mailbox, resource, sys, time
from email.utils import getaddresses, parsedate_to_datetime
path = sys.argv[1]
began, count, attached, characters = time.monotonic(), 0, 0, 0
box = mailbox.mbox(path, create=False)
for key in box.iterkeys():
    data = box.get_bytes(key)
    hashlib.sha256(data).digest()
    message = email.message_from_bytes(data)
    getaddresses([str(message[name] or '') for name in ('From', 'To', 'Cc')])
    parsedate_to_datetime(str(message['Date'])); str(message['Subject'])
    for part in message.walk():
        if part.is_multipart(): continue
        content = part.get_payload(decode=True)
        if part.get_filename():
            hashlib.sha256(content).digest(); attached += 1
        else:
            characters += len(content.decode(part.get_content_charset() or 'utf-8', 'replace'))
    count += 1
print(count, attached, time.monotonic() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
`

function python(path: string) {
  const { status, stdout } = spawnSync('python3', ['-c', script, path], {
    encoding: 'utf8',
  })
  if (status !== 0) return undefined
  const [count = 0, attached = 0, seconds = 1, kilobytes = 0] = stdout.trim().split(' ').map(Number)
  const held = `at most ${(kilobytes / 1024).toFixed(0)} MB`
  const took = `${count} read (${attached} attachments) in ${seconds.toFixed(1)} s`
  const perSecond = count / seconds
  return { perSecond, words: `${took}; ${perSecond.toFixed(0)} a second; ${held}` }
}

/** Plain ones, ones with a web page beside, ones with something attached; answers to each other. */
async function invent(path: string, messages: number): Promise<void> {
  const { chance, whole } = seeded(7)
  const file = createWriteStream(path)
  const sentence = 'I was in Kiln Road at ten to ten and the van was already there. '
  for (let at = 0; at < messages; at++) {
    const day = String((at % 28) + 1).padStart(2, '0')
    const text = sentence.repeat(whole(5, 120))
    const content = Buffer.alloc(whole(10_000, 55_000), `${at} evidence `)
    for (let byte = 0; byte < content.length; byte += 7) content[byte] = whole(0, 255)
    const lines = content.toString('base64').replace(/.{76}/g, '$&\r\n')
    const page = `<html><body><p>${text}</p></body></html>`
    const parts = [
      `Content-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`,
      ...(chance(0.5) ? [`Content-Type: text/html; charset=utf-8\r\n\r\n${page}\r\n`] : []),
      `Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n` +
        `Content-Disposition: attachment; filename="${at}.pdf"\r\n\r\n${lines}\r\n`,
    ].map(part => `--part\r\n${part}`)
    const answers = at > 0 && chance(0.7) ? `In-Reply-To: <${at - 1}@example.org>\r\n` : ''
    const message =
      `From person${at % 50}@example.org Mon Mar ${day} 10:00:00 2026\r\n` +
      `Message-ID: <${at}@example.org>\r\n${answers}` +
      `From: Person ${at % 50} <person${at % 50}@example.org>\r\nTo: psd@northmoor.example\r\n` +
      `Date: ${day} Mar 2026 10:00:00 +0000\r\nSubject: =?UTF-8?Q?Kiln_Road_=E2=80=93_${at % 900}?=\r\n` +
      `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=part\r\n\r\n` +
      `${parts.join('')}--part--\r\n\r\n`
    if (!file.write(message)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}

const [, started, asked, count] = process.argv
if (started === import.meta.filename && asked) await invent(asked, Number(count))
