/** Not interviewing somebody who is complained against: a decision of its own, with its reason. */
import {
  type Facts,
  isUntested,
  type NotInterviewingGround,
  needsSecond,
  notInterviewingGrounds,
  pointsIn,
  standingInterviews,
  standingOf,
} from '#casework'
import type { Desk, MatterView } from '#desk'
import { accepted, matterId, refuse, type SubjectId } from '#kernel'
import { type Around, page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import type { Waived } from '../gate.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless, taskAt } from '../task.ts'
import { subjectName } from './at-interview.ts'
import { groundWords } from './words.ts'

type At = Around & Readonly<{ matter: string }>
type Deciding = Readonly<{ subject: SubjectId; ground: NotInterviewingGround; why: string }> &
  Waived
type Asking = Readonly<{
  subjects: readonly Readonly<{ value: SubjectId }>[]
  standing: readonly Readonly<{ subject: SubjectId }>[]
}>

function read(sheet: Sheet, { subjects, standing }: Asking) {
  const subject = sheet.choice(
    'subject',
    subjects.map(({ value }) => value),
  )
  const ground = sheet.choice('ground', notInterviewingGrounds)
  const why = sheet.lines('why')
  const stands = standing.some(one => one.subject === subject)
  const standsWhy = stands ? sheet.lines('stands-why') : ''
  if (subject && ground && why && (standsWhy || !stands))
    return accepted<Deciding>({
      ...{ subject, ground, why },
      ...(stands ? { waived: { rule: 'house.interview-stands', why: standsWhy } } : {}),
    })
  const problems: readonly Problem[] = [
    ...problemUnless(subject, 'subject', 'Select who is not interviewed'),
    ...problemUnless(ground, 'ground', 'Select the reason'),
    ...problemUnless(why, 'why', 'Enter why, and what will be found without asking them'),
    ...problemUnless(
      standsWhy || !stands,
      'stands-why',
      'Enter why the notice of their interview stands beside this decision',
    ),
  ]
  return refuse(problems)
}

const none: readonly string[] = ['none', 'prefer-not-to-say']

function takesTwo({ report }: MatterView, facts: Facts, subject: SubjectId): boolean {
  const says = (report?.becauseOf ?? []).some(one => !none.includes(one))
  return says || needsSecond(facts, subject)
}

export const notInterviewing = page({
  path: '/work/matters/:matter/not-interviewing',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/interviews/not-interviewing.njk',
  title: 'Not interviewing the officer',
  async show(desk: Desk, here: At) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    return {
      ...found.task,
      subjects: facts.subjects.map(({ subject }) => ({
        value: subject,
        text: subjectName(facts, subject, here),
        ...(takesTwo(found.view, facts, subject)
          ? {
              hint: 'Discrimination or abuse of position is alleged: somebody else has to sign this too',
            }
          : {}),
      })),
      standing: facts.subjects.flatMap(({ subject }) =>
        standingInterviews(facts, subject).map(({ plan }) => ({
          subject,
          who: subjectName(facts, subject, here),
          href: `${found.task.address}/interviews/${plan.interview}`,
        })),
      ),
      grounds: notInterviewingGrounds.map(value => ({ value, text: groundWords[value] })),
      open: pointsIn(facts)
        .filter(({ point }) => standingOf(facts, point) !== 'agreed')
        .map(({ point, words }) => ({
          words,
          tag: standingOf(facts, point) === 'contested' ? 'Contested' : 'Untested',
        })),
      untested: facts.proof.accounts
        .filter(
          ({ source, account, left }) =>
            source === 'person-complained-against' &&
            left === undefined &&
            isUntested(facts, account),
        )
        .map(({ who }) => (here.hideNames ? 'An account of theirs' : who)),
    }
  },
  back: (_here, { address }) => `${address}/interviews`,
  reference: ({ reference }) => reference,
  read,
  explain: explainBeside({ first: 'subject', words: { why: 'why' } }),
  submit: (desk, { as, command, matter, seen }, deciding: Deciding) =>
    desk.evidence.decideNotToInterview(as, {
      ...{ matter: matterId(matter), ...against(seen), decision: command },
      ...deciding,
    }),
  next: ({ matter }) => `/work/matters/${matter}/interviews?done=not-interviewing`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('why') },
    ],
  },
})
