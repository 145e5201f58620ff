/** Who may take a complaint down: those who handle them, and a sergeant at a counter. */
import type { May } from '../../../page.ts'

export const mayTake: May = [
  'caseworker',
  'investigator',
  'local handler',
  'head of professional standards',
]
