/** The receipt and the exact words it is about, to save. Their names say nothing. */
import { download, page } from '../../../page.ts'
import { holderOf } from '../../holder.ts'

const mediaType = 'application/json; charset=utf-8'

export const proofFiles = page({
  path: '/report/sent/proof/files',
  may: 'anyone',
  template: 'report/sent/proof/files.njk',
  back: '/report/sent',
  async show(desk, here) {
    const holder = holderOf(here)
    const found = holder && (await desk.report.confirmation(holder))
    return found ? {} : { elsewhere: '/report/sent' }
  },
})

export const receiptFile = download({
  path: '/report/sent/receipt',
  may: 'anyone',
  async send(desk, here) {
    const holder = holderOf(here)
    const handed = holder && (await desk.report.receipt(holder))
    return handed ? { name: handed.name, mediaType, body: Buffer.from(handed.text) } : undefined
  },
})

export const copyFile = download({
  path: '/report/sent/copy',
  may: 'anyone',
  async send(desk, here) {
    const holder = holderOf(here)
    const handed = holder && (await desk.report.copy(holder))
    return handed ? { name: handed.name, mediaType, body: Buffer.from(handed.text) } : undefined
  },
})
