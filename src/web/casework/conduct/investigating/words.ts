/** What an investigation of conduct is called on its pages. */
import type {
  ConductLevel,
  DelayReader,
  Notice,
  ReflectivePart,
  ServiceWay,
  SeverityDecider,
  SuspensionGround,
  severityLooks,
} from '#casework'

export const levelWords: Readonly<Record<ConductLevel, string>> = {
  misconduct: 'Misconduct',
  'gross-misconduct': 'Gross misconduct',
  neither: 'Neither',
}
export const lookWords: Readonly<Record<(typeof severityLooks)[number], string>> = {
  alone: 'On the allegation alone',
  'with-history': 'With history',
  revised: 'Revised',
}
export const deciderWords: Readonly<Record<SeverityDecider, string>> = {
  'appropriate-authority': 'The appropriate authority',
  investigator: 'The investigator',
  'director-general': 'The Director General of the IOPC',
}
export const groundWords: Readonly<Record<SuspensionGround, string>> = {
  prejudice: 'An investigation could otherwise be harmed',
  'public-interest': 'The public interest requires it',
}
export const noticeWords: Readonly<Record<Notice, string>> = {
  investigation: 'Notice of the investigation',
  'terms-of-reference': 'Terms of reference, or why they are not given',
  route: 'How it will be dealt with instead',
  suspension: 'Suspension, in writing',
  'suspension-review': 'Reasons why the suspension goes on',
  restrictions: 'Restrictions, in writing',
  delay: 'Why the decision on the report takes longer',
  referral: 'Notice of referral to proceedings',
  documents: 'Documents of the case',
  accelerated: 'Notice of an accelerated hearing',
  panel: 'Who will sit on the panel',
  proceedings: 'Day, time and place of the proceedings',
  outcome: 'Outcome',
  closing: 'Closing letter',
}
export const wayWords: Readonly<Record<ServiceWay, string>> = {
  'in-person': 'In person',
  'left-at-address': 'Left at the last known address',
  'recorded-delivery': 'Recorded delivery to the last known address',
  'police-friend': 'In person, by a police friend who agreed to it',
  email: 'By e-mail',
  agreed: 'Another way that was agreed',
  astray: 'It went to an address that is not theirs',
}
export const reflectiveWords: Readonly<Record<ReflectivePart, string>> = {
  opened: 'It was opened, and a reviewer chosen',
  invited: 'The officer was invited to give an account',
  account: 'The officer gave an account',
  discussed: 'It was discussed with the officer',
  report: 'The report on what is to be learnt was made',
  escalated: 'It looks like misconduct after all: sent back for assessment',
}
export const readerWords: Readonly<Record<DelayReader, string>> = {
  'local-policing-body': 'The local policing body',
  'director-general': 'The Director General of the IOPC',
  'chief-officer': 'The chief officer',
}
