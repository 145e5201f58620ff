/** How large a file is, in words. */
import type { Words } from '../words.ts'

export function sizeOf(bytes: number, t: Words['t']): string {
  if (bytes < 1000) return t('size.bytes', { n: bytes })
  if (bytes < 1_000_000) return t('size.kilobytes', { n: Math.round(bytes / 1000) })
  return t('size.megabytes', { n: Math.round(bytes / 100_000) / 10 })
}
