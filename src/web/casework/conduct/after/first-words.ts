/** What a publication says at first, from the record alone: whoever publishes it words it. */
import { allegedOf, asDirected, listingOf, ofKind, type PublicHearing } from '#casework'
import { levelNames, outcomeNames } from '#desk'
import { addDays, type Day } from '#kernel'
import { dateWords } from '../../../dates.ts'
import type { Around } from '../../../page.ts'
import { counted } from '../../investigation/parts.ts'
import type { PublishingView } from './at-publishing.ts'

/** The officer as the public reads them; nobody where names are hidden. */
function officerIn({ found }: PublishingView, { hideNames }: Around): string {
  const { rank, name } = found.officer
  return hideNames ? 'The officer' : [rank, name].filter(Boolean).join(' ') || 'The officer'
}

/** The day after its last one, as far as days of a hearing follow each other. */
export function lastDayOf({ firstDay, days }: Pick<PublicHearing, 'firstDay' | 'days'>): Day {
  const weekends = Math.floor((days - 1) / 5) * 2
  return addDays(firstDay, days + weekends)
}

/** Without what the chair directed to be kept out of it. */
function directed({ found, what }: PublishingView, words: string): string {
  return asDirected(found.facts, { subject: found.officer.subject, what, words })
}

export function headingFor(view: PublishingView, here: Around): string {
  const who = officerIn(view, here)
  const of = view.what === 'outcome' ? 'outcome' : 'notice'
  return directed(view, `${who}: ${of} of a misconduct hearing`)
}

/** The report from its first heading to its last numbered words, without the numbers. */
function fromReport(text: string): string {
  const begins = /^1\. .+\n-{3,}$/mu.exec(text)?.index ?? 0
  const last = [...text.matchAll(/^ *\d+\.\d+ /gmu)].at(-1)?.index ?? begins
  // What follows is who signed it, its reference and its marking.
  const ends = text.indexOf('\n\n', last)
  return text
    .slice(begins, ends < 0 ? undefined : ends)
    .replaceAll(/^ *\d+(?:\.\d+)*\.? +/gmu, '')
    .trim()
}

export function wordsFor(view: PublishingView, here: Around): string {
  return directed(view, recordedIn(view, here))
}

function recordedIn(view: PublishingView, here: Around): string {
  const { found, what } = view
  const { day } = dateWords(here)
  const who = officerIn(view, here)
  if (what === 'hearing-notice') {
    const listed = listingOf(found.events)
    const about = allegedOf(found.facts, found.officer.subject).map(({ words }) => words)
    return [
      `Officer: ${who}`,
      ...(listed
        ? [`When: ${day(listed.firstDay)} at ${listed.time}, for ${counted(listed.days, 'day')}`]
        : []),
      ...(listed ? [`Where: ${listed.place}`] : []),
      `What the case is about: ${about.join(' ')}`,
    ].join('\n\n')
  }
  const reported = ofKind(found.events, 'OutcomeReported').at(-1)
  if (reported) return fromReport(reported.text)
  const told = ofKind(found.events, 'OutcomeNotified').at(-1)
  return told
    ? [
        `The panel found ${levelNames[told.finding]} against ${who}.`,
        `The outcome is ${outcomeNames[told.action]}, from ${day(told.service.deemedOn ?? told.on)}.`,
      ].join('\n\n')
    : ''
}
