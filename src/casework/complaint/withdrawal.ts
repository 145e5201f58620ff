/** Wanting no more done: signed, thought over, asked about pressure, and decided in the open. */
import { type Day, type MatterId, nothing, refuse } from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from './area.ts'
import type { ToldBy } from './assessment.ts'
import { alreadySaid, missingWords, said, stillToCome, unless } from './checks.ts'
import type { Facts } from './facts.ts'
import type { Waived } from './handling.ts'

type On = Readonly<{ on: Day }>
type Today = Readonly<{ today: Day }>

export type WithdrawalEvents = {
  WithdrawalReceived: On &
    Readonly<{
      by: ToldBy | 'online'
      words: string
      /** Signed by the complainant, a solicitor or an agent they authorised; or nobody. */
      signed: 'complainant' | 'solicitor' | 'agent' | 'unsigned'
      signature?: string
      pressed: 'yes' | 'no' | 'not-asked'
      pressedWords?: string
      /** The last day of this force's pause in case of a change of mind. */
      pauseUntil: Day
    }>
  /** They were written to, to say whether they mean it. */
  WithdrawalQueried: On & Readonly<{ by: ToldBy }>
  /** Asked, they said that they mean it; or said nothing for as long as they had. */
  WithdrawalConfirmed: On & Readonly<{ how: 'signed' | 'no-reply'; words?: string }>
  /** Whoever else has to know was told that it is recorded. */
  WithdrawalPassedOn: On &
    Readonly<{ whom: 'director-general' | 'local-policing-body'; by: string }>
  WithdrawalTakenBack: On & Readonly<{ words: string; by: ToldBy | 'online' }>
  /** What was found when asked whether anybody had pressed them. */
  PressureConsidered: On & Readonly<{ found: string; done: string }>
  WithdrawalDecided: On &
    Waived &
    Readonly<{
      publicInterest: boolean
      why: string
      /** What it goes on as, in the public interest. */
      conductMatter?: MatterId
    }>
}
export type WithdrawalCommands = {
  ReceiveWithdrawal: WithdrawalEvents['WithdrawalReceived'] & Today
  QueryWithdrawal: WithdrawalEvents['WithdrawalQueried'] & Today
  ConfirmWithdrawal: WithdrawalEvents['WithdrawalConfirmed'] & Today
  PassOnWithdrawal: WithdrawalEvents['WithdrawalPassedOn'] & Today
  TakeBackWithdrawal: WithdrawalEvents['WithdrawalTakenBack'] & Today
  ConsiderPressure: WithdrawalEvents['PressureConsidered'] & Today
  DecideWithdrawal: WithdrawalEvents['WithdrawalDecided'] & Today
}

/** This force's rules before it is decided: pressure looked into, and time to think over. */
export function withdrawalWarnings(
  { withdrawal, pressure }: Pick<Facts, 'withdrawal' | 'pressure'>,
  today: Day,
): readonly string[] {
  if (!withdrawal) return []
  const looked = pressure.some(({ on }) => on >= withdrawal.on)
  return [
    ...(withdrawal.pressed === 'not-asked' && !looked ? ['house.asked-if-pressed'] : []),
    ...(withdrawal.pressed === 'yes' && !looked ? ['house.pressure-considered'] : []),
    ...(today <= withdrawal.pauseUntil ? ['house.cooling-off'] : []),
  ]
}

export const withdrawalDecides: Decides<WithdrawalCommands> = {
  ReceiveWithdrawal({ today, ...asked }, { withdrawal }) {
    if (withdrawal && alreadySaid([withdrawal], asked)) return nothing
    return unless(stillToCome(asked.on, today), { type: 'WithdrawalReceived', ...asked })
  },
  QueryWithdrawal({ today, ...asked }, { withdrawal }) {
    if (!withdrawal) return refuse({ type: 'NotWithdrawn' })
    return unless(stillToCome(asked.on, today), { type: 'WithdrawalQueried', ...asked })
  },
  ConfirmWithdrawal({ today, ...asked }, { withdrawal, withdrawalQueried, withdrawalConfirmed }) {
    if (!withdrawal) return refuse({ type: 'NotWithdrawn' })
    if (withdrawal.signed !== 'unsigned' || withdrawalConfirmed) return nothing
    // Silence answers nothing that nobody asked.
    if (asked.how === 'no-reply' && !withdrawalQueried) return refuse({ type: 'NotAsked' })
    return unless(stillToCome(asked.on, today), { type: 'WithdrawalConfirmed', ...asked })
  },
  PassOnWithdrawal({ today, ...asked }, { withdrawal, withdrawalPassedOn }) {
    if (!withdrawal) return refuse({ type: 'NotWithdrawn' })
    if (alreadySaid(withdrawalPassedOn, asked)) return nothing
    return unless(missingWords(asked.by, 'how') ?? stillToCome(asked.on, today), {
      type: 'WithdrawalPassedOn',
      ...asked,
    })
  },
  TakeBackWithdrawal({ today, ...asked }, { withdrawal }) {
    if (!withdrawal) return refuse({ type: 'NotWithdrawn' })
    return unless(stillToCome(asked.on, today), { type: 'WithdrawalTakenBack', ...asked })
  },
  ConsiderPressure({ today, ...asked }, { pressure }) {
    if (alreadySaid(pressure, asked)) return nothing
    return unless(missingWords(asked.found, 'found') ?? stillToCome(asked.on, today), {
      type: 'PressureConsidered',
      ...asked,
    })
  },
  DecideWithdrawal({ today, ...asked }, facts) {
    const { withdrawal, withdrawalConfirmed } = facts
    if (!withdrawal) return refuse({ type: 'NotWithdrawn' })
    if (withdrawal.signed === 'unsigned' && !withdrawalConfirmed)
      return refuse({ type: 'NotSigned' })
    const left = asked.waived?.why.trim() ? [] : withdrawalWarnings(facts, today)
    if (left.length > 0) return refuse({ type: 'MoreExpected', rules: left })
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'WithdrawalDecided',
      ...asked,
    })
  },
}

export const withdrawalEvolves: Evolves<WithdrawalEvents> = {
  WithdrawalReceived: (facts, event) => ({ ...facts, withdrawal: said(event) }),
  WithdrawalQueried: (facts, event) => ({ ...facts, withdrawalQueried: said(event) }),
  WithdrawalConfirmed: (facts, event) => ({ ...facts, withdrawalConfirmed: said(event) }),
  WithdrawalPassedOn: (facts, event) => ({
    ...facts,
    withdrawalPassedOn: [...facts.withdrawalPassedOn, said(event)],
  }),
  WithdrawalTakenBack: ({
    withdrawal: _,
    withdrawalQueried: __,
    withdrawalConfirmed: ___,
    ...facts
  }) => facts,
  PressureConsidered: (facts, event) => ({ ...facts, pressure: [...facts.pressure, said(event)] }),
  WithdrawalDecided: (facts, event) => ({ ...facts, withdrawalDecided: said(event) }),
}

export const withdrawalTells: Tells<WithdrawalEvents> = {
  // One that was taken back is in the record, and the law goes on as if it had not come.
  WithdrawalReceived({ on, signed }, { force, knownOn, facts }) {
    if (!facts.withdrawal) return []
    const isSigned = signed !== 'unsigned'
    return [
      {
        happened: 'withdrawal-notified',
        on,
        by: 'complainant',
        to: force,
        knownOn,
        details: { signed: isSigned },
      },
      ...(isSigned ? [{ happened: 'withdrawal-recorded', on, by: force, knownOn } as const] : []),
    ]
  },
  // Where it goes on in the public interest, it goes on as a conduct matter with its own record:
  // this one, the complaint, is not that matter, and nothing more is owed in it.
  WithdrawalDecided: ({ on }, { force, knownOn }) => [
    {
      happened: 'public-interest-determined',
      on,
      by: force,
      knownOn,
      details: { treatAsConductMatter: false },
    },
  ],
  WithdrawalConfirmed({ on, how }, { force, knownOn, facts }) {
    if (!facts.withdrawal) return []
    const confirmed =
      how === 'signed'
        ? [
            {
              happened: 'withdrawal-confirmed',
              on,
              by: 'complainant',
              to: force,
              knownOn,
            } as const,
          ]
        : []
    return [...confirmed, { happened: 'withdrawal-recorded', on, by: force, knownOn }]
  },
  WithdrawalPassedOn: ({ on, whom }, { force, knownOn }) => [
    { happened: 'withdrawal-told', on, by: force, to: whom, knownOn },
  ],
  WithdrawalQueried: untold,
  WithdrawalTakenBack: untold,
  PressureConsidered: untold,
}
