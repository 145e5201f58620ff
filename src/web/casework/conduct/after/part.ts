/**
 * What follows: people told first, what is published and comes down, and a further report where a
 * court or a tribunal changed what the College was told.
 */
import {
  decidedOnCase,
  listingOf,
  ofKind,
  type Publication,
  type Publishable,
  preparedOf,
  publicNow,
  roundNow,
} from '#casework'
import type { PartRow } from '../../investigation/parts.ts'
import type { OfficerView } from '../at-officer.ts'
import { toTellOf } from './told-first.ts'
import { nameOf, publishableWords } from './words.ts'

export function afterRows(found: OfficerView): readonly PartRow[] {
  const { events, at } = found
  const isTold = ofKind(roundNow(events).events, 'OutcomeNotified').length > 0
  const listed = listingOf(events)
  const { began } = decidedOnCase(events)
  // Once it began, nobody is told any more that it will.
  const isHearing = listed !== undefined && listed.form !== 'meeting' && !began
  const wasPublished = ofKind(events, 'Published', 'PublicationConsidered').length > 0
  if (!isTold && !isHearing && !wasPublished) return []
  return [
    ...(isHearing ? [publishRow(found, 'hearing-notice')] : []),
    ...(isTold ? [tellRow(found), publishRow(found, 'outcome')] : []),
    ...(wasPublished ? [publicRow(found)] : []),
    ...furtherReport(events, at),
  ]
}

function tellRow(found: OfficerView): PartRow {
  const { view, at } = found
  const on = view.facts?.conduct.at(-1)?.on
  const open = on ? toTellOf(found, on).filter(({ told }) => !told).length : 0
  return {
    text: 'People told first',
    href: `${at}/told-first`,
    hint: 'By a person, before the public reads it',
    ...(open > 0 ? { open: `${open} to tell` } : { stands: 'Everybody told' }),
  }
}

function publishRow({ events, at }: OfficerView, what: Publishable): PartRow {
  const up = publicNow(events).findLast(one => one.what === what)
  const prepared = preparedOf(events, what)
  const isMoved = what === 'hearing-notice' && up !== undefined && isOutOfDate(up, events)
  if (isMoved && !prepared)
    return { ...rowOf(at, what), open: 'The day has moved: publish it again' }
  return {
    ...rowOf(at, what),
    ...(up && !prepared ? { stands: 'Public' } : { open: prepared ? 'Being prepared' : 'To do' }),
  }
}

function rowOf(at: string, what: Publishable) {
  return {
    text: `Before you publish ${publishableWords[what]}`,
    href: `${at}/publish/${nameOf[what]}`,
    hint: 'Words, nine questions, and every name and detail',
  }
}

/** Listed for another day, time or place since. */
function isOutOfDate({ published }: Publication, events: OfficerView['events']): boolean {
  const [listed, said] = [listingOf(events), published?.hearing]
  if (!listed || !said) return false
  return (
    listed.firstDay !== said.firstDay || listed.time !== said.time || listed.place !== said.place
  )
}

function publicRow({ events, at }: OfficerView): PartRow {
  const up = publicNow(events).length
  return {
    text: 'What is public',
    href: `${at}/public`,
    hint: 'Until when, and what came down and why',
    stands: up > 0 ? `${up} public` : 'Nothing now',
  }
}

/** What the College was told, a court or a tribunal has changed since. */
function furtherReport(events: OfficerView['events'], at: string): readonly PartRow[] {
  const reported = ofKind(events, 'ListReported').at(-1)
  const changed = ofKind(events, 'ChallengeDecided').findLast(
    ({ order }) =>
      order === 'outcome-quashed' || order === 'finding-quashed' || order === 'substituted',
  )
  if (!reported || !changed || events.indexOf(reported) > events.indexOf(changed)) return []
  return [
    {
      text: 'Further report to the College',
      href: `${at}/list-report`,
      hint: 'What it was told before was changed by a court or a tribunal',
      open: 'To do',
    },
  ]
}
