/** E-mails of a matter by conversation: the list of them, and one read from its beginning. */
import type { Desk, ThreadView } from '#desk'
import type { Mailbox } from '#evidence'
import { parseMatterId } from '#kernel'
import { dateWords } from '../../dates.ts'
import { type Around, page } from '../../page.ts'
import { addressOf } from '../duty-words.ts'
import { mayHandle } from '../matter-frame.ts'
import { marksOf } from '../privacy/marks.ts'
import { faultTag } from './kept-words.ts'

type Message = ThreadView['messages'][number]

function people(all: readonly Mailbox[], here: Around): string {
  if (here.hideNames) return 'a name that is hidden'
  return all.map(({ name, address }) => name || address).join(', ') || 'nobody named'
}

function messageWords({ row, read, depth, because }: Message, here: Around) {
  const { when } = dateWords(here)
  const { date } = read
  return {
    href: `/work/documents/${row.document}`,
    name: row.name,
    subject: read.subject || 'no subject',
    from: people(read.from, here),
    to: people([...read.to, ...read.cc], here),
    sent: date.type === 'undated' ? (date.words ?? 'at a time it does not say') : when(date),
    depth,
    isGuess: because === 'subject',
    fault: faultTag(row),
  }
}

async function found(desk: Desk, here: Around & Readonly<{ matter: string }>) {
  const matter = parseMatterId(here.matter)
  const all = matter && (await desk.evidence.threads(here.as, matter))
  return all && { ...all, address: addressOf(matter) }
}

export const threads = page({
  path: '/work/matters/:matter/evidence/threads',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/evidence/threads.njk',
  title: 'E-mails by conversation',
  async show(desk, here) {
    const all = await found(desk, here)
    return (
      all && {
        reference: all.reference,
        address: all.address,
        threads: all.threads.map(one => {
          const first = one.messages[0]
          const last = one.messages.at(-1)
          const count = one.messages.length
          return {
            href: `${all.address}/evidence/threads/${one.thread}`,
            subject: one.subject || 'No subject',
            count: count === 1 ? '1 e-mail' : `${count} e-mails`,
            from: first ? messageWords(first, here).sent : '',
            to: last && count > 1 ? messageWords(last, here).sent : '',
          }
        }),
      }
    )
  },
  back: (_here, { address }) => `${address}/evidence`,
  reference: ({ reference }) => reference,
})

export const thread = page({
  path: '/work/matters/:matter/evidence/threads/:thread',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/evidence/thread.njk',
  title: 'One conversation',
  async show(desk, here) {
    const all = await found(desk, here)
    const one = all?.threads.find(({ thread: name }) => name === here.thread)
    if (!all || !one) return undefined
    const files = one.messages.map(({ row }) => row.document)
    await desk.looks.record(
      here.as,
      ...files.map(subject => ({ what: 'document', subject, how: 'read' }) as const),
    )
    const messages = []
    for (const message of one.messages) {
      const file = await desk.work.document(here.as, message.row.document)
      if (!file) continue
      const text = file.read && 'text' in file.read ? file.read.text : ''
      messages.push({ ...messageWords(message, here), marks: marksOf(file), text })
    }
    return {
      reference: all.reference,
      address: all.address,
      subject: one.subject || 'No subject',
      messages,
    }
  },
  back: (_here, { address }) => `${address}/evidence/threads`,
  reference: ({ reference }) => reference,
})
