/** Words that are to be public, in parts: as a page shows them, and as their file does. */

import type { Day } from '#kernel'
import type { Dossier } from '#papers'
import { longDay } from '#papers'
import { fill } from '../words.ts'
import catalogue from './public-words.en.json' with { type: 'json' }

export type PublicPart = Readonly<{ heading: string; paragraphs: readonly string[] }>

/**
 * A line over one of dashes is a heading, as in a report's plain text; an empty line ends a
 * paragraph, and lines within one run on.
 */
export function publicParts(words: string): readonly PublicPart[] {
  const parts: { heading: string; paragraphs: string[] }[] = []
  for (const block of words.replaceAll('\r', '').split(/\n\s*\n/)) {
    const [first = '', second = '', ...rest] = block.trim().split('\n')
    const isHeading = /^\s*[-=]{3,}\s*$/.test(second)
    if (isHeading) parts.push({ heading: first.trim(), paragraphs: [] })
    const lines = isHeading ? rest : [first, second, ...rest]
    const paragraph = lines
      .map(line => line.trim())
      .filter(Boolean)
      .join(' ')
    if (!paragraph) continue
    if (parts.length === 0) parts.push({ heading: '', paragraphs: [] })
    parts.at(-1)?.paragraphs.push(paragraph)
  }
  return parts
}

type Public = Readonly<{
  what: 'outcome' | 'hearing-notice'
  heading: string
  words: string
  on: Day
  downOn: Day
}>

/** Its file, with nothing that its page does not say. */
export function publicDossier(paper: Public, authority: string): Dossier {
  const { what, heading, words, on, downOn } = paper
  const named = catalogue[what]
  return {
    ...{ language: 'en', authority, date: on, heading: heading || named },
    facts: [
      [catalogue.published, longDay(on, 'en')],
      [catalogue.down, longDay(downOn, 'en')],
    ],
    sections: publicParts(words).map(part => ({
      heading: part.heading || named,
      paragraphs: part.paragraphs.map(said => ({ words: said })),
    })),
    foot: fill(catalogue.foot, { authority, named }),
  }
}
