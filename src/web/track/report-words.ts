/** What a colleague told the police is a report, and its pages never call it a complaint. */
import type { Words } from '../words.ts'

/** Words that name it, each with its own under `.report`. */
const naming: ReadonlySet<string> = new Set([
  'step.logged',
  'step.logged.text',
  'step.forwarded',
  'step.referred',
  'step.handling.otherwise',
  'step.handling.local-investigation',
  'step.finalised',
  'letters.kind.acknowledgement',
  'letters.kind.other',
  'dates.received',
  'read.none',
  'lead',
  'meant',
])

/** The same words, by what they are about. */
export function wordsAbout(t: Words['t'], isReport: boolean): Words['t'] {
  return isReport ? (key, values) => t(naming.has(key) ? `${key}.report` : key, values) : t
}
