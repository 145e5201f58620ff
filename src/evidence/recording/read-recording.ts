/** A sound or video recording: how long it is, how it is coded, and when it says it was made. */
import { type IAudioMetadata, parseBlob, TrackType } from 'music-metadata'
import { parseInstant, type When } from '#kernel'
import type { FileBytes } from '../file-bytes.ts'
import { limits } from '../limits.ts'
import type { Read } from '../reading.ts'
import { kept, oneLine } from '../words.ts'

type Recording = Extract<Read, { type: 'Recording' }>

/** Reads what is written about a recording, here and there in it. Nothing of it is played. */
export async function readRecording(file: FileBytes, mediaType: string): Promise<Read> {
  try {
    const found = await parseBlob(new Ranged(file, mediaType), { skipCovers: true })
    const recording = recordingOf(found, mediaType)
    // A parser that forgives everything finds nothing in what is no recording.
    const isNothing = recording.seconds === undefined && recording.tracks.length === 0
    return isNothing && recording.created.type === 'undated'
      ? { type: 'Unreadable', why: 'damaged' }
      : recording
  } catch (cause) {
    const unknown = cause instanceof Error && /Unsupported|CouldNot/.test(cause.name)
    if (unknown) return { type: 'NotRead', why: 'recording' }
    return { type: 'Unreadable', why: 'damaged' }
  }
}

function recordingOf({ format, common }: IAudioMetadata, mediaType: string): Recording {
  const listed = (format.trackInfo ?? []).slice(0, limits.tracks).map(track => ({
    kind: track.type === TrackType.video || track.video ? ('picture' as const) : ('sound' as const),
    codec: cell(track.codecName),
    channels: whole(track.audio?.channels),
    hertz: whole(track.audio?.samplingFrequency),
    width: whole(track.video?.pixelWidth),
    height: whole(track.video?.pixelHeight),
  }))
  const only = {
    ...{ kind: 'sound' as const, codec: cell(format.codec), width: 0, height: 0 },
    ...{ channels: whole(format.numberOfChannels), hertz: whole(format.sampleRate) },
  }
  const duration = longest(format)
  return {
    type: 'Recording',
    ...(duration > 0 && { seconds: duration }),
    container: cell(format.container) || mediaType,
    tracks: listed.length > 0 ? listed : only.codec || only.hertz ? [only] : [],
    created: madeAt(format.creationTime, cell(common.date)),
    device: cell(format.tool ?? common.encodedby),
    title: cell(common.title),
  }
}

/** In seconds, 0 where nothing says. What has no sound is as long as its picture. */
function longest({ duration, trackInfo = [] }: IAudioMetadata['format']): number {
  const all = [duration, ...trackInfo.map(track => track.duration)]
  return Math.max(0, ...all.filter(one => one !== undefined && Number.isFinite(one)).map(Number))
}

/** Before 1990 is how clocks that were never set stand. */
function madeAt(made: Date | undefined, words: string): When {
  const iso = made && !Number.isNaN(made.getTime()) ? made.toISOString() : ''
  const at = iso > '1990' && iso < '2200' ? parseInstant(iso) : undefined
  if (at) return { type: 'at', at, words: iso }
  return { type: 'undated', ...(words && { words }) }
}

/** A file of any length, of which only what is asked for is fetched. */
class Ranged extends Blob {
  readonly #file: FileBytes
  readonly #from: number
  readonly #to: number

  constructor(file: FileBytes, mediaType: string, from = 0, to = file.length) {
    super([], { type: mediaType })
    this.#file = file
    this.#from = from
    this.#to = to
  }

  override get size(): number {
    return this.#to - this.#from
  }

  override slice(start = 0, end = this.size): Blob {
    const from = this.#from + Math.min(Math.max(0, start), this.size)
    const to = Math.max(from, this.#from + Math.min(end, this.size))
    return new Ranged(this.#file, this.type, from, to)
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    if (this.size > limits.partBytes) throw new RangeError('too much of a recording at once')
    return (await this.#file.range(this.#from, this.#to)).buffer
  }
}

function whole(value: number | undefined): number {
  return value !== undefined && Number.isSafeInteger(value) && value > 0 ? value : 0
}

function cell(words: string | undefined): string {
  return kept(oneLine(words ?? ''), limits.header).text
}
