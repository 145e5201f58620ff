/** The words of interviews: what was given, how a time came about, what was answered. */
import type {
  BeforeInterview,
  NotInterviewingGround,
  OfficerPaper,
  QuestionAnswer,
  RightTold,
  SettledHow,
} from '#casework'

export const paperWords: Readonly<Record<OfficerPaper, string>> = {
  'notice-of-investigation': 'Notice of the investigation',
  'terms-of-reference': 'Terms of reference',
  'terms-refused': 'In writing, why the terms of reference are not given',
}

export const settledWords: Readonly<Record<SettledHow, string>> = {
  agreed: 'Agreed with them',
  named: 'Named by the investigator',
  theirs: 'The other time they put forward',
}

export const answerWords: Readonly<Record<QuestionAnswer, string>> = {
  answered: 'Answered',
  'no-comment': 'No comment',
  'statement-read': 'Read a prepared statement',
  'not-asked': 'Not asked',
}

export const rightWords: Readonly<Record<RightTold, string>> = {
  friend: 'That a police friend may be with them and advise them',
  'friend-does-not-answer': 'That the friend may not answer questions for them',
  silence: 'That they need not answer: silence is theirs to keep',
  'what-silence-may-mean':
    'That if they keep back something they later rely on, it may be held against them',
  breaks: 'That they may ask for a break at any time',
  recorded: 'That it is recorded, and how they get a copy',
}

export const beforeWords: Readonly<Record<BeforeInterview, string>> = {
  'notice-of-investigation': 'Give them the notice of the investigation',
  'terms-of-reference': 'Give them the terms of reference, or say in writing why not',
  'interview-notice': 'Give them notice of this interview',
  rights: 'Tell them of the friend, of silence and of what it may mean',
}

export const groundWords: Readonly<Record<NotInterviewingGround, string>> = {
  'nothing-in-dispute': 'Nothing that turns on their account is contested or untested',
  'not-well-enough': 'They are not well enough, and will not be in time',
  'cannot-be-reached': 'They cannot be reached, or have left',
  declined: 'They declined, and do not have to come',
  other: 'Another reason',
}

/** Who an interview is of, where it is nobody complained against. */
export const sourceWords = {
  complainant: 'The complainant',
  witness: 'A member of the public who saw, heard or knows something',
  'police-witness': 'Somebody of the police who is not complained against',
  other: 'Somebody else',
} as const
export type WitnessSource = keyof typeof sourceWords
export const witnessSources = Object.keys(sourceWords).filter(
  (one): one is WitnessSource => one in sourceWords,
)

/** "2:10" in seconds, or undefined where it is no time in a recording. */
export function secondsIn(typed: string): number | undefined {
  const found = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/.exec(typed.trim())
  if (!found) return undefined
  const [, hours = '0', minutes = '0', seconds = '0'] = found
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

/** "2:10", "1:02:10". */
export function timeInRecording(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  const rest = two(Math.floor(seconds % 60))
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`
}
