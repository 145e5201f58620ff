/** Wanting no more done: signed, thought over, asked about pressure, and decided in the open. */
import { type Day, nothing, refuse } from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from './area.ts'
import type { ToldBy } from './assessment.ts'
import { alreadySaid, missingWords, said, stillToCome, unless } from './checks.ts'

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
  WithdrawalTakenBack: On & Readonly<{ words: string; by: ToldBy | 'online' }>
  /** What was found when asked whether anybody had pressed them. */
  PressureConsidered: On & Readonly<{ found: string; done: string }>
  WithdrawalDecided: On & Readonly<{ publicInterest: boolean; why: string }>
}
export type WithdrawalCommands = {
  ReceiveWithdrawal: WithdrawalEvents['WithdrawalReceived'] & Today
  QueryWithdrawal: WithdrawalEvents['WithdrawalQueried'] & Today
  TakeBackWithdrawal: WithdrawalEvents['WithdrawalTakenBack'] & Today
  ConsiderPressure: WithdrawalEvents['PressureConsidered'] & Today
  DecideWithdrawal: WithdrawalEvents['WithdrawalDecided'] & Today
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
  DecideWithdrawal({ today, ...asked }, { withdrawal }) {
    if (!withdrawal) return refuse({ type: 'NotWithdrawn' })
    if (withdrawal.signed === 'unsigned') return refuse({ type: 'NotSigned' })
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'WithdrawalDecided',
      ...asked,
    })
  },
}

export const withdrawalEvolves: Evolves<WithdrawalEvents> = {
  WithdrawalReceived: (facts, event) => ({ ...facts, withdrawal: said(event) }),
  WithdrawalQueried: (facts, event) => ({ ...facts, withdrawalQueried: said(event) }),
  WithdrawalTakenBack: ({ withdrawal: _, ...facts }) => facts,
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
  WithdrawalDecided: ({ on, publicInterest }, { force, knownOn }) => [
    {
      happened: 'public-interest-determined',
      on,
      by: force,
      knownOn,
      details: { treatAsConductMatter: publicInterest },
    },
  ],
  WithdrawalQueried: untold,
  WithdrawalTakenBack: untold,
  PressureConsidered: untold,
}
