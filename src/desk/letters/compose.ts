/** A letter put together from its items: what it says and what it lacks are found in one go. */
import { itemsMissing, itemsOf, type LetterItem, type LetterItemName } from '#casework'
import type { Letter } from '#papers'
import { fill } from '../words.ts'
import { inWords, type KnownForLetter } from './known.ts'
import catalogue from './letters.en.json' with { type: 'json' }
import { sections } from './sections.ts'

export type Composed = Readonly<{
  letter: Letter
  items: readonly LetterItem[]
  /** The items it has. */
  contents: readonly LetterItemName[]
  /** What the law asks for and is not there: it cannot be signed. */
  missing: readonly LetterItemName[]
}>
export type Signed = Readonly<{ name: string; role: string }>

function addressed({ draft, facts, report, authority }: KnownForLetter, posted: boolean) {
  if (draft.to === 'complainant') {
    const { where } = report.contact.ways.post
    return { name: report.contact.name, address: posted && where ? where.split('\n') : [] }
  }
  const who = facts.subjects.find(({ subject }) => subject === draft.to)
  const name = [who?.rank, who?.name].filter(Boolean).join(' ')
  return { name: name || authority.name, address: [] }
}

/** `posted`: it goes by post, so its address stands on it. */
export function compose(
  known: KnownForLetter,
  { signed, posted }: Readonly<{ signed: Signed; posted: boolean }>,
): Composed {
  const { draft, facts, review, authority, reference, on, madeOn } = known
  const items = itemsOf(draft, facts, review)
  const found = items.flatMap(({ item }) => {
    const section = sections[item](known)
    return section ? [{ item, section }] : []
  })
  const contents = found.map(({ item }) => item)
  const opening = draft.kind === 'update' ? '' : catalogue[`opening.${draft.kind}`]
  const to = addressed(known, posted)
  return {
    items,
    contents,
    missing: itemsMissing(items, contents, 'required'),
    letter: {
      language: 'en',
      authority,
      to,
      reference,
      date: on,
      greeting: to.name
        ? fill(catalogue.greeting, { name: to.name })
        : catalogue['greeting.nobody'],
      heading: catalogue[`kind.${draft.kind}`],
      sections: [
        { paragraphs: [fill(opening, { madeOn: inWords(madeOn) })] },
        ...found.map(({ section }) => section),
      ],
      closing: catalogue.closing,
      signed: {
        name: signed.name,
        role: fill(catalogue.role, {
          role: `${signed.role.charAt(0).toUpperCase()}${signed.role.slice(1)}`,
        }),
      },
    },
  }
}
