/** What happened in the invented force. No person, place or incident here is real. */
import type { Contact, Kept, Report } from '#casework'
import type { AuthorityId } from '#kernel'
import { eastmere, northmoor } from './personas.ts'

type Step<Said> = Readonly<{ daysAgo: number } & Said>

export type Story = Readonly<{
  force: AuthorityId
  daysAgo: number
  words: string
  report: Omit<Report, 'files' | 'words'>
  files?: readonly Readonly<{ name: string; text: string }>[]
  safe?: Step<{ done: string }>
  logged?: Step<{ summary: string; allegations: readonly string[] }>
  contacted?: Step<{ views: string }>
  kept?: Step<{ items: readonly Kept[] }>
  updated?: Step<{ done: string; next: string }>
}>

function byEmail(name: string, where: string): Contact {
  const no = { may: false }
  return { name, ways: { email: { may: true, where }, phone: no, text: no, post: no } }
}

function told(contact: Contact, changes: Partial<Story['report']>): Story['report'] {
  return {
    standing: 'happened-to-me',
    safety: 'none',
    contact,
    sexualOrViolent: false,
    occasions: [],
    whom: { type: 'NotKnown' },
    toldBefore: { told: false },
    becauseOf: ['none'],
    remedies: ['explanation'],
    ...changes,
  }
}

const message = [
  'From: "O. Pike" <o.pike@northmoor.example>',
  'To: amara.quill@example.org',
  'Subject: Your statement',
  'Date: Thu, 13 Jul 2017 21:48:00 +0100',
  'Message-ID: <demonstration-1@northmoor.example>',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Thanks for coming in today. You looked lovely, by the way.',
  'Let me know if you would like to go over it again somewhere quieter.',
  '',
].join('\r\n')

/** In the order they were made, oldest first. */
export const stories: readonly Story[] = [
  {
    force: northmoor,
    daysAgo: 41.2,
    words: 'I was stopped twice in one week on my way to work. Nobody told me why.',
    report: told(byEmail('Tobias Marsh', 'tobias.marsh@example.org'), {
      occasions: [
        {
          when: { type: 'undated', words: 'twice in the same week in October' },
          place: 'Tannery Lane',
        },
      ],
      becauseOf: ['race'],
      becauseOfWhy: 'I was the only one stopped both times.',
      remedies: ['explanation', 'something-to-change'],
    }),
    logged: {
      daysAgo: 40.9,
      summary: 'Stopped and searched twice in a week',
      allegations: ['Searched without being told why', 'Stopped because of his race'],
    },
    contacted: { daysAgo: 39.9, views: 'I want to know what they wrote down each time.' },
    kept: {
      daysAgo: 39.8,
      items: [
        { what: 'Body-worn video', state: 'kept' },
        { what: 'Stop and search records', state: 'kept' },
      ],
    },
    updated: {
      daysAgo: 14,
      done: 'We have the records of both searches and the body-worn video of the second.',
      next: 'We will watch the video and ask both officers to explain their grounds.',
    },
  },
  {
    force: northmoor,
    daysAgo: 30.3,
    words: 'I rang four times about my burglary and nobody rang back.',
    report: told(byEmail('Ines Falconer', 'ines.falconer@example.org'), {
      whom: { type: 'Service' },
    }),
    logged: {
      daysAgo: 29.6,
      summary: 'Calls about a burglary not returned',
      allegations: ['Not kept told about a burglary'],
    },
    contacted: { daysAgo: 29.1, views: 'Just an apology, and a name to ring.' },
  },
  {
    force: northmoor,
    daysAgo: 24.4,
    words: 'The officer at the counter was rude to my mother, who does not hear well.',
    report: told(byEmail('Halima Brook', 'halima.brook@example.org'), {
      standing: 'saw-or-heard',
      becauseOf: ['disability', 'age'],
      becauseOfWhy: 'He would not write anything down for her.',
    }),
    logged: {
      daysAgo: 24.1,
      summary: 'Rudeness at a station counter',
      allegations: ['Rude, and would not write things down'],
    },
  },
  {
    force: northmoor,
    daysAgo: 2.2,
    words:
      'I reported a mugging in 2017. The detective who took my statement e-mailed me that evening ' +
      'about how I looked, and kept writing. I did not know who to tell. I still have the first ' +
      'message.',
    report: told(byEmail('Amara Quill', 'amara.quill@example.org'), {
      safety: 'dealing-with-my-case',
      caseReference: 'CR/1184/17',
      occasions: [
        {
          when: { type: 'around', around: '2017', words: 'about summer 2017' },
          place: 'Northmoor police station, and by e-mail',
        },
      ],
      whom: {
        type: 'Known',
        people: [{ name: 'Pike', rank: 'Detective Sergeant', station: 'Northmoor' }],
      },
      becauseOf: ['sex'],
      becauseOfWhy: 'He would not have written like that to a man.',
      remedies: ['explanation', 'action-about-the-person'],
      handledHow: 'I want somebody to ask him, not just take his word.',
    }),
    files: [{ name: 'his message.eml', text: message }],
  },
  {
    force: northmoor,
    daysAgo: 0.12,
    words: 'Two officers laughed at me when I asked for help at the bus station.',
    report: told(byEmail('Corin Ashby', 'corin.ashby@example.org'), {
      occasions: [{ when: { type: 'undated', words: 'last night' }, place: 'The bus station' }],
      whom: { type: 'NotKnown', description: 'One tall with a beard, one shorter' },
      remedies: ['apology'],
    }),
  },
  {
    force: eastmere,
    daysAgo: 6.3,
    words: 'My phone was kept for a year and came back broken.',
    report: told(byEmail('Perrin Vale', 'perrin.vale@example.org'), { whom: { type: 'Service' } }),
    logged: {
      daysAgo: 5.9,
      summary: 'Property kept for a year and returned broken',
      allegations: ['Phone kept too long and damaged'],
    },
  },
]
