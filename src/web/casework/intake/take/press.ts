/** What was pressed on a page of a complaint being taken, and where on it to land again. */
import type { OneOf } from '#kernel'

type Step = 'when' | 'people'
export type Press = OneOf<{
  on: {}
  later: {}
  upload: { at: string }
  remove: { document: string; at: string }
  more: { step: Step; at: string }
  fewer: { step: Step; number: number; at: string }
  /** Puts the words of a file into "What happened?", once somebody has looked at them. */
  use: { document: string; at: string }
}>

function stepIn(words: string): Step | undefined {
  return words === 'when' || words === 'people' ? words : undefined
}

export function pressIn(pressed: string): Press {
  const [what = '', first = '', second = ''] = pressed.split(' ')
  const step = stepIn(first)
  if (what === 'later') return { type: 'later' }
  if (what === 'upload') return { type: 'upload', at: '#files' }
  if (what === 'remove' && first) return { type: 'remove', document: first, at: '#files' }
  if (what === 'use' && first) return { type: 'use', document: first, at: '#happened_words' }
  if (what === 'more' && step) return { type: 'more', step, at: `#${step}` }
  const number = Number(second)
  if (what === 'fewer' && step && Number.isInteger(number) && number > 0)
    return { type: 'fewer', step, number, at: `#${step}` }
  return { type: 'on' }
}
