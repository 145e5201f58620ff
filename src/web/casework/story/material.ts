/** What a timeline says of files, passages and recordings. */
import type { Events } from '#casework'
import { faultWords } from '../evidence/faults.ts'
import { hearingWords, missingWords } from '../recordings/words.ts'
import { type Line, line } from './line.ts'

type Mine =
  | 'PassageMarked'
  | 'RecordingPlaced'
  | 'SoundNoted'
  | 'AudibilityNoted'
  | 'MissingRecordingNoted'
  | 'TranscriptKept'
  | 'SuggestionAnswered'
  | 'PartsReceived'
  | 'OriginalFaulted'
  | 'FaultEnded'

/** Hundreds come out of a mailbox at once: they are listed where they are kept. */
const namesShown = 20

function namesOf(all: readonly Readonly<{ name: string }>[]): string {
  const names = all.slice(0, namesShown).map(({ name }) => name || 'without a name')
  const more = all.length - names.length
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

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
  AudibilityNoted: ({ heard, why }) => [...line('Heard', hearingWords[heard]), ...line('Why', why)],
  MissingRecordingNoted: ({ held, device, state, why }) => [
    ...line('Whose', held),
    ...line('Device', device),
    ...line('State', missingWords[state]),
    ...line('Why', why),
  ],
  TranscriptKept: ({ madeBy, lines }) => [
    ...line('Made by', madeBy),
    ...line('Lines', String(lines.length)),
  ],
  SuggestionAnswered: ({ words, answer }) => [...line('Words', words), ...line('Answer', answer)],
  PartsReceived: ({ parts, lost }) => [
    ...line('Files', namesOf(parts.map(({ file }) => file))),
    ...line('Could not be taken out', namesOf(lost)),
  ],
  OriginalFaulted: ({ found, name }) => [
    ...line('Found', faultWords[found]),
    ...line('Name of it', name),
  ],
  FaultEnded: ({ found, why }) => [...line('It was', faultWords[found]), ...line('Why', why)],
}
