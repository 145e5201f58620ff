/** What a timeline says of files, passages and recordings. */
import type { Events } from '#casework'
import { type Line, line } from './line.ts'

type Mine =
  | 'PassageMarked'
  | 'RecordingPlaced'
  | 'SoundNoted'
  | 'AudibilityNoted'
  | 'SuggestionAnswered'
  | 'OriginalFaulted'

export const materialLines: {
  readonly [Type in Mine]: (event: Events[Type]) => readonly Line[]
} = {
  PassageMarked: ({ quote, words }) => [...line('Words', quote), ...line('Note', words)],
  RecordingPlaced: ({ device, held, why }) => [
    ...line('Device', device),
    ...line('Held by', held),
    ...line('How the time is known', why),
  ],
  SoundNoted: ({ words }) => line('What', words),
  AudibilityNoted: ({ heard, why }) => [...line('Heard', heard), ...line('Why', why)],
  SuggestionAnswered: ({ words, answer }) => [...line('Words', words), ...line('Answer', answer)],
  OriginalFaulted: ({ found }) => line('Found', found),
}
