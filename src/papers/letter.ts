/** A letter, as a tagged PDF (PDF/UA-1) and as plain text, from one set of words. */
import type { Day } from '#kernel'

export type LetterSection = Readonly<{
  heading?: string
  paragraphs: readonly string[]
  list?: readonly string[]
}>

/** The words of a letter. All come from the caller's catalogue; none is written here. */
export type Letter = Readonly<{
  language: 'en' | 'cy'
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
  heading: string
  sections: readonly LetterSection[]
  signed: Readonly<{ name: string; role: string }>
  /** A handling marking, top and bottom of every page. */
  marking?: string
}>

export type Paper = Readonly<{ pdf: Uint8Array; text: string }>

export function letter(words: Letter): Paper {
  throw new Error(`not yet: ${words.language}`)
}
