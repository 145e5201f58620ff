/** One interview from its plan to its end: what comes next, and a record that can be printed. */
import { answerTo, beforeInterview } from '#casework'
import type { Desk } from '#desk'
import { dateWords } from '../../dates.ts'
import { type Around, page } from '../../page.ts'
import { doneIn } from '../done.ts'
import { mayRead } from '../matter-frame.ts'
import {
  type InterviewView,
  interviewAt,
  momentWords,
  pointWords,
  postponementOf,
  standingOfInterview,
  standingTags,
  unanswered,
} from './at-interview.ts'
import { answerWords, beforeWords, rightWords, settledWords, timeInRecording } from './words.ts'

type At = Around & Readonly<{ matter: string; interview: string }>
type Row = Readonly<{ key: string; value: string }>

export const interview = page({
  path: '/work/matters/:matter/interviews/:interview',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/interviews/interview.njk',
  async show(desk: Desk, here: At) {
    const found = await interviewAt(desk, here)
    if (!found) return undefined
    const { one, facts, at, who } = found
    return {
      ...found.task,
      at,
      who,
      done: doneIn(here.query),
      purpose: one.plan.purpose,
      tag: standingTags[standingOfInterview(one)],
      next: nextOf(found),
      before: one.held
        ? []
        : beforeInterview(facts, one).map(({ what }) => ({
            words: beforeWords[what],
            href: what === 'interview-notice' ? `${at}/notice` : givenAddress(found),
          })),
      notices: one.notices.map(notice => noticeRows(notice, here)),
      others: otherTimes(found, here),
      held: heldRows(found, here),
      told: (one.held?.told ?? []).map(right => rightWords[right]),
      questions: questionRows(found),
      ended: one.ended ? momentWords(here)(one.ended.at) : '',
      account: one.ended ? `${found.task.address}/accounts/${one.ended.account}` : '',
      abandoned: one.abandoned?.why ?? '',
      mayAbandon: !one.ended && !one.abandoned,
    }
  },
  title: 'Interview',
  back: (_here, { address }) => `${address}/interviews`,
  reference: ({ reference }) => reference,
})

function givenAddress({ list, one }: InterviewView): string {
  return one.plan.subject ? `${list}/given/${one.plan.subject}` : list
}

/** What is done next, the likeliest first. */
function nextOf({ one, at }: InterviewView) {
  if (one.ended || one.abandoned) return []
  const plan = { text: 'Change the questions', href: `${at}/plan` }
  const notice = { text: 'Record the notice given', href: `${at}/notice` }
  const start = { text: 'Begin the interview', href: `${at}/start` }
  if (one.held) {
    const [first] = unanswered(one)
    const go = first && {
      text: 'Go on with the questions',
      href: `${at}/questions/${first.question}`,
    }
    return [
      ...(go ? [go] : []),
      { text: 'Add a question that came up', href: `${at}/questions/new` },
      { text: 'End the interview', href: `${at}/end` },
    ]
  }
  if (one.notices.length === 0) return [notice, plan, start]
  return [
    start,
    { text: 'They put another time forward', href: `${at}/other-time` },
    { text: 'Record another notice', href: `${at}/notice` },
    plan,
  ]
}

type Notice = InterviewView['one']['notices'][number]

function noticeRows(notice: Notice, here: At): readonly Row[] {
  const moment = momentWords(here)
  return [
    { key: 'When', value: moment(notice.at) },
    { key: 'Where', value: notice.place },
    { key: 'How the time came about', value: settledWords[notice.settled] },
    ...(notice.tried ? [{ key: 'What was done to agree it', value: notice.tried }] : []),
    { key: 'Sent ahead', value: notice.information },
    { key: 'Friend', value: friendOf(notice.friend, here) },
    { key: 'Given', value: `${dateWords(here).shortDay(notice.on)}. ${notice.how}` },
  ]
}

const friendOf = (friend: string | undefined, { hideNames }: At) =>
  friend ? (hideNames ? 'Somebody' : friend) : 'None that they have said'

function otherTimes(found: InterviewView, here: At) {
  const { one, at } = found
  const { must } = postponementOf(found)
  const last = one.otherTimes.at(-1)
  const isTaken = (time: string) => one.notices.some(notice => notice.at === time)
  return one.otherTimes.map(other => {
    const isOpen = other === last && other.declined === undefined && !isTaken(other.at)
    return {
      when: momentWords(here)(other.at),
      why: other.why,
      judged: `${other.reasonable ? 'Reasonable' : 'Not reasonable'}: ${other.judged}`,
      came: other.declined
        ? `Not accepted: ${other.declined}`
        : isTaken(other.at)
          ? 'Accepted'
          : '',
      must: isOpen && must !== undefined,
      isOpen,
      href: `${at}/other-time/${other.proposal}`,
    }
  })
}

function heldRows({ one, view }: InterviewView, here: At): readonly Row[] {
  const { held } = one
  if (!held) return []
  const recording = view.documents.find(({ document }) => document === held.recording)
  return [
    { key: 'Began', value: momentWords(here)(held.at) },
    { key: 'Where', value: held.place },
    { key: 'Present', value: here.hideNames ? `${held.present.length}` : held.present.join('; ') },
    { key: 'Friend', value: friendOf(held.friend, here) },
    { key: 'Said of their rights', value: held.rights },
    ...(recording ? [{ key: 'Recording', value: recording.name }] : []),
    ...(held.waived ? [{ key: 'Gone ahead because', value: held.waived.why }] : []),
  ]
}

function questionRows({ one, facts, at }: InterviewView) {
  return one.plan.questions.map(({ question, words, points }) => {
    const answer = answerTo(one, question)
    const none = one.ended ? 'Not asked' : ''
    return {
      question,
      words,
      points: pointWords(facts, points),
      state: answer ? answerWords[answer.answer] : none,
      said: answer?.words ?? '',
      time: answer?.time === undefined ? '' : timeInRecording(answer.time),
      href: one.held && !one.ended ? `${at}/questions/${question}` : '',
    }
  })
}
