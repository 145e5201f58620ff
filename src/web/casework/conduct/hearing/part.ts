/** The day itself and what was found: what the page of an officer lists of it. */
import { clearedBy, decidedOnCase, findingNow, ofKind, outcomeStanding, roundNow } from '#casework'
import type { Action } from '#law'
import type { PartRow } from '../../investigation/parts.ts'
import type { OfficerView } from '../at-officer.ts'
import { actionWords, forumWords, levelWords } from './words.ts'

export function hearingRows({ events, at }: OfficerView): readonly PartRow[] {
  const { determined, withdrawn, began } = decidedOnCase(events)
  const finding = findingNow(events)
  // What a court sent back is heard afresh; a finding it left stands.
  const now = roundNow(events).events
  const isReferred = determined !== undefined && determined.form !== 'none' && !withdrawn
  if (!isReferred && !began) return []
  const begun = ofKind(now, 'ProceedingsBegan').at(-1)
  const adjourned = ofKind(now, 'ProceedingsAdjourned').at(-1)
  const onThePage: PartRow = {
    text: 'The day on one page',
    href: `${at}/day`,
    hint: 'Who is there, rights to be told, the order of it, who is called',
    stands: 'To read or print',
  }
  const opened: PartRow = {
    text: 'Opened',
    href: `${at}/opened`,
    hint: 'Who was there, rights told, and what is admitted',
    ...(begun ? { stands: forumWords[begun.forum] } : {}),
  }
  if (!began) return [onThePage, opened]
  return [
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
}

/**
 * What ends it: each to do once the outcome is announced or reported, or at once where nothing was
 * found and there is no outcome to decide.
 */
export function endingRows({ events, at }: OfficerView): readonly PartRow[] {
  const { finding, announced, reported, closed } = outcomeStanding(events)
  if (!finding) return []
  // What a court sent back is heard, completed and told afresh; a finding it left stands.
  const now = roundNow(events).events
  const completed = ofKind(now, 'ProceedingsCompleted').at(-1)
  const told = ofKind(now, 'OutcomeNotified').at(-1)
  const isDecided = announced || reported || closed.outcome || finding.level === 'neither'
  const open = isDecided ? { open: 'To record' } : { stands: 'Once the outcome is decided' }
  return [
    {
      text: 'Completed',
      href: `${at}/completed`,
      hint: 'From it the report to the authority is counted',
      ...(completed ? { stands: 'Completed' } : open),
    },
    {
      text: 'Outcome told',
      href: `${at}/outcome-told`,
      hint: 'What was announced, and how the officer was told',
      ...(told
        ? { stands: actionWords[told.action] }
        : clearedBy(events)
          ? { stands: 'Cleared' }
          : open),
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
