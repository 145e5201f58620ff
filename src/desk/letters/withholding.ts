/** What is kept back from somebody: on what ground, for what harm, and till when. */
import type { Day } from '#kernel'
import { londonDay } from '#kernel'
import { type ToRetest, withheldToRetest } from '#store'
import type { Bench } from '../bench.ts'
import { type Verb, verb } from '../verb.ts'
import { type As, permits } from '../who.ts'

type Withheld = {
  on: Day
  rule: string
  from: string
  what: string
  all: boolean
  purpose: string
  realRisk: string
  significantEffect: string
  retestOn: Day
}
type Reviewed = {
  on: Day
  rule: string
  from: string
  goesOn: boolean
  why: string
  retestOn?: Day
}

export type WithholdingVerbs = Readonly<{
  withhold: Verb<Withheld>
  lookAgain: Verb<Reviewed>
  /** What is to be looked at again by today, in every matter. */
  withheldDue(as: As): Promise<readonly ToRetest[]>
}>

export function withholdingVerbs(bench: Bench): WithholdingVerbs {
  return {
    withhold: verb(bench, 'handle', (asked, today) => ({
      type: 'WithholdInformation',
      today,
      on: asked.on,
      rule: asked.rule,
      from: asked.from,
      what: asked.what,
      all: asked.all,
      purpose: asked.purpose,
      realRisk: asked.realRisk,
      significantEffect: asked.significantEffect,
      retestOn: asked.retestOn,
    })),
    lookAgain: verb(bench, 'handle', ({ on, rule, from, goesOn, why, retestOn }, today) => ({
      type: 'ReviewWithholding',
      on,
      today,
      rule,
      from,
      goesOn,
      why,
      ...(retestOn ? { retestOn } : {}),
    })),
    withheldDue: async as =>
      permits('handle', as)
        ? bench.store.work(as, tx => withheldToRetest(tx, londonDay(tx.now), 200))
        : [],
  }
}
