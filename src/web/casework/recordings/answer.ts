/**
 * "Could it be heard?" in plain words: what the recordings show, what is not known, and what no
 * recording can show. Nothing here says what anybody heard.
 */
import type { CouldBeHeard, Distance, Hearing, Unknown } from '#casework'
import { clockTime } from '#casework'
import type { DocumentId } from '#kernel'
import { lengthInWords, type Named } from './clock-words.ts'
import { listed } from './listed.ts'
import { missingWords } from './words.ts'

export const shortAnswers: Readonly<Record<CouldBeHeard['answer'], string>> = {
  'on-all': 'Yes, on every recording that can say',
  'on-some': 'On some recordings and not on others',
  'on-none': 'On no recording that can say',
  'not-known': 'Not known yet',
}

/** "between 1 and 1.5 metres", "about 2 metres". */
export function distanceInWords({ least, most }: Distance): string {
  if (least !== most) return `between ${least} and ${most} metres`
  return `about ${most} ${most === 1 ? 'metre' : 'metres'}`
}

/** By a recording's id, as the page calls it; names may be hidden there. */
export function callsOf(named: readonly Named[]): (document: DocumentId) => string {
  return document => {
    const found = named.find(({ on }) => on.recording.document === document)
    if (!found) return 'a recording that is not on the clock'
    return found.name === `Recording ${found.letter}`
      ? found.name
      : `${found.letter} (${found.name})`
  }
}

/** What the recordings show, a sentence each. */
export function answerInWords(
  { answer, recordings }: CouldBeHeard,
  calls: (document: DocumentId) => string,
): readonly string[] {
  const on = (heard: Hearing) =>
    recordings
      .filter(({ noted }) => noted?.heard === heard)
      .map(({ placed }) => calls(placed.document))
  const [yes, no] = [on('audible'), on('inaudible')]
  const [off, unclear] = [on('not-recording'), on('unclear')]
  const nearest = recordings.find(({ noted }) => noted?.heard === 'audible' && noted.distance)
  const far = nearest?.noted?.distance
  return [
    ...(answer === 'not-known' ? ['The recordings here cannot say yet.'] : []),
    ...(yes.length > 0 ? [`It can be heard on ${listed(yes)}.`] : []),
    ...(no.length > 0 ? [`It cannot be heard on ${listed(no)}.`] : []),
    ...(nearest && far
      ? [
          `The nearest microphone that has it was ${distanceInWords(far)} away: ${calls(nearest.placed.document)}.`,
        ]
      : []),
    ...(off.length > 0
      ? [`${listed(off)} ${off.length === 1 ? 'was' : 'were'} not recording.`]
      : []),
    ...(unclear.length > 0 ? [`It is unclear on ${listed(unclear)}.`] : []),
  ]
}

/** What is not known or does not fit, a sentence each. */
export function unknownInWords(
  unknown: Unknown,
  calls: (document: DocumentId) => string,
  hideNames: boolean,
): string {
  switch (unknown.type) {
    case 'TimeNotKnown':
      return 'When it was: the recording it was heard on is not on the clock.'
    case 'NotListened':
      return `Whether it is on ${calls(unknown.document)}: nobody has listened for it yet.`
    case 'Unclear':
      return `Whether it is on ${calls(unknown.document)}: ${unknown.why}`
    case 'ClockNotChecked':
      return `When ${calls(unknown.document)} began: nobody has checked its clock.`
    case 'MayNotCover':
      return `Whether ${calls(unknown.document)} was running just then: its clock is not sure enough.`
    case 'DoesNotFit': {
      const { from, to } = unknown.expected
      const range =
        to < 0
          ? 'before it began'
          : `at ${clockTime(Math.max(0, from))} to ${clockTime(Math.max(0, to))}`
      return `The times do not fit: on ${calls(unknown.document)} it is heard at ${clockTime(
        unknown.heardAt,
      )}, and by the clock it would be ${range}. Either it is another sound, or a clock is wrong.`
    }
    case 'RunningDiffers':
      return unknown.running === 'yes'
        ? `${calls(unknown.document)} is said not to have been recording, and by the clock it was.`
        : `${calls(unknown.document)} was listened to for it, and by the clock it was not recording then.`
    case 'DistanceNotKnown':
      return `How far ${calls(unknown.document)} was from it.`
    case 'Missing': {
      const { held, device, state, why } = unknown.recording
      const whose = hideNames ? device : `${held} (${device})`
      return `What the recording of ${whose} would show: it is not here. ${missingWords[state]}. ${why}`
    }
    case 'NoRecordingOf':
      return hideNames
        ? 'What somebody else who was there could hear: no recording here is theirs.'
        : `What ${unknown.who} could hear: they were there, and no recording here is theirs.`
  }
}

/** "within 2 seconds of 1:10", as the clock expects it on one recording. */
export function expectedInWords({ from, to }: Readonly<{ from: number; to: number }>): string {
  if (to < 0) return `it ended ${lengthInWords(-to)} or more before this began`
  const [first, last] = [clockTime(Math.max(0, from)), clockTime(Math.max(0, to))]
  return first === last ? `at ${first}` : `between ${first} and ${last}`
}
