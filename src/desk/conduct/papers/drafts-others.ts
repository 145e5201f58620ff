/** What is written of the proceedings to whoever complained, or is interested, from the record. */
import { dayGiven, listingOf, ofKind, outcomeStanding, roundNow } from '#casework'
import { fill } from '../../words.ts'
import { levelNames, outcomeNames } from '../outcome-report.ts'
import type { Draft, DraftsOf } from './drafts-investigation.ts'
import { when } from './drafts-proceedings.ts'
import { inWords, type KnownForPaper, paragraphs } from './known.ts'
import catalogue from './papers.en.json' with { type: 'json' }

const { others } = catalogue

/**
 * Regulation 40: the day, the time, the place, and what they may do there. An interested person may
 * be written to as well, who complained of nothing.
 */
const theDay: Draft = known => {
  const listing = listingOf(known.events)
  if (!listing) return undefined
  const { who, facts } = known
  return paragraphs(
    fill(others[facts.kind === 'complaint' ? 'about' : 'about-interest'], { who }),
    when(known),
    others[`open.${listing.form}`],
    others.attend,
    others.questions,
    others.needs,
  )
}

/** Once the officer was told: it takes effect from then, and nobody learns of it before they do. */
const theOutcome: Draft = known => {
  const { who, events } = known
  const { finding } = outcomeStanding(events)
  const told = ofKind(roundNow(events).events, 'OutcomeNotified').at(-1)
  if (!finding || !told) return undefined
  const toldOn = dayGiven(told)
  const day = inWords(toldOn)
  const { months, action } = told
  const isFound = finding.level !== 'neither'
  return paragraphs(
    isFound
      ? fill(others.found, { who, level: levelNames[finding.level] })
      : fill(others['nothing-found'], { who }),
    isFound &&
      fill(catalogue.decided, {
        action: outcomeNames[action],
        months: months === undefined ? '' : fill(catalogue.months, { months: String(months) }),
      }),
    fill(others.notified, { who, day }),
    finding.forum !== 'meeting' && others.published,
    others['no-appeal'],
    inCourt(known, toldOn),
  )
}

/** The court's last day runs from the decision, also for whoever was not its officer. */
function inCourt({ law }: KnownForPaper, decidedOn: KnownForPaper['on']): string | undefined {
  const found = law?.duties.findLast(
    ({ rule, bearer, arose }) =>
      rule === 'jr.time' && bearer === 'complainant' && arose === decidedOn,
  )
  return found?.due ? fill(others.court, { day: inWords(found.due) }) : undefined
}

export const othersDrafts = {
  'complainant-day': { words: theDay },
  'complainant-outcome': { words: theOutcome },
} as const satisfies Record<string, DraftsOf>
