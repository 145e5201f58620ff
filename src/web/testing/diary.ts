/** A page for tests: a diary entry that can be kept, refused, found changed, or break. */
import { accepted, type Day, type OneOf, refuse } from '#kernel'
import type { Barrier } from '../needs.ts'
import { type May, page } from '../page.ts'

export type Entry = Readonly<{ on: Day; words: string }>
export type DiaryRefusal = OneOf<{ TooEarly: {} }>
export type Diary = {
  entries: { entry: Entry; command: string; seen: number | undefined }[]
  next: 'keep' | 'break' | 'no database' | DiaryRefusal | Barrier
}

export function diary(state: Diary, may: May) {
  return page({
    path: '/diary/:book',
    may,
    audit: { look: 'matter', of: 'book' },
    template: 'testing/diary.njk',
    title: 'Diary',
    async show(_desk, { book }) {
      return book === 'mine' ? { book, entry: 'as it stands', version: 3 } : undefined
    },
    reference: ({ book }) => book,
    fill: ({ entry }) => ({ words: entry }),
    read(sheet) {
      const on = sheet.readDay('on', 'the date of the entry', { notAfter: sheet.today })
      const words = sheet.lines('words')
      if (on.ok && words) return accepted({ on: on.value, words })
      return refuse([
        ...(on.ok ? [] : [on.refusal]),
        ...(words ? [] : [{ field: 'words', words: 'Enter what happened' }]),
      ])
    },
    explain: (refusal: DiaryRefusal) => {
      switch (refusal.type) {
        case 'TooEarly':
          return { field: 'on', words: 'The date of the entry must be after the diary began' }
      }
    },
    async submit(_desk, { command, seen }, entry: Entry) {
      if (state.next === 'break') throw new Error(`cannot write ${entry.words}`)
      if (state.next === 'no database')
        throw new Error('not written', {
          cause: Object.assign(new Error('connection refused'), { name: 'Unavailable' }),
        })
      if (state.next !== 'keep') return refuse(state.next)
      state.entries.push({ entry, command, seen })
      return accepted(entry.on)
    },
    next: ({ book }, on) => `/diary/${book}/${on}`,
    versions: {
      of: ({ version }) => version,
      compare: ({ entry }, sheet) => [
        { name: 'Entry', theirs: entry, yours: sheet.lines('words') },
      ],
    },
  })
}

export function emptyDiary(): Diary {
  return { entries: [], next: 'keep' }
}
