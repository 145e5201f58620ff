/** Putting one recording on the clock: by its own clock, or by a sound heard on another too. */
import { clockChecks, clockTime, type Placed, type RecordingStart } from '#casework'
import { accepted, londonDay, matterId, parseDocumentId, type Result, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Answers, Problem, Sheet } from '../../sheet.ts'
import { dayAnswers } from '../../sheet-days.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless } from '../task.ts'
import { type AtRecording, fileAt } from './at-recording.ts'
import { namedRecordings, timeOf } from './clock-words.ts'
import { lastsOf, soundAddress } from './files.ts'
import { problemsOf, readClock, readCount, readSecond } from './read-moment.ts'

const ways = [...clockChecks, 'sound'] as const
const drifts = ['right', 'ahead', 'behind'] as const

export const placeRecording = page({
  path: '/work/matters/:matter/recordings/place/:document',
  may: mayRead,
  audit: { look: 'document', of: 'document' },
  template: 'casework/recordings/place.njk',
  title: 'Put a recording on the clock',
  async show(desk, here) {
    const found = await fileAt(desk, here)
    const material = found?.view.facts?.material
    if (!found || !material) return undefined
    const others = namedRecordings(material, here).filter(
      ({ on }) => on.recording.document !== found.file.document,
    )
    const playable = await desk.evidence.recording(here.as, found.file.document)
    return {
      ...found.task,
      name: found.file.name,
      src: playable && soundAddress(found.file.document),
      others: others.map(({ on, letter, name }) => ({
        value: on.recording.document,
        text: `${letter}. ${name}`,
      })),
      filled: filledFrom(found),
    }
  },
  back: (_here, { address }) => `${address}/recordings`,
  reference: ({ reference }) => reference,
  fill: ({ filled }) => filled,
  read,
  explain: explainBeside({ first: 'how', words: { why: 'why', who: 'held' } }),
  async submit(desk, { as, matter, document, seen }, asked) {
    const id = parseDocumentId(document)
    if (!id) return refuse({ type: 'NoSuchDocument' })
    return desk.evidence.placeRecording(as, {
      matter: matterId(matter),
      ...against(seen),
      document: id,
      ...asked,
    })
  },
  next: ({ matter }) => `/work/matters/${matter}/recordings?done=placed`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'How it is known', theirs: last, yours: sheet.lines('why') },
    ],
  },
})

/** What was said of it before, or what the file says of itself. */
function filledFrom({ view, file }: AtRecording): Answers {
  const before = view.facts?.material.recordings.find(one => one.document === file.document)
  if (before) return answersOf(before)
  const lasts = lastsOf(file)
  const made = file.read?.type === 'Recording' ? file.read : undefined
  const at = made?.created.type === 'at' ? made.created.at : undefined
  return {
    lasts: lasts === undefined ? '' : clockTime(lasts),
    device: made?.device ?? '',
    ...(at ? { ...dayAnswers('starts', londonDay(at)), 'starts-time': timeOf(at) } : {}),
  }
}

function answersOf({ held, device, lasts, withinSeconds, why, start }: Placed): Answers {
  const said = { held, device, why, lasts: clockTime(lasts), within: String(withinSeconds) }
  if (start.type === 'Sound')
    return {
      ...said,
      how: 'sound',
      other: start.other,
      there: clockTime(start.there),
      here: clockTime(start.here),
    }
  const { startsAt, aheadSeconds, how } = start
  return {
    ...said,
    how,
    ...dayAnswers('starts', londonDay(startsAt)),
    'starts-time': timeOf(startsAt),
    drift: aheadSeconds === 0 ? 'right' : aheadSeconds > 0 ? 'ahead' : 'behind',
    'drift-seconds': aheadSeconds === 0 ? '' : String(Math.abs(aheadSeconds)),
  }
}

type Asked = Readonly<{
  start: RecordingStart
  withinSeconds: number
  lasts: number
  why: string
  device: string
  held: string
}>

function read(sheet: Sheet): Result<Asked, readonly Problem[]> {
  const [held, device, why] = [sheet.text('held'), sheet.text('device'), sheet.lines('why')]
  const lasts = readClock(sheet, 'lasts', 'how long it is')
  const start = readStart(sheet)
  const isUnchecked = sheet.text('how') === 'not-checked'
  const within = isUnchecked
    ? accepted(0)
    : readCount(sheet, 'within', 'how many seconds either side it may be')
  if (held && device && why && lasts.ok && start.ok && within.ok)
    return accepted({
      start: start.value,
      withinSeconds: within.value,
      ...{ lasts: lasts.value, why, device, held },
    })
  return refuse([
    ...problemUnless(held, 'held', 'Enter whose it was, or where it stood'),
    ...problemUnless(device, 'device', 'Enter what device it was'),
    ...problemsOf(lasts, start),
    ...problemsOf(within),
    ...problemUnless(why, 'why', 'Enter how that is known'),
  ])
}

function readStart(sheet: Sheet): Result<RecordingStart, readonly Problem[]> {
  const how = sheet.choice('how', ways)
  if (!how) return refuse([{ field: 'how', words: 'Select how its start is known' }])
  if (how === 'sound') {
    const other = parseDocumentId(sheet.text('other'))
    const there = readClock(sheet, 'there', 'when the sound is on the other recording')
    const here = readClock(sheet, 'here', 'when the sound is on this recording')
    if (other && there.ok && here.ok)
      return accepted({ type: 'Sound', other, there: there.value, here: here.value })
    return refuse([
      ...problemUnless(other, 'other', 'Select the other recording'),
      ...problemsOf(there, here),
    ])
  }
  const startsAt = readSecond(sheet, 'starts', 'its clock showed at the start')
  const ahead = how === 'not-checked' ? accepted(0) : readDrift(sheet)
  if (startsAt.ok && ahead.ok)
    return accepted({ type: 'Clock', startsAt: startsAt.value, aheadSeconds: ahead.value, how })
  return refuse(problemsOf(startsAt, ahead))
}

function readDrift(sheet: Sheet): Result<number, readonly Problem[]> {
  const drift = sheet.choice('drift', drifts)
  if (!drift) return refuse([{ field: 'drift', words: 'Select whether its clock was right' }])
  if (drift === 'right') return accepted(0)
  const seconds = readCount(sheet, 'drift-seconds', 'by how many seconds it was wrong')
  if (!seconds.ok) return seconds
  return accepted(drift === 'ahead' ? seconds.value : -seconds.value)
}
