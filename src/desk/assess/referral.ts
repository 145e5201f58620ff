/** Whether it must go to the IOPC, and sending it: nothing ever stands before any of these. */
import type { CriterionAnswer, DgDecision, ReferralForm } from '#casework'
import type { Day, Instant, MatterId } from '#kernel'
import { londonDay } from '#kernel'
import { letter, type Paper } from '#papers'
import { authorityOf, type Bench } from '../bench.ts'
import type { ReadDesk } from '../read-matter.ts'
import { type Verb, verb } from '../verb.ts'
import type { As } from '../who.ts'
import { referralLetter } from './referral-letter.ts'

type Sent = Readonly<{ at: Instant; how: 'sent' | 'already'; basis: 'mandatory' | 'voluntary' }>
type Whom = 'complainant' | 'subject'

export type ReferralVerbs = Readonly<{
  answerCriteria: Verb<{
    on: Day
    answers: readonly CriterionAnswer[]
    clearAt?: Instant
    clearWhy?: string
  }>
  prepareReferral: Verb<{ form: ReferralForm }>
  refer: Verb<Sent & { theirReference?: string }>
  tellOfReferral: Verb<{ on: Day; whom: Whom; by: string }>
  keepReferralFrom: Verb<{ on: Day; whom: Whom; why: string }>
  recordDgDecision: Verb<{
    on: Day
    decision: DgDecision
    form?: 'local' | 'directed' | 'independent'
    theirReference?: string
    words?: string
  }>
  /** The referral as it was last prepared, to print or send; undefined where there is none. */
  referralPaper(
    as: As,
    matter: MatterId,
  ): Promise<Readonly<{ paper: Paper; reference: string }> | undefined>
}>

export function referralVerbs(bench: Bench, { matter: read }: Pick<ReadDesk, 'matter'>) {
  const verbs: ReferralVerbs = {
    answerCriteria: verb(bench, 'handle own', ({ on, answers, clearAt, clearWhy }, today) => ({
      type: 'AnswerCriteria',
      on,
      today,
      answers,
      ...(clearAt === undefined ? {} : { clearAt }),
      ...(clearWhy === undefined ? {} : { clearWhy }),
    })),
    prepareReferral: verb(bench, 'handle own', ({ form }, on) => ({
      type: 'PrepareReferral',
      on,
      form,
    })),
    refer: verb(bench, 'handle own', ({ at, how, basis, theirReference }) => ({
      type: 'Refer',
      on: londonDay(at),
      at,
      how,
      basis,
      ...(theirReference === undefined ? {} : { theirReference }),
    })),
    tellOfReferral: verb(bench, 'handle own', ({ on, whom, by }, today) => ({
      type: 'TellOfReferral',
      on,
      today,
      whom,
      by,
    })),
    keepReferralFrom: verb(bench, 'handle own', ({ on, whom, why }, today) => ({
      type: 'KeepReferralFrom',
      on,
      today,
      whom,
      why,
    })),
    recordDgDecision: verb(
      bench,
      'handle own',
      ({ on, decision, form, theirReference, words }, today) => ({
        type: 'RecordDgDecision',
        on,
        today,
        decision,
        ...(form === undefined ? {} : { form }),
        ...(theirReference === undefined ? {} : { theirReference }),
        ...(words === undefined ? {} : { words }),
      }),
    ),
    async referralPaper(as, matter) {
      const view = await read(as, matter)
      const prepared = view?.facts?.referralForm
      if (!view || !prepared || as.actor.type !== 'staff') return undefined
      const { reference } = view.row
      const { name, role } = as.actor
      const words = referralLetter({
        authority: authorityOf(bench, as.authority),
        reference,
        on: prepared.on,
        form: prepared.form,
        signed: { name, role },
      })
      return { paper: letter(words), reference }
    },
  }
  return verbs
}
