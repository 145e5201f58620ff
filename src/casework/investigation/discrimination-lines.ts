/**
 * The 35 lines of an allegation of discrimination: asked as `law` has them, each with what would
 * satisfy whoever reviews it.
 */
import { discriminationRules } from '#law'
import type { LineOf } from './line-kinds.ts'

const satisfiedBy: Readonly<Record<string, string>> = {
  '01': 'An allegation of its own, the characteristics named, their own words kept',
  '02': 'A note of the talk in which they were asked',
  '03': 'A decision, written down',
  '04': 'An answer to each type',
  '05': 'A note',
  '06': 'Decisions with their dates and reasons',
  '07': 'The handler’s declaration of interests',
  '08': 'A note of what was discussed and agreed',
  '09': 'A list of what was secured; each gap explained',
  '10': 'A transcript',
  '11': 'A timeline beside the video',
  '12': 'A table of decisions, each with the reason given, the power and the evidence',
  '13': 'A comparison with what was written and known then',
  '14': 'A table of those compared, and how each was treated',
  '15': 'A reasoned paragraph',
  '16': 'An account or a record of interview that answers it',
  '17': 'A plan of the interview, with the answers',
  '18': 'The interview, and the record of training',
  '19': 'A note of what is alike and how often, not of findings alone',
  '20': 'An extract of the figures, with what they cannot show',
  '21': 'A list of who was asked, and why anybody was not',
  '22': 'A statement',
  '23': 'The policy, and whether what it was for justified it',
  '24': 'A timeline of what was known and offered',
  '25': 'An answer to each limb',
  '26': 'A note',
  '27': 'A note, and what is to be learnt',
  '28': 'A decision',
  '29': 'A reasoned assessment, in two steps',
  '30': 'The words of the outcome',
  '31': 'Two findings',
  '32': 'The result, and what was missing',
  '33': 'What is to be learnt and done',
  '34': 'The letter, read for it',
  '35': 'What they chose to give, kept for counting only',
}

/** "09" of `disc.09-evidence-secure`. */
export function numberOf(rule: string): string {
  return rule.slice('disc.'.length, 'disc.00'.length)
}

export const discriminationLines: readonly LineOf[] = discriminationRules.map(({ id, title }) => ({
  rule: id,
  words: title,
  where: satisfiedBy[numberOf(id)] ?? '',
}))
