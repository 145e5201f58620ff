/**
 * Who sits, what is objected to, what each side has put in, what was ruled, and who has been told.
 * Read out of what happened. What a court sends back is listed afresh, and by a new panel where it
 * says so: nobody of the one before sits any more.
 */
import type { Day, PersonId } from '#kernel'
import { type ConductEvents, type ConductFacts, ofKind } from './conduct.ts'
import type { PanelMember, TieFound } from './panel.ts'
import { roundNow, sentToNewPanel } from './rounds.ts'

export type Objection = Readonly<{
  on: Day
  ground: string
  decided?: Readonly<{ on: Day; upheld: boolean; why: string }>
}>
export type SeatStanding = 'sits' | 'objected' | 'replaced' | 'left'
export type Seat = Readonly<{
  seat: string
  member: PanelMember
  /** When the officer was told the name. */
  toldOn: Day
  ties: readonly TieFound[]
  objections: readonly Objection[]
  left?: Readonly<{ on: Day; why: string }>
  standing: SeatStanding
}>

/** An upheld objection empties the seat; so does leaving it. */
function standingOf(objections: readonly Objection[], left: Seat['left']): SeatStanding {
  if (objections.some(({ decided }) => decided?.upheld)) return 'replaced'
  if (left) return 'left'
  return objections.some(({ decided }) => !decided) ? 'objected' : 'sits'
}

/** Each decision answers the first objection to that seat that nobody had decided. */
function objectionsTo(events: ConductFacts, seat: string): readonly Objection[] {
  const found: Objection[] = []
  for (const event of ofKind(events, 'PanelObjected', 'PanelObjectionDecided')) {
    if (event.seat !== seat) continue
    if (event.type === 'PanelObjected') {
      found.push({ on: event.on, ground: event.ground })
      continue
    }
    const { on, upheld, why } = event
    const at = found.findIndex(({ decided }) => !decided)
    const answered = found[at]
    if (answered) found[at] = { ...answered, decided: { on, upheld, why } }
  }
  return found
}

/** Everybody who was ever named, in that order. */
export function seatsOf(events: ConductFacts): readonly Seat[] {
  const gone = ofKind(events, 'PanelLeft')
  const accounts = ofKind(events, 'PanelAccountTied')
  const back = sentToNewPanel(events)
  const sentOn = back ? events.indexOf(back) : 0
  return ofKind(events, 'PanelNamed').map(named => {
    const { seat, on, ties } = named
    const tied = accounts.find(one => one.seat === seat)
    const member = tied ? { ...named.member, person: tied.person } : named.member
    const objections = objectionsTo(events, seat)
    const leaving = gone.find(one => one.seat === seat)
    const emptied = events.indexOf(named) < sentOn ? back : undefined
    const left = leaving
      ? { on: leaving.on, why: leaving.why }
      : emptied && { on: emptied.on, why: 'It was sent back to be decided by a new panel.' }
    return {
      ...{ seat, member, toldOn: on, ties, objections },
      ...(left ? { left } : {}),
      standing: standingOf(objections, left),
    }
  })
}

/** Those who would decide today, also while an objection to one is not decided. */
export function sittingOf(events: ConductFacts): readonly Seat[] {
  return seatsOf(events).filter(({ standing }) => standing === 'sits' || standing === 'objected')
}

/**
 * The seat somebody had by their account here and was put out of: an objection to them was upheld,
 * or a court wanted another panel. Whoever left of themselves can be named again.
 */
export function putOutOf(events: ConductFacts, person: PersonId | undefined): Seat | undefined {
  if (person === undefined) return undefined
  const back = sentToNewPanel(events)
  const before = back ? seatsOf(events.slice(0, events.indexOf(back))) : []
  const removed = seatsOf(events).filter(({ standing }) => standing === 'replaced')
  return [...removed, ...before].find(({ member }) => member.person === person)
}

/** The place somebody takes: two cannot hold one. Whoever chairs and whoever conducts is one. */
export function placeKey({ seat, as }: Pick<PanelMember, 'seat' | 'as'>): string {
  if (seat === 'member') return `member ${as}`
  return seat === 'adviser' ? seat : 'chair'
}

/** The day, time and place as they stand in the round being decided. */
export function listingOf(events: ConductFacts): ConductEvents['ProceedingsListed'] | undefined {
  return ofKind(roundNow(events).events, 'ProceedingsListed').at(-1)
}

export function responseOf(events: ConductFacts): ConductEvents['OfficerResponse'] | undefined {
  return ofKind(events, 'OfficerResponse').at(-1)
}

/** The Director General decided to present the case: that side of it is theirs. */
export function isPresentedByDg(events: ConductFacts): boolean {
  return ofKind(events, 'ConductStep').some(({ step }) => step === 'dg-presents')
}

/** The last list of each side. */
export function witnessListsOf(events: ConductFacts) {
  const all = ofKind(events, 'WitnessesListed')
  return {
    presenter: all.findLast(({ side }) => side !== 'officer'),
    officer: all.findLast(({ side }) => side === 'officer'),
  }
}
