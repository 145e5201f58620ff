/** The pages of what was received in a matter. */
import type { Page } from '../../page.ts'
import { document } from './document.ts'
import { evidence } from './evidence.ts'
import { original } from './original.ts'

export const evidencePages: readonly Page[] = [evidence, document, original]
