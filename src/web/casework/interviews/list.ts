/** Interviews of an investigation: who was given what, what is planned, and who is not asked. */
import { type Facts, isConstable, type NotInterviewed, waitsForSecond } from '#casework'
import type { Desk } from '#desk'
import { dateWords } from '../../dates.ts'
import { type Around, page } from '../../page.ts'
import { headOf, mayRead } from '../matter-frame.ts'
import { taskAt } from '../task.ts'
import {
  momentWords,
  standingOfInterview,
  standingTags,
  subjectName,
  unanswered,
  whomIn,
} from './at-interview.ts'
import { groundWords, paperWords } from './words.ts'

type At = Around & Readonly<{ matter: string }>

export const interviews = page({
  path: '/work/matters/:matter/interviews',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/interviews/list.njk',
  async show(desk: Desk, here: At) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    const { address } = found.task
    return {
      head: headOf(found.view, here, 'investigation'),
      part: 'Interviews',
      address,
      interviews: interviewRows(facts, address, here),
      officers: officerRows(facts, here),
      decisions: facts.interviewing.notInterviewed.map(one => decisionRow(facts, one, here)),
    }
  },
  title: ({ head }) => `Interviews, ${head.reference}`,
  reference: ({ head }) => head.reference,
})

function interviewRows(facts: Facts, address: string, here: At) {
  return facts.interviewing.interviews.map(one => {
    const { plan, notices, held } = one
    const at = held?.at ?? notices.at(-1)?.at
    const left = unanswered(one).length
    const asked = plan.questions.length
    return {
      who: whomIn(facts, plan, here),
      href: `${address}/interviews/${plan.interview}`,
      when: at ? momentWords(here)(at) : 'No time yet',
      questions: held ? `${asked - left} of ${asked} dealt with` : `${asked} planned`,
      tag: standingTags[standingOfInterview(one)],
    }
  })
}

function officerRows(facts: Facts, here: At) {
  const { shortDay } = dateWords(here)
  const { given, friends, representations } = facts.interviewing
  return facts.subjects
    .filter(({ subject }) => isConstable(facts, subject))
    .map(({ subject }) => {
      const theirs = given.filter(one => one.subject === subject)
      const friend = friends.find(one => one.subject === subject)?.friend
      return {
        subject,
        name: subjectName(facts, subject, here),
        given: theirs.map(({ what, on }) => `${paperWords[what]}, ${shortDay(on)}`),
        friend: friend && here.hideNames ? 'Somebody' : (friend ?? ''),
        represented: representations
          .filter(one => one.subject === subject)
          .map(({ on }) => `Representations made, ${shortDay(on)}`),
      }
    })
}

function decisionRow(facts: Facts, one: NotInterviewed, here: At) {
  const { decision, subject, ground, why, on, signed, waived } = one
  const waits = waitsForSecond(facts, one)
  return {
    decision,
    who: subjectName(facts, subject, here),
    ground: groundWords[ground],
    why,
    on: dateWords(here).shortDay(on),
    waits,
    signed: signed ? signed.why : '',
    near: signed?.near ? `${signed.near.how}. ${signed.near.why}` : '',
    standsWhy: waived?.why ?? '',
    tag: waits
      ? { text: 'Waits for a second signature', classes: 'govuk-tag--yellow' }
      : signed && !signed.agreed
        ? { text: 'Not agreed: interview them', classes: 'govuk-tag--red' }
        : { text: 'Stands', classes: 'govuk-tag--green' },
  }
}
