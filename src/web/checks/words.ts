/** What stands of an officer, in words that somebody outside the department reads. */
import { type CheckDecision, type CheckPurpose, waits } from '#casework'
import { type HeldIn, levelNames, outcomeNames } from '#desk'
import { routeWords as challengeWords } from '../casework/conduct/challenge/words.ts'
import { clearanceWords, formWords, routeWords } from '../casework/conduct/deciding/words.ts'
import { ruleInTheWay } from '../casework/conduct/rule-line.ts'
import { dateWords } from '../dates.ts'
import type { Around } from '../page.ts'
import { warningNames } from '../panel/words.ts'

export const checksAddress = '/work/checks'

/** Where an officer is answered about again, for the same purpose and the same asker. */
export const againAddress = ({ check, record }: Readonly<{ check: string; record: string }>) =>
  `${checksAddress}/about/${record}?again=${encodeURIComponent(check)}`

export const purposeWords: Readonly<Record<CheckPurpose, string>> = {
  vetting: 'Vetting',
  promotion: 'Promotion',
  posting: 'A posting',
  transfer: 'A transfer',
  disclosure: 'Disclosure to a prosecutor',
}

/** What was then done: in the words of what they were asked for. */
export const decisionWords: Readonly<Record<CheckDecision, string>> = {
  'went-ahead': 'It went ahead',
  'put-off': 'It was put off until the matter is over',
  'given-up': 'It did not go ahead',
}

const named = (names: Readonly<Record<string, string>>, which = '') => names[which] ?? which

/** One sentence each, with the day it counts from. */
function heldWords({ what, on, until, which }: HeldIn, here: Around): string {
  const { day } = dateWords(here)
  switch (what) {
    case 'cleared':
      return `Cleared on ${day(on)}: ${named(clearanceWords, which)}`
    case 'not-told':
      return `Not told to them since ${day(on)}: notice is held back. Ask counter-corruption before you answer`
    case 'complained-of':
      return `An allegation has been looked into since ${day(on)}; how serious it would be is not assessed`
    case 'under-investigation':
      return `Under investigation; assessed on ${day(on)} as ${named(levelNames, which)}, if proved`
    case 'report-received':
      return `Investigated; since ${day(on)} it is to be decided whether there is a case to answer`
    case 'case-to-answer':
      return `Decided on ${day(on)}: a case to answer. Form: ${named(formWords, which)}`
    case 'finding':
      return `Found on ${day(on)}: ${named(levelNames, which)}`
    case 'outcome':
      return `Outcome told on ${day(on)}: ${named(outcomeNames, which)}`
    case 'outcome-quashed':
      return `The outcome was quashed on ${day(on)} and does not stand`
    case 'decided-again':
      return `What was decided was quashed on ${day(on)} and is being decided again`
    case 'withdrawn':
      return `Proceedings withdrawn on ${day(on)}. Instead: ${named(routeWords, which)}`
    case 'warning':
      return `${named(warningNames, which)} in force since ${day(on)}${until ? `, to the end of ${day(until)}` : ''}`
    case 'suspended':
      return `Suspended since ${day(on)}`
    case 'restricted':
      return `Restricted in what they may do since ${day(on)}; ask for the restrictions themselves`
    case 'criminal-proceedings':
      return `Criminal proceedings since ${day(on)}`
    case 'challenged':
      return `${named(challengeWords, which)} since ${day(on)}; not decided yet`
  }
}

/** Where something is live, of what is asked for before a post: a disclosure waits for nothing. */
export function liveFor(purpose: CheckPurpose, live: readonly string[]): readonly string[] {
  return waits(purpose) ? [...new Set(live)] : []
}

/** What is said of a live matter before a post is filled, and how well it is known. */
export const promotionRule = () => ruleInTheWay('promotion.live-case')

export type HeldRow = Readonly<{ reference: string; words: string; isCleared: boolean }>

export function heldRows(held: readonly HeldIn[], here: Around): readonly HeldRow[] {
  return held.map(one => ({
    reference: one.reference,
    words: heldWords(one, here),
    isCleared: one.what === 'cleared',
  }))
}
