/** The page of an officer's proceedings on which a duty is done, by its rule. */
const investigation = {
  'special.severity-local': 'severity',
  'special.severity-directed': 'severity',
  'special.severity-independent': 'severity',
  'special.severity-revise': 'severity',
  'severity.assess': 'severity',
  'severity.form': 'severity',
  'severity.revise': 'severity',
  'severity.neither': 'no-case',
  'severity.notify-nfa': 'notices/route',
  'investigator.appoint': 'investigator',
  'investigate.local': 'investigator',
  'investigate.directed': 'investigator',
  'investigate.timeliness-local': 'delay-report',
  'investigate.timeliness-copies': 'delay-report',
  'timeliness.first': 'delay-report',
  'timeliness.next': 'delay-report',
  'special.notice': 'notices/investigation',
  'notice.investigation': 'notices/investigation',
  'notice.terms-of-reference': 'notices/terms-of-reference',
  'notice.progress': 'progress',
  'conduct.criminal.prejudice-check': 'steps/prejudice-found',
  'suspension.notify': 'notices/suspension',
  'suspension.review.first': 'suspension-review',
  'suspension.review.next': 'suspension-review',
  'suspension.review.on-representations': 'suspension-review',
  'suspension.end': 'suspension-ended',
  'rprp.account': 'reflective',
} as const
const report = {
  'report.submit-local': 'steps/report-submitted',
  'report.submit-directed': 'steps/report-submitted',
  'report.investigation': 'report-received',
  'report.special-conditions': 'steps/special-conditions-stated',
  'report.dpp': 'steps/prosecutor-notified',
  'report.dg-views': 'steps/views-given',
  'report.notify-dg-outcome': 'steps/dg-told',
  'report.aa-determine': 'case-to-answer',
  'case.determine': 'case-to-answer',
  'case.pra-step': 'case-to-answer',
  'case.determine.late': 'notices/delay',
  'case.none': 'no-case',
  'case.dg-direction': 'notices/referral',
  'former.part3A': 'case-to-answer',
  'investigate.accelerated': 'special-conditions',
  'amh.determine': 'special-conditions',
  'amh.after-criminal': 'special-conditions',
  'amh.remit': 'case-to-answer',
  'amh.notice': 'notices/accelerated',
  'notice.referral': 'notices/referral',
} as const
const proceedings = {
  'amh.date': 'listing',
  'amh.response': 'response',
  'response.officer': 'response',
  'notice.referral.delegate-chair': 'panel/new',
  'panel.object.decide': 'panel/change',
  'notice.proceedings': 'told',
  'attend.complainant': 'told',
  'hearing.start': 'listing',
  'public.notice': 'publish/notice',
  'meeting.start': 'listing',
  'witness.lists': 'witnesses',
  'documents.to-chair': 'preparing',
  'prehearing.date': 'preparing',
  'prehearing.postpone': 'preparing',
  'outcome.report': 'outcome',
  'outcome.notify': 'outcome-told',
  'outcome.notify-others': 'told-first',
  'outcome.publish': 'publish/outcome',
  'barred.report': 'list-report',
  'advisory.report': 'list-report',
  'appeal.meeting.hold': 'challenge-step',
  'appeal.meeting.result': 'challenge-decided',
  'pat.forward': 'challenge-step',
  'pat.respondent-docs': 'challenge-step',
} as const

const pages: Readonly<Record<string, string>> = { ...investigation, ...report, ...proceedings }
export const rulesDoneThere: readonly string[] = Object.keys(pages)

/** Under its matter: of nobody by name, the list of officers. */
export function conductPath(rule: string, about: string | null): string | undefined {
  const page = pages[rule]
  if (page === undefined) return undefined
  return about === null ? 'conduct' : `conduct/${about}/${page}`
}
