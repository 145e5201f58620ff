/** How looks are said in words: what for, of what, and how. */
import type { LookReason } from '#desk'

export const reasonWords: Readonly<Record<LookReason, string>> = {
  covering: 'I am covering for a colleague',
  supervising: 'I supervise this work',
  similar: 'I am looking for similar matters',
  question: 'Somebody asked me about it',
  other: 'Something else',
}

/** What is asked beside some of them. */
export const wordsAsked: Readonly<Partial<Record<LookReason, string>>> = {
  question: 'Who asked, and what?',
  other: 'Why do you need to see it?',
}
