/** A letter, as a tagged PDF (PDF/UA-1) and as plain text, from one set of words. */
import type { Day } from '#kernel'
import { type Language, labelsIn, longDay } from './labels.ts'
import { plainText } from './plain-text.ts'
import { typeset } from './typeset.ts'

export type LetterSection = Readonly<{
  heading?: string
  paragraphs: readonly string[]
  list?: readonly string[]
}>

/**
 * The words of a letter. All come from the caller's catalogue; only the labels of `letter.*.json`
 * are ours. A line break inside a paragraph is kept; other runs of white space become one space.
 */
export type Letter = Readonly<{
  language: Language
  authority: Readonly<{
    name: string
    address: readonly string[]
    phone: string
    email: string
    website?: string
  }>
  to: Readonly<{ name: string; address: readonly string[] }>
  reference: string
  date: Day
  /** Such as "Dear Amara Okafor": stands above the heading. */
  greeting?: string
  /** What the letter is about: the document's title and first heading. Never empty. */
  heading: string
  sections: readonly LetterSection[]
  /** Such as "Yours sincerely": leaves room for a signature beneath it. */
  closing?: string
  signed: Readonly<{ name: string; role: string }>
  /** A handling marking, top and bottom of every page. */
  marking?: string
  /** What it is while it is nothing yet: read first, and across every page. */
  draft?: string
}>

/**
 * `unprinted` holds each character that no font of ours can draw. The PDF has a stand-in for it,
 * the text has it as given; a person should look before such a letter is sent.
 */
export type Paper = Readonly<{ pdf: Uint8Array; text: string; unprinted: readonly string[] }>

/** What is laid out: every word of the letter in reading order, cleaned, nothing optional. */
export type Layout = Readonly<{
  language: Language
  labels: Readonly<{ reference: string; date: string; page: string }>
  authority: Readonly<{ name: string }>
  contact: readonly string[]
  to: Readonly<{ name: string; address: readonly string[] }>
  reference: string
  date: string
  day: readonly number[]
  greeting: string | null
  heading: string
  sections: readonly Readonly<{
    heading: string | null
    paragraphs: readonly string[]
    list: readonly string[]
  }>[]
  closing: string | null
  signed: Readonly<{ name: string; role: string }>
  marking: string | null
  draft: string | null
}>

/** The letter as PDF (PDF/UA-1, A4) and as plain text in 72 columns. The same words, always. */
export function letter(words: Letter): Paper {
  const layout = layOut(words)
  return { ...typeset(layout), text: plainText(layout) }
}

function layOut(words: Letter): Layout {
  const labels = labelsIn(words.language)
  const { authority, to, signed } = words
  return {
    language: words.language,
    labels: { reference: labels.reference, date: labels.date, page: labels.page },
    authority: { name: line(authority.name) },
    contact: filled([
      ...authority.address,
      authority.phone && `${labels.phone}: ${authority.phone}`,
      authority.email && `${labels.email}: ${authority.email}`,
      authority.website ?? '',
    ]),
    to: { name: line(to.name), address: filled(to.address) },
    reference: line(words.reference),
    date: longDay(words.date, words.language),
    day: words.date.split('-').map(Number),
    greeting: line(words.greeting ?? '') || null,
    heading: line(words.heading),
    sections: words.sections.map(section => ({
      heading: line(section.heading ?? '') || null,
      paragraphs: section.paragraphs.map(prose).filter(Boolean),
      list: (section.list ?? []).map(prose).filter(Boolean),
    })),
    closing: line(words.closing ?? '') || null,
    signed: { name: line(signed.name), role: line(signed.role) },
    marking: line(words.marking ?? '') || null,
    draft: line(words.draft ?? '') || null,
  }
}

// Control characters say nothing on paper, and half a surrogate pair is no character at all.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unspoken = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

export function prose(text: string): string {
  const clean = text.toWellFormed().replace(/\r\n?/g, '\n').replace(unspoken, '')
  return clean
    .split('\n')
    .map(one => one.replace(/[ \t]+/g, ' ').trim())
    .join('\n')
    .trim()
}

export function line(text: string): string {
  return prose(text).replace(/\n+/g, ' ')
}

function filled(of: readonly string[]): readonly string[] {
  return of.map(line).filter(Boolean)
}
