/** The words of the decision on the report. */
import type { CaseAnswer, Clearance, ProceedingsForm, Route } from '#casework'

export const answerWords: Readonly<Record<CaseAnswer, string>> = {
  none: 'No case to answer',
  misconduct: 'Misconduct',
  'gross-misconduct': 'Gross misconduct',
}
export const answerItems = (['gross-misconduct', 'misconduct', 'none'] as const).map(value => ({
  value,
  text: answerWords[value],
}))

export const formWords: Readonly<Record<ProceedingsForm, string>> = {
  accelerated: 'Accelerated hearing',
  hearing: 'Misconduct hearing',
  meeting: 'Misconduct meeting',
  none: 'No proceedings',
}

export const routeWords: Readonly<Record<Route, string>> = {
  'no-action': 'No further action',
  'reflective-practice': 'Reflective practice',
  performance: 'The performance procedure',
  vetting: 'The vetting procedure',
}

export const clearanceWords: Readonly<Record<Clearance, string>> = {
  'no-case': 'there was no case to answer',
  withdrawn: 'the case was withdrawn, with no further action',
  'not-proved': 'misconduct was not found',
  reversed: 'the finding was quashed, and nothing is decided again',
}
