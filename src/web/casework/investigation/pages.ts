/** The page an investigation is run from. */
import type { Page } from '../../page.ts'
import { investigation } from './hub.ts'

export const investigationPages: readonly Page[] = [investigation]
