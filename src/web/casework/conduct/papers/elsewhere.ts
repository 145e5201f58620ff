/** Papers that another page than their own records as given or received, and when it last did. */
import { ofKind, publicationsOf, roundNow, type SignedPaper } from '#casework'
import type { Day } from '#kernel'
import type { OfficerView } from '../at-officer.ts'
import { whereGiven } from './words.ts'

export type Elsewhere = Readonly<{ href: string; action: string; on?: Day | undefined }>

/** Nothing of a paper that is recorded as given where all notices and reports are. */
export function elsewhereOf(
  { paper, on: signedOn, to }: Pick<SignedPaper, 'paper' | 'on' | 'to'>,
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
        on: lastTold(
          ofKind(events, 'Invited').filter(({ state }) => state !== 'identified'),
          { to, contact: facts.contact },
        ),
      }
    case 'complainant-outcome':
      return {
        href: `${at}/told-first`,
        action: 'Record that they were told',
        on: lastTold(
          ofKind(roundNow(events).events, 'PersonToldFirst').map(one => ({
            ...one,
            name: one.who,
          })),
          { to, contact: facts.contact },
        ),
      }
    default:
      return undefined
  }
}

type Told = Readonly<{ on: Day; name: string; capacity: string }>
const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()

/**
 * When whoever it is addressed to was last told: somebody interested by their name, whoever
 * complained also where they are called otherwise, unless it is plainly to somebody else.
 */
export function lastTold(
  all: readonly Told[],
  {
    to,
    contact,
  }: Pick<SignedPaper, 'to'> & Readonly<{ contact?: Readonly<{ name: string }> | undefined }>,
): Day | undefined {
  const [addressee = ''] = to.split('\n')
  const isToOther = contact !== undefined && !same(contact.name, addressee)
  return all.findLast(
    ({ capacity, name }) =>
      (capacity === 'complainant' && !isToOther) ||
      (['complainant', 'interested-person'].includes(capacity) && same(name, addressee)),
  )?.on
}
