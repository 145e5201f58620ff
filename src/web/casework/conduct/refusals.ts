/** What stands in the way of a step of the proceedings against an officer, beside its field. */
import type { ComplaintRefusal, PublicationQuestion } from '#casework'
import type { Problem } from '../../sheet.ts'
import { questionWords } from './after/questions.ts'
import { ruleLine } from './rule-line.ts'

const firstWords = {
  culpability: 'Close “How culpable?” first',
  harm: 'Close “What harm?” first',
  seriousness: 'Close seriousness first',
  'public-interest': 'Close “What does the public interest need?” first',
  mitigation: 'Close “Personal mitigation” first',
  outcome: 'Choose an outcome first',
  opening: [
    'Nothing is announced before the proceedings are opened.',
    `Professional standards records that first: ${ruleLine('procedure.open')}`,
  ].join(' '),
  finding: 'Record first what was found',
  court: 'Read it as a court would first',
  reopen: 'The chair has closed this. Reopen seriousness, with why, to change it',
  told: [
    'The officer was told the outcome, so the panel has decided.',
    'Only a court, a tribunal or an appeal changes it now. A slip in the words is put right by',
    'a version of the report, from professional standards',
  ].join(' '),
} as const

type OfConduct = Extract<
  ComplaintRefusal,
  {
    type:
      | 'NotCleared'
      | 'NoSuchOfficer'
      | 'OwnForce'
      | 'OfficerNotTold'
      | 'AgainstLaw'
      | 'SeatTaken'
      | 'SatBefore'
      | 'NotSuspended'
      | 'PaperIncomplete'
      | 'TaskNotOpen'
      | 'TaskUnwritten'
      | 'OutcomeNotAvailable'
      | 'LesserUnanswered'
      | 'ExceptionalUnnamed'
      | 'NotPublishable'
  }
>

export function ofConduct(refusal: OfConduct, first: string): Problem {
  switch (refusal.type) {
    case 'NotCleared':
      return {
        field: first,
        words:
          'They are cleared only where there was no case, it was withdrawn, or nothing was found',
      }
    case 'NoSuchOfficer':
      return { field: first, words: 'Nobody of that name is complained against here' }
    case 'OwnForce':
      return { field: first, words: 'Enter another force. This one runs them anyway' }
    case 'OfficerNotTold':
      return {
        field: first,
        words: 'The officer has been given no notice here. Record the notice first',
      }
    case 'AgainstLaw': {
      const forbidding = refusal.rules.map(ruleLine).join('; ')
      return {
        field: 'as-it-was-why',
        words: `This goes against: ${forbidding}. If it was done all the same, say how it came about`,
      }
    }
    case 'SeatTaken':
      return {
        field: first,
        words: `${refusal.name} sits there. First record that they no longer do${ruleOfSeat(refusal)}`,
      }
    case 'SatBefore':
      return {
        field: first,
        words: `This is the account of ${refusal.name}, who was replaced here. They do not sit again`,
      }
    case 'NotSuspended':
      return { field: first, words: 'The officer was not suspended on that day' }
    case 'PaperIncomplete':
      return { field: first, words: 'It is not signed until every part that is asked for is there' }
    case 'TaskNotOpen':
      return { field: first, words: firstWords[refusal.first] }
    case 'TaskUnwritten':
      return { field: first, words: 'Write and save it before it is closed' }
    case 'OutcomeNotAvailable': {
      const why = refusal.rule === undefined ? '' : `: ${ruleLine(refusal.rule)}`
      return { field: first, words: `This outcome is not available on what was found${why}` }
    }
    case 'LesserUnanswered':
      return { field: first, words: 'Say of each lesser outcome that is available why not' }
    case 'ExceptionalUnnamed':
      return {
        field: first,
        words:
          'Dismissal is presumed. Name each exceptional circumstance, and how it justifies less',
      }
    case 'NotPublishable':
      return { field: first, words: notPublishable(refusal) }
  }
}

/** Whom the Regulations name for a place, of whom there is one. */
const seatRules = {
  chair: 'panel.hearing.chair',
  'person-conducting': 'panel.meeting',
  member: 'panel.hearing.members',
  adviser: 'panel.hearing.adviser',
} as const

function ruleOfSeat({ seat }: Extract<OfConduct, { type: 'SeatTaken' }>): string {
  return seat ? `: ${ruleLine(seatRules[seat])}` : ''
}

function notPublishable({
  because,
  questions,
}: Extract<OfConduct, { type: 'NotPublishable' }>): string {
  switch (because) {
    case 'not-decided':
      return 'There is no outcome that stands and was told to the officer. Nothing is published yet'
    case 'case-over':
      return 'The case is over: there is no hearing to tell the public of'
    case 'details':
      return 'Decide of each name and detail that is marked whether it stays'
    case 'questions':
      return `Question ${questions.map(inTheWay).join('; question ')}`
  }
}

function inTheWay(question: PublicationQuestion): string {
  const { number, against, who } = questionWords(question)
  return `${number}: ${against}. ${who} can say`
}
