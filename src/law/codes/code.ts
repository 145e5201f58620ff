/** What a code of a national list is, and which of a list were in use on a day. */
import { type Day, day } from '#kernel'
import type { Confidence } from '../vocabulary.ts'

/** Codes are never deleted: a complaint keeps the code it was given. */
export type Code = Readonly<{
  code: string
  name: string
  inForce: Readonly<{ from: Day; until?: Day }>
  /** How well the list was read: `unverified` has to be checked before anything is sent by it. */
  confidence: Confidence
}>

/** The day the present system of complaints, and its codes, began. */
const commencement = day('2020-02-01')

/** Codes of one list, all in use since the present system began. */
export function codes(
  confidence: Confidence,
  named: Readonly<Record<string, string>>,
): readonly Code[] {
  return Object.entries(named).map(([code, name]) => ({
    code,
    name,
    inForce: { from: commencement },
    confidence,
  }))
}

/** Those of a list a person can choose on a day. */
export function inUseOn<C extends Code>(list: readonly C[], on: Day): readonly C[] {
  return list.filter(({ inForce: { from, until } }) => from <= on && (!until || on <= until))
}
