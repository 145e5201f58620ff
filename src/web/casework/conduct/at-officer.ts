/** The proceedings against one officer, as the addresses of their pages name them. */
import { type ConductFacts, conductOf, type Facts, type Subject } from '#casework'
import type { Desk, MatterView } from '#desk'
import { subjectId } from '#kernel'
import type { Around } from '../../page.ts'
import { subjectName } from '../interviews/at-interview.ts'
import { type TaskView, taskAt } from '../task.ts'

export type AtOfficer = Around & Readonly<{ matter: string; officer: string }>
export type OfficerView = Readonly<{
  view: MatterView
  facts: Facts
  task: TaskView
  officer: Subject
  /** What happened in the proceedings against them, oldest first. */
  events: ConductFacts
  /** Their name, as this reader sees names. */
  who: string
  /** The address of their proceedings, and that of the list of officers. */
  at: string
  list: string
}>

/** Undefined where the matter is not to be seen, or nobody of that name is concerned in it. */
export async function officerAt(desk: Desk, here: AtOfficer): Promise<OfficerView | undefined> {
  const found = await taskAt(desk, here, here.matter)
  const facts = found?.view.facts
  const subject = subjectId(here.officer)
  const officer = facts?.subjects.find(one => one.subject === subject)
  if (!found || !facts || !officer) return undefined
  const list = `${found.task.address}/conduct`
  return {
    ...found,
    facts,
    officer,
    events: conductOf(facts, subject),
    who: subjectName(facts, subject, here),
    at: `${list}/${subject}`,
    list,
  }
}
