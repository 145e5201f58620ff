/** The history of somebody complained against, as the addresses of its pages name it. */
import type { Desk, SubjectHistory } from '#desk'
import { parseMatterId, parseSubjectId } from '#kernel'
import { dateWords } from '../../dates.ts'
import type { Around } from '../../page.ts'

type At = Around & Readonly<{ matter: string; subject: string }>

export async function subjectHistoryAt(desk: Desk, here: At): Promise<SubjectHistory | undefined> {
  const [matter, subject] = [parseMatterId(here.matter), parseSubjectId(here.subject)]
  if (!matter || !subject) return undefined
  return desk.people.subjectHistory(here.as, { matter, subject }, dateWords(here).shortDay)
}

export function addressOfHistory({ matter, subject }: Pick<At, 'matter' | 'subject'>): string {
  return `/work/matters/${matter}/history/${subject}`
}
