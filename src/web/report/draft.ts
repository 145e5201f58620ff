/**
 * A draft as the journey reads it: what was typed, page by page, exactly as typed. Nothing is
 * made of the answers until they are checked, so half an answer can be kept too.
 */
import type { Report } from '#casework'
import type { Draft } from '#desk'
import type { Day, Result } from '#kernel'
import type { Desk } from '../needs.ts'
import { type Around, type Elsewhere, elsewhere } from '../page.ts'
import { type Answers, createSheet, type Problem, type Sheet, typedOf } from '../sheet.ts'
import { holderOf } from './holder.ts'

export const stepNames = [
  'force',
  'who',
  'unnamed',
  'employee',
  'acting',
  'safe',
  'contact',
  'telling',
  'happened',
  'when',
  'whom',
  'people',
  'before',
  'because',
  'right',
  'files',
] as const
export type StepName = (typeof stepNames)[number]

/** What was typed on each page reached so far. */
export type Told = Readonly<Partial<Record<StepName, Answers>>>

/** Reads one page's answer. It is told the other pages' answers, as some depend on them. */
export type Reader<Part> = (sheet: Sheet, told: Told) => Result<Part, readonly Problem[]>

export function toldIn({ answers }: Pick<Draft, 'answers'>): Told {
  const kept = stepNames.flatMap(name => {
    const answer = answers[name]
    return isAnswers(answer) ? [[name, answer] as const] : []
  })
  return Object.fromEntries(kept)
}

function isAnswers(answer: unknown): answer is Answers {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return false
  return Object.values(answer).every(
    value =>
      typeof value === 'string' ||
      (Array.isArray(value) && value.every(one => typeof one === 'string')),
  )
}

/** What a page's answer comes to; undefined where it was not given or does not stand. */
export function partOf<Part>(
  reader: Reader<Part>,
  name: StepName,
  { told, today }: Readonly<{ told: Told; today: Day }>,
): Part | undefined {
  const answers = told[name]
  if (!answers) return undefined
  // Nobody sees these problems: only whether there are any.
  const read = reader(createSheet(typedOf(answers), { t: key => key, today }), told)
  return read.ok ? read.value : undefined
}

/** One field of one page, as typed. */
export function typedAt(told: Told, name: StepName, field: string): string {
  const value = told[name]?.[field]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/** The draft this browser holds, or where its reader goes instead. */
export async function openDraft(
  desk: Desk,
  around: Pick<Around, 'cookies'>,
): Promise<Draft | Elsewhere> {
  const holder = holderOf(around)
  if (!holder) return elsewhere('/report')
  const held = await desk.report.held(holder)
  switch (held.type) {
    case 'Open':
      return held.draft
    case 'Sent':
      return elsewhere('/report/sent')
    case 'Deleted':
      return elsewhere('/report/come-back')
    case 'Nothing':
      return elsewhere('/report')
  }
}

export type ReportWords = Omit<Report, 'files'>
