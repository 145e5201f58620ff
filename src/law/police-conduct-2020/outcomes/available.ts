/** What may be imposed, by where it was found and what was found (regulation 42, and 62). */
import { classification, exception } from '../../statement.ts'
import { commencement, conduct, conductSchedule } from '../instrument.ts'

const regulations = { tier: 'regulations', inForce: { from: commencement } } as const

export const atMeeting = classification({
  ...regulations,
  id: 'outcome.available.meeting',
  cite: conduct('42'),
  title: 'Misconduct found at a meeting',
  says: `A meeting that finds misconduct may give a written warning or a final written warning, and
    nothing heavier.`,
  confidence: 'read',
  of: 'what a meeting may impose for misconduct',
  values: ['written-warning', 'final-written-warning'],
})

export const misconductAtHearing = classification({
  ...regulations,
  id: 'outcome.available.hearing.misconduct',
  cite: conduct('42(5)-(6)'),
  title: 'Misconduct, and no more, found at a hearing',
  says: `A hearing that finds misconduct and not gross misconduct may give a written warning or a final
    written warning. Reduction in rank and dismissal are open only where a final written warning was
    in force on the date of the severity assessment, or the decision rests on incidents that are not
    closely connected.`,
  confidence: 'read',
  of: 'what a hearing may impose for misconduct',
  values: ['written-warning', 'final-written-warning'],
})

export const finalWarningAtAssessment = exception({
  ...regulations,
  id: 'outcome.misconduct.final-warning',
  cite: conduct('42(5)'),
  title: 'Misconduct while a final written warning was in force',
  says: `Where a final written warning was in force on the date of the severity assessment, a hearing
    that finds misconduct may also reduce in rank or dismiss. A warning given later does not count.`,
  confidence: 'read',
})

export const unconnectedIncidents = exception({
  ...regulations,
  id: 'outcome.misconduct.unconnected',
  cite: conduct('42(6)'),
  title: 'Misconduct in more than one unconnected incident',
  says: `Where a decision of misconduct rests on more than one incident, and these are not closely
    connected on their facts, a hearing may also reduce in rank or dismiss.`,
  confidence: 'read',
})

export const grossAtHearing = classification({
  ...regulations,
  id: 'outcome.available.hearing.gross-misconduct',
  cite: conduct('42'),
  title: 'Gross misconduct found at a hearing',
  says: `A hearing that finds gross misconduct may give a final written warning, reduce in rank or
    dismiss without notice. A written warning is not open. Where the amendments of 2025 reach the
    case, dismissal is presumed.`,
  confidence: 'read',
  of: 'what a hearing may impose for gross misconduct',
  values: ['final-written-warning', 'reduction-in-rank', 'dismissal-without-notice'],
})

export const neitherFound = classification({
  ...regulations,
  id: 'outcome.available.neither',
  cite: conduct('42'),
  title: 'Neither misconduct nor gross misconduct found',
  says: `Where neither is found, reflective practice may be directed; otherwise nothing follows.
    Reflective practice is no disciplinary action.`,
  confidence: 'read',
  of: 'what may be directed where neither is found',
  values: ['reflective-practice'],
})

export const grossAccelerated = classification({
  ...regulations,
  id: 'outcome.available.accelerated.gross-misconduct',
  cite: conduct('62'),
  title: 'Gross misconduct found at an accelerated hearing',
  says: `An accelerated hearing that finds gross misconduct may give a final written warning, reduce in
    rank or dismiss without notice. Where the amendments of 2025 reach the case, dismissal is
    presumed.`,
  confidence: 'recall',
  of: 'what an accelerated hearing may impose for gross misconduct',
  values: ['final-written-warning', 'reduction-in-rank', 'dismissal-without-notice'],
})

export const misconductAccelerated = classification({
  ...regulations,
  id: 'outcome.available.accelerated.misconduct',
  cite: conduct('62'),
  title: 'Misconduct, and no more, found at an accelerated hearing',
  says: `An accelerated hearing that finds misconduct and not gross misconduct may take lesser action:
    taken here as a written warning or a final written warning.`,
  confidence: 'recall',
  caution: 'That the action is lesser is from memory; which actions it holds is our reading.',
  of: 'what an accelerated hearing may impose for misconduct',
  values: ['written-warning', 'final-written-warning'],
})

export const grossOfFormer = classification({
  ...regulations,
  id: 'outcome.available.former.gross-misconduct',
  cite: conductSchedule('1'),
  title: 'Gross misconduct found of a former officer',
  says: `Of somebody who has left, it can be found that they would have been dismissed had they stayed;
    or no such finding is made and the finding is recorded.`,
  confidence: 'read',
  of: 'what may follow for gross misconduct of a former officer',
  values: ['would-have-been-dismissed', 'record-finding-only'],
})

export const misconductOfFormer = classification({
  ...regulations,
  id: 'outcome.available.former.misconduct',
  cite: conductSchedule('1'),
  title: 'Misconduct, and no more, found of a former officer',
  says: `Of somebody who has left, a finding of misconduct that is not gross is recorded, and no further
    action is taken.`,
  confidence: 'read',
  of: 'what may follow for misconduct of a former officer',
  values: ['record-finding-only'],
})
