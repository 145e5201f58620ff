/** Words for recordings: whether something is heard, why one is missing, how a clock is known. */
import type { ClockCheck, Hearing, MissingState } from '#casework'

export const hearingWords: Readonly<Record<Hearing, string>> = {
  audible: 'Audible',
  inaudible: 'Not audible',
  'not-recording': 'Not recording',
  unclear: 'Unclear',
}

export const missingWords: Readonly<Record<MissingState, string>> = {
  'not-made': 'It was there and was not recording',
  lost: 'It was made, and is lost or was wiped',
  asked: 'It has been asked for',
  refused: 'It was asked for and refused',
  'not-known': 'Nobody knows yet whether there is one',
}

export const clockCheckWords: Readonly<Record<ClockCheck, string>> = {
  'command-log': 'Checked against the command log',
  'visible-clock': 'Checked against a clock seen on it',
  'not-checked': 'Not checked',
}
