/** Papers out: letters and reports as accessible PDF and as plain text, from one set of words. */

export { type Dossier, type DossierSection, dossier } from './dossier.ts'
export { longDay } from './labels.ts'
export { type Letter, type LetterSection, letter, type Paper } from './letter.ts'
export { linesOf, pagesOfLines, type Sheet, type SheetTable, sheet } from './sheet.ts'
