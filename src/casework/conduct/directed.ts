/**
 * What whoever chairs directed of what the public is told, beside words that are about to be
 * public: which directions those go against, as far as words can show, and what is left of them
 * without.
 */
import type { SubjectId } from '#kernel'
import type { Facts } from '../complaint/facts.ts'
import { conductOf } from './conduct.ts'
import { allegedOf } from './deciding-known.ts'
import { identifyingIn, withoutDetails } from './identifying.ts'
import { listingOf } from './panel-standing.ts'
import type { Publishable } from './publishing-shapes.ts'
import { type ChairDirection, chairDirects } from './rulings.ts'

type Known = Pick<Facts, 'conduct' | 'subjects' | 'allegations'>
type Wording = Readonly<{
  subject: SubjectId
  what: Publishable
  heading?: string
  words: string
}>

/** Directions after which nothing of it is public, whatever it says. */
const nothing: Readonly<{ [What in Publishable]: readonly ChairDirection[] }> = {
  'hearing-notice': ['notice-withheld', 'reporting-postponed'],
  outcome: ['report-withheld', 'reporting-postponed'],
}
const unnamed = { 'hearing-notice': 'name-withheld', outcome: 'report-without-name' } as const

/** Where the text names any of these people, as it does there. */
export function namedIn(text: string, names: readonly string[]): readonly string[] {
  const known = names.map(words => ({ words, of: words }))
  return identifyingIn(text, { known })
    .filter(({ kind }) => kind === 'person')
    .map(({ words }) => words)
}

type KeptOut = Readonly<{ direction: ChairDirection; taken: readonly string[] }>

/** What each direction that stands keeps out of the text, as it stands in it. */
function keptOut(
  facts: Known,
  { subject, what, heading = '', words }: Wording,
): readonly KeptOut[] {
  const text = `${heading}\n\n${words}`
  const events = conductOf(facts, subject)
  const { directions, names } = chairDirects(events)
  const officer = facts.subjects.find(one => one.subject === subject)
  const officerIs = [officer?.name, officer?.number].filter(one => one !== undefined)
  const place = listingOf(events)?.place
  const alleged = allegedOf(facts, subject).map(one => one.words)
  const found = directions.map((direction): KeptOut => {
    if (direction === unnamed[what]) return { direction, taken: namedIn(text, officerIs) }
    if (what === 'hearing-notice' && direction === 'place-withheld')
      return { direction, taken: place ? [place] : [] }
    const isAlleged = what === 'hearing-notice' && direction === 'conduct-withheld'
    return { direction, taken: isAlleged ? alleged : [] }
  })
  const named: KeptOut = { direction: 'names-not-reported', taken: namedIn(text, names) }
  return [...found, named].filter(({ taken }) => withoutDetails(text, taken) !== text)
}

/** The directions that stand which it goes against. */
export function againstDirections(facts: Known, wording: Wording): readonly ChairDirection[] {
  const { directions } = chairDirects(conductOf(facts, wording.subject))
  return [
    ...directions.filter(one => nothing[wording.what].includes(one)),
    ...keptOut(facts, wording).map(({ direction }) => direction),
  ]
}

/** The words without what is directed to be kept out of them. */
export function asDirected(facts: Known, wording: Wording): string {
  const taken = keptOut(facts, wording).flatMap(one => one.taken)
  return withoutDetails(wording.words, taken)
}
