/** What stands in the way before anything of proceedings is told to the public, by its tier. */
import { ruleById } from '#law'
import type { Facts } from '../complaint/facts.ts'
import { type ConductFacts, conductOf, ofKind } from './conduct.ts'
import { clearedBy, isCaseOver } from './deciding-known.ts'
import { againstDirections } from './directed.ts'
import { againstPublishing, consideredIn, isOfNow, ruleOfQuestion } from './publishing-known.ts'
import {
  type PublicationQuestion,
  type Publishable,
  type PublishingCommands,
  type PublishingEvents,
  publicationQuestions,
} from './publishing-shapes.ts'

type Considered = PublishingEvents['PublicationConsidered']

export type Prepared = Readonly<{
  considered: Considered
  events: ConductFacts
  /** The questions that stand in its way. */
  against: readonly PublicationQuestion[]
}>

/** A publication or a press line, as it was last considered. */
export function preparedIn(
  facts: Facts,
  { subject, publication }: Pick<PublishingCommands['Publish'], 'subject' | 'publication'>,
): Prepared | undefined {
  const events = conductOf(facts, subject)
  const considered = consideredIn(events, publication)
  return considered && { considered, events, against: againstOf(facts, considered) }
}

/** Answered no, or answered yes while its words go against what the chair directed. */
function againstOf(facts: Facts, considered: Considered): readonly PublicationQuestion[] {
  const answered = againstPublishing(considered)
  const isDirected = againstDirections(facts, considered).length > 0
  return publicationQuestions.filter(
    one => answered.includes(one) || (isDirected && one === 'chairs-directions'),
  )
}

/** What no reason gets past: nothing decided, a detail nobody looked at, a rule that was read. */
export function refusedFor({ considered, events, against }: Prepared, details: readonly string[]) {
  const { what, kept = [] } = considered
  if (!isOfNow(events, considered)) return { because: 'not-decided', questions: [] } as const
  if (what === 'hearing-notice' && isCaseOver(events))
    return { because: 'case-over', questions: [] } as const
  if (details.some(one => !kept.includes(one)))
    return { because: 'details', questions: [] } as const
  const questions = against.filter(question => wasRead(question, what))
  return questions.length > 0 ? ({ because: 'questions', questions } as const) : undefined
}

function wasRead(question: PublicationQuestion, what: Publishable): boolean {
  return ruleById(ruleOfQuestion(question, what))?.confidence === 'read'
}

/** What a reason gets past: a rule held from memory, or one of this force's own. */
export function expectedOf(
  { considered, events, against }: Prepared,
  asked: Pick<PublishingCommands['Publish'], 'on' | 'toTell' | 'noticeBy'>,
) {
  const { what } = considered
  const answered = against
    .filter(question => !wasRead(question, what))
    .map(question => ruleOfQuestion(question, what))
  const isLate = asked.noticeBy !== undefined && asked.on > asked.noticeBy
  const forum = ofKind(events, 'FindingMade').at(-1)?.forum
  const isCleared = what === 'outcome' && clearedBy(events) !== undefined
  return [
    ...new Set([
      ...answered,
      ...(asked.toTell.length > 0 ? ['house.told-before-publishing'] : []),
      ...(what === 'hearing-notice' && isLate ? ['public.notice'] : []),
      ...(what === 'outcome' && forum === 'meeting' ? ['outcome.publish'] : []),
      ...(isCleared ? ['house.cleared-not-published'] : []),
    ]),
  ]
}
