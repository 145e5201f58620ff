/** What a draft holds, page by page, exactly as typed. */
import type { Taking } from '#desk'
import type { Answers } from '../../../sheet.ts'
import { type PageName, pageNames } from './pages.ts'
import { toldIn } from './told.ts'

/** One page's answers; none where nobody has been there. */
export function answersOf({ answers }: Pick<Taking, 'answers'>, name: PageName | 'notes'): Answers {
  const kept = answers[name]
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(
    Object.entries(kept).filter(
      ([, value]) =>
        typeof value === 'string' ||
        (Array.isArray(value) && value.every(one => typeof one === 'string')),
    ),
  )
}

/** What was told, with this page's answers as they stand on it now. */
export function toldOf(
  taking: Pick<Taking, 'answers'>,
  now: Readonly<Partial<Record<PageName, Answers>>> = {},
) {
  return toldIn(pageNames.map(name => now[name] ?? answersOf(taking, name)))
}

export function notesOf(taking: Pick<Taking, 'answers'>): string {
  const { notes } = answersOf(taking, 'notes')
  return typeof notes === 'string' ? notes.trim() : ''
}
