/**
 * Bytes into text that can be shown, stored and hashed: decoded, plain, and no longer than told.
 */

/** Text no longer than was asked for, and whether that shortened it. */
export type Kept = Readonly<{ text: string; cut: boolean }>

/** The first `most` characters, never half of one. */
export function kept(text: string, most: number): Kept {
  if (text.length <= most) return { text, cut: false }
  return {
    text: text
      .slice(0, most)
      .toWellFormed()
      .replace(/\ufffd$/, ''),
    cut: true,
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g
/** Marks that turn the direction of writing: they can make `gpj.exe` read as `exe.jpg`. */
const turns = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Text with plain line ends and no control characters (a database cannot hold some of them). */
export function tidy(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\f/g, '\n')
    .replace(controls, '')
}

/** One line for a list or a table: a name, a subject. Its direction cannot be turned. */
export function oneLine(text: string): string {
  return tidy(text).replace(turns, '').replace(/\s+/g, ' ').trim()
}

/** Text out of bytes that name no charset: by byte-order mark, else UTF-8, else Windows Latin. */
export function decoded(bytes: Uint8Array): string {
  const marked = byteOrder(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function byteOrder(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

/** Whether bytes are writing: a byte-order mark, or nothing a person could not have typed. */
export function isWriting(bytes: Uint8Array): boolean {
  if (byteOrder(bytes)) return true
  return bytes.every(byte => byte >= 0x20 || typed.has(byte))
}

/** Tab, line ends, form feed, and the escape that older Japanese mail switches alphabets with. */
const typed: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1b])
