/** Recordings: played, put on one clock, and listened to. */
import type { Page } from '../../page.ts'
import { listen } from './listen.ts'
import { missingRecording } from './missing.ts'
import { noteSound } from './note-sound.ts'
import { placeRecording } from './place.ts'
import { captions, play, recordingBytes } from './play.ts'
import { recordings } from './recordings.ts'
import { sound } from './sound.ts'
import { transcript } from './transcript.ts'

export const recordingPages: readonly Page[] = [
  recordings,
  placeRecording,
  missingRecording,
  noteSound,
  sound,
  listen,
  play,
  recordingBytes,
  captions,
  transcript,
]
