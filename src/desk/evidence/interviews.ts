/** Interviews: planned, given notice of, held, ended; and the decision not to hold one. */
import type { Commands } from '#casework'
import { complaint } from '#casework'
import { fold, londonDay, refuse } from '#kernel'
import { areOnePerson } from '#store'
import { maySee } from '../access/may-see.ts'
import type { Bench } from '../bench.ts'
import { type Decided, decide } from '../decide.ts'
import { howNear } from '../near.ts'
import { complaintEvent } from '../reckon.ts'
import { type Verb, verb } from '../verb.ts'
import { type AsCommand, permits } from '../who.ts'

type Asked<Type extends keyof Commands> = Omit<Commands[Type], 'on' | 'today'>
type Dated<Type extends keyof Commands> = Omit<Commands[Type], 'today'>

/** `interview`, `question`, `proposal`, `account` and `decision` are ids to cite it by. */
export type InterviewsDesk = Readonly<{
  giveOfficer: Verb<Dated<'GiveOfficer'>>
  chooseFriend: Verb<Dated<'ChooseFriend'>>
  makeRepresentations: Verb<Dated<'MakeRepresentations'>>
  planInterview: Verb<Asked<'PlanInterview'>>
  giveInterviewNotice: Verb<Dated<'GiveInterviewNotice'>>
  proposeOtherTime: Verb<Dated<'ProposeOtherTime'>>
  declineOtherTime: Verb<Asked<'DeclineOtherTime'>>
  holdInterview: Verb<Dated<'HoldInterview'>>
  addQuestion: Verb<Asked<'AddQuestion'>>
  answerQuestion: Verb<Asked<'AnswerQuestion'>>
  endInterview: Verb<Asked<'EndInterview'>>
  abandonInterview: Verb<Asked<'AbandonInterview'>>
  decideNotToInterview: Verb<Omit<Asked<'DecideNotToInterview'>, 'by' | 'second'>>
  /** Refused where whoever signs stands near the officer and nobody said why it is them. */
  signNotInterviewing: Verb<
    Omit<Asked<'SignNotInterviewing'>, 'by' | 'near'> & Readonly<{ nevertheless?: string }>
  >
}>

type Who = Commands['SignNotInterviewing']['by']

/** Only staff are ever let to these verbs. */
function whoIs({ actor }: AsCommand): Who {
  if (actor.type !== 'staff') throw new Error('nobody but staff decides of an interview')
  return actor.person
}

const none: readonly string[] = ['none', 'prefer-not-to-say']

export function interviewsDesk(bench: Bench): InterviewsDesk {
  return {
    giveOfficer: verb(bench, 'handle', ({ on, subject, what, how }, today) => ({
      type: 'GiveOfficer',
      today,
      on,
      subject,
      what,
      how,
    })),
    chooseFriend: verb(bench, 'handle', ({ on, subject, friend }, today) => ({
      type: 'ChooseFriend',
      today,
      on,
      subject,
      friend,
    })),
    makeRepresentations: verb(bench, 'handle', ({ on, subject, words, documents }, today) => ({
      type: 'MakeRepresentations',
      today,
      on,
      subject,
      words,
      documents,
    })),
    planInterview: verb(bench, 'handle', (asked, today) => ({
      type: 'PlanInterview',
      on: today,
      today,
      interview: asked.interview,
      who: asked.who,
      source: asked.source,
      ...(asked.subject ? { subject: asked.subject } : {}),
      purpose: asked.purpose,
      questions: asked.questions,
      ...(asked.waived ? { waived: asked.waived } : {}),
    })),
    giveInterviewNotice: verb(bench, 'handle', (asked, today) => ({
      type: 'GiveInterviewNotice',
      on: asked.on,
      today,
      interview: asked.interview,
      at: asked.at,
      place: asked.place,
      settled: asked.settled,
      ...(asked.tried ? { tried: asked.tried } : {}),
      how: asked.how,
      information: asked.information,
      ...(asked.friend ? { friend: asked.friend } : {}),
    })),
    proposeOtherTime: verb(bench, 'handle', (asked, today) => ({
      type: 'ProposeOtherTime',
      on: asked.on,
      today,
      interview: asked.interview,
      proposal: asked.proposal,
      at: asked.at,
      by: asked.by,
      why: asked.why,
      reasonable: asked.reasonable,
      judged: asked.judged,
    })),
    declineOtherTime: verb(bench, 'handle', ({ interview, proposal, why, waived }, today) => ({
      type: 'DeclineOtherTime',
      on: today,
      today,
      interview,
      proposal,
      why,
      ...(waived ? { waived } : {}),
    })),
    holdInterview: verb(bench, 'handle', (asked, today) => ({
      type: 'HoldInterview',
      on: asked.on,
      today,
      interview: asked.interview,
      at: asked.at,
      place: asked.place,
      present: asked.present,
      ...(asked.friend ? { friend: asked.friend } : {}),
      told: asked.told,
      rights: asked.rights,
      ...(asked.recording ? { recording: asked.recording } : {}),
      ...(asked.waived ? { waived: asked.waived } : {}),
    })),
    addQuestion: verb(bench, 'handle', ({ interview, question, words, points }, today) => ({
      type: 'AddQuestion',
      on: today,
      today,
      interview,
      question,
      words,
      points,
    })),
    answerQuestion: verb(bench, 'handle', (asked, today) => ({
      type: 'AnswerQuestion',
      on: today,
      today,
      interview: asked.interview,
      question: asked.question,
      answer: asked.answer,
      words: asked.words,
      ...(asked.time === undefined ? {} : { time: asked.time }),
    })),
    endInterview: verb(bench, 'handle', (asked, today) => ({
      type: 'EndInterview',
      on: today,
      today,
      interview: asked.interview,
      at: asked.at,
      account: asked.account,
      about: asked.about,
      said: asked.said,
      shown: asked.shown,
    })),
    abandonInterview: verb(bench, 'handle', ({ interview, why }, today) => ({
      type: 'AbandonInterview',
      on: today,
      today,
      interview,
      why,
    })),
    // What the complainant answered to "was it because of who you are" stands in their report.
    decideNotToInterview: verb(
      bench,
      'handle',
      ({ decision, subject, ground, why, waived }, today, as) => ({
        type: 'DecideNotToInterview',
        on: today,
        today,
        decision,
        subject,
        ground,
        why,
        by: whoIs(as),
        second: false,
        ...(waived ? { waived } : {}),
      }),
      (command, { events }) => {
        if (command.type !== 'DecideNotToInterview') return command
        const second = events
          .map(complaintEvent)
          .some(
            event =>
              event.type === 'ComplaintMade' &&
              event.report.becauseOf.some(one => !none.includes(one)),
          )
        return { ...command, second }
      },
    ),
    signNotInterviewing: (as, asked) => signAsSecond(bench, as, asked),
  }
}

type Signing = Parameters<InterviewsDesk['signNotInterviewing']>[1]

async function signAsSecond(bench: Bench, as: AsCommand, asked: Signing): Promise<Decided> {
  const { actor } = as
  if (!permits('handle', as) || actor.type !== 'staff') return refuse({ type: 'NotPermitted' })
  const { matter, seen, decision, agreed, why, nevertheless } = asked
  const standing = await bench.store.work(as, async tx => {
    if (!(await maySee(tx, as, matter))) return undefined
    const state = fold(complaint, (await tx.load(matter)).events.map(complaintEvent))
    if (state.type !== 'Open') return undefined
    const { subjects, interviewing } = state.facts
    const first = interviewing.notInterviewed.find(one => one.decision === decision)?.by
    const isFirst = first !== undefined && (await areOnePerson(tx, first, actor.person))
    return { first: isFirst ? first : undefined, how: await howNear(tx, actor, subjects) }
  })
  const how = standing?.how
  if (how && !nevertheless) return refuse({ type: 'NearTheOfficer', how })
  const today = londonDay(bench.world.now())
  return decide(bench, as, {
    matter,
    ...(seen === undefined ? {} : { seen }),
    request: { decision, agreed, why, nevertheless: nevertheless ?? '' },
    command: {
      ...{ type: 'SignNotInterviewing', on: today, today, decision, agreed, why },
      // A second account of whoever decided it is no second person.
      by: standing?.first ?? whoIs(as),
      ...(how && nevertheless ? { near: { how, why: nevertheless } } : {}),
    },
  })
}
