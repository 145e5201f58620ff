/** What the record does not say for the papers of the worked story, and what two panels wrote. */
import type { Answer } from './proceedings-form-steps.ts'
import type { Choice, Reasons } from './proceedings-room-steps.ts'
import type { Signing } from './proceedings-sign-steps.ts'

export const papers = {
  investigation: {
    paper: 'investigation',
    words: { 'The terms of reference': 'They come in a paper of their own.' },
  },
  terms: {
    paper: 'terms-of-reference',
    words: { '': 'Every message to her since January 2024, and what became of her case.' },
  },
  referral: {
    paper: 'referral',
    words: {
      'Any authority': 'None was delegated.',
      'Who conducts': 'The chief constable, or whom they delegate it to. You will be told.',
      'What the officer can do': 'You may object to anybody within three days of being told.',
      'With it: a copy': 'What he wrote to the investigator on 2 April.',
      'With it: other': 'We hold no other document that might assist or undermine the case.',
    },
  },
  listReport: {
    paper: 'list-report',
    words: { Date: '4 May 1988', Warrant: '2210', Capacity: 'A constable' },
  },
} as const satisfies Record<string, Signing>

const reasons = (words: string): Answer => ['type', 'Reasons', words]

/** The first panel does not weigh that he was trusted with her case, and the second does. */

export const firstReasons: Reasons = {
  slips: {
    culpability: {
      answers: [['tick', /eleven/], reasons('Every one of them was meant.')],
      refused: /Say why culpability is not increased by abuse of position/,
    },
    mitigating: {
      answers: [reasons('Twenty years of loyal service, and two testimonials.')],
      refused: /This is about the person, not the incident/,
    },
  },
  culpability: [['type', /^If a position of trust/, 'It was a message at a time.']],
  harm: [reasons('The witness left the town. Confidence was harmed.')],
  aggravating: [reasons('It went on for a year.')],
  mitigating: [reasons('It stopped before anybody had asked.')],
  overall: 'It is serious, and could be worse.',
  confidence: 'It must be kept.',
  standards: 'Others see what follows.',
  protecting: 'Witnesses must be able to come forward.',
  mitigation: [
    ['type', /^Service record/, 'Twenty years, and a commendation.'],
    ['type', /^Who wrote it/, 'Inspector Kay Moss'],
    ['type', /^How do they know/, 'as line manager'],
    ['choose', 'Yes', /told what was found/],
    ['type', 'Who asked for it?', 'The officer'],
    ['type', /^What weight/, 'Some: it was given knowing what was found.'],
  ],
}

export const warning: Choice = {
  answers: [
    ['choose', 'A final written warning'],
    ['type', /^How does it meet/, 'It is seen, it is lasting, and it will not be repeated.'],
  ],
}

export const secondReasons: Reasons = {
  culpability: [
    ['tick', /eleven/],
    ['tick', 'A position of trust or responsibility'],
    ['type', 'Why?', 'Her case was in his hands, and she knew it.'],
    ['type', 'Where is that shown?', 'Bundle, page 12.'],
    reasons('He meant each of them, and held what she needed.'),
  ],
  harm: [reasons('She left the town, and her case fell. The public would see both.')],
  aggravating: [reasons('Eleven times in a year.')],
  mitigating: [reasons('He stopped of his own accord.')],
  overall: 'It could hardly be more serious.',
  confidence: 'Nobody would come forward to a force that kept him.',
  standards: 'It is for everybody who is trusted with a witness.',
  protecting: 'He meets witnesses every day.',
  mitigation: [['type', /^What weight/, 'Little was put forward.']],
}

export const dismissal: Choice = {
  answers: [
    ['choose', 'Dismissal without notice'],
    ['type', /^Why not a final/, 'It would leave witnesses to whoever did this.'],
    ['type', /^Why not reduction/, 'Rank had no part in it.'],
    ['type', /^How does it meet/, 'Confidence is kept, others see it, and he meets no witness.'],
  ],
}
