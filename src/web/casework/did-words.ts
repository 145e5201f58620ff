/** What was done to put a complaint right, as staff choose it and read it. */
import type { doneToPutRight } from '#casework'

export const didWords: Readonly<Record<(typeof doneToPutRight)[number], string>> = {
  explained: 'Explained',
  apologised: 'Apologised',
  corrected: 'Corrected it',
  'learning-for-a-person': 'Learning for a person',
  'learning-for-the-force': 'Learning for the force',
  other: 'Something else',
}
