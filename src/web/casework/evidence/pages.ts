/** The pages of what was received in a matter. */
import type { Page } from '../../page.ts'
import { addFiles } from './add.ts'
import { custody } from './custody.ts'
import { document } from './document.ts'
import { evidence } from './evidence.ts'
import { original } from './original.ts'
import { readAgain } from './read-again.ts'
import { releaseFile } from './release.ts'
import { thread, threads } from './threads.ts'

export const evidencePages: readonly Page[] = [
  evidence,
  addFiles,
  threads,
  thread,
  document,
  custody,
  readAgain,
  releaseFile,
  original,
]
