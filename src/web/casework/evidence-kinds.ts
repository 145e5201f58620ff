/** Kinds of evidence that are lost unless somebody asks for them in time. */
import type { Kept } from '#casework'

export const evidenceKinds = {
  'body-worn-video': {
    what: 'Body-worn video',
    hint: 'Often overwritten within weeks. Ask first.',
  },
  cctv: {
    what: 'CCTV and custody recordings',
    hint: 'Shops, buses and councils often keep theirs for less than a month.',
  },
  calls: { what: 'Calls, radio and incident logs', hint: '' },
  messages: {
    what: 'Phones, messages and e-mail accounts',
    hint: 'Ask for the account to be held before anybody is told why.',
  },
  systems: { what: 'Records of who looked at what on police systems', hint: '' },
  notes: { what: 'Notebooks, statements and custody records', hint: '' },
  witnesses: { what: 'Names of people who saw or heard it', hint: '' },
  injuries: { what: 'Photographs of injuries or damage', hint: '' },
} as const satisfies Record<string, { what: string; hint: string }>

export const evidenceStates: Readonly<Record<Kept['state'], string>> = {
  kept: 'Kept',
  asked: 'Asked for',
  'not-available': 'Cannot be had',
}
export const allStates = ['kept', 'asked', 'not-available'] as const satisfies Kept['state'][]
