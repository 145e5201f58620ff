/** One interview as the addresses of its pages name it, and what `law` says of its time. */
import {
  answerTo,
  type Facts,
  type InterviewFacts,
  type PlannedQuestion,
  versionToldBy,
} from '#casework'
import type { Desk, MatterView } from '#desk'
import type { SubjectId } from '#kernel'
import { dateWords } from '../../dates.ts'
import type { Around } from '../../page.ts'
import { calledBy } from '../intake/people/words.ts'
import { type TaskView, taskAt } from '../task.ts'

type At = Around & Readonly<{ matter: string; interview: string }>
export type InterviewView = Readonly<{
  view: MatterView
  facts: Facts
  task: TaskView
  one: InterviewFacts
  /** Whom, as this reader sees names. */
  who: string
  /** The interview's own address, and that of the list. */
  at: string
  list: string
}>

export async function interviewAt(desk: Desk, here: At): Promise<InterviewView | undefined> {
  const found = await taskAt(desk, here, here.matter)
  const facts = found?.view.facts
  const one = facts?.interviewing.interviews.find(({ plan }) => plan.interview === here.interview)
  if (!found || !facts || !one) return undefined
  const list = `${found.task.address}/interviews`
  return {
    ...found,
    facts,
    one,
    who: whomIn(facts, one.plan, here),
    at: `${list}/${one.plan.interview}`,
    list,
  }
}

/** Whom an interview is of: of nobody complained against, by the name they were planned under. */
export function whomIn(
  facts: Facts,
  { who, subject }: Pick<InterviewFacts['plan'], 'who' | 'subject'>,
  here: Pick<Around, 'hideNames'>,
): string {
  if (subject) return subjectName(facts, subject, here)
  return here.hideNames ? 'Somebody not complained against' : who
}

/** Whom it is about; of somebody no longer named here, that. */
export function subjectName(
  { subjects }: Facts,
  subject: SubjectId,
  { hideNames }: Pick<Around, 'hideNames'>,
): string {
  const at = subjects.findIndex(one => one.subject === subject)
  const found = subjects[at]
  return found ? calledBy(found, at, hideNames) : 'Somebody no longer named here'
}

type Standing = 'planned' | 'noticed' | 'held' | 'ended' | 'abandoned'

export function standingOfInterview({ notices, held, ended, abandoned }: InterviewFacts): Standing {
  if (ended) return 'ended'
  if (abandoned) return 'abandoned'
  if (held) return 'held'
  return notices.length > 0 ? 'noticed' : 'planned'
}

export const standingTags: Readonly<Record<Standing, Readonly<{ text: string; classes: string }>>> =
  {
    planned: { text: 'Planned', classes: 'govuk-tag--grey' },
    noticed: { text: 'Notice given', classes: 'govuk-tag--blue' },
    held: { text: 'Under way', classes: 'govuk-tag--yellow' },
    ended: { text: 'Ended', classes: 'govuk-tag--green' },
    abandoned: { text: 'Will not be held', classes: 'govuk-tag--grey' },
  }

/** Questions nobody has recorded an answer to, in the order they are to be asked. */
export function unanswered(one: InterviewFacts): readonly PlannedQuestion[] {
  return one.plan.questions.filter(({ question }) => !answerTo(one, question))
}

export function pointWords({ proof }: Facts, ids: readonly string[]): readonly string[] {
  return ids.flatMap(id => proof.points.find(({ point }) => point === id)?.words ?? [])
}

type Duty = MatterView['duties'][number]

/** The interview that the happening an answer of `law` rests on was told of. */
function interviewOf({ story }: MatterView, { owed }: Duty): string | undefined {
  for (const because of owed.because) {
    const version = 'id' in because && because.id ? versionToldBy(because.id) : undefined
    const event = story.find(entry => entry.version === version)?.event
    if (event?.type === 'InterviewNoticed' || event?.type === 'OtherTimeProposed')
      return event.interview
  }
  return undefined
}

const postponing: readonly string[] = ['special.interview-postpone', 'interview.postpone']

/**
 * What `law` says of another time: the right to put one forward, with its last day; and the duty to
 * accept the one that was.
 */
export function postponementOf({ view, one }: Pick<InterviewView, 'view' | 'one'>) {
  const mine = view.duties.filter(
    duty => postponing.includes(duty.owed.rule) && interviewOf(view, duty) === one.plan.interview,
  )
  return {
    right: mine.findLast(({ owed }) => owed.kind === 'entitlement'),
    must: mine.findLast(({ owed }) => owed.kind === 'duty' && owed.state === 'open'),
  }
}

/** A moment as staff read it. */
export function momentWords({ t }: Pick<Around, 't'>) {
  return dateWords({ t }).moment
}
