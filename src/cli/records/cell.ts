/** The words of one cell, whose bytes came as characters of the same numbers. */

const strict = new TextDecoder('utf-8', { fatal: true })
const western = new TextDecoder('windows-1252')

// Nearly every cell of an English file is within ASCII, and is what it looks like.
const beyond = /[^ -~\s]/

/** UTF-8 where its bytes are, else Windows-1252, in which every byte is something. */
export function cellText(cell: string): string {
  if (!beyond.test(cell)) return cell
  const bytes = Buffer.from(cell.replaceAll('\u0000', ''), 'latin1')
  try {
    return strict.decode(bytes)
  } catch {
    return western.decode(bytes)
  }
}

/** Spaces put right, and nothing where databases and spreadsheets write that there is nothing. */
export function plainCell(cell: string): string {
  const text = cellText(cell)
  if (text === '' || /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/.test(text)) return own(text)
  const bare = text.replaceAll(/\s+/g, ' ').trim()
  return /^(?:-+|#?n\/a|\\n)$/i.test(bare) ? '' : own(bare)
}

/** A cell is cut from a piece of the file: kept as it is, it would keep the whole piece. */
function own(text: string): string {
  return text.length < 13 ? text : Buffer.from(text).toString()
}
