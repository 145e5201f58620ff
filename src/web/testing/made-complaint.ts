/** A complaint as the law is told of it, for tests of what is said of its duties. */
import { day } from '#kernel'
import type { Happening, LawCase } from '#law'

/** Made in writing to Northmoor on Monday 2 November 2026; then `more`. */
export function madeComplaint(...more: readonly Happening[]): LawCase {
  return {
    format: 1,
    bodies: [
      { id: 'northmoor', kind: 'police-force' },
      { id: 'director-general', kind: 'director-general' },
    ],
    people: [{ id: 'complainant', kind: 'member-of-public' }],
    matters: [
      {
        id: 'm1',
        kind: 'complaint',
        force: 'northmoor',
        subjects: [],
        allegations: [{ id: 'a1', words: 'rude' }],
        complainant: 'complainant',
        complainantFacts: { conductDoneToThem: true },
        aboutConduct: true,
      },
    ],
    happenings: [
      {
        id: 'event-1',
        happened: 'complaint-made',
        on: day('2026-11-02'),
        by: 'complainant',
        to: 'northmoor',
        details: { how: 'writing' },
      },
      ...more,
    ],
  }
}
