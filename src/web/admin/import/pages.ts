/** The pages of bringing in a force's own files. */
import type { Page } from '../../page.ts'
import { importColumns } from './columns.ts'
import { badRows, importOutcome, mappingFile, putIn } from './outcome.ts'
import { startImport } from './start.ts'

export const importPages: readonly Page[] = [
  startImport,
  importColumns,
  importOutcome,
  putIn,
  mappingFile,
  badRows,
]
