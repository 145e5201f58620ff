/** Public files kept beside the checkout: read in place, never copied; else a named skip. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const shared = join(import.meta.dirname, '..', '..', '..', 'shared', 'data')

type Fixtures = Readonly<{
  /** The file at this place inside the folder. */
  path: (...parts: readonly string[]) => string
  /** For a test's `skip`: false, or the words its skip is named by. */
  skip: string | false
}>

function folder(name: string, words: string): Fixtures {
  const home = join(shared, name)
  return {
    path: (...parts) => join(home, ...parts),
    skip: existsSync(home) ? false : `${words} (../shared/data) are not beside this checkout`,
  }
}

/** E-mails as the world sends them, many broken. */
export const mailFixtures = folder('mail-fixtures', 'mail fixtures')
/** PDFs and spreadsheets, some broken on purpose. */
export const documentFixtures = folder('document-fixtures', 'document fixtures')
