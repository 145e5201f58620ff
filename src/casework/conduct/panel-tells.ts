/** What is said of a panel and of getting ready, in the statute's own terms. */
import type { SubjectId } from '#kernel'
import { type Telling, type Tells, untold } from '../complaint/area.ts'
import { conductOf, ofKind } from './conduct.ts'
import { inviteTells } from './invitations.ts'
import type { PanelEvents } from './panel.ts'
import { deciderBy } from './told.ts' /** Whoever appointed somebody is asked about them, and answers. */

function appointerOf(subject: SubjectId, seat: string, { facts, force }: Telling): string {
  const named = ofKind(conductOf(facts, subject), 'PanelNamed').find(one => one.seat === seat)
  return named?.member.appointedBy === 'local-policing-body' ? 'local-policing-body' : force
}

export const panelTells: Tells<PanelEvents> = {
  // Each is about the seat, so that an objection to one meets nothing of another.
  PanelNamed: ({ on, subject, seat }, { force, knownOn }) => [
    { happened: 'panel-member-named', on, knownOn, by: force, to: subject, about: seat },
  ],
  PanelObjected: ({ on, subject, seat }, telling) => [
    {
      happened: 'panel-objection-made',
      ...{ on, knownOn: telling.knownOn, by: subject, to: appointerOf(subject, seat, telling) },
      about: seat,
    },
  ],
  PanelObjectionDecided: ({ on, subject, seat, upheld }, telling) => [
    {
      happened: 'panel-objection-decided',
      ...{ on, knownOn: telling.knownOn, by: appointerOf(subject, seat, telling), to: subject },
      about: seat,
      details: { upheld },
    },
  ],
  PanelLeft: untold,
  OfficerResponse: ({ on, subject }, { force, knownOn }) => [
    { happened: 'officer-responded', on, knownOn, by: subject, to: force, about: subject },
  ],
  WitnessesListed: ({ on, subject, side }, { force, knownOn }) => [
    {
      happened: 'witness-list-supplied',
      ...{ on, knownOn, by: side === 'officer' ? subject : deciderBy(side, force), about: subject },
    },
  ],
  RulingMade: ({ on, subject, directions = [] }, { knownOn }) =>
    directions.includes('notice-withheld')
      ? [{ happened: 'public-notice-withheld', on, knownOn, by: 'chair', about: subject }]
      : [],
  ProceedingsListed: ({ on, subject, form, firstDay, beyond }, { knownOn }) => [
    {
      happened: 'hearing-date-fixed',
      ...{ on, knownOn, by: 'chair', about: subject },
      details: { firstDay },
    },
    ...(beyond
      ? [
          {
            happened: 'period-extended',
            ...{ on, knownOn, by: 'chair', about: subject },
            details: {
              rule: form === 'meeting' ? 'meeting.start' : 'hearing.start',
              until: firstDay,
              reason: beyond.why,
            },
          } as const,
        ]
      : []),
  ],
  PeriodChanged: ({ on, subject, rule, until, why, agreedBy }, { knownOn }) => [
    agreedBy
      ? {
          happened: 'period-shortened',
          ...{ on, knownOn, about: subject },
          details: { rule, until, agreedBy: [...agreedBy] },
        }
      : {
          happened: 'period-extended',
          ...{ on, knownOn, by: 'chair', about: subject },
          details: { rule, until, reason: why },
        },
  ],
  ...inviteTells,
  PanelBundleGiven: untold,
  // Read off the matter: `caseOf` says that it is joint.
  ProceedingsJoined: untold,
}
