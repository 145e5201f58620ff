/**
 * Text whose charset lied the common way: UTF-8 that was labelled, and so decoded, as Latin.
 *
 * "£5" then reads "Â£5". Turning the characters back into the bytes they came from and finding
 * well-formed UTF-8 is all but impossible by accident, so that is what is asked.
 */

/** Bytes 0x80 to 0x9f of Windows Latin, by the character each stands for. */
const windowsLatin = new Map<string, number>()
const decoder = new TextDecoder('windows-1252')
for (let byte = 0x80; byte < 0xa0; byte++) {
  windowsLatin.set(decoder.decode(Uint8Array.of(byte)), byte)
}

/** `text` read as it was meant, or as it is where there is nothing to mend. */
export function mended(text: string): string {
  // The first byte of every longer UTF-8 character, in Latin, followed by what can be its second.
  if (!/[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]/.test(text)) return text
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const byte = code < 0x100 ? code : windowsLatin.get(text.charAt(at))
    if (byte === undefined) return text
    bytes[at] = byte
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return text
  }
}
