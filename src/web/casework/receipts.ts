/** A receipt the complainant asked us for: the file to print, and "I have posted it". */
import type { GiveReceiptRefusal } from '#desk'
import { accepted, parseMatterId, refuse } from '#kernel'
import { action, download } from '../page.ts'
import type { Problem } from '../sheet.ts'
import { mayRead } from './matter-frame.ts'

const ways = ['posted', 'handed-over'] as const
const methods = ['post', 'email'] as const

export const receiptToGive = download({
  path: '/work/matters/:matter/receipt',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  async send(desk, { as, matter }) {
    const id = parseMatterId(matter)
    const handed = id && (await desk.work.receiptToGive(as, id))
    const mediaType = 'application/json; charset=utf-8'
    return handed && { name: handed.name, mediaType, body: Buffer.from(handed.text) }
  },
})

function explain({ type }: GiveReceiptRefusal): Problem {
  switch (type) {
    case 'NotWaiting':
      return { field: 'how', words: 'This receipt is not waiting: it has left, or is about to' }
    case 'PostNotAskedFor':
      return { field: 'how', words: 'They did not ask for it by post. Hand it over in person' }
  }
}

export const giveReceipt = action({
  path: '/work/matters/:matter/receipt/:method/given',
  may: mayRead,
  // Both buttons say how; anything else was not sent by this page.
  read: sheet => accepted(sheet.choice('how', ways)),
  explain,
  async submit(desk, { as, matter, method: named }, how) {
    const id = parseMatterId(matter)
    const method = methods.find(one => one === named)
    if (!id || !method || !how) return refuse({ type: 'NotPermitted' } as const)
    return desk.work.giveReceipt(as, { matter: id, method, how })
  },
  next: () => '/work?done=receipt',
})
