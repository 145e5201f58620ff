/** Each allegation beside what was found of it, once they were told. */
import type { TrackedContent } from '#desk'
import type { Words } from '../../words.ts'

export type FoundOut = Readonly<{
  words: string
  found: Readonly<{ result: string | undefined; reasons: string }> | undefined
}>

function putRightOf(
  { putRight }: TrackedContent['known'],
  t: Words['t'],
): FoundOut['found'] | undefined {
  if (!putRight) return undefined
  const { found, did, didWords } = putRight
  const done = did.map(one => (one === 'other' && didWords ? didWords : t(`did.${one}`)))
  return { result: undefined, reasons: t('found.put-right', { found, did: done.join(', ') }) }
}

export function foundOf(known: TrackedContent['known'], t: Words['t']): readonly FoundOut[] {
  const atOnce = putRightOf(known, t)
  return known.allegations.map(({ words, finding }) => ({
    words,
    found: finding ? { result: finding.result, reasons: finding.reasons } : atOnce,
  }))
}
