/** The recordings of a matter on one clock, what may have been heard, and whose is missing. */
import { couldBeHeard, overlapOf } from '#casework'
import type { MatterView } from '#desk'
import { londonDay } from '#kernel'
import { type Around, page } from '../../page.ts'
import { mayRead } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { taskAt } from '../task.ts'
import { shortAnswers } from './answer.ts'
import { notOnClock } from './at-recording.ts'
import {
  doubtInWords,
  howKnown,
  lengthInWords,
  momentInWords,
  type Named,
  namedRecordings,
  soundsInOrder,
  timeOf,
} from './clock-words.ts'
import { playAddress } from './files.ts'
import { pictureOf } from './picture.ts'
import { missingWords } from './words.ts'

const saids: Readonly<Record<string, string>> = {
  placed: 'The recording is on the clock.',
  missing: 'It is recorded that one is missing.',
}

export const recordings = page({
  path: '/work/matters/:matter/recordings',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/recordings/recordings.njk',
  title: 'Recordings',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const material = found?.view.facts?.material
    if (!found || !material) return undefined
    const { view, task } = found
    const named = namedRecordings(material, here)
    const address = `${task.address}/recordings`
    return {
      ...task,
      said: saids[here.query.get('done') ?? ''],
      waiting: notOnClock(view).map(({ document, name }) => ({
        name,
        href: `${address}/place/${document}`,
        play: playAddress(document),
      })),
      picture: pictureOf(named, material),
      rows: named.map(one => rowOf(one, { named, documents: view.documents, address, here })),
      pairs: pairsOf(named),
      sounds: soundsInOrder(material).map(({ sound, moment, number }) => ({
        number,
        words: sound.words,
        when: moment ? momentInWords(moment) : 'Not known',
        href: `${address}/sounds/${sound.sound}`,
        answer: shortAnswers[couldBeHeard(material, sound.sound)?.answer ?? 'not-known'],
      })),
      missing: material.missing.map(({ missing, held, device, state, why }) => ({
        whose: here.hideNames ? device : `${held}, ${device}`,
        state: missingWords[state],
        why,
        href: `${address}/missing?of=${encodeURIComponent(missing)}`,
      })),
    }
  },
  back: (_here, { address }) => `${address}/investigation`,
  reference: ({ reference }) => reference,
})

type Listing = Readonly<{
  named: readonly Named[]
  documents: MatterView['documents']
  address: string
  here: Around
}>

function rowOf({ letter, name, on }: Named, { named, documents, address, here }: Listing) {
  const { document, device, lasts } = on.recording
  return {
    letter,
    name,
    device,
    file: documents.find(one => one.document === document)?.name ?? '',
    play: playAddress(document),
    day: nearDay(londonDay(on.starts), here),
    from: timeOf(on.starts),
    to: timeOf(on.ends),
    lasts: lengthInWords(lasts),
    doubt: doubtInWords(on.within),
    how: howKnown(on.recording, named),
    change: `${address}/place/${document}`,
  }
}

/** Every two that ran at the same time, by the best that is known of each. */
function pairsOf(named: readonly Named[]) {
  return named.flatMap((one, index) =>
    named.slice(index + 1).flatMap(other => {
      const both = overlapOf(one.on, other.on)
      if (!both) return []
      return [
        {
          which: `${one.letter} and ${other.letter}`,
          when: `${timeOf(both.from)} to ${timeOf(both.to)}`,
          lasts: lengthInWords(both.seconds),
        },
      ]
    }),
  )
}
