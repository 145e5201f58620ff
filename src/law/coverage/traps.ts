/** Each mistake the reference files warn of, and the tests that fail when it is made. */
import type { LawFile } from './rows.ts'

export type Trap = Readonly<{
  file: LawFile
  /** Section and number, as the file counts them. */
  number: string
  mistake: string
  caughtBy: readonly Readonly<{ test: string; title: string }>[]
}>

const complaints = 'src/law/traps-of-complaints.test.ts'
const later = 'src/law/traps-of-complaints-later.test.ts'
const conduct = 'src/law/traps-of-conduct.test.ts'
const investigation = 'src/law/police-conduct-2020/investigation'
const proceedings = 'src/law/police-conduct-2020/proceedings'

function caught(test: string, ...titles: readonly string[]): Trap['caughtBy'] {
  return titles.map(title => ({ test, title }))
}

const ofComplaints: readonly Omit<Trap, 'file'>[] = [
  {
    number: '2',
    mistake: 'Taking logged, recorded and investigated for one thing.',
    caughtBy: caught(complaints, 'logged is not recorded, and recorded is not investigated'),
  },
  {
    number: '17.1',
    mistake: 'Moving a referral off a closed day, or starting it at the wrong event.',
    caughtBy: caught(
      complaints,
      'a Saturday, and Christmas Day, are last days of a referral like others',
      'it starts when it became clear, not with the complaint',
      'a death or injury runs from coming to attention, whenever that became clear',
    ),
  },
  {
    number: '17.2',
    mistake: 'Updates by the calendar, or stopped by a suspension or a referral.',
    caughtBy: caught(
      complaints,
      'an early update brings the next one forward',
      'neither suspension nor referral stops or moves an update',
    ),
  },
  {
    number: '17.3',
    mistake: 'Counting the day of the letter; no way to extend; counting days in transit.',
    caughtBy: caught(
      complaints,
      'the day of the letter is day nought: the 28th day is the last',
      'a late application can be let in by the body that decides',
      'days with the wrong body are left out',
    ),
  },
  {
    number: '17.4',
    mistake: 'Choosing the review body by what came out, or by who handled it.',
    caughtBy: caught(
      complaints,
      'no finding and no sending back moves the review away from the IOPC',
      'who handled it does not choose: a grave one handled locally is the IOPC’s',
      'one part that is the IOPC’s takes the whole',
    ),
  },
  {
    number: '17.5',
    mistake: 'Asking for a reason before recording.',
    caughtBy: caught(
      complaints,
      'asking is enough: no reason, and the same day',
      'logged is not recorded, and recorded is not investigated',
    ),
  },
  {
    number: '17.6',
    mistake: 'An appeal, local resolution, disapplication or a bar of twelve months.',
    caughtBy: [
      ...caught(complaints, 'an act of twenty years ago is complained of like any other'),
      ...caught(
        later,
        'nothing of the time before 2020 can happen, or be chosen as a result',
        'no rule asks for an appeal by a complainant',
      ),
    ],
  },
  {
    number: '17.7',
    mistake: 'Asking for contact, want of consent or proof before abuse of position counts.',
    caughtBy: caught(
      later,
      'messages are enough, whatever was answered, and nothing need be proved',
    ),
  },
  {
    number: '17.8',
    mistake: 'Any discrimination as a criterion, or hate crime alone.',
    caughtBy: caught(later, 'both parts are needed, and misconduct will do for the first'),
  },
  {
    number: '17.9',
    mistake: 'The special procedure for staff, or not by itself for officers’ conduct matters.',
    caughtBy: caught(
      later,
      'never for staff, even with signs of misconduct',
      'by itself for a recordable conduct matter about an officer',
    ),
  },
  {
    number: '17.10',
    mistake: 'Prejudice that stops the report to the IOPC; suspension that stops the months.',
    caughtBy: caught(
      later,
      'the report to the IOPC is owed though the other would do harm',
      'suspension leaves the twelve months as they are',
    ),
  },
  {
    number: '17.11',
    mistake: 'A policing body that directs.',
    caughtBy: caught(
      later,
      'a policing body’s order does nothing, and its recommendation asks for an answer',
    ),
  },
  {
    number: '17.12',
    mistake: 'Harassment for religion or orientation; a complaint that stops the six months.',
    caughtBy: [
      ...caught(later, 'harassment leaves out religion and orientation between police and public'),
      ...caught(
        'src/law/other-courts/limits.test.ts',
        'trap: a complaint, a review or waiting for its outcome pauses none of them',
      ),
    ],
  },
  {
    number: '17.13',
    mistake: 'A right to review for interested persons or officers.',
    caughtBy: caught(
      later,
      'only the complainant can ask for a review',
      'a conduct matter has no complainant, so no review',
    ),
  },
  {
    number: '17.14',
    mistake: 'The end of the day in universal time.',
    caughtBy: caught(
      later,
      'half past eleven on a summer evening is that day in London',
      'days across a change of the clocks are still days',
    ),
  },
  {
    number: '17.15',
    mistake: 'Every rule for every case, whatever its day.',
    caughtBy: caught(later, 'the day of the matter decides the text, not the day of asking'),
  },
]

const ofConduct: readonly Omit<Trap, 'file'>[] = [
  {
    number: '18.1',
    mistake: 'One way of counting for every clock.',
    caughtBy: caught(
      conduct,
      'trap 18.1: the first day counts for the barred list, and not for an answer',
    ),
  },
  {
    number: '18.2',
    mistake: 'Ten or fourteen working days to answer.',
    caughtBy: caught(
      `${proceedings}/regulation-31.test.ts`,
      'trap: fifteen working days to answer, not ten and not fourteen',
    ),
  },
  {
    number: '18.3',
    mistake: 'Witness lists counted from the last day for the answer.',
    caughtBy: caught(
      `${proceedings}/regulation-31.test.ts`,
      'trap: the lists run from the day the officer did answer, not from the last day for it',
    ),
  },
  {
    number: '18.4',
    mistake: 'The text chosen by the day of the conduct.',
    caughtBy: caught(
      conduct,
      'trap 18.4: the day it came to attention decides the text, and never that of the conduct',
    ),
  },
  {
    number: '18.5',
    mistake: 'One trigger for both halves of the amendments of 2025.',
    caughtBy: caught(
      conduct,
      'trap 18.5: Part 3 turns on the allegation, the Schedule on the notice to who has left',
    ),
  },
  {
    number: '18.6',
    mistake: 'Warnings counted on the day of the hearing.',
    caughtBy: [
      ...caught(conduct, 'trap 18.6: a warning given after the severity assessment opens nothing'),
      ...caught(
        `${proceedings}/starting.test.ts`,
        'trap: the warning must be in force at the severity assessment, not at the determination',
      ),
    ],
  },
  {
    number: '18.7',
    mistake: 'A written warning for gross misconduct; dismissal for misconduct.',
    caughtBy: caught(
      conduct,
      'trap 18.7: gross misconduct never ends in a written warning',
      'trap 18.7: misconduct at a hearing seldom opens dismissal',
    ),
  },
  {
    number: '18.8',
    mistake: 'Twelve months, or fifteen working days, as an end to the case.',
    caughtBy: [
      ...caught(
        `${investigation}/regulation-19.test.ts`,
        'trap: the twelve months bar nothing, and no suspension or criminal case stops them',
      ),
      ...caught(
        `${proceedings}/regulation-23.test.ts`,
        'trap: fifteen working days of silence bring on an explanation, and limit nothing',
      ),
    ],
  },
  {
    number: '18.9',
    mistake: 'Agreeing on more time.',
    caughtBy: caught(
      `${proceedings}/regulation-31.test.ts`,
      'trap: agreement only shortens, and needs everyone who has to sign',
    ),
  },
  {
    number: '18.10',
    mistake: 'Following the ruling of 2023 that was reversed in 2025.',
    caughtBy: caught(
      conduct,
      'trap 18.10: a court that quashes the outcome leaves the finding, and the case at its outcome',
    ),
  },
]

const ofOversight: readonly Omit<Trap, 'file'>[] = [
  {
    number: '1.4',
    mistake: 'Taking it that a coroner tells relatives nobody has made known.',
    caughtBy: caught(
      'src/law/coroners/notices.test.ts',
      'inquest.known-trap: a sister the coroner never heard of is owed no notice',
    ),
  },
]

export const traps: readonly Trap[] = [
  ...ofComplaints.map(trap => ({ file: 'complaints.md' as const, ...trap })),
  ...ofConduct.map(trap => ({ file: 'conduct.md' as const, ...trap })),
  ...ofOversight.map(trap => ({ file: 'oversight.md' as const, ...trap })),
]
