/** What has just been done, said once at the top of a list. */

const sentences = {
  posted: 'It is recorded that the letters were posted. They count as given from that day.',
  back: 'The letters wait to be printed again.',
  again: 'It is on its way again. If nothing comes back, it counts from the day it leaves.',
  way: 'It goes another way now.',
  told: 'It is recorded how and when they were told.',
} as const
export type PostDone = keyof typeof sentences

export function doneIn(query: URLSearchParams): string | undefined {
  const asked = query.get('done')
  return Object.entries(sentences).find(([name]) => name === asked)?.[1]
}

export function withDone(address: string, done: PostDone): string {
  return `${address}?done=${done}`
}
