/** A report or a file of decisions: numbered paragraphs under headings, as PDF/UA-1 and as text. */
import type { Day } from '#kernel'
import { type Language, labelsIn } from './labels.ts'
import { line, type Paper, prose } from './letter.ts'
import { underlined, wrap } from './plain-text.ts'
import { typeset } from './typeset.ts'

/** `notes` stand smaller beneath their paragraph: what it rests on, when it was recorded. */
export type DossierParagraph = Readonly<{ words: string; notes?: readonly string[] }>
export type DossierSection = Readonly<{
  heading: string
  paragraphs: readonly DossierParagraph[]
}>

/** All words come from the caller's catalogue; paragraphs are numbered by their section, as 2.1. */
export type Dossier = Readonly<{
  language: Language
  authority: string
  /** The document's title and first heading. Never empty. */
  heading: string
  /** Under the heading: name and words, such as "Our reference" and "CO/4/26". */
  facts: readonly (readonly [name: string, words: string])[]
  date: Day
  sections: readonly DossierSection[]
  signed?: Readonly<{ name: string; role: string }>
  /** At the foot of every page, beside its number. */
  foot: string
  /** A handling marking, top and bottom of every page. */
  marking?: string
  /** What it is while it is nothing yet: read first, and across every page. */
  draft?: string
}>

export function dossier(words: Dossier): Paper {
  const { language, signed, marking, draft } = words
  const layout = {
    language,
    labels: { page: labelsIn(language).page },
    authority: line(words.authority),
    heading: line(words.heading),
    facts: words.facts.map(([name, said]) => [line(name), line(said)] as const),
    day: words.date.split('-').map(Number),
    sections: words.sections.map(({ heading, paragraphs }) => ({
      heading: line(heading),
      paragraphs: paragraphs
        .map(one => ({ words: prose(one.words), notes: (one.notes ?? []).map(prose) }))
        .filter(one => one.words !== ''),
    })),
    signed: signed ? { name: line(signed.name), role: line(signed.role) } : null,
    foot: line(words.foot),
    marking: line(marking ?? '') || null,
    draft: line(draft ?? '') || null,
  }
  return { ...typeset(layout, 'dossier'), text: textOf(layout) }
}

type Layout = Readonly<{
  authority: string
  heading: string
  facts: readonly (readonly [string, string])[]
  sections: readonly Readonly<{
    heading: string
    paragraphs: readonly Readonly<{ words: string; notes: readonly string[] }>[]
  }>[]
  signed: Readonly<{ name: string; role: string }> | null
  foot: string
  marking: string | null
  draft: string | null
}>

/** The same words in the same order, in 72 columns. */
function textOf({
  draft,
  authority,
  heading,
  facts,
  sections,
  signed,
  foot,
  marking,
}: Layout): string {
  const blocks: (string | null)[] = [
    marking,
    draft,
    authority,
    underlined(heading, '='),
    facts.map(([name, said]) => wrap(`${name}: ${said}`)).join('\n'),
    ...sections.flatMap((section, at) => [
      underlined(`${at + 1}. ${section.heading}`, '-'),
      ...section.paragraphs.flatMap(({ words, notes }, n) => [
        wrap(words, `${at + 1}.${n + 1} `),
        ...notes.map(note => wrap(note, '    ')),
      ]),
    ]),
    signed && `${signed.name}\n${signed.role}`,
    foot,
    marking,
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}
