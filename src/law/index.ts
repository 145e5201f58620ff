/** The law of police complaints and misconduct in England and Wales, as data, and what reads it. */
export type { Allegation, Body, Happening, LawCase, Link, Matter, Person } from './case.ts'
export type { HappeningName } from './happenings/index.ts'
export { holidays } from './holidays.ts'
export { type Ask, type Because, type Owed, owed } from './owed.ts'
export { allPeriodCodes, type Period, type PeriodCode, period, type Step } from './periods.ts'
export { type CaseError, readCase } from './read-case.ts'
export type { Citation, Rule } from './rule.ts'
export type {
  Confidence,
  Criterion,
  DutyKind,
  MatterKind,
  Reason,
  Role,
  State,
  Tier,
} from './vocabulary.ts'
