/**
 * An unusual look, and what came of asking about it. Nothing follows from a question by itself:
 * somebody answers, in words, and a later answer stands beside the first.
 */
import { accept, type Day, type Decider, type Decision, nothing, type OneOf, refuse } from '#kernel'
import type { Shape } from './shapes.ts'

export const lookAnswers = ['explained', 'mistake', 'spoken-to', 'passed-on'] as const
export type LookAnswer = (typeof lookAnswers)[number]

type Answered = Readonly<{ answer: LookAnswer; words: string; on: Day }>
export type LookQuestionCommand = OneOf<{ AnswerLookQuestion: Answered }>
export type LookQuestionEvent = OneOf<{ LookQuestionAnswered: Answered }>
export type LookQuestionRefusal = OneOf<{ WordsMissing: {} }>
export type LookQuestionState = Readonly<{ last: Answered | undefined }>

function decide(
  { answer, words, on }: LookQuestionCommand,
  { last }: LookQuestionState,
): Decision<LookQuestionEvent, LookQuestionRefusal> {
  if (words.trim() === '') return refuse({ type: 'WordsMissing' })
  if (last?.answer === answer && last.words === words) return nothing
  return accept({ type: 'LookQuestionAnswered', answer, words, on })
}

function evolve(
  state: LookQuestionState,
  event: LookQuestionEvent | Readonly<{ type: 'LookQuestionAnswered'; disposed: true }>,
): LookQuestionState {
  return 'disposed' in event ? state : { last: event }
}

export const lookQuestion = {
  initial: { last: undefined },
  decide,
  evolve,
} as const satisfies Decider<
  LookQuestionCommand,
  LookQuestionState,
  LookQuestionEvent,
  LookQuestionRefusal
>

export const lookQuestionShapes = {
  LookQuestionAnswered: { kind: 'record', schema: 1, upcasts: [] },
} as const satisfies Record<LookQuestionEvent['type'], Shape>
