/** The pages of the auditor, of reasons given, and of requests by those looks are about. */
import type { Page } from '../page.ts'
import { why } from './why.ts'

export const auditPages: readonly Page[] = [why]
