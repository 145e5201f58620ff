/** What the notices of an investigation say, part by part, from the record alone. */
import { noticesGiven, ofKind, restrictionsOn, severityOf, suspensionOn } from '#casework'
import { londonDay, londonTime } from '#kernel'
import { fill } from '../../words.ts'
import { levelNames } from '../outcome-report.ts'
import { allegedWords, inWords, type KnownForPaper, lastDay, listed, paragraphs } from './known.ts'
import catalogue from './papers.en.json' with { type: 'json' }

/** Undefined where the record does not say it: its writer has to. */
export type Draft = (known: KnownForPaper) => string | undefined
export type DraftsOf = Readonly<Record<string, Draft>>

export const standing =
  (words: string): Draft =>
  () =>
    words

export const whatIsAlleged: Draft = known => listed(catalogue.alleged, allegedWords(known))

const investigator: Draft = ({ events }) => {
  const named = ofKind(events, 'InvestigatorNamed').at(-1)?.investigator
  if (!named) return undefined
  const name = [named.rank, named.name].filter(Boolean).join(' ')
  const who = fill(catalogue['investigator.rank'], { name, force: named.force })
  return fill(catalogue.investigator, { who: named.force ? who : name })
}

const severity: Draft = ({ events }) => {
  const { stands } = severityOf(events)
  if (!stands) return undefined
  const sentence = stands.level === 'neither' ? catalogue['severity.neither'] : catalogue.severity
  return fill(sentence, { day: inWords(stands.on), level: levelNames[stands.level] })
}

const likelyForm: Draft = ({ events }) => {
  const { stands } = severityOf(events)
  if (!stands?.form || stands.level === 'neither') return undefined
  const kind = stands.level === 'gross-misconduct' ? 'gross' : stands.form
  return fill(catalogue[`likely.${kind}`], { form: catalogue.forms[stands.form] })
}

/** As they were signed, or given on a paper of another kind. */
const terms: Draft = ({ events }) => {
  const [signed] = ofKind(events, 'PaperSigned').filter(
    ({ paper }) => paper === 'terms-of-reference',
  )
  const given = noticesGiven(events, 'terms-of-reference').at(-1)
  const words = (signed ?? given)?.parts.map(one => one.words).join('\n\n')
  return words ? paragraphs(catalogue.terms, words) : undefined
}

const representations: Draft = known => {
  const day = lastDay(known, 'special.representations', 'representations.investigator')
  return day && fill(catalogue.representations, { day })
}

const withheld: Draft = ({ events }) => {
  const deferred = ofKind(events, 'NoticeDeferred').findLast(
    ({ notice }) => notice === 'investigation',
  )
  if (!deferred) return undefined
  return fill(catalogue.withheld, { day: inWords(deferred.on), ground: deferred.ground })
}

const suspended = {
  fact: standing(catalogue.suspended),
  since: ({ events, on }) => {
    const began = suspensionOn(events, on)?.began
    return began && fill(catalogue['suspended.since'], { day: inWords(began.on), time: began.time })
  },
  reasons: ({ events, on }) => {
    const began = suspensionOn(events, on)?.began
    if (!began) return undefined
    return paragraphs(
      began.why,
      ...began.grounds.map(ground => catalogue['suspended.grounds'][ground]),
      began.considered && fill(catalogue['suspended.considered'], { considered: began.considered }),
    )
  },
  representations: known => {
    const day = lastDay(known, 'suspension.representations')
    const review = lastDay(known, 'suspension.review.first')
    return paragraphs(
      day && fill(catalogue['suspended.representations'], { day }),
      day && review && fill(catalogue['suspended.review'], { day: review }),
    )
  },
} as const satisfies DraftsOf

const reviewed: Draft = known => {
  const last = ofKind(known.events, 'SuspensionReviewed').at(-1)
  if (!last) return undefined
  const sentence = last.decision === 'continue' ? catalogue.continued : catalogue.ended
  const next = last.decision === 'continue' && lastDay(known, 'suspension.review.next')
  return paragraphs(
    fill(sentence, { day: inWords(last.on) }),
    last.why,
    next && fill(catalogue['suspended.review'], { day: next }),
  )
}

const restricted: Draft = ({ events, on }) => {
  const laid = restrictionsOn(events, on)
  if (!laid) return undefined
  return paragraphs(
    fill(catalogue.restricted, { day: inWords(laid.on) }),
    laid.restrictions,
    laid.why,
    fill(catalogue['restricted.review'], { day: inWords(laid.reviewOn) }),
  )
}

const route: Draft = ({ events }) => {
  const chosen = ofKind(events, 'RouteChosen', 'CaseWithdrawn').at(-1)
  if (!chosen) return undefined
  const named = catalogue.routes[chosen.route]
  return paragraphs(fill(catalogue.route, { day: inWords(chosen.on), route: named }), chosen.why)
}

/** As it was last fixed, or as they put forward since; before that its writer says it. */
function interviewOf({ facts, officer }: KnownForPaper) {
  const planned = facts.interviewing.interviews.findLast(
    ({ plan, ended, abandoned }) => plan.subject === officer.subject && !ended && !abandoned,
  )
  return planned?.notices.at(-1)
}

const interview: DraftsOf = {
  day: known => {
    const fixed = interviewOf(known)
    return fixed && inWords(londonDay(fixed.at))
  },
  time: known => {
    const fixed = interviewOf(known)
    return fixed && londonTime(fixed.at)
  },
  place: known => interviewOf(known)?.place,
  procedure: standing(catalogue['interview.procedure']),
  'police-friend': standing(catalogue.friend),
  advance: known => interviewOf(known)?.information,
  attend: standing(catalogue['interview.attend']),
  alternative: known => {
    const day = lastDay(known, 'special.interview-postpone', 'interview.postpone')
    return paragraphs(
      catalogue['interview.other'],
      day && fill(catalogue['interview.other.by'], { day }),
    )
  },
}

export const investigationDrafts = {
  investigation: {
    conduct: whatIsAlleged,
    investigator,
    severity,
    'likely-form': likelyForm,
    change: standing(catalogue.change),
    terms,
    advice: standing(catalogue.advice),
    'police-friend': standing(catalogue.friend),
    lawyer: standing(catalogue.lawyer),
    representations,
    silence: standing(catalogue.silence),
    withheld,
  },
  'terms-of-reference': {
    scope: known => listed(catalogue.scope, allegedWords(known)),
  },
  suspension: suspended,
  'suspension-review': { words: reviewed },
  restrictions: { words: restricted },
  route: { words: route },
  delay: {},
  interview,
} as const satisfies Record<string, DraftsOf>
