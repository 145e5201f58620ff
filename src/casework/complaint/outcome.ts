/** What came of it: the outcome, its last day, and what others are asked to do. */
import { type AllegationId, type Day, nothing, type RecommendationId, refuse } from '#kernel'
import { linesAnswered } from '../investigation/lines.ts'
import { type Decides, type Evolves, type Tells, untold } from './area.ts'
import { alreadySaid, missingWords, said, stillToCome, unless } from './checks.ts'
import type { Facts } from './facts.ts'
import type { Waived } from './handling.ts'
import { alleges } from './letter-contents.ts'
import type { ComplaintRefusal } from './words.ts'

/** One allegation's result, in the national codes' own words, with the reasons for it. */
export type Finding = Readonly<{
  allegation: AllegationId
  result: string
  reasons: string
  actions: readonly string[]
}>

type On = Readonly<{ on: Day }>
type Today = Readonly<{ today: Day }>
type Recommendation = On &
  Readonly<{
    recommendation: RecommendationId
    kind: 'learning' | 'remedy'
    from: 'force' | 'local-policing-body' | 'director-general'
    to: string
    words: string
    /** The day a reply is expected by, where the law or the sender gives one. */
    replyBy?: Day
  }>
type Reply = On &
  Readonly<{
    recommendation: RecommendationId
    accepted: 'yes' | 'in-part' | 'no'
    words: string
  }>

type OutcomeOf = On &
  Waived &
  Readonly<{
    findings: readonly Finding[]
    learning?: string
    /** The lines of enquiry a discrimination allegation calls for that were followed. */
    considered?: readonly string[]
  }>
/** Told by word of mouth: lawful only where it was made so and is outside Schedule 3. */
type Orally = On & Readonly<{ by: 'phone' | 'in-person'; who: string; words: string }>

export type OutcomeEvents = {
  OutcomeDecided: OutcomeOf
  OutcomeTold: Orally
  Finalised: On
  RecommendationMade: Recommendation
  RecommendationAnswered: Reply
}
export type OutcomeCommands = {
  TellOutcome: Orally & Today
  DecideOutcome: OutcomeEvents['OutcomeDecided'] & Today
  Finalise: On & Today
  MakeRecommendation: Recommendation & Today
  AnswerRecommendation: Reply & Today
}

/** What guidance has looked into before an allegation of discrimination is decided. */
export const discriminationEnquiries = [
  '01',
  '02',
  '04',
  '06',
  '09',
  '12',
  '14',
  '16',
  '17',
  '19',
  '29',
  '30',
  '31',
  '34',
] as const

/** Practice and no law: it warns, and whoever decides may go ahead with a reason. */
function notConsidered(asked: OutcomeOf, facts: Facts): ComplaintRefusal | undefined {
  if (!alleges(facts, 'F')) return undefined
  const without = new Set(asked.waived?.why.trim() ? asked.waived.rule.split(' ') : [])
  const answered = new Set([...(asked.considered ?? []), ...linesAnswered(facts)])
  const rules = discriminationEnquiries
    .filter(one => !answered.has(one))
    .map(one => `disc.${one}`)
    .filter(rule => !without.has(rule))
  return rules.length > 0 ? { type: 'MoreExpected', rules } : undefined
}

export const outcomeDecides: Decides<OutcomeCommands> = {
  DecideOutcome({ today, ...asked }, facts) {
    const { allegations, outcome } = facts
    if (outcome && alreadySaid([outcome], asked)) return nothing
    const unanswered = allegations.some(
      ({ id }) => !asked.findings.some(({ allegation }) => allegation === id),
    )
    const reasonless = asked.findings.some(({ reasons }) => reasons.trim() === '')
    return unless(
      (unanswered ? ({ type: 'WordsMissing', what: 'findings' } as const) : undefined) ??
        (reasonless ? ({ type: 'WordsMissing', what: 'reasons' } as const) : undefined) ??
        stillToCome(asked.on, today) ??
        notConsidered(asked, facts),
      { type: 'OutcomeDecided', ...asked },
    )
  },
  TellOutcome({ today, ...asked }, { outcome, recorded, how, outcomeTold }) {
    if (outcomeTold && alreadySaid([outcomeTold], asked)) return nothing
    if (!outcome) return refuse({ type: 'NoOutcome' })
    if (recorded || how !== 'oral') return refuse({ type: 'TellInWriting' })
    return unless(
      missingWords(asked.who, 'how') ??
        missingWords(asked.words, 'words') ??
        stillToCome(asked.on, today),
      { type: 'OutcomeTold', ...asked },
    )
  },
  Finalise({ on, today }, { finalised }) {
    if (finalised) return nothing
    return unless(stillToCome(on, today), { type: 'Finalised', on })
  },
  MakeRecommendation({ today, ...asked }, { recommendations }) {
    if (recommendations.some(one => one.recommendation === asked.recommendation)) return nothing
    return unless(missingWords(asked.words, 'words') ?? stillToCome(asked.on, today), {
      type: 'RecommendationMade',
      ...asked,
    })
  },
  AnswerRecommendation({ today, ...asked }, { recommendations, replies }) {
    if (!recommendations.some(one => one.recommendation === asked.recommendation))
      return refuse({ type: 'NoSuchRecommendation' })
    if (alreadySaid(replies, asked)) return nothing
    return unless(missingWords(asked.words, 'words') ?? stillToCome(asked.on, today), {
      type: 'RecommendationAnswered',
      ...asked,
    })
  },
}

export const outcomeEvolves: Evolves<OutcomeEvents> = {
  OutcomeDecided: (facts, event) => ({ ...facts, outcome: said(event) }),
  OutcomeTold: (facts, event) => ({ ...facts, outcomeTold: said(event) }),
  Finalised: (facts, { on }) => ({ ...facts, finalised: { on } }),
  RecommendationMade: (facts, event) => ({
    ...facts,
    recommendations: [...facts.recommendations, said(event)],
  }),
  RecommendationAnswered: (facts, event) => ({
    ...facts,
    replies: [...facts.replies, said(event)],
  }),
}

export const outcomeTells: Tells<OutcomeEvents> = {
  OutcomeDecided: ({ on }, { force, knownOn, facts }) => [
    // Our own investigation is over once its outcome is decided: no report of it comes late.
    ...(facts.handling.at(-1)?.how === 'local-investigation'
      ? [{ happened: 'investigation-completed', on, by: force, knownOn } as const]
      : []),
    { happened: 'outcome-reached', on, by: force, knownOn },
  ],
  OutcomeTold: ({ on }, { force, knownOn }) => [
    {
      happened: 'outcome-told',
      on,
      by: force,
      to: 'complainant',
      knownOn,
      details: { how: 'oral' },
    },
  ],
  Finalised: untold,
  RecommendationMade: untold,
  RecommendationAnswered: (event, { force, knownOn, facts }) => {
    const asked = lastOfItsDay(event, facts)
    if (!asked || asked.from === 'force') return []
    const details = { accepted: event.accepted !== 'no' }
    const { on } = event
    return [
      { happened: 'recommendation-answered', on, by: force, to: asked.from, knownOn, details },
    ]
  },
}

/**
 * What it answers, where with it everything that body asked that day is answered. `law` cannot tell
 * one recommendation of a day from another, and would take the first answer for all of them.
 */
function lastOfItsDay({ recommendation }: Reply, { recommendations, replies }: Facts) {
  const asked = recommendations.find(one => one.recommendation === recommendation)
  if (!asked) return undefined
  const first = new Map(
    replies.toReversed().map((one, at) => [one.recommendation, replies.length - at]),
  )
  const day = recommendations.filter(one => one.from === asked.from && one.on === asked.on)
  const own = first.get(recommendation) ?? 0
  return day.every(one => (first.get(one.recommendation) ?? Infinity) <= own) ? asked : undefined
}
