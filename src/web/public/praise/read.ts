/** What somebody says well of somebody in the police. Only the words are needed. */
import type { Praise } from '#desk'
import type { Sheet } from '../../sheet.ts'

export function readPraise(sheet: Sheet): Praise | undefined {
  const words = sheet.lines('words')
  const part = (field: 'about' | 'place' | 'from' | 'reach') => {
    const typed = sheet.text(field)
    return typed ? { [field]: typed } : {}
  }
  return words
    ? { words, ...part('about'), ...part('place'), ...part('from'), ...part('reach') }
    : undefined
}
