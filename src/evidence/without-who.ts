/** A reading without what says who made the file: for those who must not learn who sent it. */
import type { Reading } from './reading.ts'

const noTime = { type: 'undated' } as const

/** Its own words stay: whoever shows them says that they may name somebody. */
export function withoutWho(reading: Reading): Reading {
  switch (reading.type) {
    case 'Message':
      return { ...reading, from: [], to: [], cc: [], messageId: '', inReplyTo: '', references: [] }
    case 'Word': {
      const asides = reading.asides.map(one => ({ ...one, who: '' }))
      return { ...reading, asides, author: '', lastAuthor: '' }
    }
    case 'Workbook':
      return { ...reading, author: '', lastAuthor: '' }
    case 'Picture': {
      const { where: _, ...rest } = reading
      return { ...rest, taken: noTime, device: '', program: '' }
    }
    case 'Recording': {
      const { where: _, ...rest } = reading
      return { ...rest, created: noTime, device: '', title: '' }
    }
    case 'Document':
    case 'NoTextLayer':
    case 'Plain':
    case 'Archive':
    case 'MailFolder':
    case 'NotRead':
    case 'Unreadable':
      return reading
  }
}
