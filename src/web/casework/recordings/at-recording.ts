/** A recording of a matter, as the address of a page about both names it. */
import type { Document, MatterView } from '#desk'
import type { Desk } from '../../needs.ts'
import type { Around } from '../../page.ts'
import { type TaskView, taskAt } from '../task.ts'
import { isRecording } from './files.ts'

export type AtRecording = Readonly<{ view: MatterView; task: TaskView; file: Document }>

/** Undefined where there is no such file in this matter for whoever asks. */
export async function fileAt(
  desk: Desk,
  here: Around & Readonly<{ matter: string; document: string }>,
): Promise<AtRecording | undefined> {
  const found = await taskAt(desk, here, here.matter)
  const file = found?.view.documents.find(({ document }) => document === here.document)
  return found && file && { ...found, file }
}

/** Files that are recordings and are nowhere on the clock yet. */
export function notOnClock({ documents, facts }: MatterView): readonly Document[] {
  const placed = new Set(facts?.material.recordings.map(({ document }) => document))
  return documents.filter(file => isRecording(file) && !placed.has(file.document))
}
