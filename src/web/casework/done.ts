/** What has just been done, said once on the page the person comes back to. */

const sentences = {
  taken: 'You have taken this complaint. You are its handler now.',
  logged: 'The complaint is logged.',
  contacted: 'Your contact with the complainant is recorded.',
  kept: 'What was done to keep evidence is recorded.',
  safe: 'What was done about safety is recorded.',
  sent: 'The letter is kept. The next update date moves once the letter has left.',
  given: 'It is recorded that the letter left on paper.',
} as const
export type Done = keyof typeof sentences

export function doneIn(query: URLSearchParams): string | undefined {
  const asked = query.get('done')
  return Object.entries(sentences).find(([name]) => name === asked)?.[1]
}

export function withDone(address: string, done: Done): string {
  return `${address}?done=${done}`
}
