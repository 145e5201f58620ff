/** Starts and ends that several rules share. */
import type { Act, Start, Where } from './duty.ts'

/** Received by the authority the same day, on another day, or sent on to it by another body. */
export const reachedTheAuthority = {
  reading: 'receipt',
  happenings: ['complaint-made', 'complaint-received', 'complaint-forwarded'],
} as const satisfies Start

/** The authority began to deal with it: where nothing says otherwise, when it arrived. */
export const handlingBegan = {
  reading: 'handling',
  happenings: [
    'handling-started',
    'complaint-made',
    'complaint-received',
    'complaint-forwarded',
    'came-to-attention',
  ],
} as const satisfies Start

/** Withdrawn, and not kept up in the public interest: every duty of the complaint ends. */
export const noFurtherSteps = {
  happened: 'public-interest-determined',
  where: { detail: 'treatAsConductMatter', is: false },
} as const satisfies Act

/** Reflective practice given up because it looks like misconduct after all: it has no outcome. */
export const sentBack = { detail: 'sentBack', is: true } as const satisfies Where
