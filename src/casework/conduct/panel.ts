/**
 * Who decides: named, objected to, replaced; what both sides put in; listing, rulings, and who is
 * told of it.
 */
import type { AllegationId, Day, DocumentId } from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from '../complaint/area.ts'
import { missingWords } from '../complaint/checks.ts'
import type { Forum } from './hearing.ts'
import { kept, recorded } from './recorded.ts'
import type { Step, Today } from './step.ts'
import { deciderBy } from './told.ts'

export const panelSeats = ['chair', 'person-conducting', 'member', 'adviser'] as const
export type PanelSeat = (typeof panelSeats)[number]

/** What could make somebody no fit judge of this; each is answered. */
export const panelTies = [
  'managed-by-officer',
  'manages-investigator',
  'in-chiefs-office',
  'took-part-before',
  'certified-it',
  'knows-those-in-it',
  'other-interest',
] as const
export type PanelTie = (typeof panelTies)[number]

export type PanelMember = Readonly<{
  name: string
  seat: PanelSeat
  /** What they sit as, in the words of the panel the regulations name. */
  as: string
  rank?: string
  force?: string
}>

export type AllegationResponse = Readonly<{
  allegation: AllegationId
  accepted: 'misconduct' | 'gross-misconduct' | 'in-part' | 'no'
  /** What is disputed, and their own account of it. */
  words: string
}>

export type Witness = Readonly<{ name: string; about: string; why: string }>

export const rulingKinds = [
  'privacy',
  'reporting',
  'history',
  'witness',
  'exclusion',
  'public-notice',
  'publication',
  'law',
  'other',
] as const
export type RulingKind = (typeof rulingKinds)[number]

/** What somebody is told of, and may come to. */
export const occasions = [
  'hearing',
  'meeting',
  'accelerated-hearing',
  'appeal-meeting',
  'inquest',
  'review',
] as const
export type Occasion = (typeof occasions)[number]
export const capacities = [
  'officer',
  'police-friend',
  'lawyer',
  'complainant',
  'companion',
  'interested-person',
  'family',
  'witness',
  'director-general',
  'investigator',
] as const
export type Capacity = (typeof capacities)[number]

/** Who must agree before a period is made shorter. */
export type PeriodSigner = 'appropriate-authority' | 'officer' | 'chair' | 'director-general'

export type PanelEvents = {
  PanelNamed: Step &
    Readonly<{
      seat: string
      member: PanelMember
      ties: readonly Readonly<{ tie: PanelTie; words: string }>[]
    }>
  PanelObjected: Step &
    Readonly<{
      seat: string
      ground: string
    }>
  PanelObjectionDecided: Step &
    Readonly<{
      seat: string
      upheld: boolean
      why: string
    }>
  PanelLeft: Step &
    Readonly<{
      seat: string
      why: string
    }>
  OfficerResponse: Step &
    Readonly<{
      answers: readonly AllegationResponse[]
      law?: string
      mitigation?: string
      documents: readonly DocumentId[]
    }>
  WitnessesListed: Step &
    Readonly<{
      side: 'authority' | 'director-general' | 'officer'
      witnesses: readonly Witness[]
    }>
  RulingMade: Step &
    Readonly<{
      kind: RulingKind
      words: string
      reasons: string
      by: string
    }>
  ProceedingsListed: Step &
    Readonly<{
      form: Forum
      firstDay: Day
      days: number
      place: string
      moved?: string
    }>
  PeriodChanged: Step &
    Readonly<{
      rule: string
      until: Day
      why: string
      agreedBy?: readonly PeriodSigner[]
    }>
  Invited: Step &
    Readonly<{
      invitee: string
      occasion: Occasion
      name: string
      capacity: Capacity
      state: 'identified' | 'notified' | 'acknowledged' | 'not-coming'
      how?: string
    }>
  PublicNoticeGiven: Step &
    Readonly<{
      words: string
      where: string
      downOn: Day
    }>
}
export type PanelCommands = {
  NamePanelMember: PanelEvents['PanelNamed'] & Today
  ObjectToPanel: PanelEvents['PanelObjected'] & Today
  DecidePanelObjection: PanelEvents['PanelObjectionDecided'] & Today
  LeavePanel: PanelEvents['PanelLeft'] & Today
  RecordResponse: PanelEvents['OfficerResponse'] & Today
  ListWitnesses: PanelEvents['WitnessesListed'] & Today
  MakeRuling: PanelEvents['RulingMade'] & Today
  ListProceedings: PanelEvents['ProceedingsListed'] & Today
  ChangePeriod: PanelEvents['PeriodChanged'] & Today
  Invite: PanelEvents['Invited'] & Today
  GivePublicNotice: PanelEvents['PublicNoticeGiven'] & Today
}

export const panelDecides: Decides<PanelCommands> = {
  NamePanelMember: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'PanelNamed' },
      { today, facts },
      missingWords(asked.member.name, 'who'),
    ),
  ObjectToPanel: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'PanelObjected' },
      { today, facts },
      missingWords(asked.ground, 'why'),
    ),
  DecidePanelObjection: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'PanelObjectionDecided' },
      { today, facts },
      missingWords(asked.why, 'why'),
    ),
  LeavePanel: ({ today, ...asked }, facts) =>
    recorded({ ...asked, type: 'PanelLeft' }, { today, facts }, missingWords(asked.why, 'why')),
  RecordResponse: ({ today, ...asked }, facts) =>
    recorded({ ...asked, type: 'OfficerResponse' }, { today, facts }),
  ListWitnesses: ({ today, ...asked }, facts) =>
    recorded({ ...asked, type: 'WitnessesListed' }, { today, facts }),
  MakeRuling: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'RulingMade' },
      { today, facts },
      missingWords(asked.words, 'words'),
      missingWords(asked.reasons, 'reasons'),
    ),
  ListProceedings: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'ProceedingsListed' },
      { today, facts },
      missingWords(asked.place, 'place'),
    ),
  ChangePeriod: ({ today, ...asked }, facts) =>
    recorded({ ...asked, type: 'PeriodChanged' }, { today, facts }, missingWords(asked.why, 'why')),
  Invite: ({ today, ...asked }, facts) =>
    recorded({ ...asked, type: 'Invited' }, { today, facts }, missingWords(asked.name, 'who')),
  GivePublicNotice: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'PublicNoticeGiven' },
      { today, facts },
      missingWords(asked.words, 'words'),
      missingWords(asked.where, 'where'),
    ),
}

export const panelEvolves: Evolves<PanelEvents> = {
  PanelNamed: (facts, event) => kept(facts, { ...event, type: 'PanelNamed' }),
  PanelObjected: (facts, event) => kept(facts, { ...event, type: 'PanelObjected' }),
  PanelObjectionDecided: (facts, event) => kept(facts, { ...event, type: 'PanelObjectionDecided' }),
  PanelLeft: (facts, event) => kept(facts, { ...event, type: 'PanelLeft' }),
  OfficerResponse: (facts, event) => kept(facts, { ...event, type: 'OfficerResponse' }),
  WitnessesListed: (facts, event) => kept(facts, { ...event, type: 'WitnessesListed' }),
  RulingMade: (facts, event) => kept(facts, { ...event, type: 'RulingMade' }),
  ProceedingsListed: (facts, event) => kept(facts, { ...event, type: 'ProceedingsListed' }),
  PeriodChanged: (facts, event) => kept(facts, { ...event, type: 'PeriodChanged' }),
  Invited: (facts, event) => kept(facts, { ...event, type: 'Invited' }),
  PublicNoticeGiven: (facts, event) => kept(facts, { ...event, type: 'PublicNoticeGiven' }),
}

export const panelTells: Tells<PanelEvents> = {
  PanelNamed: ({ on, subject }, { force, knownOn }) => [
    { happened: 'panel-member-named', on, knownOn, by: force, to: subject, about: subject },
  ],
  PanelObjected: ({ on, subject }, { knownOn }) => [
    { happened: 'panel-objection-made', on, knownOn, by: subject, about: subject },
  ],
  PanelObjectionDecided: ({ on, subject, upheld }, { force, knownOn }) => [
    {
      happened: 'panel-objection-decided',
      ...{ on, knownOn, by: force, to: subject, about: subject },
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
  RulingMade: untold,
  ProceedingsListed: ({ on, subject, firstDay }, { force, knownOn }) => [
    {
      happened: 'hearing-date-fixed',
      ...{ on, knownOn, by: 'chair', to: force, about: subject },
      details: { firstDay },
    },
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
  Invited: untold,
  PublicNoticeGiven: ({ on, subject }, { force, knownOn }) => [
    { happened: 'public-notice-published', on, knownOn, by: force, to: 'public', about: subject },
  ],
}
