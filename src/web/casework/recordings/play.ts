/** A recording played by the browser's own controls, with what was marked and said in it. */
import { clockTime, couldBeHeard } from '#casework'
import type { MatterView } from '#desk'
import { type DocumentId, parseDocumentId } from '#kernel'
import { download, page } from '../../page.ts'
import { mayDo } from '../../permission.ts'
import { addressOf } from '../duty-words.ts'
import { clockIn } from '../evidence/search/read-place.ts'
import { mayHandle } from '../matter-frame.ts'
import { marksOf } from '../privacy/marks.ts'
import { captionsOf } from './captions.ts'
import { isRecording, playAddress, soundAddress } from './files.ts'
import { hearingWords } from './words.ts'

type Stretch = Readonly<{ from: number; to: number | undefined }>

/** `?t=83,95`: seconds, as in the fragment of a recording's own address. */
function stretchOf(query: URLSearchParams): Stretch | undefined {
  const [from = '', to = ''] = (query.get('t') ?? '').split(',')
  const at = clockIn(from)
  if (at === undefined) return undefined
  const end = clockIn(to)
  return { from: at, to: end !== undefined && end > at ? end : undefined }
}

export const play = page({
  path: '/work/documents/:document/play',
  may: mayHandle,
  audit: { look: 'document', of: 'document' },
  template: 'casework/recordings/play.njk',
  async show(desk, here) {
    const id = parseDocumentId(here.document)
    const file = id && (await desk.work.document(here.as, id))
    const view = file && (await desk.work.matter(here.as, file.matter))
    if (!id || !file || !view) return undefined
    const playable = await desk.evidence.recording(here.as, id)
    const stretch = stretchOf(here.query)
    const matter = addressOf(file.matter)
    const mayMark = mayDo(here.as, 'handle')
    return {
      name: file.name,
      sha256: file.sha256,
      isRecording: isRecording(file),
      isVideo: file.mediaType.startsWith('video/'),
      marks: marksOf(file),
      src: playable && soundAddress(id, stretch?.from, stretch?.to),
      captions:
        playable && hasTranscript(view, id) ? `/work/documents/${id}/play/captions.vtt` : '',
      stretch: stretch && {
        from: clockTime(stretch.from),
        to: stretch.to === undefined ? undefined : clockTime(stretch.to),
      },
      ...(playable ? saidIn(view, id) : nothingSaid),
      mayMark,
      address: `/work/documents/${id}`,
      matter,
      back: mayMark ? `${matter}/recordings` : `${matter}/evidence`,
    }
  },
  title: 'Play a recording',
  back: (_here, { back }) => back,
  reference: ({ sha256 }) => `File ${sha256.slice(0, 12)}`,
})

const nothingSaid = { passages: [], lines: [], sounds: [], madeBy: undefined }

function hasTranscript({ facts }: MatterView, id: DocumentId): boolean {
  return facts?.material.transcripts.some(({ document }) => document === id) ?? false
}

function saidIn({ facts, row }: MatterView, id: DocumentId) {
  if (!facts) return nothingSaid
  const { material } = facts
  const transcript = material.transcripts.find(({ document }) => document === id)
  return {
    passages: material.passages
      .flatMap(({ document, place, quote, words }) =>
        document === id && place.type === 'Time' ? [{ ...place, quote, words }] : [],
      )
      .toSorted((one, other) => one.from - other.from)
      .map(({ from, to, quote, words }) => ({
        time: `${clockTime(from)} to ${clockTime(to)}`,
        href: playAddress(id, from, to),
        quote,
        note: words,
      })),
    madeBy: transcript?.madeBy,
    lines: (transcript?.lines ?? []).map(({ at, to, who, words }) => ({
      time: clockTime(at),
      href: playAddress(id, at, to),
      who,
      words,
    })),
    sounds: material.sounds.flatMap(({ sound, words }) => {
      const on = couldBeHeard(material, sound)?.recordings.find(
        ({ placed }) => placed.document === id,
      )
      if (!on) return []
      const at = on.noted?.at ?? on.expected?.from
      return [
        {
          words,
          heard: on.noted ? hearingWords[on.noted.heard] : 'Not listened for yet',
          href: addressOf(row.matter, `recordings/sounds/${sound}`),
          ...(at === undefined || at < 0 ? {} : { time: clockTime(at), play: playAddress(id, at) }),
        },
      ]
    }),
  }
}

/** A stretch of it, as a player asks; the page it is played on is the look. */
export const recordingBytes = download({
  path: '/work/documents/:document/play/recording',
  may: mayHandle,
  audit: { look: 'document', of: 'document', inParts: true },
  async send(desk, { as, document }) {
    const id = parseDocumentId(document)
    const found = id && (await desk.evidence.recording(as, id))
    if (!found) return undefined
    const { name, mediaType, bytes, sha256 } = found.row
    return { name, mediaType, body: { bytes, sha256, part: found.part }, inline: true }
  },
})

/** Its transcript as captions, which a player shows over the picture. */
export const captions = download({
  path: '/work/documents/:document/play/captions.vtt',
  may: mayHandle,
  audit: { look: 'document', of: 'document', inParts: true },
  async send(desk, { as, document }) {
    const id = parseDocumentId(document)
    const found = id && (await desk.evidence.recording(as, id))
    const view = found && (await desk.work.matter(as, found.row.matter))
    const transcript = view?.facts?.material.transcripts.find(one => one.document === id)
    return (
      transcript && {
        name: 'captions.vtt',
        mediaType: 'text/vtt; charset=utf-8',
        body: Buffer.from(captionsOf(transcript.lines)),
        inline: true,
      }
    )
  },
})
