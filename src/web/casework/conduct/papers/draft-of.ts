/** What a page that records a report starts filled in with. */
import { type ConductPaper, type NoticePart, papersOf } from '#casework'
import type { Desk } from '#desk'
import type { As } from '../../../needs.ts'
import type { OfficerView } from '../at-officer.ts'

type Asked = Readonly<{ as: As; found: OfficerView; paper: ConductPaper }>

/** By part: what was signed last, else what the record says. */
export async function draftOf(
  desk: Desk,
  { as, found, paper }: Asked,
): Promise<Readonly<Record<string, string>>> {
  const { task, officer, events } = found
  const signed = papersOf(events).findLast(one => one.paper === paper && !one.given)
  if (signed) return Object.fromEntries(signed.parts.map(({ part, words }) => [part, words]))
  const of = { matter: task.matter, subject: officer.subject, paper }
  const draft = await desk.conduct.paperDraft(as, of)
  return Object.fromEntries((draft?.parts ?? []).map(({ id, words }) => [id, words]))
}

/** The paper these words are of: signed, not yet given or sent, and not a word otherwise. */
export function paperSent(
  { events }: Pick<OfficerView, 'events'>,
  { paper, parts }: Readonly<{ paper: ConductPaper; parts: readonly NoticePart[] }>,
): Readonly<{ paper?: string }> {
  const signed = papersOf(events).findLast(
    one =>
      one.paper === paper &&
      !one.given &&
      one.parts.length === parts.length &&
      one.parts.every(({ part, words }) =>
        parts.some(said => said.part === part && said.words === words),
      ),
  )
  return signed ? { paper: signed.entry } : {}
}
