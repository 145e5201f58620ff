/** What every task on a complaint starts from: the complaint, what was said, and today's date. */
import { type ContactMethod, contactMethods } from '#casework'
import type { Desk, MatterView } from '#desk'
import type { Day, MatterId } from '#kernel'
import type { Around } from '../page.ts'
import type { Answers, Problem } from '../sheet.ts'
import { dayAnswers } from '../sheet-days.ts'
import { addressOf } from './duty-words.ts'
import { matterAt } from './matter-frame.ts'
import { toldOf } from './story.ts'
import { ways } from './ways.ts'

export type TaskView = Readonly<{
  matter: MatterId
  address: string
  reference: string
  version: number
  today: Day
  isLogged: boolean
  summary: string | null
  words: string | undefined
  /** Ways the complainant said are safe, and those they did not. */
  safe: readonly ContactMethod[]
  safeWords: string
  /** The last thing that happened: beside what was typed where somebody got there first. */
  last: string
}>

export async function taskAt(
  desk: Desk,
  here: Around,
  address: string,
): Promise<Readonly<{ view: MatterView; task: TaskView }> | undefined> {
  const view = await matterAt(desk, here, address)
  if (!view) return undefined
  const { row, report, safe, story } = view
  const last = story.at(-1)
  const told = last && toldOf(last, here)
  const task = {
    matter: row.matter,
    address: addressOf(row.matter),
    reference: row.reference,
    version: row.version,
    today: here.today,
    isLogged: row.stage === 'logged',
    summary: row.summary,
    words: report?.words,
    safe,
    safeWords: safeLine(safe),
    last: told
      ? [told.what, ...told.lines.map(line => `${line.name}: ${line.words}`)].join('. ')
      : '',
  }
  return { view, task }
}

function safeLine(safe: readonly ContactMethod[]): string {
  const named = (all: readonly ContactMethod[]) =>
    all.map(way => ways[way].toLowerCase()).join(', ')
  const not = contactMethods.filter(way => !safe.includes(way))
  if (safe.length === 0) return 'They gave no safe way of being contacted.'
  const others = not.length > 0 ? ` Not: ${named(not)}.` : ''
  return `Safe ways: ${named(safe)}.${others}`
}

/** A date's three fields, filled with today: most things are recorded the day they are done. */
export function filledWithToday({ today }: Pick<TaskView, 'today'>): Answers {
  return dayAnswers('on', today)
}

/** The version a form was filled in against, as the desk takes it. */
export function against(seen: number | undefined): { seen?: number } {
  return seen === undefined ? {} : { seen }
}

export function problemUnless(found: unknown, field: string, words: string): readonly Problem[] {
  return found ? [] : [{ field, words }]
}
