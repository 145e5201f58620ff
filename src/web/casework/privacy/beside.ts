/** What stands beside an entry of the story: that it is contested, or superseded, and by what. */
import type { Entry, MatterView } from '#desk'
import type { Around } from '../../page.ts'
import { addressOf } from '../duty-words.ts'
import type { Tag } from './marks.ts'

export type Beside = Readonly<{
  tags: readonly Tag[]
  lines: readonly Readonly<{ name: string; words: string }>[]
  /** Where it is put right, for whoever may. */
  correct: string | undefined
}>

const answers = { open: '', corrected: 'Corrected: ', noted: 'Kept as it is: ' } as const

/** Entries about other entries say so themselves. */
const notCorrected: readonly string[] = ['EntryContested', 'EntryCorrected', 'ContestNoted']

export function besideOf({ version, event }: Entry, view: MatterView, here: Around): Beside {
  const { contests = [], corrections = [] } = view.facts?.privacy ?? {}
  const theirs = contests.filter(({ of }) => of === version)
  const right = corrections.findLast(({ of }) => of === version)
  const stands = theirs.some(({ answer }) => answer !== 'corrected')
  const isOpen = theirs.some(({ answer }) => answer === 'open')
  const mayCorrect = event.type !== 'Disposed' && !notCorrected.includes(event.type)
  return {
    tags: [
      ...(right ? [{ text: 'Superseded', classes: 'govuk-tag--orange' }] : []),
      ...(stands ? [{ text: 'Contested', classes: 'govuk-tag--yellow' }] : []),
      ...(isOpen ? [{ text: 'To be decided', classes: 'govuk-tag--red' }] : []),
    ],
    lines: [
      ...(right ? [{ name: 'Now says', words: right.words }] : []),
      ...theirs.map(({ by, words, answer, why }) => ({
        name: by
          ? `What ${here.hideNames ? 'a colleague' : by} says is wrong`
          : 'What the complainant says is wrong',
        words: `${words}${why ? ` ${answers[answer]}${why}` : ''}`,
      })),
    ],
    correct: mayCorrect ? addressOf(view.row.matter, `correct/${version}`) : undefined,
  }
}
