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
  'complainant-day': 'To whoever complained: when and where it is heard',
  'complainant-outcome': 'To whoever complained: the outcome',
}

/** The rules a paper rests on where the law lists no parts of it. */
export const restsOn: Readonly<Partial<Record<ConductPaper, readonly string[]>>> = {
  route: ['severity.notify-nfa'],
  'suspension-review': ['suspension.review.next'],
  delay: ['case.determine.late'],
  documents: ['notice.referral', 'response.officer'],
  panel: ['panel.object'],
  proceedings: ['notice.proceedings'],
  outcome: ['outcome.notify', 'appeal.meeting', 'pat.notice'],
  'complainant-day': ['attend.complainant'],
  'complainant-outcome': ['outcome.notify-others', 'jr.time'],
}

/** Where a report is recorded as sent, under the address of the officer's proceedings. */
const sentAt: Readonly<Partial<Record<ConductPaper, string>>> = {
  'delay-report': 'delay-report',
  'list-report': 'list-report',
}

/** Where it is recorded as given or sent; left out where nothing says so here. */
export function whereGiven(paper: ConductPaper): string | undefined {
  const notice = asNotice(paper)
  return notice ? `notices/${notice}` : sentAt[paper]
}

/** It is served, and what shows that it was is recorded. */
function asNotice(paper: ConductPaper): Notice | undefined {
  return notices.find(notice => notice === paper)
}
