/** Which words of a file can be marked to be taken out of it: those that we would print of it. */
import type { Reading } from '../reading.ts'
import { findWords } from './find-words.ts'

const people = (all: readonly Readonly<{ name: string; address: string }>[]) =>
  all.map(({ name, address }) => `${name} ${address}`).join(' ')

/** What stands above a message's words when it is printed, a line of it at a time. */
function linesAbove(reading: Reading): readonly string[] {
  if (reading.type !== 'Message') return []
  const { from, to, cc, date, subject, attachments } = reading
  const sent = date.words ?? ''
  return [...[from, to, cc].map(people), sent, subject, ...attachments.map(({ name }) => name)]
}

/** Whether the words are in what was read out of a file, above its words, or in its name. */
export function isMarkable(
  words: string,
  { reading, name }: Readonly<{ reading: Reading | undefined; name: string }>,
): boolean {
  const above = reading ? linesAbove(reading) : []
  const text = reading && 'text' in reading ? reading.text : ''
  return [text, ...above, name].some(line => findWords(line, words).length > 0)
}
