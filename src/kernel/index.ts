/** The words every room shares: days, working days, ids, results, deciders. */
export {
  addDays,
  addMonths,
  addSeconds,
  type Day,
  day,
  dayOf,
  daysBetween,
  daysInMonth,
  endOfDay,
  type Instant,
  instant,
  instantFrom,
  londonDay,
  londonInstant,
  londonTime,
  millisecondsOf,
  parseDay,
  parseInstant,
  weekday,
  yearOf,
} from './day.ts'
export { accept, type Decider, type Decision, fold, nothing, type OneOf } from './decider.ts'
export { editsBetween } from './edits.ts'
export {
  type AllegationId,
  type AuthorityId,
  allegationId,
  authorityId,
  type CommandId,
  commandId,
  type DocumentId,
  type DraftId,
  documentId,
  draftId,
  type EventId,
  eventId,
  type Id,
  type LetterId,
  letterId,
  type MatterId,
  matterId,
  type PersonId,
  parseAuthorityId,
  parseCommandId,
  parseDocumentId,
  parseLetterId,
  parseMatterId,
  personId,
} from './ids.ts'
export type { Json, JsonObject } from './json.ts'
export { type Accepted, accepted, type Refused, type Result, refuse } from './result.ts'
export { boundsOf, daysFrom, type When } from './when.ts'
export { addWorkingDays, type Holidays, isWorkingDay } from './working-days.ts'
