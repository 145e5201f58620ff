/** The worked story at the High Court: a claim, and what the court decided of it: by keyboard. */
import { match } from 'node:assert/strict'
import type { Visit } from '#test'
import { fill, look } from './proceedings-form-steps.ts'
import type { Proceedings } from './proceedings-steps.ts'

/** The claim form came, and with it the records are held. */
export async function claim(visit: Visit, { at }: Proceedings): Promise<void> {
  match(await look(visit, `${at}/challenge`, 'challenge-none'), /Wednesday 7 January 2026/)
  await fill(visit, {
    ...{ to: `${at}/challenge-begun`, button: 'Record it' },
    answers: [
      ['choose', 'Judicial review'],
      ['choose', 'The claim form'],
      ['choose', 'The complainant'],
      ['type', 'On which grounds?', 'That he held her case was not weighed.'],
      ['type', /^Its number/, 'CO/4471/2025'],
    ],
  })
  // Nothing may be disposed of from the day it came: nobody had to do that either.
  match(await look(visit, at, 'officer-claimed'), /Nothing is disposed of while they are Held/)
}

/** Quashed and sent to a new panel: nobody is named, and the outcome’s tasks begin again. */
export async function quash(visit: Visit, { at }: Proceedings): Promise<void> {
  await fill(visit, {
    ...{ to: `${at}/challenge-decided`, button: 'Record the decision' },
    answers: [
      ['choose', 'The outcome is quashed, and the finding stands'],
      ['choose', 'Yes, by a new panel'],
      ['type', 'Who decided it?', 'High Court'],
      ['type', /^What did they decide/, 'His position of trust was not reasoned.'],
    ],
  })
  await look(visit, `${at}/challenge`, 'challenge-quashed')
  const hub = await look(visit, at, 'officer-sent-back')
  match(hub, /Sent back: round 2/)
  match(hub, /Nobody named/)
  match(hub, /The panel’s outcome .* How culpable\?/)
  match(await look(visit, `${at}/panel`, 'panel-sent-back'), /sent back to be decided by a new/)
}
