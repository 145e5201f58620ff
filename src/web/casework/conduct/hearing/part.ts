/** The day itself and what was found: what the page of an officer lists of it. */
import { decidedOnCase, findingNow, ofKind, roundNow } from '#casework'
import type { Action } from '#law'
import type { PartRow } from '../../investigation/parts.ts'
import type { OfficerView } from '../at-officer.ts'
import { actionWords, forumWords, levelWords } from './words.ts'

export function hearingRows({ events, at }: OfficerView): readonly PartRow[] {
  const { determined, withdrawn, began, cleared } = decidedOnCase(events)
  const finding = findingNow(events)
  // What a court sent back is heard, completed and told afresh; a finding it left stands.
  const now = roundNow(events).events
  const isReferred = determined !== undefined && determined.form !== 'none' && !withdrawn
  if (!isReferred && !began) return []
  const begun = ofKind(now, 'ProceedingsBegan').at(-1)
  const adjourned = ofKind(now, 'ProceedingsAdjourned').at(-1)
  const completed = ofKind(now, 'ProceedingsCompleted').at(-1)
  const told = ofKind(now, 'OutcomeNotified').at(-1)
  const onThePage: PartRow = {
    text: 'The day on one page',
    href: `${at}/day`,
    hint: 'Who is there, rights to be told, the order of it, who is called: to print',
  }
  const opened: PartRow = {
    text: 'Opened',
    href: `${at}/opened`,
    hint: 'Who was there, rights told, and what is admitted',
    ...(begun ? { stands: forumWords[begun.forum] } : {}),
  }
  if (!began) return [onThePage, opened]
  const day: readonly PartRow[] = [
    onThePage,
    opened,
    {
      text: 'Adjourned',
      href: `${at}/adjourned`,
      hint: 'To when, and why',
      ...(adjourned ? { stands: 'Adjourned' } : {}),
    },
    {
      text: 'Finding',
      href: `${at}/finding`,
      hint: 'Facts, Standards and level, for each allegation',
      ...(finding ? { stands: levelWords[finding.level] } : { open: 'To record' }),
    },
  ]
  if (!finding) return day
  return [
    ...day,
    {
      text: 'Completed',
      href: `${at}/completed`,
      hint: 'From it the report to the authority is counted',
      ...(completed ? { stands: 'Completed' } : { open: 'To record' }),
    },
    {
      text: 'Outcome told',
      href: `${at}/outcome-told`,
      hint: 'What was announced, and how the officer was told',
      ...(told
        ? { stands: actionWords[told.action] }
        : cleared
          ? { stands: 'Cleared' }
          : { open: 'To record' }),
    },
    ...(told && listed.includes(told.action) ? [reportRow(now, at)] : []),
  ]
}

/** What leads to a report for the barred list. */
const listed: readonly Action[] = ['dismissal-without-notice', 'would-have-been-dismissed']

function reportRow(events: OfficerView['events'], at: string): PartRow {
  const reported = ofKind(events, 'ListReported').at(-1)
  return {
    text: 'Report to the College',
    href: `${at}/list-report`,
    hint: 'For the barred list, within 5 working days: the day of dismissal counts',
    ...(reported ? { stands: 'Reported' } : { open: 'To do' }),
  }
}
