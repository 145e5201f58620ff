/** Panel, papers and listing: what the page of an officer lists of it, and what stands open. */
import {
  delegatedOn,
  heardWith,
  inviteesOf,
  listingOf,
  noticesGiven,
  ofKind,
  responseOf,
  ruledOf,
  sittingOf,
  witnessListsOf,
} from '#casework'
import { counted, type PartRow } from '../../investigation/parts.ts'
import type { OfficerView } from '../at-officer.ts'

export function panelRows({
  events,
  at,
  facts,
  officer,
  task: { today },
}: OfficerView): readonly PartRow[] {
  const sits = sittingOf(events)
  const objected = sits.filter(({ standing }) => standing === 'objected').length
  const supplied = noticesGiven(events, 'documents').length > 0
  const toTell = inviteesOf(events).filter(({ state }) => state === 'identified').length
  const heard = heardWith(facts, officer.subject).length
  const ruled = ofKind(events, 'RulingMade').filter(({ kind }) => kind !== 'witness').length
  const changed = ofKind(events, 'PeriodChanged').length
  return [
    {
      text: 'Who sits',
      href: `${at}/panel`,
      hint: 'Whom the Regulations name and why, ties, and objections',
      ...(objected > 0
        ? { open: `${counted(objected, 'objection')} to decide` }
        : { stands: sits.length > 0 ? `${sits.length} named` : 'Nobody named' }),
    },
    {
      text: 'The officer’s response',
      href: `${at}/response`,
      hint: 'What is accepted and what is disputed, allegation by allegation',
      ...(responseOf(events)
        ? { stands: 'Recorded' }
        : supplied
          ? { open: 'Awaited' }
          : { stands: 'Not due yet' }),
    },
    {
      text: 'Witnesses',
      href: `${at}/witnesses`,
      hint: 'Each side’s list, and which of them are called',
      ...witnessesStand(events),
    },
    ...(facts.subjects.length > 1
      ? [
          {
            text: 'Heard together',
            href: `${at}/joint`,
            hint: 'Which officers of this matter are heard with them',
            stands: heard > 0 ? `With ${heard}` : 'Heard alone',
          },
        ]
      : []),
    {
      text: 'Who runs them',
      href: `${at}/delegated`,
      hint: 'This force, or another it delegated the proceedings to',
      stands: delegatedOn(events, today)?.force ?? 'This force',
    },
    {
      text: 'Getting ready',
      href: `${at}/preparing`,
      hint: 'Chairing delegated, documents to the chair, the pre-hearing',
      stands: readyStands(events),
    },
    {
      text: 'The panel’s bundle',
      href: `${at}/panel/papers`,
      hint: 'In two parts, so that mitigation is not read first',
      stands: ofKind(events, 'PanelBundleGiven').length > 0 ? 'Given' : 'Not given',
    },
    {
      text: 'Rulings',
      href: `${at}/rulings`,
      hint: 'History, privacy, reporting, names, and points of law',
      stands: ruled > 0 ? counted(ruled, 'ruling') : 'None made',
    },
    {
      text: 'Periods',
      href: `${at}/period`,
      hint: 'Made longer by whoever may, or shorter by agreement',
      stands: changed > 0 ? counted(changed, 'change') : 'None changed',
    },
    {
      text: 'Day, time and place',
      href: `${at}/listing`,
      hint: 'By when the law has it begin, and why past that',
      stands: listingOf(events) ? 'Listed' : 'Not listed',
    },
    {
      text: 'Who is told',
      href: `${at}/told`,
      hint: 'Each to be told, told, answered. A new day, time or place begins it again',
      ...(toTell > 0 ? { open: `${toTell} to tell` } : { stands: 'Nobody waits' }),
    },
  ]
}

/** A list each is exchanged once the officer has answered; then who is called is ruled on. */
function witnessesStand(events: OfficerView['events']): Pick<PartRow, 'open' | 'stands'> {
  const { presenter, officer } = witnessListsOf(events)
  if (!responseOf(events) && !presenter && !officer) return { stands: 'Not due yet' }
  if (!presenter || !officer) return { open: presenter || officer ? '1 list due' : '2 lists due' }
  const waiting = [...presenter.witnesses, ...officer.witnesses].filter(
    ({ name }) => !ruledOf(events, name),
  ).length
  return waiting > 0 ? { open: `${waiting} to rule on` } : { stands: 'Both lists in' }
}

function readyStands(events: OfficerView['events']): string {
  const steps = ofKind(events, 'ConductStep').map(({ step }) => step)
  if (steps.includes('pre-hearing-held')) return 'Pre-hearing held'
  if (steps.includes('pre-hearing-set')) return 'Pre-hearing fixed'
  return steps.includes('documents-to-chair') ? 'Documents supplied' : 'Nothing recorded'
}
