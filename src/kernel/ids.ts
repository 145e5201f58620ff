/** Identifiers: random, branded, and never made from anything personal. */

declare const brand: unique symbol
export type Id<Name extends string> = string & { readonly [brand]: Name }

export type AuthorityId = Id<'authority'>
export type MatterId = Id<'matter'>
export type AllegationId = Id<'allegation'>
export type PersonId = Id<'person'>
export type DocumentId = Id<'document'>
export type LetterId = Id<'letter'>
export type CommandId = Id<'command'>
export type EventId = Id<'event'>
export type DraftId = Id<'draft'>
export type SubjectId = Id<'subject'>
export type IncidentId = Id<'incident'>
export type NoteId = Id<'note'>
export type ReviewId = Id<'review'>
export type RecommendationId = Id<'recommendation'>

const shape = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/

/** The id in `text`, or undefined where it cannot be one: for what arrives from outside. */
function reader<Name extends string>(): (text: string) => Id<Name> | undefined {
  return text => (shape.test(text) ? (text as Id<Name>) : undefined)
}

/** Brands `text`; throws RangeError where it cannot be an id. */
function maker<Name extends string>(name: Name): (text: string) => Id<Name> {
  return text => {
    if (!shape.test(text)) throw new RangeError(`not a ${name} id: ${JSON.stringify(text)}`)
    return text as Id<Name>
  }
}

export const authorityId = maker('authority')
export const matterId = maker('matter')
export const allegationId = maker('allegation')
export const personId = maker('person')
export const documentId = maker('document')
export const letterId = maker('letter')
export const commandId = maker('command')
export const eventId = maker('event')
export const draftId = maker('draft')
export const subjectId = maker('subject')
export const incidentId = maker('incident')
export const noteId = maker('note')
export const reviewId = maker('review')
export const recommendationId = maker('recommendation')

export const parseMatterId = reader<'matter'>()
export const parseDocumentId = reader<'document'>()
export const parseLetterId = reader<'letter'>()
export const parseCommandId = reader<'command'>()
export const parseSubjectId = reader<'subject'>()
export const parseReviewId = reader<'review'>()
export const parseAllegationId = reader<'allegation'>()
export const parseRecommendationId = reader<'recommendation'>()
export const parseAuthorityId = reader<'authority'>()
