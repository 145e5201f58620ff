/** How the person stands to what happened, or that they will not say who they are. */
import { standings } from '#casework'
import { accepted, refuse } from '#kernel'
import type { Reader } from '../draft.ts'

/** Who somebody may say they are: the last two have questions of their own. */
export const whos = [...standings, 'police-employee', 'unnamed'] as const
type Who = Readonly<{ who: (typeof whos)[number]; young: boolean }>

export const readWho: Reader<Who> = sheet => {
  const who = sheet.choice('who', whos)
  if (!who) return refuse([{ field: 'who', words: sheet.t('choose') }])
  // Somebody who acts for a child says so of the child, and a colleague is no child.
  const isOwn = who !== 'acting-for-someone' && who !== 'police-employee' && who !== 'professional'
  return accepted({ who, young: isOwn && sheet.choice('young', ['yes']) !== undefined })
}
