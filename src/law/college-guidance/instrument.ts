/** The College of Policing's guidance on outcomes in misconduct proceedings (Police Act s.87). */
import { day } from '#kernel'
import type { Citation } from '../provision.ts'
import { type Factor, factor } from '../statement.ts'

const cite: Citation = {
  words: 'College of Policing, guidance on outcomes in police misconduct proceedings (2017, 2022)',
  link: 'https://www.college.police.uk/',
  readOn: day('2026-11-21'),
}

const guidance = {
  cite,
  tier: 'guidance',
  confidence: 'recall',
  caution: `Which elements there are was read in secondary sources; the lists are from memory, and
    are not closed. A later edition, after the presumption of 2025, was not found.`,
} as const

/** In the first edition, or from the second, of August 2022. */
const inForceFrom = { 2017: day('2020-02-01'), 2022: day('2022-08-01') } as const

type Said = readonly [id: string, title: string, says: string, edition?: 2017 | 2022]

/** The factors of one element of seriousness, each a rule. */
export function factorsOf(element: Factor['element'], said: readonly Said[]) {
  return said.map(([id, title, says, edition = 2017]) =>
    factor({ ...guidance, element, id, title, says, inForce: { from: inForceFrom[edition] } }),
  )
}
