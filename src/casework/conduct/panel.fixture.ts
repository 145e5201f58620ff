/** A case against an officer for tests of its panel: named, answered, listed. */
import { ok } from 'node:assert/strict'
import { allegationId, authorityId, day, fold, instant, matterId, subjectId } from '#kernel'
import { owed } from '#law'
import { invented } from '#test'
import { caseOf, type Recorded } from '../case-of.ts'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import type { PanelEvents, PanelSeat, PanelTie } from './panel.ts'

const [pike, other] = [subjectId('s1'), subjectId('s2')]
const at = instant('2025-11-20T20:15:00Z')
export const today = day('2027-12-31')
const named = (subject = pike): ComplaintEvent => ({
  type: 'SubjectNamed',
  on: day('2025-11-21'),
  who: { subject, kind: 'officer', name: 'Oliver Pike' },
})
export const begun: readonly ComplaintEvent[] = [invented.made(at), named(), named(other)]
export const step = (entry: string, asked = '2026-11-27') => ({
  on: day(asked),
  entry,
  subject: pike,
})

const member = (seat: PanelSeat, outside = false) =>
  ({
    name: `Somebody, ${seat}`,
    seat,
    as: seat === 'chair' ? 'chief-officer-or-delegate' : 'independent',
    appointedBy: seat === 'chair' ? 'authority' : 'local-policing-body',
    outside,
  }) as const
type Named = Readonly<{ seat?: PanelSeat; outside?: boolean; ties?: readonly PanelTie[] }>
export function naming(seat: string, asked: Named = {}, when = '2026-11-27') {
  return {
    ...step(`e-${seat}`, when),
    seat,
    member: member(asked.seat ?? 'chair', asked.outside),
    ties: (asked.ties ?? []).map(tie => ({ tie, words: 'Said so.' })),
  }
}
export const isNamed = (...asked: Parameters<typeof naming>): ComplaintEvent => ({
  type: 'PanelNamed',
  ...naming(...asked),
})
export const name = (...asked: Parameters<typeof naming>) =>
  ({ type: 'NamePanelMember', today, reformed: true, ...naming(...asked) }) as const
export const why = 'Nobody else of that rank is free.'

export function conductIn(...events: readonly ComplaintEvent[]) {
  const state = fold(complaint, [...begun, ...events])
  ok(state.type === 'Open')
  return state.facts.conduct
}

export function objected(seat: string, when = '2026-11-30'): ComplaintEvent {
  return { type: 'PanelObjected', ...step(`o-${seat}`, when), seat, ground: 'A friend of hers.' }
}
export function decided(seat: string, upheld: boolean, when = '2026-12-01'): ComplaintEvent {
  return { type: 'PanelObjectionDecided', ...step(`d-${seat}`, when), seat, upheld, why }
}

/** A hearing of 2026, its documents supplied. */
const referred: readonly ComplaintEvent[] = [
  {
    type: 'CaseDetermined',
    ...step('cd', '2026-10-20'),
    ...{ by: 'appropriate-authority', answer: 'gross-misconduct', form: 'hearing' },
    ...{ allegations: [], why: 'As reported.' },
  },
  {
    type: 'NoticeServed',
    ...step('ds', '2026-11-02'),
    ...{ notice: 'documents', parts: [] },
    service: { way: 'in-person', at: 'Northmoor House', by: 'Jay Arden', proof: 'Signed for.' },
  },
]

export function dutiesOn(asked: string, ...events: readonly ComplaintEvent[]) {
  const story: Recorded[] = [...begun, ...referred, ...events].map(event => ({
    event,
    recordedAt: at,
  }))
  const found = caseOf(matterId('m1'), authorityId('northmoor'), story)
  ok(found)
  return owed(found, { on: day(asked) })
}
export function shown(rule: string, asked: string, ...events: readonly ComplaintEvent[]) {
  return dutiesOn(asked, ...events)
    .filter(one => one.rule === rule)
    .map(one => [one.state, one.due])
}

export const answer = {
  allegation: allegationId('a1'),
  accepted: 'no',
  words: 'He did not.',
} as const
export const responded = (when: string): ComplaintEvent => ({
  type: 'OfficerResponse',
  ...step('r', when),
  answers: [answer],
  documents: [],
})
export const listed = (side: 'authority' | 'officer', when: string): ComplaintEvent => ({
  type: 'WitnessesListed',
  ...step(`w-${side}`, when),
  side,
  witnesses: [],
})

// The hundredth working day after Monday 2 November 2026 is Thursday 25 March 2027.
export const limit = day('2027-03-25')
export const listing = (
  firstDay: string,
  more: Partial<PanelEvents['ProceedingsListed']> = {},
) => ({
  ...step(`l-${firstDay}`),
  ...({
    form: 'hearing',
    firstDay: day(firstDay),
    time: '10:00',
    days: 3,
    place: 'The Civic Centre',
  } as const),
  ...more,
})
export const isListed = (...asked: Parameters<typeof listing>): ComplaintEvent => ({
  type: 'ProceedingsListed',
  ...listing(...asked),
})
