/**
 * What a browser asks for when it wants a stretch of a recording and not all of it: RFC 9110,
 * sections 14.1 to 14.4. Of several stretches at once all of it is sent, as the RFC allows.
 */

/** Bytes counted from 0, the last one too. */
export type Stretch = Readonly<{ first: number; last: number }>

/** `whole` also where what was asked cannot be read: such a header is as if it were not there. */
export function stretchAsked(
  header: string | undefined,
  bytes: number,
): Stretch | 'whole' | 'unsatisfiable' {
  const asked = /^bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header ?? '')
  if (!asked) return 'whole'
  const [, from = '', to = ''] = asked
  if (!from && !to) return 'whole'
  if (!from) {
    const length = Math.min(Number(to), bytes)
    return length === 0 ? 'unsatisfiable' : { first: bytes - length, last: bytes - 1 }
  }
  const [first, last] = [Number(from), to ? Number(to) : Number.POSITIVE_INFINITY]
  // Backwards is no range at all; past the end is one that nothing can satisfy.
  if (last < first) return 'whole'
  return first >= bytes ? 'unsatisfiable' : { first, last: Math.min(last, bytes - 1) }
}
