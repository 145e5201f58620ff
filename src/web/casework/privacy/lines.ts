/** What a timeline says of how things may be used, and of what somebody says is wrong. */
import type { Events } from '#casework'
import { titles } from '../story-titles.ts'
import { personWords, privilegeWords, purposeWords, restsOnWords } from './words.ts'

type Line = Readonly<{ name: string; words: string }>
type Privacy =
  | 'DocumentMarked'
  | 'NoteMarked'
  | 'PurposeDecided'
  | 'EntryContested'
  | 'EntryCorrected'
  | 'ContestNoted'

const line = (name: string, words: string | undefined): readonly Line[] =>
  words ? [{ name, words }] : []

/** The entry somebody means, by what it is called on the timeline. */
function entryNamed(what: string): string {
  return Object.entries(titles).find(([type]) => type === what)?.[1] ?? 'An entry'
}

export const privacyLines: {
  readonly [Type in Privacy]: (event: Events[Type]) => readonly Line[]
} = {
  DocumentMarked: ({ purpose, says, about, privilege, source, why }) => [
    ...line('Purpose', purposeWords[purpose]),
    ...line('Says', restsOnWords[says]),
    ...line('Tells of', about.map(one => personWords[one]).join(', ')),
    ...line('Kept back as', privilege === 'none' ? undefined : privilegeWords[privilege]),
    ...line('Given by', source?.from),
    ...line('On these terms', source?.terms),
    ...line('Why', why),
  ],
  NoteMarked: ({ says }) => line('Says', restsOnWords[says]),
  PurposeDecided: ({ purpose, why }) => [
    ...line('Purpose', purposeWords[purpose]),
    ...line('Why', why),
  ],
  EntryContested: ({ what, words, by }) => [
    ...line('Entry', entryNamed(what)),
    ...line(by ? `What ${by} says is wrong` : 'What the complainant says is wrong', words),
  ],
  EntryCorrected: ({ what, words, why }) => [
    ...line('Entry', entryNamed(what)),
    ...line('It should say', words),
    ...line('Why', why),
  ],
  ContestNoted: ({ what, why }) => [
    ...line('Entry', entryNamed(what)),
    ...line('Why it stays as it is', why),
  ],
}
