/** The four pages, what each asks, and where each leads. */
import type { Asked } from './told.ts'

export const taking = '/work/take'
export const pageNames = ['arrived', 'who', 'happened', 'right'] as const
export type PageName = (typeof pageNames)[number]

export const pages = {
  arrived: { title: 'How did it reach us?', steps: [] },
  who: { title: 'Who is it from?', steps: ['who', 'acting', 'employee', 'safe', 'contact'] },
  happened: {
    title: 'What happened?',
    steps: ['happened', 'when', 'whom', 'people', 'before'],
  },
  right: { title: 'What would put it right?', steps: ['because', 'right'] },
} as const satisfies Record<PageName, { title: string; steps: readonly Asked[] }>

export function addressIn(id: string, name: PageName | 'check' | 'made' | 'drop'): string {
  return `${taking}/${id}/${name}`
}

/** The page after, or the check of it all. */
export function afterPage(id: string, name: PageName): string {
  const next = pageNames[pageNames.indexOf(name) + 1]
  return addressIn(id, next ?? 'check')
}

export function beforePage(id: string, name: PageName): string {
  const before = pageNames[pageNames.indexOf(name) - 1]
  return before ? addressIn(id, before) : taking
}
