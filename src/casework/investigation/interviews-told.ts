/** What an interview is in the statute's own terms, of whom it is about. */
import { type Day, type Instant, londonDay, type SubjectId } from '#kernel'
import type { Happening } from '#law'
import { type Telling, type Tells, untold } from '../complaint/area.ts'
import type { InterviewEvents, OfficerPaper } from './interviewing.ts'
import { interviewIn } from './interviews-known.ts'

const papers = {
  'notice-of-investigation': 'notice-of-investigation-given',
  'terms-of-reference': 'terms-of-reference-given',
  'terms-refused': 'terms-of-reference-given',
} as const satisfies Record<OfficerPaper, Happening['happened']>

const toOfficer = (subject: SubjectId) =>
  ({ by: 'investigator', to: subject, about: subject }) as const

type Step = Readonly<{ on: Day; interview: string }>

/** Told only of whoever is complained against: no rule of these asks about a witness. */
function ofSubject(
  { facts, knownOn }: Telling,
  { on, interview }: Step,
  tell: (subject: SubjectId) => Omit<Happening, 'on' | 'knownOn'>,
): readonly Happening[] {
  const subject = interviewIn(facts, interview)?.plan.subject
  return subject ? [{ on, knownOn, ...tell(subject) }] : []
}

const dayOf = (at: Instant) => ({ day: londonDay(at) })

export const interviewTells: Tells<InterviewEvents> = {
  OfficerGiven: ({ on, subject, what }, { knownOn }) => [
    { happened: papers[what], on, knownOn, ...toOfficer(subject) },
  ],
  FriendChosen: ({ on, subject }, { knownOn }) => [
    // It is about whoever is chosen, as of an appointment.
    {
      happened: 'police-friend-chosen',
      ...{ on, knownOn, by: subject, to: subject, about: 'police-friend' },
    },
  ],
  RepresentationsMade: ({ on, subject }, { knownOn }) => [
    { happened: 'representations-made', on, knownOn, by: subject, about: subject },
  ],
  InterviewPlanned: untold,
  InterviewNoticed: (event, telling) =>
    event.settled === 'agreed'
      ? []
      : ofSubject(telling, event, subject => ({
          happened: event.settled === 'named' ? 'interview-specified' : 'interview-postponed',
          ...toOfficer(subject),
          details: dayOf(event.at),
        })),
  OtherTimeProposed: (event, telling) =>
    ofSubject(telling, event, subject => ({
      happened: 'alternative-day-proposed',
      by: event.by === 'police-friend' ? 'police-friend' : subject,
      to: 'investigator',
      about: subject,
      details: { what: 'interview', ...dayOf(event.at), reasonable: event.reasonable },
    })),
  OtherTimeDeclined: untold,
  InterviewHeld: (event, telling) =>
    ofSubject(telling, event, subject => ({
      happened: 'interview-held',
      by: 'investigator',
      about: subject,
      details: dayOf(event.at),
    })),
  QuestionAdded: untold,
  QuestionAnswered: untold,
  InterviewEnded: untold,
  InterviewAbandoned: untold,
  NotInterviewing: untold,
  NotInterviewingSigned: untold,
}
