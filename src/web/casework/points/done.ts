/** What has just been recorded of accounts and points, said once where one comes back to. */

const sentences: Readonly<Record<string, string>> = {
  account: 'The account is recorded. It is untested until somebody tests it.',
  righted: 'It is put right. What was recorded before is kept beside it.',
  left: 'It is left out, and why is kept.',
  tested: 'How it was tested is recorded.',
  'not-tested': 'Why it was not tested is recorded. It stays untested.',
  point: 'The point is recorded. Next, say what each account says of it.',
  position: 'What the account says of this point is recorded.',
  silent: 'It is recorded that the account says nothing of these points.',
  found: 'What you found is recorded.',
  influence: 'Your answer is recorded.',
}

export function doneIn(query: URLSearchParams): string | undefined {
  return sentences[query.get('done') ?? '']
}
