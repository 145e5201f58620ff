/** Whether it must go to the Independent Office for Police Conduct, and what they said. */
import { accept, type Day, type Instant, londonDay, nothing } from '#kernel'
import type { Criterion } from '#law'
import { type Decides, type Evolves, type Tells, untold } from './area.ts'
import { alreadySaid, missingWords, said, stillToCome, unless } from './checks.ts'

export type CriterionAnswer = Readonly<{
  criterion: Criterion
  answer: 'yes' | 'no' | 'not-sure'
  /** What makes them think so. */
  why?: string
}>

type On = Readonly<{ on: Day }>
type Today = Readonly<{ today: Day }>
type Answered = On &
  Readonly<{
    answers: readonly CriterionAnswer[]
    /** When it first became clear to the authority: a person says, and why where it is not now. */
    clearAt?: Instant
    clearWhy?: string
  }>
/** The referral as it was written, for whoever reads it after. */
export type ReferralForm = Readonly<{
  criteria: readonly string[]
  becameClear: string
  incident: string
  subjects: string
  injuries: string
  evidence: string
  risks: string
  complainantNeeds: string
  characteristics: string
  previous: string
  view: string
}>
type Referral = On &
  Readonly<{
    at: Instant
    basis: 'mandatory' | 'voluntary'
    /** Sent from here, or already sent another way. */
    how: 'sent' | 'already'
    theirReference?: string
    form?: ReferralForm
  }>
export const dgDecisions = [
  'treated-as-referred',
  'called-in',
  'investigation-necessary',
  'referred-back',
] as const
export type DgDecision = (typeof dgDecisions)[number]
type Decided = On &
  Readonly<{
    decision: DgDecision
    form?: 'local' | 'directed' | 'independent'
    theirReference?: string
    words?: string
  }>
type ToldOf = On & Readonly<{ whom: 'complainant' | 'subject'; by: string }>
/** Telling them would do harm, and so. */
type NotTold = On & Readonly<{ whom: 'complainant' | 'subject'; why: string }>
type Prepared = On & Readonly<{ form: ReferralForm }>

export type ReferralCommands = {
  AnswerCriteria: Answered & Today
  PrepareReferral: Prepared
  /** Nothing ever stands in front of it. */
  Refer: Referral
  TellOfReferral: ToldOf & Today
  KeepReferralFrom: NotTold & Today
  RecordDgDecision: Decided & Today
}
export type ReferralEvents = {
  CriteriaAnswered: Answered
  ReferralPrepared: Prepared
  Referred: Referral
  ReferralTold: ToldOf
  ReferralNotTold: NotTold
  DgDecided: Decided
}

/** The last answer given to one criterion. */
export function latestAnswer(
  criteria: readonly Answered[],
  criterion: Criterion,
): CriterionAnswer['answer'] | undefined {
  const given = criteria.flatMap(({ answers }) => answers)
  return given.findLast(one => one.criterion === criterion)?.answer
}

export const referralDecides: Decides<ReferralCommands> = {
  AnswerCriteria({ today, ...asked }, { criteria }) {
    if (alreadySaid(criteria.slice(-1), asked)) return nothing
    // A yes taken back is as much a decision as the yes was.
    const needsWhy = ({ criterion, answer }: CriterionAnswer) =>
      answer !== 'no' || latestAnswer(criteria, criterion) === 'yes'
    const unsaid = asked.answers.find(one => needsWhy(one) && !one.why?.trim())
    return unless(
      (unsaid ? missingWords('', 'why') : undefined) ??
        (asked.clearAt ? stillToCome(londonDay(asked.clearAt), today) : undefined) ??
        stillToCome(asked.on, today),
      { type: 'CriteriaAnswered', ...asked },
    )
  },
  PrepareReferral(asked, { referralForm }) {
    if (referralForm && alreadySaid([referralForm], asked)) return nothing
    return accept({ type: 'ReferralPrepared', ...asked })
  },
  Refer(asked, { referred, referralForm }) {
    const whole = { ...(referralForm ? { form: referralForm.form } : {}), ...asked }
    if (alreadySaid(referred, whole)) return nothing
    return accept({ type: 'Referred', ...whole })
  },
  TellOfReferral({ today, ...asked }, { referralTold }) {
    if (alreadySaid(referralTold, asked)) return nothing
    return unless(missingWords(asked.by, 'how') ?? stillToCome(asked.on, today), {
      type: 'ReferralTold',
      ...asked,
    })
  },
  KeepReferralFrom({ today, ...asked }, { referralNotTold }) {
    if (alreadySaid(referralNotTold, asked)) return nothing
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'ReferralNotTold',
      ...asked,
    })
  },
  RecordDgDecision({ today, ...asked }, { dg }) {
    if (alreadySaid(dg, asked)) return nothing
    return unless(stillToCome(asked.on, today), { type: 'DgDecided', ...asked })
  },
}

export const referralEvolves: Evolves<ReferralEvents> = {
  CriteriaAnswered: (facts, event) => ({ ...facts, criteria: [...facts.criteria, said(event)] }),
  ReferralPrepared: (facts, event) => ({ ...facts, referralForm: said(event) }),
  Referred: (facts, event) => ({ ...facts, referred: [...facts.referred, said(event)] }),
  ReferralTold: (facts, event) => ({
    ...facts,
    referralTold: [...facts.referralTold, said(event)],
  }),
  ReferralNotTold: (facts, event) => ({
    ...facts,
    referralNotTold: [...facts.referralNotTold, said(event)],
  }),
  DgDecided: (facts, event) => ({ ...facts, dg: [...facts.dg, said(event)] }),
}

export const referralTells: Tells<ReferralEvents> = {
  CriteriaAnswered({ answers, clearAt, clearWhy }, { knownOn, facts }) {
    // One that was taken back since is in the record, and the law goes on without it.
    const yes = answers
      .filter(({ answer }) => answer === 'yes')
      .map(one => one.criterion)
      .filter(criterion => latestAnswer(facts.criteria, criterion) === 'yes')
    if (!clearAt || yes.length === 0) return []
    return [
      {
        happened: 'referral-criterion-became-clear',
        at: clearAt,
        // Asked and answered of the authority itself, whichever body that is.
        by: 'appropriate-authority',
        knownOn,
        details: { criteria: yes, ...(clearWhy ? { reason: clearWhy } : {}) },
      },
    ]
  },
  ReferralPrepared: untold,
  Referred: ({ at, basis }, { knownOn }) => [
    {
      happened: 'referred-to-dg',
      at,
      by: 'appropriate-authority',
      to: 'director-general',
      knownOn,
      details: { basis },
    },
  ],
  ReferralTold: ({ on, whom }, { force, knownOn, facts }) =>
    whom === 'complainant'
      ? [{ happened: 'referral-notified', on, by: force, to: 'complainant', knownOn }]
      : facts.subjects.map(({ subject }) => ({
          happened: 'referral-notified',
          on,
          by: force,
          to: subject,
          knownOn,
        })),
  ReferralNotTold: untold,
  DgDecided({ on, decision, form }, { knownOn }) {
    const by = 'director-general'
    switch (decision) {
      case 'called-in':
        return [{ happened: 'dg-called-in', on, by, knownOn }]
      case 'treated-as-referred':
        return [{ happened: 'dg-treated-as-referred', on, by, knownOn }]
      case 'referred-back':
        return [{ happened: 'dg-referred-back', on, by, knownOn }]
      case 'investigation-necessary':
        return [
          { happened: 'dg-found-investigation-necessary', on, by, knownOn },
          ...(form
            ? [
                {
                  happened: 'investigation-form-decided',
                  on,
                  by,
                  knownOn,
                  details: { form },
                } as const,
              ]
            : []),
        ]
    }
  },
}
