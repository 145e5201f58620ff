/**
 * Which text governs a matter: its own date decides, never today's.
 *
 * A matter older than these Regulations stays under the 2012 Regulations however late its clocks
 * start, and draws in a later one that relates to it while it is still being handled.
 */
import { definition } from '../statement.ts'
import { commencement, regulation } from './instrument.ts'

const regime = { tier: 'regulations', inForce: { from: commencement } } as const

export const regimeByDate = definition({
  ...regime,
  id: 'complaints.regime-selection',
  cite: regulation('2(2)(a)'),
  title: 'Older matters stay under the 2012 Regulations',
  says: `A complaint made, or a matter that came to attention, before 1 February 2020 stays under the
    Regulations of 2012.`,
  confidence: 'read',
})

export const regimeByLink = definition({
  ...regime,
  id: 'complaints.regime-selection-linked',
  cite: regulation('2(2)(b)'),
  title: 'A later matter can follow an older one',
  says: `A later matter that relates to one from before 1 February 2020 goes with it under the
    Regulations of 2012, if the older one was still being handled when the later one arrived.`,
  confidence: 'read',
})

export const regimeByOrder = definition({
  ...regime,
  id: 'complaints.regime-dg-override',
  cite: regulation('2(3)'),
  title: 'A re-investigation comes under the 2020 Regulations',
  says: `Where the Director General orders an old matter to be investigated again, the Regulations of
    2020 apply from then on, whatever its date.`,
  confidence: 'read-part',
})

/** Links by which one matter relates to another. A shared incident alone is not one. */
export const relatingLinks = ['same-matter', 'repeat-of', 'arises-from', 'part-of'] as const

/** Happenings by which a matter stops being handled. */
export const handlingEnds = [
  { happened: 'outcome-reached' },
  { happened: 'route-notified' },
  { happened: 'proceedings-withdrawn' },
  { happened: 'outcome-notified' },
  { happened: 'public-interest-determined', where: { detail: 'treatAsConductMatter', is: false } },
] as const
