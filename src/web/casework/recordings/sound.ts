/** "Could it be heard?": one sound, every recording and what is not known, on one page to print. */
import { clockTime, couldBeHeard, type OnRecording } from '#casework'
import type { MatterView } from '#desk'
import { londonDay } from '#kernel'
import { type Around, page } from '../../page.ts'
import { mayRead } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { taskAt } from '../task.ts'
import {
  answerInWords,
  callsOf,
  distanceInWords,
  expectedInWords,
  shortAnswers,
  unknownInWords,
} from './answer.ts'
import {
  doubtInWords,
  howKnown,
  lengthInWords,
  momentInWords,
  type Named,
  namedRecordings,
  timeOf,
} from './clock-words.ts'
import { playAddress } from './files.ts'
import { hearingWords } from './words.ts'

const saids: Readonly<Record<string, string>> = {
  noted: 'It is noted. Listen for it on each recording.',
  listened: 'What is to be heard on that recording is saved.',
}
const tagClasses: Readonly<Record<string, string>> = {
  audible: 'govuk-tag--green',
  inaudible: 'govuk-tag--grey',
  'not-recording': 'govuk-tag--orange',
  unclear: 'govuk-tag--yellow',
}

export const sound = page({
  path: '/work/matters/:matter/recordings/sounds/:sound',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/recordings/sound.njk',
  title: 'Could it be heard?',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const material = found?.view.facts?.material
    const heard = material && couldBeHeard(material, here.sound)
    if (!found || !material || !heard) return undefined
    const { task, view } = found
    const { sound: one, moment, recordings, unknowns, answer } = heard
    const named = namedRecordings(material, here)
    const calls = callsOf(named)
    const address = `${task.address}/recordings`
    return {
      ...task,
      said: saids[here.query.get('done') ?? ''],
      words: one.words,
      by: here.hideNames ? undefined : one.by,
      when: moment ? momentInWords(moment) : 'at a time nobody knows',
      day: moment ? nearDay(londonDay(moment.at), here) : '',
      given: one.time.type === 'Said' ? one.time.why : `Heard on ${calls(one.time.document)}.`,
      lasts: lengthInWords(one.lasts),
      short: shortAnswers[answer],
      answers: answerInWords(heard, calls),
      rows: recordings.map(on => rowOf(on, { view, here, named, address, sound: one.sound })),
      unknowns: unknowns.map(unknown => unknownInWords(unknown, calls, here.hideNames)),
      clocks: named.map(({ on, letter, name }) => ({
        which: `${letter}. ${name}`,
        words: `From ${timeOf(on.starts)} to ${timeOf(on.ends)}, ${doubtInWords(on.within)}.`,
        how: howKnown(on.recording, named),
      })),
      change: `${address}/sounds/new?of=${encodeURIComponent(one.sound)}`,
      dispute: `${task.address}/points/new?words=${encodeURIComponent(one.words)}`,
    }
  },
  back: (_here, { address }) => `${address}/recordings`,
  reference: ({ reference }) => reference,
})

type Showing = Readonly<{
  view: MatterView
  here: Around
  named: readonly Named[]
  address: string
  sound: string
}>

function rowOf({ placed, noted, expected, running }: OnRecording, showing: Showing) {
  const { here, named, address, sound: id } = showing
  const { document, device } = placed
  const one = named.find(({ on }) => on.recording.document === document)
  const at = noted?.at ?? expected?.from
  const isThere = at !== undefined && at >= 0 && at <= placed.lasts && running !== 'no'
  return {
    letter: one?.letter ?? '',
    name: one?.name ?? '',
    device,
    heard: noted ? hearingWords[noted.heard] : 'Not listened to',
    tag: noted ? tagClasses[noted.heard] : 'govuk-tag--blue',
    why: noted?.why ?? '',
    by: listenerOf(document, showing),
    place:
      noted?.at === undefined ? (expected ? expectedInWords(expected) : '') : clockTime(noted.at),
    byClock: noted?.at === undefined && expected !== undefined,
    play: isThere ? playAddress(document, Math.max(0, at - 2)) : undefined,
    distance: noted?.distance ? distanceInWords(noted.distance) : undefined,
    distanceWhy: noted?.distance?.why ?? '',
    present: here.hideNames ? [] : (noted?.present ?? []),
    listen: `${address}/sounds/${id}/listen/${document}`,
    isNoted: noted !== undefined,
  }
}

/** Who said so, and when. */
function listenerOf(document: string, { view, here, sound: id }: Showing): string {
  const last = view.story.findLast(
    ({ event }) =>
      event.type === 'AudibilityNoted' && event.document === document && event.sound === id,
  )
  if (last?.event.type !== 'AudibilityNoted') return ''
  return `${here.hideNames ? 'A colleague' : last.by}, ${nearDay(last.event.on, here)}`
}
