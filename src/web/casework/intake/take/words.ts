/** What staff read where the public reads the questions' own words. */
import type {
  BecauseOf,
  Channel,
  ImmediateAction,
  Remedy,
  ReportStanding,
  SafetyAnswer,
  Sealed,
} from '#casework'
import type { StepName } from '../../../report/draft.ts'
import type { Values } from '../../../words.ts'

type Options<Value extends string> = Readonly<Record<Value, string>>

export const channelWords: Options<Exclude<Channel, 'online'>> = {
  phone: 'By phone',
  counter: 'At a counter',
  letter: 'By letter',
  email: 'By e-mail',
  'social-media': 'On social media',
  custody: 'In custody',
  'director-general': 'Sent on by the IOPC',
  'local-policing-body': 'Sent on by the local policing body',
  'member-of-parliament': 'From a Member of Parliament',
  'another-force': 'Sent on by another force',
}

export const standingWords: Options<ReportStanding | 'unnamed'> = {
  'happened-to-me': 'It happened to them',
  affected: 'They were affected by it',
  'saw-or-heard': 'They saw or heard it',
  'acting-for-someone': 'They are acting for someone else',
  professional: 'They are a professional worried about what they keep seeing',
  'police-employee': 'They work, or used to work, for the police',
  unnamed: 'They do not want to say who they are',
  'not-said': 'It does not say',
}

export const relationWords = {
  parent: 'Parent or carer',
  family: 'Another member of their family',
  friend: 'Friend',
  solicitor: 'Solicitor',
  'support-worker': 'Support worker or adviser',
  other: 'Something else',
} as const

export const consentWords = {
  attached: 'Yes, and it is attached or will be sent',
  'will-be-asked': 'Not yet: we will ask them',
  'cannot-be-asked': 'They cannot be asked, or it is not safe to ask them',
} as const

export const mayKnowWords: Options<Sealed['mayKnow']> = {
  team: 'The team dealing with it',
  'one-person': 'Only one named person',
  nobody: 'Nobody',
}

export const safetyWords: Options<Exclude<SafetyAnswer, 'not-asked'>> = {
  'close-to-me': 'Someone they live with or are close to',
  'dealing-with-my-case': 'Dealing with a case of theirs',
  'can-find-me': 'Able to find out where they are',
  none: 'None of these',
  'rather-talk': 'They would rather talk to someone about this',
}

export const whomWords = {
  known: 'They know something about them',
  'not-known': 'They do not know who it was',
  service: 'It is about the service, not a person',
} as const

export const becauseWords: Options<BecauseOf> = {
  race: 'Race',
  sex: 'Sex',
  disability: 'Disability',
  'religion-or-belief': 'Religion or belief',
  'sexual-orientation': 'Sexual orientation',
  age: 'Age',
  'gender-reassignment': 'Gender reassignment',
  'pregnancy-and-maternity': 'Pregnancy or maternity',
  'marriage-and-civil-partnership': 'Marriage or civil partnership',
  'more-than-one-together': 'More than one of these together',
  none: 'None of these',
  'prefer-not-to-say': 'They would rather not say',
}

export const remedyWords: Options<Remedy> = {
  explanation: 'An explanation',
  apology: 'An apology',
  'something-to-change': 'Something to change',
  'action-about-the-person': 'Action about the person',
  'do-not-know': 'They do not know',
  other: 'Something else',
}

export const actionWords: Options<ImmediateAction> = {
  'keep-video': 'Keep the video: body-worn, custody, CCTV',
  safety: 'Look at their safety today',
  injuries: 'First aid, and injuries photographed by someone not involved',
  interpreter: 'Find an interpreter',
}

/** As `radios` and `checkboxes` take them. */
export function itemsOf(options: Readonly<Record<string, string>>) {
  return Object.entries(options).map(([value, text]) => ({ value, text }))
}

const problems: Readonly<Record<string, string>> = {
  'acting choose.relation': 'Select what they are to the person they act for',
  'acting choose.under18': 'Select whether that person is under 18',
  'acting choose.they-know': 'Select whether that person knows of this',
  'acting choose.consent': 'Select whether that person has agreed',
  'employee choose': 'Select who may know their name',
  'employee named.missing': 'Enter the name of the one person who may know',
  'safe choose': 'Select which is true, or ‘None of these’',
  'contact choose.email': 'Select whether we may e-mail them',
  'contact choose.phone': 'Select whether we may ring them',
  'contact choose.text': 'Select whether we may text them',
  'contact choose.post': 'Select whether we may write to them by post',
  'contact where.missing.email': 'Enter an e-mail address that is safe to use',
  'contact where.missing.phone': 'Enter a phone number that is safe to ring',
  'contact where.missing.text': 'Enter a mobile number that is safe to text',
  'contact where.missing.post': 'Enter a postal address that is safe to use',
  'contact where.wrong.email': 'Enter an e-mail address like name@example.com',
  'contact where.wrong.phone': 'Enter a phone number like 01632 960 001',
  'contact where.wrong.text': 'Enter a mobile number like 07700 900 982',
  'contact leave.missing': 'Select whether we can leave a message',
  'happened missing': 'Enter what happened, in their own words',
  'when what': 'the date it happened',
  'when missing': 'Enter when it happened, as nearly as they know',
  'when what.several': 'the date of time {number}',
  'when missing.several': 'Enter when time {number} was, or remove it',
  'whom choose': 'Select who it was about',
  'people missing': 'Enter anything they know about the person',
  'before choose': 'Select whether they told anyone in the police before',
  'before what': 'the date they told them',
  'because choose': 'Select what it was because of, or ‘None of these’',
  'because choose.one-way':
    'Select what it was because of, or ‘None of these’ or ‘They would rather not say’, not both',
  'right choose': 'Select what would put it right',
  'right other.missing': 'Enter what else would put it right',
}

/** A question's problem in staff's words; undefined where the words are everybody's. */
export function problemWords(step: StepName, key: string, values: Values = {}): string | undefined {
  const words = problems[`${step} ${key}`]
  return words?.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
