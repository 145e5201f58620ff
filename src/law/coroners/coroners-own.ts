/** What the duties of a coroner have in common: they are the coroner's, and nobody else's. */
import { commencement } from './instrument.ts'

export const deaths = ['inquest', 'dsi-matter', 'conduct-matter', 'complaint'] as const

/** Tracked and assured here, and never shown as owed by a force or by the IOPC. */
export const coroners = {
  tier: 'regulations',
  confidence: 'read',
  inForce: { from: commencement },
  governs: { kinds: deaths, text: 'none' },
  bearer: 'coroner',
  subjectTo: [],
} as const

export const concluded = { happened: 'inquest-concluded', by: ['coroner'] } as const
