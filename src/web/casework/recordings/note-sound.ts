/** Something said or done that may have been heard, and when it was. */
import { clockTime, type Sound, type SoundTime } from '#casework'
import { accepted, londonDay, matterId, parseDocumentId, type Result, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Answers, Problem, Sheet } from '../../sheet.ts'
import { dayAnswers } from '../../sheet-days.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless, taskAt } from '../task.ts'
import { namedRecordings, timeOf } from './clock-words.ts'
import { problemsOf, readClock, readCount, readSecond } from './read-moment.ts'

const ways = ['heard', 'said'] as const

export const noteSound = page({
  path: '/work/matters/:matter/recordings/sounds/new',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/recordings/note-sound.njk',
  title: 'Something that may have been heard',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const material = found?.view.facts?.material
    if (!found || !material) return undefined
    return {
      ...found.task,
      before: material.sounds.find(({ sound }) => sound === here.query.get('of')),
      recordings: namedRecordings(material, here).map(({ on, letter, name }) => ({
        value: on.recording.document,
        text: `${letter}. ${name}`,
      })),
    }
  },
  back: (_here, { address }) => `${address}/recordings`,
  reference: ({ reference }) => reference,
  fill: ({ before }) => (before ? answersOf(before) : {}),
  read,
  explain: explainBeside({ first: 'words', words: { why: 'said-why' } }),
  submit: (desk, { as, matter, command, seen }, { sound, ...said }) =>
    desk.evidence.noteSound(as, {
      matter: matterId(matter),
      ...against(seen),
      ...said,
      sound: sound || `sound-${command}`,
    }),
  next: ({ matter, command, query }) =>
    `/work/matters/${matter}/recordings/sounds/${query.get('of') || `sound-${command}`}?done=noted`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What was said or done', theirs: last, yours: sheet.text('words') },
    ],
  },
})

function answersOf({ sound, words, by, lasts, time }: Sound): Answers {
  const said = { sound, words, by: by ?? '', lasts: String(lasts) }
  if (time.type === 'Heard')
    return { ...said, time: 'heard', document: time.document, from: clockTime(time.from) }
  return {
    ...said,
    time: 'said',
    ...dayAnswers('said', londonDay(time.at)),
    'said-time': timeOf(time.at),
    'said-within': String(time.withinSeconds),
    'said-why': time.why,
  }
}

type Asked = Readonly<{
  sound: string
  words: string
  time: SoundTime
  lasts: number
  by?: string
}>

function read(sheet: Sheet): Result<Asked, readonly Problem[]> {
  const [sound, words, by] = [sheet.text('sound'), sheet.text('words'), sheet.text('by')]
  const time = readTime(sheet)
  const lasts = readCount(sheet, 'lasts', 'how many seconds it lasted')
  if (words && time.ok && lasts.ok)
    return accepted({
      ...{ sound, words, time: time.value, lasts: lasts.value },
      ...(by ? { by } : {}),
    })
  return refuse([
    ...problemUnless(words, 'words', 'Enter what was said or done'),
    ...problemsOf(lasts, time),
  ])
}

function readTime(sheet: Sheet): Result<SoundTime, readonly Problem[]> {
  const way = sheet.choice('time', ways)
  if (!way) return refuse([{ field: 'time', words: 'Say how its time is known' }])
  if (way === 'heard') {
    const document = parseDocumentId(sheet.text('document'))
    const from = readClock(sheet, 'from', 'when it is on that recording')
    if (document && from.ok) return accepted({ type: 'Heard', document, from: from.value })
    return refuse([
      ...problemUnless(document, 'document', 'Say which recording it is heard on'),
      ...problemsOf(from),
    ])
  }
  const at = readSecond(sheet, 'said', 'it was said or done')
  const within = readCount(sheet, 'said-within', 'how many seconds either side it may be')
  const why = sheet.lines('said-why')
  if (at.ok && within.ok && why)
    return accepted({ type: 'Said', at: at.value, withinSeconds: within.value, why })
  return refuse([
    ...problemsOf(at),
    ...problemsOf(within),
    ...problemUnless(why, 'said-why', 'Enter who or what gives that time'),
  ])
}
