/** What each paper of proceedings is called among staff, and where it is recorded as given. */
import { type ConductPaper, type Notice, notices } from '#casework'
import { noticeWords } from '../investigating/words.ts'

export const paperWords: Readonly<Record<ConductPaper, string>> = {
  ...noticeWords,
  interview: 'Notice of an interview',
  'delay-report': 'Report on an investigation that is taking long',
  'list-report': 'Report to the College',
  'public-notice': 'Public notice of a hearing',
  response: 'The officer’s answer to the case',
  'tribunal-notice': 'Notice of appeal to the tribunal',
}

/** It is served, and what shows that it was is recorded. */
export function asNotice(paper: ConductPaper): Notice | undefined {
  return notices.find(notice => notice === paper)
}
