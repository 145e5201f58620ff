/** What is compared, its levels, and what each is worth, in words anybody can weigh. */
import type { MatchErrors } from '#casework'
import type { MatchEntry } from '#desk'
import { dateWords } from '../dates.ts'
import type { Around } from '../page.ts'
import type { Problem } from '../sheet.ts'

export const matchingPath = '/work/matching'

const compared: Readonly<Record<string, string>> = {
  'family-name': 'Family name',
  'given-name': 'First name',
  'middle-name': 'Middle name',
  suffix: 'Junior, senior and the like',
  number: 'Number',
  'birth-year': 'Year of birth',
  appointed: 'Start of service',
  service: 'Whether they served then',
  unit: 'Unit',
  rank: 'Rank',
}

const levels: Readonly<Record<string, string>> = {
  'family-same': 'The same',
  'family-joined-differently': 'The same letters, written apart or together',
  'family-part': 'One half of a double name is the same',
  'family-one-slip': 'One letter differs',
  'family-sounds-alike': 'They sound alike',
  'family-two-slips': 'Two letters differ',
  'names-swapped': 'First and family name the other way round',
  'family-changed': 'Another name, and the first name with the start or the number the same',
  'family-different': 'Another name',
  'given-same': 'The same',
  'given-short-form': 'Forms of one name, such as Bob and Robert',
  'given-beginning': 'One begins the other',
  'given-one-slip': 'One letter differs',
  'given-initial': 'An initial that fits',
  'given-different': 'Another name',
  'middle-same': 'The same, or an initial that fits',
  'middle-different': 'Another',
  'suffix-same': 'The same',
  'suffix-different': 'Another',
  'number-same': 'The same',
  'number-same-later': 'The same, many years apart: numbers are given out again',
  'number-swapped': 'Two digits swapped',
  'number-one-digit': 'One digit differs',
  'number-with-rank': 'Another, with another rank',
  'number-different': 'Another, with the same rank',
  'number-changed': 'Another, where a rank is not known',
  'born-same': 'The same',
  'born-a-year-apart': 'A year apart',
  'born-swapped': 'The last two digits swapped',
  'born-different': 'Another',
  'appointed-same': 'The same day',
  'appointed-near': 'Within a month',
  'appointed-slip': 'One digit of the date differs',
  'appointed-different': 'Another day',
  'in-service': 'They served on the day it is about',
  'too-young': 'They would have been too young to serve',
  'too-old': 'They would have been too old to serve, or to join',
  'joined-after': 'They joined after the day it is about',
  'left-before': 'They had left before the day it is about',
  'unit-same-months': 'The same, in the same months',
  'unit-same': 'The same',
  'unit-different': 'Another',
  'rank-same': 'The same',
  'rank-promoted': 'Promoted since',
  'rank-leapt': 'Promoted by several ranks at once',
  'rank-reduced': 'A lower rank since',
  'rank-different': 'Ranks that do not follow on',
}

const plain = (name: string) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ')
export const comparedInWords = (name: string) => compared[name] ?? plain(name)
export const levelInWords = (name: string) => levels[name] ?? plain(name)
export const hasWords = (name: string) => name in levels || name in compared

/** How much a level says, and which way. */
export function worthInWords({ m, u }: Readonly<{ m: number; u: number }>): string {
  const bits = Math.log2(m / u)
  const size = Math.abs(bits)
  if (size < 0.7) return 'Says little either way'
  const much = size >= 6 ? 'strongly ' : size < 2.5 ? 'a little ' : ''
  return `Counts ${much}${bits > 0 ? 'for' : 'against'}`
}

/** "95 in 100", "1 in 1,000": of so many pairs, how many. */
export function oftenInWords(share: number): string {
  if (share >= 0.995) return 'Nearly all'
  if (share >= 0.01) return `${Math.round(share * 100)} in 100`
  const among = 1 / share
  const rounded = among < 1000 ? Math.round(among / 10) * 10 : Number(among.toPrecision(1))
  return `1 in ${rounded.toLocaleString('en-GB')}`
}

type Said = Readonly<{ band: string; said: string }>

/** How many of each band were somebody else after all; without any, that it was not measured. */
export function errorsInWords({ same, check }: MatchErrors): readonly Said[] {
  const line = (band: string, { wrong, of }: MatchErrors['same']): Said => {
    const counted = of.toLocaleString('en-GB')
    if (of === 0) return { band, said: 'Not measured: no answer is about a pair like this' }
    if (wrong === 0) return { band, said: `None of ${counted} was a different person` }
    const about = Math.max(1, Math.round(of / wrong)).toLocaleString('en-GB')
    const many = wrong.toLocaleString('en-GB')
    return { band, said: `About 1 in ${about} was a different person: ${many} of ${counted}` }
  }
  return [line('Same person', same), line('Check', check)]
}

/** What was done about it here, newest first. */
export function storyOf(story: readonly MatchEntry[], here: Around): readonly string[] {
  const { shortDay } = dateWords(here)
  return story.toReversed().map(({ event }) => {
    const by = here.hideNames ? 'a colleague' : event.by.name
    return `${shortDay(event.on)}, ${by}: ${didOf(event)}`
  })
}

function didOf(event: MatchEntry['event']): string {
  switch (event.type) {
    case 'ModelProposed': {
      const { same, notSame } = event.learned
      return `had version ${event.version} worked out from ${same + notSame} answers`
    }
    case 'ModelAccepted':
      return `accepted version ${event.version}`
    case 'ModelDeclined':
      return `declined version ${event.version}. ${event.why}`
    case 'ModelTakenBack':
      return `went back to what comes with Candour. ${event.why}`
  }
}

type Refused = Readonly<{
  type: 'TooFewAnswers' | 'NothingProposed' | 'NothingInUse' | 'OwnModel' | 'WhyMissing'
}>
export function explain({ type }: Refused): Problem {
  switch (type) {
    case 'TooFewAnswers':
      return { field: 'learn', words: 'There are too few answers to learn from yet' }
    case 'NothingProposed':
      return { field: 'decision', words: 'Somebody has decided about this version already' }
    case 'NothingInUse':
      return { field: 'why', words: 'What comes with Candour is used already' }
    case 'OwnModel':
      return { field: 'decision', words: 'You had this worked out: somebody else must accept it' }
    case 'WhyMissing':
      return { field: 'why', words: 'Enter why' }
  }
}
