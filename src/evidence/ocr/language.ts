/** The language that words in pictures are looked for in, out of our own packages. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const packageAt = dirname(fileURLToPath(import.meta.resolve('@tesseract.js-data/eng/package.json')))

export const languageFolder = join(packageAt, '4.0.0_best_int')

/** Whether the language data is here to look with. */
export function canLook(): boolean {
  return existsSync(join(languageFolder, 'eng.traineddata.gz'))
}
