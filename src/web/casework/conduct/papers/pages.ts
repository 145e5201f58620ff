/** Papers of proceedings: written, signed and kept. */
import type { Page } from '../../../page.ts'
import { keptPaper, keptPaperPdf } from './kept.ts'
import { papers } from './list.ts'
import { writePaper } from './write.ts'

export const paperPages: readonly Page[] = [papers, keptPaper, keptPaperPdf, writePaper]
