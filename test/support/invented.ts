/** Invented people and what they say, for tests. */
import type { ComplaintEvent, Report } from '#casework'
import { documentId, type Instant, instant } from '#kernel'

/** A report by an invented complainant, with whatever `changes` the test is about. */
function report(changes: Partial<Report> = {}): Report {
  return {
    standing: 'happened-to-me',
    safety: 'dealing-with-my-case',
    contact: {
      name: 'Amara Quill',
      ways: {
        email: { may: true, where: 'amara.quill@example.org' },
        phone: { may: false },
        text: { may: false },
        post: { may: false },
      },
      safeTimes: 'Weekdays before noon',
    },
    words: 'I reported a mugging. The detective e-mailed me about my looks.',
    sexualOrViolent: false,
    occasions: [
      { when: { type: 'around', around: '2017', words: 'about summer 2017' }, place: 'Northmoor' },
    ],
    whom: { type: 'Known', people: [{ name: 'Pike', rank: 'Detective Sergeant' }] },
    toldBefore: { told: false },
    becauseOf: ['sex'],
    remedies: ['explanation', 'action-about-the-person'],
    handledHow: 'I would like somebody to ask him about it.',
    files: [
      {
        document: documentId('d1'),
        name: 'message.eml',
        bytes: 2048,
        sha256: 'ab'.repeat(32),
        mediaType: 'message/rfc822',
        says: 'agrees',
      },
    ],
    ...changes,
  }
}

/** The first event of a complaint in writing, that came as it was made. */
function made(at: Instant) {
  return {
    type: 'ComplaintMade',
    reference: 'CO/1/26',
    madeAt: at,
    receivedAt: at,
    how: 'writing',
    report: report(),
  } as const satisfies ComplaintEvent
}

const morning = instant('2026-11-30T10:12:00Z')

export const invented = { report, made, morning } as const
