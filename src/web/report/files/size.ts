/** How large a file is, as a person would say it. */
import type { Words } from '../../words.ts'

const units = ['bytes', 'kB', 'MB'] as const

/** `1.2 MB`: decimal units, as phones and computers show them. */
export function sizeWords(bytes: number, t: Words['t']): string {
  const step = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2
  const size = bytes / 1000 ** step
  const number = step === 0 || size >= 10 ? String(Math.round(size)) : size.toFixed(1)
  return t(`size.${units[step]}`, { number })
}
