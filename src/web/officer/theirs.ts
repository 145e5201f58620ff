/** What every form on the officer's page starts from: they were let in by both things. */
import type { ComplaintRefusal } from '#casework'
import type { OfficerPage } from '#desk'
import type { Day } from '#kernel'
import type { Desk } from '../needs.ts'
import { type Around, type Elsewhere, elsewhere } from '../page.ts'
import type { Problem } from '../sheet.ts'
import type { Words } from '../words.ts'

export const officerPageAt = '/officer/page'

export async function officerTheirs(
  desk: Desk,
  { as }: Pick<Around, 'as'>,
): Promise<OfficerPage | Elsewhere | undefined> {
  const isCodeAlone = as.actor.type === 'invited' && as.actor.reads === 'nothing'
  return isCodeAlone ? elsewhere('/officer/second') : desk.officer.page(as)
}

/** The last day for something of theirs, where one runs. */
export function lastDayOf(
  { yours }: Pick<OfficerPage, 'yours'>,
  rules: readonly string[],
): Day | undefined {
  return yours
    .filter(one => rules.includes(one.rule))
    .flatMap(({ due }) => due ?? [])
    .toSorted()
    .at(0)
}

/** Only something that changed meanwhile stands in their way: the page they go back to shows it. */
export function explainIn(field: string) {
  return (_refusal: ComplaintRefusal, t: Words['t']): Problem => ({ field, words: t('not-done') })
}

export const sentNow = [
  'represented',
  'responded',
  'day',
  'objected',
  'objected-late',
  'contested',
  'file',
  'witnesses',
  'coming',
] as const
export function withSent(sent: (typeof sentNow)[number]): () => string {
  return () => `${officerPageAt}?done=${sent}`
}

/** What every form here has: it is checked before it goes, and only what goes is kept. */
export const sending = {
  may: 'invited',
  back: officerPageAt,
  limits: [{ name: 'officer’s page', pace: { burst: 20, everySeconds: 60 } }],
} as const

/** The button that goes back to the words, from what is to be checked. */
export function isChanging({ text }: Readonly<{ text(name: string): string }>): boolean {
  return text('change') === 'yes'
}
