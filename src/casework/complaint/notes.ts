/** What people who work on a matter tell each other: notes, tags, chasing. */
import { accept, type Day, type NoteId, nothing, type PersonId } from '#kernel'
import { type Decides, type Evolves, type Tells, unchanged, untold } from './area.ts'
import { alike, missingWords, unless } from './checks.ts'

type On = Readonly<{ on: Day }>

export type NotesEvents = {
  NoteAdded: On & Readonly<{ note: NoteId; words: string; mentions: readonly PersonId[] }>
  TagsSet: On & Readonly<{ tags: readonly string[] }>
  /** Somebody else owes something: they were asked for it again. */
  Chased: On & Readonly<{ rule: string; whom: string; how: string }>
}
export type NotesCommands = {
  AddNote: NotesEvents['NoteAdded']
  SetTags: NotesEvents['TagsSet']
  Chase: NotesEvents['Chased']
}

export const notesDecides: Decides<NotesCommands> = {
  AddNote({ on, note, words, mentions }, { notes }) {
    if (notes.includes(note)) return nothing
    return unless(missingWords(words, 'note'), { type: 'NoteAdded', on, note, words, mentions })
  },
  SetTags({ on, tags }, facts) {
    if (alike(facts.tags, tags)) return nothing
    return accept({ type: 'TagsSet', on, tags })
  },
  Chase: ({ on, rule, whom, how }) =>
    unless(missingWords(how, 'how'), { type: 'Chased', on, rule, whom, how }),
}

export const notesEvolves: Evolves<NotesEvents> = {
  NoteAdded: (facts, { note }) => ({ ...facts, notes: [...facts.notes, note] }),
  TagsSet: (facts, { tags }) => ({ ...facts, tags }),
  Chased: unchanged,
}

export const notesTells: Tells<NotesEvents> = { NoteAdded: untold, TagsSet: untold, Chased: untold }
