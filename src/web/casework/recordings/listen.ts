/** What somebody who listened to one recording says of one sound on it. */
import { type Audibility, clockTime, couldBeHeard, type Distance, hearings } from '#casework'
import { accepted, matterId, parseDocumentId, type Result, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Answers, Problem, Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless } from '../task.ts'
import { expectedInWords } from './answer.ts'
import { fileAt } from './at-recording.ts'
import { namedRecordings } from './clock-words.ts'
import { soundAddress } from './files.ts'
import { problemsOf, readClock, readCount } from './read-moment.ts'
import { hearingWords } from './words.ts'

/** Played from a little before, so that it is not missed. */
const leadSeconds = 5

export const listen = page({
  path: '/work/matters/:matter/recordings/sounds/:sound/listen/:document',
  may: mayRead,
  audit: { look: 'document', of: 'document' },
  template: 'casework/recordings/listen.njk',
  title: 'Is it to be heard on this recording?',
  async show(desk, here) {
    const found = await fileAt(desk, here)
    const material = found?.view.facts?.material
    const heard = material && couldBeHeard(material, here.sound)
    const on = heard?.recordings.find(({ placed }) => placed.document === here.document)
    if (!found || !material || !heard || !on) return undefined
    const { expected, noted } = on
    const playable = await desk.evidence.recording(here.as, found.file.document)
    const start = expected && Math.max(0, expected.from - leadSeconds)
    const named = namedRecordings(material, here).find(
      one => one.on.recording.document === here.document,
    )
    return {
      ...found.task,
      sound: here.sound,
      words: heard.sound.words,
      which: named ? `${named.letter}. ${named.name}` : '',
      src: playable && soundAddress(found.file.document, start),
      expected: expected && expectedInWords(expected),
      running: on.running,
      noted,
      items: hearings.map(value => ({ value, text: hearingWords[value], hint: hints[value] })),
    }
  },
  back: (_here, { address, sound }) => `${address}/recordings/sounds/${sound}`,
  reference: ({ reference }) => reference,
  fill: ({ noted }) => (noted ? answersOf(noted) : {}),
  read,
  explain: explainBeside({ first: 'heard', words: { why: 'why', how: 'distance-why' } }),
  async submit(desk, { as, matter, sound, document, seen }, asked) {
    const id = parseDocumentId(document)
    if (!id) return refuse({ type: 'NoSuchDocument' })
    return desk.evidence.noteAudibility(as, {
      matter: matterId(matter),
      ...against(seen),
      ...asked,
      ...{ sound, document: id },
    })
  },
  next: ({ matter, sound }) => `/work/matters/${matter}/recordings/sounds/${sound}?done=listened`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What you heard', theirs: last, yours: sheet.lines('why') },
    ],
  },
})

const hints: Readonly<Record<Audibility['heard'], string>> = {
  audible: 'Somebody who listens hears it',
  inaudible: 'It was recording then, and it is not to be heard',
  'not-recording': 'It was switched off, muted or broken then',
  unclear: 'There is something, and nobody can say that it is this',
}

function answersOf({ heard, why, at, distance, present }: Audibility): Answers {
  return {
    ...{ heard, why, present: present.join('\n') },
    at: at === undefined ? '' : clockTime(at),
    least: distance ? String(distance.least) : '',
    most: distance ? String(distance.most) : '',
    'distance-why': distance?.why ?? '',
  }
}

type Asked = Omit<Audibility, 'on' | 'sound' | 'document'>

function read(sheet: Sheet): Result<Asked, readonly Problem[]> {
  const heard = sheet.choice('heard', hearings)
  const why = sheet.lines('why')
  const at = sheet.text('at') ? readClock(sheet, 'at', 'when it is heard') : accepted(undefined)
  const distance = readDistance(sheet)
  const present = sheet
    .lines('present')
    .split('\n')
    .map(name => name.trim())
    .filter(Boolean)
  if (heard && why && at.ok && distance.ok)
    return accepted({
      ...{ heard, why, present },
      ...(at.value === undefined ? {} : { at: at.value }),
      ...(distance.value ? { distance: distance.value } : {}),
    })
  return refuse([
    ...problemUnless(heard, 'heard', 'Select whether it is to be heard'),
    ...problemsOf(at, distance),
    ...problemUnless(why, 'why', 'Enter how it was listened to, and what is there'),
  ])
}

/** None at all where nobody can say. */
function readDistance(sheet: Sheet): Result<Distance | undefined, readonly Problem[]> {
  if (sheet.isEmpty('least', 'most')) return accepted(undefined)
  const least = readCount(sheet, 'least', 'how near it was, in metres')
  const most = readCount(sheet, 'most', 'how far it was, in metres')
  const why = sheet.lines('distance-why')
  const isOrdered = !least.ok || !most.ok || least.value <= most.value
  if (least.ok && most.ok && isOrdered && why)
    return accepted({ least: least.value, most: most.value, why })
  return refuse([
    ...problemsOf(least, most),
    ...problemUnless(isOrdered, 'most', 'It must be at least as far as it is near'),
    ...problemUnless(why, 'distance-why', 'Enter how the distance is known'),
  ])
}
