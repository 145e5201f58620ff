/** What a publication says at first, from the record alone: whoever publishes it words it. */
import {
  allegedOf,
  asDirected,
  type ConductFacts,
  dayGiven,
  findingNow,
  listingOf,
  ofKind,
  outcomeNow,
  type PublicHearing,
  roundNow,
} from '#casework'
import { levelNames, outcomeNames } from '#desk'
import { addDays, addWorkingDays, type Day } from '#kernel'
import { holidays } from '#law'
import { dateWords } from '../../../dates.ts'
import type { Around } from '../../../page.ts'
import { counted } from '../../investigation/parts.ts'
import type { OfficerView } from '../at-officer.ts'
import type { PublishingView } from './at-publishing.ts'

/** The officer as the public reads them; nobody where names are hidden. */
function officerIn(
  { found }: Readonly<{ found: Pick<OfficerView, 'officer'> }>,
  { hideNames }: Around,
): string {
  const { rank, name } = found.officer
  return hideNames ? 'The officer' : [rank, name].filter(Boolean).join(' ') || 'The officer'
}

/** The day after its last one, where it sits on each working day. */
export function lastDayOf({ firstDay, days }: Pick<PublicHearing, 'firstDay' | 'days'>): Day {
  if (days < 2) return addDays(firstDay, 1)
  // Past the years whose holidays are known, two days more for each week and for its weekend.
  const last = addWorkingDays(firstDay, days - 1, holidays)
  return last ? addDays(last, 1) : addDays(firstDay, days + Math.ceil(days / 5) * 2)
}

/** Without what the chair directed to be kept out of it. */
function directed({ found, what }: PublishingView, words: string): string {
  return asDirected(found.facts, { subject: found.officer.subject, what, words })
}

export function headingFor(view: PublishingView, here: Around): string {
  const who = officerIn(view, here)
  if (view.isPressLine) {
    // Its heading names nobody: whether its words do is for whoever words them.
    return view.what === 'outcome' ? 'Outcome of misconduct proceedings' : 'Misconduct hearing'
  }
  const of = view.what === 'outcome' ? 'outcome' : 'notice'
  return directed(view, `${who}: ${of} of a misconduct hearing`)
}

/** The report from its first heading to its last numbered words, without the numbers. */
export function fromReport(text: string): string {
  const begins = /^1\. .+\n-{3,}$/mu.exec(text)?.index ?? 0
  const last = [...text.matchAll(/^ *\d+\.\d+ /gmu)].at(-1)?.index ?? begins
  // What follows is who signed it, its reference and its marking.
  const ends = text.indexOf('\n\n', last)
  // What was broken to fit a page runs on again: a name over two lines would not be found.
  return text
    .slice(begins, ends < 0 ? undefined : ends)
    .replaceAll(/^ *\d+(?:\.\d+)*\.? +/gmu, '')
    .replaceAll(/(?<=\S)\n +/gu, ' ')
    .replaceAll(/^ +/gmu, '')
    .trim()
}

export function wordsFor(view: PublishingView, here: Around): string {
  return directed(view, view.isPressLine ? lineIn(view, here) : recordedIn(view, here))
}

/** Of whom nothing is said but that they are an officer, until somebody words it otherwise. */
function lineIn({ what, found: { events } }: PublishingView, here: Around): string {
  const { day } = dateWords(here)
  const listed = listingOf(events)
  if (what === 'outcome') return decidedWords(events, 'an officer', here)
  if (!listed) return ''
  const form = listed.form === 'meeting' ? 'meeting' : 'hearing'
  return `A misconduct ${form} of an officer begins on ${day(listed.firstDay)}.`
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
  return outcomeWords(view, here)
}

/** Of the outcome that stands alone: a report is of what was told, not of what took its place. */
function outcomeWords({ found: { events, ...found } }: PublishingView, here: Around): string {
  const now = outcomeNow(events)
  if (!now) return ''
  const { since } = now
  const reported = ofKind(roundNow(events).events, 'OutcomeReported').at(-1)
  if (reported && since.type === 'OutcomeNotified') return fromReport(reported.text)
  return decidedWords(events, officerIn({ found }, here), here)
}

/** Of whom what was found, and what came of it. */
function decidedWords(events: ConductFacts, who: string, here: Around): string {
  const now = outcomeNow(events)
  if (!now) return ''
  const { day } = dateWords(here)
  const { action, since } = now
  const level = since.type === 'OutcomeNotified' ? since.finding : findingNow(events)?.level
  const from = since.type === 'OutcomeNotified' ? dayGiven(since) : since.on
  return [
    ...(level ? [`The panel found ${levelNames[level]} against ${who}.`] : []),
    `The outcome is ${outcomeNames[action]}, from ${day(from)}.`,
    ...(since.type === 'ChallengeDecided'
      ? ['It was put in the place of what the panel had decided.']
      : []),
  ].join('\n\n')
}
