/** Who may be let onto an officer's page, in words. */
import type { PageGuest } from '#casework'

export const guestWords: Readonly<Record<PageGuest, string>> = {
  officer: 'The officer',
  'police-friend': 'Their police friend',
  lawyer: 'Their lawyer',
}
