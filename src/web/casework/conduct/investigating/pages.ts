/** Severity, notices, restrictions and suspension: its pages, in the order one goes. */
import type { Page } from '../../../page.ts'

export const investigatingPages: readonly Page[] = []
