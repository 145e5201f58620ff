/**
 * The public questions as staff ask them: several to a page, so each answer's fields carry the
 * name of their question. What is made of an answer is the same on both sides.
 */
import type { Result } from '#kernel'
import type { Reader, StepName, Told } from '../../../report/draft.ts'
import { type Repeats, withOneMore, withoutOne } from '../../../report/repeats.ts'
import { type Answers, createSheet, type Problem, type Sheet, typedOf } from '../../../sheet.ts'
import { problemWords } from './words.ts'

/** `who_who`, `when_when-1-day`. */
export function fieldIn(step: StepName, field: string): string {
  return `${step}_${field}`
}

/** One question's answers, under the names the question itself gives them. */
export function partIn(answers: Answers, step: StepName): Answers {
  const begins = fieldIn(step, '')
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, value]) =>
      name.startsWith(begins) ? [[name.slice(begins.length), value] as const] : [],
    ),
  )
}

/** Nothing was said to this question: a count of groups is the machinery's. */
export function isUnanswered(part: Answers): boolean {
  return Object.entries(part).every(([name, value]) => name === 'count' || isBlank(value))
}

function isBlank(value: string | readonly string[]): boolean {
  return typeof value === 'string' ? value.trim() === '' : value.every(isBlank)
}

type Around = Pick<Sheet, 't' | 'today'>

/** Reads one question from everything told; its problems point at the fields of this page. */
export function readPart<Part>(
  reader: Reader<Part>,
  step: StepName,
  { told, t, today }: Around & Readonly<{ told: Told }>,
): Result<Part, readonly Problem[]> {
  const asked: Sheet['t'] = (key, values) => problemWords(step, key, values) ?? t(key, values)
  const read = reader(createSheet(typedOf(told[step] ?? {}), { t: asked, today }), told)
  if (read.ok) return read
  return {
    ...read,
    refusal: read.refusal.map(problem => ({ ...problem, field: fieldIn(step, problem.field) })),
  }
}

function prefixed(step: StepName, part: Answers): Answers {
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [fieldIn(step, name), value]),
  )
}

function without(answers: Answers, step: StepName): Answers {
  const begins = fieldIn(step, '')
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !name.startsWith(begins)))
}

/** The page's answers with one more group of a question, or with one taken away. */
export function withGroups(
  answers: Answers,
  step: StepName,
  { repeats, removed }: Readonly<{ repeats: Repeats; removed?: number }>,
): Answers {
  const part = partIn(answers, step)
  const changed =
    removed === undefined ? withOneMore(part, repeats) : withoutOne(part, repeats, removed)
  return { ...without(answers, step), ...prefixed(step, changed) }
}
