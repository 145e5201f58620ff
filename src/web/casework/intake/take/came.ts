/** The words of what came with a complaint, to be looked at and never put in unasked. */
import type { ReadFile } from '#desk'

export type CameWith = Readonly<{
  document: string
  name: string
  /** What it says; undefined where nothing could be read. */
  text: string | undefined
  from: string | undefined
}>

export function cameWith({ file, reading }: ReadFile): CameWith {
  const { document, name } = file
  switch (reading.type) {
    case 'Message': {
      const [sender] = reading.from
      const from = sender ? [sender.name, sender.address].filter(Boolean).join(', ') : undefined
      return { document, name, text: reading.text || undefined, from }
    }
    case 'Document':
    case 'Plain':
    case 'Picture':
    case 'Word':
    case 'Workbook':
      return { document, name, text: reading.text || undefined, from: undefined }
    case 'NoTextLayer':
    case 'Recording':
    case 'Archive':
    case 'MailFolder':
    case 'NotRead':
    case 'Unreadable':
      return { document, name, text: undefined, from: undefined }
  }
}
