/** Recordings among a matter's files, and where they are played. */
import type { Document } from '#desk'

export function isRecording({ mediaType }: Pick<Document, 'mediaType'>): boolean {
  return /^(?:audio|video)\//.test(mediaType)
}

/** Where a stretch of a recording is played; from its start where none is named. */
export function playAddress(document: string, from?: number, to?: number): string {
  const play = `/work/documents/${document}/play`
  if (from === undefined) return play
  const stretch = to === undefined ? `${seconds(from)}` : `${seconds(from)},${seconds(to)}`
  return `${play}?t=${stretch}#player`
}

/** The bytes themselves, for a player to start at a stretch. */
export function soundAddress(document: string, from?: number, to?: number): string {
  const address = `/work/documents/${document}/play/recording`
  if (from === undefined) return address
  return `${address}#t=${seconds(from)}${to === undefined ? '' : `,${seconds(to)}`}`
}

const seconds = (at: number) => String(Math.round(Math.max(0, at) * 10) / 10)

/** How long a recording is by what was read out of it, in seconds. */
export function lastsOf({ read }: Pick<Document, 'read'>): number | undefined {
  return read?.type === 'Recording' ? read.seconds : undefined
}
