/** Papers out: letters as accessible PDF and as plain text, from one set of words. */

export { longDay } from './labels.ts'
export { type Letter, type LetterSection, letter, type Paper } from './letter.ts'
