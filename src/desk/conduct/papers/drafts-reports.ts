/** What reports about an officer say, part by part, from the record alone. */
import { dayGiven, findingNow, ofKind, outcomeStanding, responseOf, roundNow } from '#casework'
import { fill } from '../../words.ts'
import { levelNames, outcomeNames } from '../outcome-report.ts'
import { delayDrafts } from './drafts-delay.ts'
import type { Draft, DraftsOf } from './drafts-investigation.ts'
import { inWords, type KnownForPaper, paragraphs, standardsIn } from './known.ts'
import catalogue from './papers.en.json' with { type: 'json' }

/** What was sent to the College of the outcome there now is, else what the record says. */
function ofList(part: string, draft: Draft): Draft {
  return known =>
    ofKind(roundNow(known.events).events, 'ListReported')
      .at(-1)
      ?.parts.find(one => one.part === part)?.words ?? draft(known)
}

const capacity: Draft = ({ officer: { kind } }) =>
  kind === 'officer' || kind === 'special-constable' ? catalogue.capacity[kind] : undefined

const reasons: Draft = ({ events }) => {
  const finding = findingNow(events)
  return paragraphs(
    ...(finding?.allegations ?? [])
      .filter(({ found }) => found !== 'not-proved')
      .map(({ facts, standards }) => {
        const names = standardsIn(standards).join('; ')
        return names
          ? `${facts}\n${fill(catalogue['answered.standards'], { standards: names })}`
          : facts
      }),
  )
}

const told: Draft = ({ events }) => {
  const { notified } = outcomeStanding(events)
  return notified && inWords(dayGiven(notified))
}

const answers = ({ events, facts }: KnownForPaper) =>
  (responseOf(events)?.answers ?? []).map(one => ({
    ...one,
    alleged: facts.allegations.find(({ id }) => id === one.allegation)?.words ?? '',
  }))

const response: DraftsOf = {
  accepted: known =>
    paragraphs(
      ...answers(known).map(({ alleged, accepted }) =>
        fill(catalogue['accepted.one'], { words: alleged, accepted: catalogue.accepted[accepted] }),
      ),
    ),
  mitigation: ({ events }) => responseOf(events)?.mitigation,
  disputed: known =>
    paragraphs(
      ...answers(known)
        .filter(({ accepted }) => accepted === 'no' || accepted === 'in-part')
        .map(({ words }) => words),
    ),
  law: ({ events }) => responseOf(events)?.law,
  documents: ({ events }) => {
    const made = responseOf(events)
    if (!made) return undefined
    const count = made.documents.length
    return count === 0
      ? catalogue['documents.none']
      : fill(catalogue['documents.count'], { count: String(count) })
  },
}

const appealed: Draft = ({ events }) => {
  const { notified } = outcomeStanding(events)
  if (!notified) return undefined
  return fill(catalogue.appealed, {
    day: inWords(notified.on),
    level: levelNames[notified.finding],
    action: outcomeNames[notified.action],
  })
}

export const reportDrafts = {
  'delay-report': delayDrafts,
  'list-report': {
    name: ofList('name', ({ officer }) => officer.name),
    force: ofList('force', ({ authority }) => authority.name),
    born: ofList('born', () => undefined),
    capacity: ofList('capacity', capacity),
    rank: ofList('rank', ({ officer }) => officer.rank),
    number: ofList('number', ({ officer }) => officer.number),
    reasons: ofList('reasons', reasons),
    date: ofList('date', told),
    advisory: ofList('advisory', () => undefined),
  },
  response,
  'tribunal-notice': { decision: appealed },
} as const satisfies Record<string, DraftsOf>
