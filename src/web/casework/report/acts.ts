/**
 * Who knew, asked and decided what: each thing that happened in a matter by what kind of act it
 * was, with both its dates. Nothing is said of a file that is kept back, nor of what rests on it.
 */
import type { ComplaintEvent, Facts } from '#casework'
import { type Entry, keptBack, type MatterView } from '#desk'
import type { Around } from '../../page.ts'
import { type Told, toldOf } from '../story.ts'
import { aboutLines } from './about.ts'

export type Act = 'learnt' | 'asked' | 'decided' | 'told' | 'did'
export const actWords: Readonly<Record<Act, string>> = {
  learnt: 'Learnt',
  asked: 'Asked',
  decided: 'Decided',
  told: 'Told',
  did: 'Did',
}

const acts: Readonly<Record<Exclude<Act, 'did'>, readonly ComplaintEvent['type'][]>> = {
  learnt: [
    'ComplaintMade',
    'ConductReported',
    'DocumentReceived',
    'AccountRecorded',
    'PassageMarked',
    'ForceAnswered',
    'MatchArrived',
    'CaseFound',
    'HoldingsAnswered',
    'QuestionAnswered',
    'ReviewAppliedFor',
    'WithdrawalReceived',
    'RecordingRequested',
    'OriginalFaulted',
  ],
  asked: [
    'ForceAsked',
    'HoldingsAsked',
    'EnquiryOpened',
    'PointRaised',
    'InterviewPlanned',
    'InterviewNoticed',
    'InterviewHeld',
    'EmergencyAsked',
    'ReviewInformationAsked',
  ],
  decided: [
    'MatterClassified',
    'CriteriaAnswered',
    'ComplaintRecorded',
    'HandledOutside',
    'HandlingDecided',
    'HandlingSuspended',
    'HandlingResumed',
    'IndicationFound',
    'SeverityAssessed',
    'HistoryConsidered',
    'SafetyConsidered',
    'EvidencePreserved',
    'DgDecided',
    'OutcomeDecided',
    'InformationWithheld',
    'WithdrawalDecided',
    'EnquiryEnded',
    'PolicyDecided',
    'ClaimConsidered',
    'ElsewhereConsidered',
    'FactFound',
    'InfluenceConsidered',
    'NotInterviewing',
    'NotInterviewingSigned',
    'ReportSigned',
    'DisclosureDecided',
    'PurposeDecided',
    'DocumentMarked',
    'ReviewDecided',
    'Finalised',
  ],
  told: [
    'Referred',
    'ReferralTold',
    'LetterSent',
    'LetterGiven',
    'ProgressTold',
    'OutcomeTold',
    'MessageSent',
    'ComplaintForwarded',
  ],
}

function actOf({ event }: Entry): Act {
  const type = event.type === 'Disposed' ? event.was : event.type
  if (acts.learnt.includes(type)) return 'learnt'
  if (acts.asked.includes(type)) return 'asked'
  if (acts.decided.includes(type)) return 'decided'
  return acts.told.includes(type) ? 'told' : 'did'
}

/** Files that are kept back, and everything that can be known of them by its id. */
function hiddenIn(facts: Facts): ReadonlySet<string> {
  const files = keptBack(facts)
  const passages = facts.material.passages.filter(({ document }) => files.has(document))
  const accounts = facts.proof.accounts.filter(one => one.documents.some(id => files.has(id)))
  return new Set([
    ...files,
    ...passages.map(({ passage }) => passage),
    ...accounts.map(({ account }) => account),
  ])
}

/** Whether anything in it, at whatever depth, is one of these. */
function names(whole: unknown, hidden: ReadonlySet<string>): boolean {
  if (typeof whole === 'string') return hidden.has(whole)
  if (typeof whole !== 'object' || whole === null) return false
  return Object.values(whole).some(part => names(part, hidden))
}

export type ActShown = Told & Readonly<{ act: Act; isKeptBack: boolean }>

const keptBackLine = {
  name: 'Kept back',
  words: 'It rests on a file that is kept back, so nothing of it is said here.',
}

/** In the order they were recorded: what somebody knew on a day is what stood before it. */
export function actsOf(view: MatterView, facts: Facts, here: Around): readonly ActShown[] {
  const hidden = hiddenIn(facts)
  return view.story.map(entry => {
    const told = toldOf(entry, here)
    const isKeptBack = hidden.size > 0 && names(entry.event, hidden)
    return {
      ...told,
      act: actOf(entry),
      isKeptBack,
      lines: isKeptBack ? [keptBackLine] : [...aboutLines(entry, facts, here), ...told.lines],
    }
  })
}
