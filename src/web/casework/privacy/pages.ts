/** How things may be used, what is kept back, and putting right what is wrong. */
import type { Page } from '../../page.ts'
import { correctEntry } from './correct.ts'
import { keptDocument, keptOriginal } from './kept.ts'
import { markNote } from './note.ts'
import { decidePurpose } from './purpose.ts'
import { useOfDocument } from './use.ts'

export const privacyPages: readonly Page[] = [
  useOfDocument,
  keptDocument,
  keptOriginal,
  decidePurpose,
  correctEntry,
  markNote,
]
