/** The law of police complaints and misconduct in England and Wales, whole. */
import type { BodyOfLaw } from './body-of-law.ts'
import { standingOf } from './engine/standing.ts'
import { duties, rules } from './rules.ts'

export const englandAndWales: BodyOfLaw = {
  id: 'england-and-wales',
  name: 'England and Wales',
  rules,
  duties,
  standing: standingOf,
  calls: { 'director-general': 'Director General of the IOPC' },
}
