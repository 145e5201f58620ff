/** Who may see a matter, who is kept from it and why, and glass broken in an emergency. */
import {
  accept,
  type Day,
  type Instant,
  nothing,
  type PersonId,
  refuse,
  type SubjectId,
} from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from './area.ts'
import { missingWords, unless } from './checks.ts'

export const interestKinds = ['former-partner', 'family', 'friend', 'business', 'other'] as const
export type InterestKind = (typeof interestKinds)[number]

type On = Readonly<{ on: Day }>
type Why = Readonly<{ why: string }>
type Person = Readonly<{ person: PersonId; name: string }>
/** Whoever decided or answered, by name: they may be somebody who is no part of the matter. */
type By = Readonly<{ by: Person }>

export type AccessEvents = {
  /** To read it for a purpose, until then. */
  AccessGiven: On & Person & Readonly<{ role: string; purpose: string; until: Instant }>
  AccessEnded: On & Why & Person
  /** Whoever handled it may not see it: it is nobody's until it is given to somebody. */
  HandlerStoodDown: On & Readonly<{ handler: PersonId }>
  InterestDeclared: On &
    Why &
    Person &
    Readonly<{ interest: string; kind: InterestKind; about?: SubjectId }>
  InterestWithdrawn: On & Why & Readonly<{ interest: string }>
  UnitKeptOut: On & Why & Readonly<{ unit: string }>
  UnitLetIn: On & Why & Readonly<{ unit: string }>
  EmergencyAsked: On & Why & Person & Readonly<{ emergency: string; minutes: number }>
  EmergencyOpened: On & By & Person & Readonly<{ emergency: string; until: Instant }>
  EmergencyRefused: On & By & Why & Readonly<{ emergency: string }>
  EmergencyReviewed: On & By & Readonly<{ emergency: string; found: string }>
  /** The gatekeeper is asked, of everybody complained against alike. */
  HoldingsAsked: On & Readonly<{ subject: SubjectId }>
  HoldingsAnswered: On & By & Readonly<{ subject: SubjectId }>
}

export type AccessCommands = {
  GiveAccess: AccessEvents['AccessGiven']
  EndAccess: AccessEvents['AccessEnded']
  StandDown: AccessEvents['HandlerStoodDown']
  DeclareInterest: AccessEvents['InterestDeclared']
  WithdrawInterest: AccessEvents['InterestWithdrawn']
  KeepUnitOut: AccessEvents['UnitKeptOut']
  LetUnitIn: AccessEvents['UnitLetIn']
  AskEmergency: AccessEvents['EmergencyAsked']
  OpenEmergency: On & By & Readonly<{ emergency: string; until: Instant }>
  RefuseEmergency: AccessEvents['EmergencyRefused']
  ReviewEmergency: AccessEvents['EmergencyReviewed']
  AskHoldings: AccessEvents['HoldingsAsked']
  AnswerHoldings: AccessEvents['HoldingsAnswered']
}

type Emergency = AccessEvents['EmergencyAsked'] & Readonly<{ decided: boolean; reviewed: boolean }>

export type AccessFacts = Readonly<{
  given: readonly AccessEvents['AccessGiven'][]
  interests: readonly AccessEvents['InterestDeclared'][]
  keptOut: readonly AccessEvents['UnitKeptOut'][]
  emergencies: readonly Emergency[]
  holdings: readonly Readonly<{ subject: SubjectId; answered: boolean }>[]
}>

export const noAccess: AccessFacts = {
  given: [],
  interests: [],
  keptOut: [],
  emergencies: [],
  holdings: [],
}

const alike = (one: string, other: string) =>
  one.trim().toLowerCase() === other.trim().toLowerCase()

export const accessDecides: Decides<AccessCommands> = {
  GiveAccess: asked =>
    unless(missingWords(asked.purpose, 'purpose'), { type: 'AccessGiven', ...asked }),
  EndAccess(asked, { access }) {
    if (!access.given.some(({ person }) => person === asked.person)) return nothing
    return unless(missingWords(asked.why, 'why'), { type: 'AccessEnded', ...asked })
  },
  StandDown({ handler, on }, facts) {
    if (facts.handler !== handler) return nothing
    return accept({ type: 'HandlerStoodDown', handler, on })
  },
  DeclareInterest(asked, { access }) {
    if (access.interests.some(({ interest }) => interest === asked.interest)) return nothing
    return unless(missingWords(asked.why, 'why'), { type: 'InterestDeclared', ...asked })
  },
  WithdrawInterest(asked, { access }) {
    if (!access.interests.some(({ interest }) => interest === asked.interest)) return nothing
    return unless(missingWords(asked.why, 'why'), { type: 'InterestWithdrawn', ...asked })
  },
  KeepUnitOut(asked, { access }) {
    if (access.keptOut.some(({ unit }) => alike(unit, asked.unit))) return nothing
    const missing = missingWords(asked.unit, 'unit') ?? missingWords(asked.why, 'why')
    return unless(missing, { type: 'UnitKeptOut', ...asked })
  },
  LetUnitIn(asked, { access }) {
    if (!access.keptOut.some(({ unit }) => alike(unit, asked.unit))) return nothing
    return unless(missingWords(asked.why, 'why'), { type: 'UnitLetIn', ...asked })
  },
  AskEmergency: asked =>
    unless(missingWords(asked.why, 'why'), { type: 'EmergencyAsked', ...asked }),
  OpenEmergency({ emergency, by, until, on }, { access }) {
    const asked = access.emergencies.find(one => one.emergency === emergency)
    if (!asked || asked.decided) return nothing
    if (asked.person === by.person) return refuse({ type: 'SamePerson' })
    const { person, name } = asked
    return accept({ type: 'EmergencyOpened', emergency, person, name, by, until, on })
  },
  RefuseEmergency(asked, { access }) {
    const found = access.emergencies.find(({ emergency }) => emergency === asked.emergency)
    if (!found || found.decided) return nothing
    if (found.person === asked.by.person) return refuse({ type: 'SamePerson' })
    return unless(missingWords(asked.why, 'why'), { type: 'EmergencyRefused', ...asked })
  },
  ReviewEmergency(asked, { access }) {
    const found = access.emergencies.find(({ emergency }) => emergency === asked.emergency)
    if (!found || found.reviewed) return nothing
    return unless(missingWords(asked.found, 'found'), { type: 'EmergencyReviewed', ...asked })
  },
  AskHoldings({ subject, on }, { access }) {
    if (access.holdings.some(one => one.subject === subject)) return nothing
    return accept({ type: 'HoldingsAsked', subject, on })
  },
  AnswerHoldings({ subject, by, on }, { access }) {
    if (!access.holdings.some(one => one.subject === subject && !one.answered)) return nothing
    return accept({ type: 'HoldingsAnswered', subject, by, on })
  },
}

export const accessEvolves: Evolves<AccessEvents> = {
  AccessGiven: ({ access, ...facts }, event) => ({
    ...facts,
    access: {
      ...access,
      given: [...access.given.filter(({ person }) => person !== event.person), event],
    },
  }),
  AccessEnded: ({ access, ...facts }, event) => ({
    ...facts,
    access: { ...access, given: access.given.filter(({ person }) => person !== event.person) },
  }),
  HandlerStoodDown({ handler: _, ...facts }) {
    return facts
  },
  InterestDeclared: ({ access, ...facts }, event) => ({
    ...facts,
    access: { ...access, interests: [...access.interests, event] },
  }),
  InterestWithdrawn: ({ access, ...facts }, event) => ({
    ...facts,
    access: {
      ...access,
      interests: access.interests.filter(({ interest }) => interest !== event.interest),
    },
  }),
  UnitKeptOut: ({ access, ...facts }, event) => ({
    ...facts,
    access: { ...access, keptOut: [...access.keptOut, event] },
  }),
  UnitLetIn: ({ access, ...facts }, event) => ({
    ...facts,
    access: { ...access, keptOut: access.keptOut.filter(({ unit }) => !alike(unit, event.unit)) },
  }),
  EmergencyAsked: ({ access, ...facts }, event) => ({
    ...facts,
    access: {
      ...access,
      emergencies: [...access.emergencies, { ...event, decided: false, reviewed: false }],
    },
  }),
  EmergencyOpened: ({ access, ...facts }, event) => ({
    ...facts,
    access: { ...access, emergencies: marked(access, event, { decided: true }) },
  }),
  EmergencyRefused: ({ access, ...facts }, event) => ({
    ...facts,
    access: { ...access, emergencies: marked(access, event, { decided: true }) },
  }),
  EmergencyReviewed: ({ access, ...facts }, event) => ({
    ...facts,
    access: { ...access, emergencies: marked(access, event, { reviewed: true }) },
  }),
  HoldingsAsked: ({ access, ...facts }, { subject }) => ({
    ...facts,
    access: { ...access, holdings: [...access.holdings, { subject, answered: false }] },
  }),
  HoldingsAnswered: ({ access, ...facts }, { subject }) => ({
    ...facts,
    access: {
      ...access,
      holdings: access.holdings.map(one =>
        one.subject === subject ? { subject, answered: true } : one,
      ),
    },
  }),
}

function marked(
  { emergencies }: AccessFacts,
  { emergency }: Readonly<{ emergency: string }>,
  as: Partial<Pick<Emergency, 'decided' | 'reviewed'>>,
): readonly Emergency[] {
  return emergencies.map(one => (one.emergency === emergency ? { ...one, ...as } : one))
}

/** The law of complaints does not turn on who may look. */
export const accessTells: Tells<AccessEvents> = {
  AccessGiven: untold,
  AccessEnded: untold,
  HandlerStoodDown: untold,
  InterestDeclared: untold,
  InterestWithdrawn: untold,
  UnitKeptOut: untold,
  UnitLetIn: untold,
  EmergencyAsked: untold,
  EmergencyOpened: untold,
  EmergencyRefused: untold,
  EmergencyReviewed: untold,
  HoldingsAsked: untold,
  HoldingsAnswered: untold,
}
