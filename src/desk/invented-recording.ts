/** Recordings of nobody, made by code: tones where somebody speaks, a hiss, and silence. */

/** `at` and `lasts` in seconds; `pitch` in hertz; `loudness` from 0 to 1. */
export type InventedSound = Readonly<{
  at: number
  lasts: number
  pitch: number
  loudness: number
}>

const rate = 8000
const headBytes = 44

/** A WAV of one channel of eight bits, 8,000 times a second. The same again is the same bytes. */
export function inventedRecording(
  seconds: number,
  sounds: readonly InventedSound[],
): Uint8Array<ArrayBuffer> {
  const samples = Math.round(seconds * rate)
  const bytes = new Uint8Array(headBytes + samples)
  const view = new DataView(bytes.buffer)
  const text = (at: number, words: string) => bytes.set(new TextEncoder().encode(words), at)
  text(0, 'RIFF')
  view.setUint32(4, 36 + samples, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  text(36, 'data')
  view.setUint32(40, samples, true)
  let hiss = 1
  for (let n = 0; n < samples; n += 1) {
    hiss = (hiss * 1_103_515_245 + 12_345) % 2_147_483_648
    bytes[headBytes + n] = 128 + ((hiss >> 16) % 3) - 1
  }
  for (const { at, lasts, pitch, loudness } of sounds) {
    const [from, to] = [Math.round(at * rate), Math.round((at + lasts) * rate)]
    for (let n = from; n < Math.min(to, samples); n += 1) {
      // It swells and falls, as a voice does, and never clicks.
      const swell = Math.sin((Math.PI * (n - from)) / (to - from))
      const wave = Math.sin((2 * Math.PI * pitch * n) / rate)
      bytes[headBytes + n] = 128 + Math.round(100 * loudness * swell * wave)
    }
  }
  return bytes
}
