/** Papers that another page than their own records as given or received, and when it last did. */
import { ofKind, publicationsOf, roundNow, type SignedPaper } from '#casework'
import type { Day } from '#kernel'
import type { OfficerView } from '../at-officer.ts'
import { whereGiven } from './words.ts'

export type Elsewhere = Readonly<{ href: string; action: string; on?: Day | undefined }>

/** Nothing of a paper that is recorded as given where all notices and reports are. */
export function elsewhereOf(
  { paper, on: signedOn }: Pick<SignedPaper, 'paper' | 'on'>,
  found: OfficerView,
): Elsewhere | undefined {
  const { events, at, task, facts, officer } = found
  if (whereGiven(paper)) return undefined
  switch (paper) {
    case 'interview':
      return {
        href: `${task.address}/interviews`,
        action: 'Give it on the interview’s own page',
        on: facts.interviewing.interviews
          .filter(({ plan }) => plan.subject === officer.subject)
          .flatMap(({ notices }) => notices)
          .at(-1)?.on,
      }
    case 'public-notice':
      return {
        href: `${at}/publish/notice`,
        action: 'Publish it',
        // Of each hearing there is one: what was public before this was signed was another.
        on: publicationsOf(events).find(
          ({ what, published }) =>
            what === 'hearing-notice' && published !== undefined && published.on >= signedOn,
        )?.published?.on,
      }
    case 'response':
      return {
        href: `${at}/response`,
        action: 'Record that it came',
        on: ofKind(events, 'OfficerResponse').at(-1)?.on,
      }
    case 'tribunal-notice':
      return {
        href: `${at}/challenge`,
        action: 'Record the appeal',
        on: ofKind(events, 'ChallengeMade').findLast(({ route }) => route === 'tribunal')?.on,
      }
    case 'complainant-day':
      return {
        href: `${at}/told`,
        action: 'Record that they were told',
        on: ofKind(events, 'Invited').findLast(
          ({ capacity, state }) => capacity === 'complainant' && state !== 'identified',
        )?.on,
      }
    case 'complainant-outcome':
      return {
        href: `${at}/told-first`,
        action: 'Record that they were told',
        on: ofKind(roundNow(events).events, 'PersonToldFirst').findLast(
          ({ capacity }) => capacity === 'complainant',
        )?.on,
      }
    default:
      return undefined
  }
}
