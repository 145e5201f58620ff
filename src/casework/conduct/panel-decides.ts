/** What may be done about a panel and in getting ready for it, and what stands in the way. */
import { rules } from '#law'
import type { Decides, Verdict } from '../complaint/area.ts'
import { blank, missingWords } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import type { ComplaintRefusal } from '../complaint/words.ts'
import { conductOf } from './conduct.ts'
import { type InTheWay, overcome, recordedDespite } from './despite.ts'
import { inviteDecides } from './invitations.ts'
import { joiningDecides } from './joining.ts'
import type { PanelCommands, PanelTie, PeriodSigner } from './panel.ts'
import { panelAccountDecides, satBefore } from './panel-accounts.ts'
import { panelPapersDecides } from './panel-papers.ts'
import { isPresentedByDg, listingOf, placeKey, seatsOf, sittingOf } from './panel-standing.ts'
import { recorded } from './recorded.ts'
import { isUnheard } from './rulings.ts'

type Naming = PanelCommands['NamePanelMember']

const decides = (seat: string) => seat === 'chair' || seat === 'person-conducting'

/** Regulation 2(4A)-(4D), which was read: never whoever certified the case. Other ties warn. */
function tiesInTheWay({ member, ties, reformed }: Naming): InTheWay {
  const has = (tie: PanelTie) => ties.some(one => one.tie === tie)
  const barred = has('certified-it') && decides(member.seat) && reformed === true
  const isNear = ties.some(
    ({ tie }) => tie !== 'in-chiefs-office' && !(tie === 'certified-it' && barred),
  )
  const forced = has('in-chiefs-office') && decides(member.seat) && !member.outside
  return {
    must: barred ? ['conduct.delegation.chair'] : [],
    expected: [
      ...(isNear ? ['house.panel-independent'] : []),
      ...(forced ? ['house.chair-from-outside'] : []),
    ],
  }
}

/** What is missing comes first, and what was recorded before stays; then what is in the way. */
function otherwise(verdict: Verdict, inTheWay: Verdict): Verdict {
  return verdict.ok && verdict.value.length > 0 ? inTheWay : verdict
}

type OfSeat = Readonly<{ subject: Naming['subject']; seat: string; entry: string }>

function seatIn(facts: Facts, { subject, seat }: Omit<OfSeat, 'entry'>) {
  return seatsOf(conductOf(facts, subject)).find(one => one.seat === seat)
}

/** Nobody sits there of that naming. */
function notNamed(facts: Facts, of: OfSeat): ComplaintRefusal | undefined {
  return seatIn(facts, of) ? undefined : { type: 'NoSuchEntry' }
}

function taken(facts: Facts, { subject, member }: Naming): ComplaintRefusal | undefined {
  const there = sittingOf(conductOf(facts, subject)).find(
    one => placeKey(one.member) === placeKey(member),
  )
  return there ? { type: 'SeatTaken', name: there.member.name, seat: member.seat } : undefined
}

/** Regulation 22: all of them, and the Director General too where they present the case. */
function signersMissing(
  facts: Facts,
  { subject, agreedBy = [] }: PanelCommands['ChangePeriod'],
): readonly PeriodSigner[] {
  const presents = isPresentedByDg(conductOf(facts, subject))
  const all: readonly PeriodSigner[] = [
    ...(['appropriate-authority', 'officer', 'chair'] as const),
    ...(presents ? (['director-general'] as const) : []),
  ]
  return all.filter(one => !agreedBy.includes(one))
}

/** Longer that is no later, or agreed to be no sooner, than any last day there is. */
function isTheWrongWay({ until, agreedBy, lastDays = [] }: PanelCommands['ChangePeriod']): boolean {
  if (lastDays.length === 0) return false
  return lastDays.every(last => (agreedBy ? until >= last : until <= last))
}

/**
 * Agreement makes a period shorter, by all of them, and never longer; only a power of its own makes
 * it longer, and never shorter.
 */
function changeInTheWay(facts: Facts, asked: PanelCommands['ChangePeriod']): InTheWay {
  const known = rules.filter(({ id }) => id === asked.rule)
  const mayExtend = known.some(one => 'extendable' in one && one.extendable !== undefined)
  const mayShorten = known.some(one => 'shortenable' in one && one.shortenable !== undefined)
  const byAgreement = 'conduct.period.shorten-by-agreement'
  const wrongWay = isTheWrongWay(asked) && byAgreement
  if (!asked.agreedBy)
    return { must: [mayExtend ? wrongWay : 'conduct.period.lengthen-only-by-named-power'] }
  const isAgreed = mayShorten && signersMissing(facts, asked).length === 0
  return { must: [isAgreed ? wrongWay : byAgreement] }
}

export const panelDecides: Decides<PanelCommands> = {
  NamePanelMember({ today, reformed, waivedWhy, asItWasWhy, ...asked }, facts) {
    const { on, entry, subject, seat, member, ties } = asked
    const naming = { ...asked, today, ...(reformed === undefined ? {} : { reformed }) }
    const done = overcome({ waivedWhy, asItWasWhy }, tiesInTheWay(naming))
    const event = { type: 'PanelNamed', on, entry, subject, seat, member, ties } as const
    const missing =
      missingWords(member.name, 'who') ??
      taken(facts, naming) ??
      satBefore(conductOf(facts, subject), member.person)
    if ('ok' in done) return otherwise(recorded(event, { today, facts }, missing), done)
    return recorded({ ...event, ...done }, { today, facts }, missing)
  },
  ObjectToPanel: ({ today, on, entry, subject, seat, ground }, facts) =>
    recorded(
      { type: 'PanelObjected', on, entry, subject, seat, ground },
      { today, facts },
      notNamed(facts, { subject, seat, entry }),
      missingWords(ground, 'why'),
    ),
  DecidePanelObjection({ today, on, entry, subject, seat, upheld, why }, facts) {
    const open = seatIn(facts, { subject, seat })?.objections.some(({ decided }) => !decided)
    return recorded(
      { type: 'PanelObjectionDecided', on, entry, subject, seat, upheld, why },
      { today, facts },
      open ? undefined : { type: 'NoSuchEntry' },
      missingWords(why, 'why'),
    )
  },
  LeavePanel: ({ today, on, entry, subject, seat, why }, facts) =>
    recorded(
      { type: 'PanelLeft', on, entry, subject, seat, why },
      { today, facts },
      notNamed(facts, { subject, seat, entry }),
      missingWords(why, 'why'),
    ),
  RecordResponse({ today, on, entry, subject, answers, law, mitigation, documents }, facts) {
    const disputed = answers.filter(({ accepted }) => accepted === 'no' || accepted === 'in-part')
    return recorded(
      {
        type: 'OfficerResponse',
        ...{ on, entry, subject, answers, documents },
        ...(law ? { law } : {}),
        ...(mitigation ? { mitigation } : {}),
      },
      { today, facts },
      answers.length > 0 ? undefined : { type: 'WordsMissing', what: 'findings' },
      disputed.some(({ words }) => blank(words))
        ? { type: 'WordsMissing', what: 'words' }
        : undefined,
    )
  },
  ListWitnesses: ({ today, on, entry, subject, side, witnesses }, facts) =>
    recorded(
      { type: 'WitnessesListed', on, entry, subject, side, witnesses },
      { today, facts },
      witnesses.map(({ name }) => missingWords(name, 'who')).find(Boolean),
      witnesses.map(({ about }) => missingWords(about, 'about')).find(Boolean),
    ),
  MakeRuling({ today, waivedWhy, ...asked }, facts) {
    const { on, entry, subject, kind, allowed, words, reasons, by } = asked
    const { heard, directions, names, witness } = asked
    const event = {
      type: 'RulingMade',
      ...{ on, entry, subject, kind, allowed, words, reasons, by },
      ...(heard ? { heard } : {}),
      ...(allowed && directions ? { directions } : {}),
      ...(allowed && names ? { names } : {}),
      ...(witness ? { witness } : {}),
    } as const
    return recordedDespite(
      ({ waived }) => ({ ...event, ...(waived ? { waived } : {}) }),
      { today, facts },
      {
        despite: waivedWhy === undefined ? {} : { waivedWhy },
        way: { expected: [isUnheard(asked) && 'house.heard-before-ruling'] },
        missing: [
          missingWords(words, 'words'),
          missingWords(reasons, 'reasons'),
          missingWords(by, 'who'),
        ],
      },
    )
  },
  ListProceedings({ today, limit, beyondWhy, moved, ...asked }, facts) {
    const { on, entry, subject, form, firstDay, time, days, place } = asked
    const before = listingOf(conductOf(facts, subject))
    const isBeyond = limit !== undefined && firstDay > limit
    const rule = form === 'meeting' ? 'meeting.start' : 'hearing.start'
    const hasWhy = !blank(beyondWhy ?? '')
    return recorded(
      {
        type: 'ProceedingsListed',
        ...{ on, entry, subject, form, firstDay, time, days, place },
        ...(before && moved ? { moved } : {}),
        ...(isBeyond && beyondWhy ? { beyond: { limit, why: beyondWhy } } : {}),
      },
      { today, facts },
      missingWords(place, 'place'),
      before ? missingWords(moved ?? '', 'why') : undefined,
      isBeyond && !hasWhy ? { type: 'MoreExpected', rules: [rule] } : undefined,
    )
  },
  ChangePeriod({ today, asItWasWhy, lastDays, ...asked }, facts) {
    const { on, entry, subject, rule, until, why, agreedBy } = asked
    const done = overcome(
      { asItWasWhy, waivedWhy: undefined },
      changeInTheWay(facts, { today, ...asked, ...(lastDays ? { lastDays } : {}) }),
    )
    const event = {
      type: 'PeriodChanged',
      ...{ on, entry, subject, rule, until, why },
      ...(agreedBy ? { agreedBy } : {}),
    } as const
    const missing = missingWords(why, 'why')
    if ('ok' in done) return otherwise(recorded(event, { today, facts }, missing), done)
    return recorded({ ...event, ...done }, { today, facts }, missing)
  },
  ...inviteDecides,
  ...joiningDecides,
  ...panelPapersDecides,
  ...panelAccountDecides,
}
