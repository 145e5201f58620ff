/** What every form on a complaint starts from: it is theirs, and the second thing was given. */
import type { ComplaintRefusal } from '#casework'
import type { TrackedContent } from '#desk'
import type { Desk } from '../needs.ts'
import { type Around, type Elsewhere, elsewhere } from '../page.ts'
import type { Problem } from '../sheet.ts'
import type { Words } from '../words.ts'

export const wholeComplaint = '/track/complaint'

export async function theirs(
  desk: Desk,
  { as }: Pick<Around, 'as'>,
): Promise<TrackedContent | Elsewhere | undefined> {
  const isDatesOnly = as.actor.type === 'tracker' && as.actor.reads === 'dates'
  return isDatesOnly ? elsewhere('/track/second') : desk.track.content(as)
}

/** Only something that changed meanwhile stands in their way: the page they go back to shows it. */
export function explainTo(field: string) {
  return (_refusal: ComplaintRefusal, t: Words['t']): Problem => ({ field, words: t('not-done') })
}

/** What they have just done, as the address of their complaint says it. */
export const dones = [
  'recorded',
  'withdrawn',
  'taken-back',
  'file',
  'message',
  'contact',
  'representative',
  'review',
  'wrong',
  'since',
  'impact',
] as const
export function withDone(done: (typeof dones)[number]): string {
  return `${wholeComplaint}?done=${done}`
}
