/** Which words of a file can be marked to be taken out of it: those that we would print of it. */
import type { Reading } from '../reading.ts'
import { timesFound, withoutWords } from './find-words.ts'

/** What was read out of a file, and how it is called. */
export type Printed = Readonly<{ reading: Reading | undefined; name: string }>

const people = (all: readonly Readonly<{ name: string; address: string }>[]) =>
  all.map(({ name, address }) => `${name} ${address}`).join(' ')

/** What stands above a message's words when it is printed, a line of it at a time. */
function linesAbove(reading: Reading): readonly string[] {
  if (reading.type !== 'Message') return []
  const { from, to, cc, date, subject, attachments } = reading
  const sent = date.words ?? ''
  return [...[from, to, cc].map(people), sent, subject, ...attachments.map(({ name }) => name)]
}

/**
 * How often each of the words stands in what was read out of a file, above it, and in its name;
 * where some are taken out of it already, in what is left of it.
 */
export function timesPrinted(
  all: readonly string[],
  { reading, name }: Printed,
  taken: readonly string[] = [],
): readonly number[] {
  const timesIn = (line: string) => {
    const times = timesFound(line, all)
    const isClear = taken.length === 0 || times.every(count => count === 0)
    return isClear ? times : timesFound(withoutWords(line, taken), all)
  }
  const above = reading ? linesAbove(reading) : []
  const text = reading && 'text' in reading ? reading.text : ''
  const found = [text, ...above, name].map(timesIn)
  return all.map((_, at) => found.reduce((sum, times) => sum + (times[at] ?? 0), 0))
}

/** Whether the words are in what was read out of a file, above its words, or in its name. */
export function isMarkable(words: string, printed: Printed): boolean {
  return timesPrinted([words], printed).some(times => times > 0)
}
