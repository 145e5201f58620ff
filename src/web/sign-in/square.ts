/** The square an authenticator app reads, as one path: drawn here, so no page needs a script. */
import { encode } from 'uqr'

export type Square = Readonly<{ size: number; path: string }>

export function squareOf(text: string): Square {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const cells = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return { size, path: cells.join('') }
}

/** A key as people read it to each other: in fours. */
export function inFours(key: string): string {
  return (key.match(/.{1,4}/g) ?? []).join(' ')
}
