/** What has just been done, said once on the page the person comes back to. */

const sentences = {
  'safe-step': 'It is recorded.',
  'covert-asked': 'Counter-corruption has been asked.',
  taken: 'You have taken this complaint. You are its handler now.',
  logged: 'The complaint is logged.',
  contacted: 'Your contact with the complainant is recorded.',
  kept: 'What was done to keep evidence is recorded.',
  safe: 'What was done about safety is recorded.',
  sent: 'The letter is kept. The next update date moves once the letter has left.',
  signed: 'The letter is signed and kept. See below how it goes.',
  'letter-asked': 'Your letter waits for somebody else to approve it.',
  'letter-returned': 'The letter is sent back to its writer.',
  'outcome-decided': 'The outcome is recorded. Tell them within 5 working days.',
  'outcome-told': 'It is recorded that they were told.',
  finalised: 'The matter is finalised.',
  recommended: 'The recommendation is recorded.',
  'withdrawal-kept': 'What you recorded about the withdrawal is kept.',
  withheld: 'What is withheld is recorded, with the day it is looked at again.',
  'review-entered': 'The application for a review is entered.',
  'review-forwarded': 'It is recorded that the application was sent on. Tell the complainant.',
  'review-supplied': 'What you supplied is recorded. The body that decides sees it.',
  'review-recorded': 'The review decision is recorded.',
  'recommendation-answered':
    'The answer is recorded. Whoever recommended it sees it; tell the complainant.',
  given: 'It is recorded that the letter left on paper.',
  noted: 'The note is added.',
  watching: 'You are watching this matter. What changes in it appears on your Today.',
  'not-watching': 'You no longer watch this matter.',
  tagged: 'The tags are saved.',
  assigned: 'Your colleague handles this matter now.',
  chased: 'It is recorded that they were asked again.',
  'not-referred': 'The answers are recorded. It need not be referred.',
  'referral-unsure':
    'The answers are recorded. Ask a supervisor about the ones you are not sure of.',
  classified: 'What it is, and why, is recorded.',
  recorded: 'The complaint is recorded. From now on tell them everything in writing.',
  'recording-decided': 'Your decision is recorded.',
  'handling-decided': 'How it is to be handled is recorded.',
  severity: 'Your assessment of severity is kept.',
  suspended: 'It is suspended. No clock has stopped.',
  resumed: 'It goes on again.',
  'put-right': 'It is recorded how it was put right.',
  referred: 'The referral is recorded.',
  'told-of-referral': 'It is recorded who was told of the referral.',
  'iopc-decided': 'The IOPC’s decision is recorded.',
  named: 'Who it is about is recorded.',
  unnamed: 'They are no longer among those it is about.',
  alleged: 'The allegation is recorded.',
  forwarded: 'It is recorded that it was sent on. Tell the complainant where it has gone.',
  split: 'There are two complaints now, linked, and theirs is recorded as sent on.',
  factored: 'Its factors are recorded.',
  questioned: 'Your question waits where their code leads.',
  marked: 'How the file may be used is recorded.',
  'note-marked': 'The note is marked.',
  purpose: 'What this matter is handled for is recorded.',
  corrected: 'What you decided stands beside the entry. Nothing was edited.',
  'access-given': 'It is given to them. They see it from now, and no longer than you said.',
  'access-changed': 'Who may see this has changed, and why is kept.',
  'unit-kept-out': 'The unit is kept out.',
  opened: 'Their wish about their name is recorded.',
} as const
export type Done = keyof typeof sentences

export function doneIn(query: URLSearchParams): string | undefined {
  const asked = query.get('done')
  return Object.entries(sentences).find(([name]) => name === asked)?.[1]
}

export function withDone(address: string, done: Done): string {
  return `${address}?done=${done}`
}
