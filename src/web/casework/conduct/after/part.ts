/**
 * What follows: people told first, what is published and comes down, and a further report where a
 * court or a tribunal changed what the College was told.
 */
import {
  chairDirects,
  clearedBy,
  findingNow,
  listingOf,
  ofKind,
  type Publication,
  type Publishable,
  preparedOf,
  preparedPressLine,
  pressLinesOf,
  pressLinesToPutRight,
  publicationsOf,
  publicNow,
  roundNow,
  withheld,
} from '#casework'
import { dateWords } from '../../../dates.ts'
import type { Words } from '../../../words.ts'
import type { PartRow } from '../../investigation/parts.ts'
import type { OfficerView } from '../at-officer.ts'
import { endingRows } from '../hearing/part.ts'
import { toTellOf } from './told-first.ts'
import { nameOf, publishableWords } from './words.ts'

type Saying = Pick<Words, 't'>

export function afterRows(found: OfficerView, saying: Saying): readonly PartRow[] {
  const { events, at } = found
  const now = roundNow(events).events
  const isTold = ofKind(now, 'OutcomeNotified').length > 0
  const listed = listingOf(events)
  // Once it began, nobody is told any more that it will; what was sent back begins afresh.
  const began = ofKind(now, 'ProceedingsBegan').length > 0
  const isHearing = listed !== undefined && listed.form !== 'meeting' && !began
  const wasPublished = ofKind(events, 'Published', 'PublicationConsidered').length > 0
  if (!isTold && !isHearing && !wasPublished) return endingRows(found)
  return [
    ...(isHearing ? [publishRow(found, 'hearing-notice', saying)] : []),
    ...endingRows(found),
    ...(isTold ? [tellRow(found), publishRow(found, 'outcome', saying)] : []),
    ...(isTold || isHearing ? [pressRow(found)] : []),
    ...putRightRows(found),
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

function publishRow(found: OfficerView, what: Publishable, saying: Saying): PartRow {
  const { events, at } = found
  const up = publicNow(events).findLast(one => one.what === what)
  const prepared = preparedOf(events, what)
  const isMoved = what === 'hearing-notice' && up !== undefined && isOutOfDate(up, events)
  if (isMoved && !prepared)
    return { ...rowOf(at, what), open: 'The day has moved: publish it again' }
  return {
    ...rowOf(at, what),
    ...(prepared
      ? { open: 'Being prepared' }
      : up
        ? { stands: 'Public' }
        : standingOf(events, what, saying)),
  }
}

/** Nobody has to give one out: it is never to do. */
function pressRow({ events, at }: OfficerView): PartRow {
  const issued = pressLinesOf(events).filter(one => one.issued).length
  return {
    text: 'Write a press line',
    href: `${at}/publish/press-line`,
    hint: 'For reporters who ask: words, nine questions, and every name and detail',
    ...(preparedPressLine(events)
      ? { open: 'Being prepared' }
      : { stands: issued > 0 ? `${issued} issued` : 'None issued' }),
  }
}

function putRightRows({ facts, officer, at }: OfficerView): readonly PartRow[] {
  const wrong = pressLinesToPutRight(facts, officer.subject).length
  if (wrong === 0) return []
  return [
    {
      text: 'Tell those a press line was given to',
      href: `${at}/press-line-told`,
      hint: 'It says what no longer stands',
      open: `${wrong} to put right`,
    },
  ]
}

type Standing = Pick<PartRow, 'open' | 'stands'>

/** Neither public nor being prepared: why it is not to be, or that it is still to do. */
function standingOf(events: OfficerView['events'], what: Publishable, saying: Saying): Standing {
  const { directions } = chairDirects(events)
  if (what === 'hearing-notice') {
    const isWithheld = directions.includes('notice-withheld')
    return isWithheld ? { stands: 'Not published: the chair directed it' } : { open: 'To do' }
  }
  if (findingNow(events)?.forum === 'meeting') return { stands: 'Private: a meeting' }
  if (clearedBy(events)) return { stands: 'Not published: cleared' }
  const now = new Set(ofKind(roundNow(events).events, 'Published'))
  const down = publicationsOf(events).findLast(
    one => one.what === what && one.published && now.has(one.published),
  )?.down
  if (down) return { stands: `Came down on ${dateWords(saying).shortDay(down.on)}` }
  return directions.includes('report-withheld')
    ? { stands: 'Not published: the chair directed it' }
    : { open: 'To do' }
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
  const isElsewhere = said.place !== withheld && listed.place !== said.place
  return listed.firstDay !== said.firstDay || listed.time !== said.time || isElsewhere
}

function publicRow({ events, at }: OfficerView): PartRow {
  const up = publicNow(events).length
  const isFound = publicationsOf(events).some(({ stillUp }) => stillUp.length > 0)
  return {
    text: 'What is public',
    href: `${at}/public`,
    hint: 'Until when, and what came down and why',
    ...(isFound
      ? { open: 'Still found after it came down' }
      : { stands: up > 0 ? `${up} public` : 'Nothing now' }),
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
