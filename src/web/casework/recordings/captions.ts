/** Lines of a transcript with their times: read from what people paste, written as WebVTT. */
import type { SpokenLine } from '#casework'
import { clockIn } from '../evidence/search/read-place.ts'

/** A line lasts until the next, and the last of them so many seconds. */
const lastLineSeconds = 5

const stamp = /^\[?((?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?)\]?/
const arrow = new RegExp(
  `${stamp.source}\\s*-->\\s*((?:\\d{1,2}:)?\\d{1,3}:\\d{2}(?:[.,]\\d{1,3})?)`,
)

/** To a tenth of a second, which is as near as anybody hears. */
function secondsIn(words: string): number | undefined {
  const [whole = '', part = ''] = words.split(/[.,]/)
  return clockIn(part ? `${whole}.${part.charAt(0)}` : whole)
}

/**
 * `0:12 PC Wade: Stop there`, a line each; also WebVTT and SubRip as they come. Lines before the
 * first time are headings and are left out; one without a time goes on from the line before it.
 */
export function linesIn(pasted: string): readonly SpokenLine[] {
  const lines: { at: number; to?: number; words: string }[] = []
  for (const line of pasted.split('\n').map(one => one.trim())) {
    const cue = arrow.exec(line)
    const from = cue?.[1] ?? stamp.exec(line)?.[1]
    const at = from === undefined ? undefined : secondsIn(from)
    const last = lines.at(-1)
    if (at !== undefined) {
      const to = cue?.[2] ? secondsIn(cue[2]) : undefined
      const words = cue ? '' : line.replace(stamp, '').replace(/^[\s:–-]+/, '')
      lines.push({ at, ...(to !== undefined && to > at ? { to } : {}), words })
      // The numbers of SubRip stand alone between its lines; a NOTE of WebVTT is nobody's words.
    } else if (last && line && !/^(?:\d+$|NOTE\b)/.test(line))
      last.words = `${last.words} ${line}`.trim()
  }
  return lines
    .filter(({ words }) => words !== '')
    .toSorted((one, other) => one.at - other.at)
    .map(({ words, ...times }) => ({ ...times, ...speakerOf(words) }))
}

/** `PC Wade: Stop there`, or `<v PC Wade>Stop there` as WebVTT has it. */
function speakerOf(line: string): Readonly<{ who?: string; words: string }> {
  const voice = /^<v(?:\.[^\s>]*)?\s+([^>]{1,60})>(.*?)(?:<\/v>)?$/.exec(line)
  const named = voice ?? /^([^:.?!]{1,40}):\s+(.+)$/.exec(line)
  if (!named?.[1] || !named[2]) return { words: line }
  return { who: named[1].trim(), words: named[2].trim() }
}

export function captionsOf(lines: readonly SpokenLine[]): string {
  const cues = lines.map(({ at, to, who, words }, index) => {
    const next = lines[index + 1]?.at ?? at + lastLineSeconds
    const until = to ?? Math.max(next, at + 1)
    const voice = who ? `<v ${plain(who)}>` : ''
    return `${timestamp(at)} --> ${timestamp(until)}\n${voice}${plain(words)}`
  })
  return ['WEBVTT', ...cues, ''].join('\n\n')
}

const plain = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function timestamp(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000)
  const two = (count: number) => String(count).padStart(2, '0')
  const [hours, minutes] = [Math.floor(milliseconds / 3_600_000), Math.floor(milliseconds / 60_000)]
  const rest = (milliseconds % 60_000) / 1000
  return `${two(hours)}:${two(minutes % 60)}:${rest.toFixed(3).padStart(6, '0')}`
}
