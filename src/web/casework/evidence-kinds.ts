/** Kinds of evidence that are lost unless somebody asks for them in time. */
import type { Kept } from '#casework'
import { addDays, type Day } from '#kernel'
import days from './evidence-days.json' with { type: 'json' }

export const evidenceKinds = {
  'body-worn-video': { what: 'Body-worn video', hint: 'Ask first.' },
  cctv: {
    what: 'CCTV',
    hint: 'Shops, buses and councils often keep theirs for less than a month.',
  },
  custody: { what: 'Custody recordings and records', hint: '' },
  phones: { what: 'Phones', hint: 'Messages can be deleted by whoever holds the phone.' },
  'email-account': {
    what: 'E-mail account',
    hint: 'Ask for the account to be held before anybody is told why.',
  },
  calls: { what: 'Calls, radio and incident logs', hint: '' },
  systems: { what: 'Records of who looked at what on police systems', hint: '' },
  notes: { what: 'Notebooks and statements', hint: '' },
  witnesses: { what: 'Names of people who saw or heard it', hint: '' },
  injuries: { what: 'Photographs of injuries or damage', hint: '' },
} as const satisfies Record<string, { what: string; hint: string }>

export const evidenceStates: Readonly<Record<Kept['state'], string>> = {
  kept: 'Kept',
  asked: 'Asked for',
  'not-available': 'Cannot be had',
}
export const allStates = ['kept', 'asked', 'not-available'] as const satisfies Kept['state'][]

/**
 * How many days this force keeps each kind before it is overwritten, in `evidence-days.json`: its
 * own rule, for it to change. A kind that is not there is not overwritten by itself.
 */
export function keptForDays(kind: string): number | undefined {
  return Object.entries(days).find(([name]) => name === kind)?.[1]
}

/**
 * The last day a kind is normally still there. Of several days on which it happened, what is still
 * there of the earliest goes first, and is what to ask for today.
 */
export function overwrittenOn(
  kind: string,
  { happened, today }: Readonly<{ happened: readonly Day[]; today: Day }>,
): Day | undefined {
  const kept = keptForDays(kind)
  if (kept === undefined) return undefined
  const days = happened.map(on => addDays(on, kept)).toSorted()
  return days.find(on => on >= today) ?? days.at(-1)
}
