/** What is said of a panel and of getting ready, in the statute's own terms. */
import type { Day, SubjectId } from '#kernel'
import type { Happening } from '#law'
import { type Telling, type Tells, untold } from '../complaint/area.ts'
import { conductOf, ofKind } from './conduct.ts'
import { runBy } from './delegating.ts'
import { inviteTells } from './invitations.ts'
import type { PanelEvents } from './panel.ts'
import { panelAccountTells } from './panel-accounts.ts'
import { listingOf } from './panel-standing.ts'
import { byDay } from './step.ts'

type Asked = Readonly<{ subject: SubjectId; seat: string; on: Day }>

/** Whoever appointed somebody is asked about them, and answers. */
function appointerOf({ subject, seat, on }: Asked, telling: Telling): string {
  const events = conductOf(telling.facts, subject)
  const named = ofKind(events, 'PanelNamed').find(one => one.seat === seat)
  const isOurs = named?.member.appointedBy !== 'local-policing-body'
  return isOurs ? runBy(telling, subject, on) : 'local-policing-body'
}

const isWithheld = ({ allowed, directions = [] }: PanelEvents['RulingMade']) =>
  allowed && directions.includes('notice-withheld')

/** No notice to the public, or one after all; of rulings on one day the last. */
function noticeRuled(
  event: PanelEvents['RulingMade'],
  knownOn: Day,
  { conduct }: Telling['facts'],
): readonly Happening[] {
  const { on, entry, subject, kind } = event
  if (kind !== 'public-notice') return []
  const events = conductOf({ conduct }, subject)
  const at = events.findIndex(one => one.entry === entry)
  const all = byDay(ofKind(events, 'RulingMade').filter(one => one.kind === kind))
  const place = all.findIndex(one => one.entry === entry)
  if (all[place + 1]?.on === on) return []
  const ruled = { on, knownOn, by: 'chair', about: subject }
  if (isWithheld(event)) return [{ happened: 'public-notice-withheld', ...ruled }]
  const before = all.findLast(one => one.on < on)
  if (!before || !isWithheld(before)) return []
  const firstDay = listingOf(events.slice(0, at))?.firstDay
  const details = { listed: firstDay !== undefined, ...(firstDay ? { firstDay } : {}) }
  return [{ happened: 'public-notice-restored', ...ruled, details }]
}

export const panelTells: Tells<PanelEvents> = {
  // Each is about the seat, so that an objection to one meets nothing of another.
  PanelNamed: ({ on, subject, seat }, { force, knownOn }) => [
    { happened: 'panel-member-named', on, knownOn, by: force, to: subject, about: seat },
  ],
  PanelObjected: ({ on, subject, seat }, telling) => [
    {
      happened: 'panel-objection-made',
      ...{
        on,
        knownOn: telling.knownOn,
        by: subject,
        to: appointerOf({ subject, seat, on }, telling),
      },
      about: seat,
    },
  ],
  PanelObjectionDecided: ({ on, subject, seat, upheld }, telling) => [
    {
      happened: 'panel-objection-decided',
      ...{
        on,
        knownOn: telling.knownOn,
        by: appointerOf({ subject, seat, on }, telling),
        to: subject,
      },
      about: seat,
      details: { upheld },
    },
  ],
  PanelLeft: untold,
  OfficerResponse({ on, subject }, telling) {
    const to = runBy(telling, subject, on)
    const { knownOn } = telling
    return [{ happened: 'officer-responded', on, knownOn, by: subject, to, about: subject }]
  },
  WitnessesListed({ on, subject, side }, telling) {
    const presenter = side === 'authority' ? runBy(telling, subject, on) : side
    const by = side === 'officer' ? subject : presenter
    return [
      {
        happened: 'witness-list-supplied',
        ...{ on, knownOn: telling.knownOn, by, about: subject },
      },
    ]
  },
  RulingMade: (event, { knownOn, facts }) => noticeRuled(event, knownOn, facts),
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
  ...panelAccountTells,
  // Read off the matter: `caseOf` says that it is joint.
  ProceedingsJoined: untold,
}
