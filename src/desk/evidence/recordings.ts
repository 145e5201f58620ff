/** Recordings: put on one clock, listened to, and played without leaving by any other way. */
import type { DocumentId } from '#kernel'
import { documentRow, matterRow } from '#store'
import { maySee } from '../access/may-see.ts'
import type { Bench } from '../bench.ts'
import { isFileUnnamedTo, type Played, playedOut } from '../handed-out.ts'
import { type Undated, type Verb, verb } from '../verb.ts'
import { type As, permits } from '../who.ts'

export type RecordingsDesk = Readonly<{
  placeRecording: Verb<Undated<'PlaceRecording'>>
  noteSound: Verb<Undated<'NoteSound'>>
  noteAudibility: Verb<Undated<'NoteAudibility'>>
  noteMissingRecording: Verb<Undated<'NoteMissingRecording'>>
  keepTranscript: Verb<Undated<'KeepTranscript'>>
  /**
   * A recording to be played: undefined where there is none for whoever asks, where it is kept
   * back, or where it is no recording.
   */
  recording(as: As, document: DocumentId): Promise<Played | undefined>
}>

export function recordingsDesk(bench: Bench): RecordingsDesk {
  const { store, files } = bench
  return {
    placeRecording: verb(bench, 'handle', (asked, today) => ({
      ...asked,
      type: 'PlaceRecording',
      on: today,
      today,
    })),
    noteSound: verb(bench, 'handle', (asked, today) => ({
      ...asked,
      type: 'NoteSound',
      on: today,
      today,
    })),
    noteAudibility: verb(bench, 'handle', (asked, today) => ({
      ...asked,
      type: 'NoteAudibility',
      on: today,
      today,
    })),
    noteMissingRecording: verb(bench, 'handle', (asked, today) => ({
      ...asked,
      type: 'NoteMissingRecording',
      on: today,
      today,
    })),
    keepTranscript: verb(bench, 'handle', (asked, today) => ({
      ...asked,
      type: 'KeepTranscript',
      on: today,
      today,
    })),
    async recording(as, document) {
      if (!permits('handle own', as)) return undefined
      const found = await store.work(as, async tx => {
        const row = await documentRow(tx, document)
        const of = row && (await matterRow(tx, row.matter))
        if (!of || !(await maySee(tx, as, row.matter))) return undefined
        return { row, isUnnamed: await isFileUnnamedTo(as, tx, row) }
      })
      return found && playedOut(files, as.authority, found)
    },
  }
}
