/** For tests of the report journey: drafts in memory, and a whole set of answers to start from. */
import type { Sealed } from '#casework'
import { authorityId, type CommandId, day, documentId } from '#kernel'
import type { Desk } from '../needs.ts'
import type { ReportWords, Told } from '../report/draft.ts'

const force = authorityId('northmoor')
const forces = [
  { id: force, name: 'Northmoor Police', phone: '01632', email: '@', address: ['1'] },
] as const

/** Every question answered, the longest way round. Words are bracketed, as the pseudo-locale's. */
export const answered: Told = {
  force: { force: 'northmoor' },
  who: { who: 'acting-for-someone' },
  acting: { relation: 'parent', under18: 'yes', 'they-know': 'yes', consent: 'will-be-asked' },
  safe: { safe: 'close-to-me' },
  contact: { name: '⟦Amara⟧', email: 'no', phone: 'no', text: 'no', post: 'no' },
  telling: { telling: 'write-it-all', crime: 'no' },
  happened: { words: '⟦He shouted.⟧' },
  when: { count: '2', 'when-1-month': '6', 'when-1-year': '2019', 'when-2-words': '⟦2017⟧' },
  whom: { whom: 'known' },
  people: { count: '1', 'name-1': '⟦Pike⟧' },
  before: { told: 'no' },
  because: { because: ['race', 'age'], why: '⟦He said so.⟧' },
  right: { remedies: ['explanation', 'other'], other: '⟦A meeting⟧' },
  files: { passed: 'yes' },
}

export type Sent = Readonly<{ command: CommandId; report: ReportWords; sealed?: Sealed }>

/** One draft, with these answers once begun, whoever asks; `sent` is what was sent of it. */
export function draftsInMemory(told?: Told) {
  let answers: Record<string, unknown> | undefined = told && { ...told }
  let isSent = false
  const sent: Sent[] = []
  const file = {
    document: documentId('d1'),
    name: '⟦photo⟧',
    bytes: 1_234_567,
    sha256: '0'.repeat(64),
    mediaType: 'image/jpeg',
    says: 'differs',
  } as const
  const draftOf = (kept: Readonly<Record<string, unknown>>) => ({
    force,
    code: '⟦DR-7KQ2-9XHD-4TRW⟧',
    answers: kept,
    version: 1,
    files: [file],
    keptUntil: day('2026-12-30'),
  })
  const held = () => {
    if (isSent) return { type: 'Sent' } as const
    return answers
      ? ({ type: 'Open', draft: draftOf(answers) } as const)
      : ({ type: 'Nothing' } as const)
  }
  const verbs = {
    forces: () => forces,
    held: async () => held(),
    async start() {
      answers ??= {}
      return draftOf(answers)
    },
    async save(_holder: string, page: string, answer: unknown) {
      if (!answers || isSent) return undefined
      answers = { ...answers, [page]: answer }
      return draftOf(answers)
    },
    comeBack: async (code: string) =>
      code === 'DR-7KQ2-9XHD-4TRW' ? held() : ({ type: 'Nothing' } as const),
    async submit(_holder: string, command: CommandId, report: ReportWords, sealed?: Sealed) {
      isSent = true
      sent.push({ command, report, ...(sealed ? { sealed } : {}) })
      return 'sent' as const
    },
  }
  // The pages before sending ask for no other verb.
  return { verbs: verbs as unknown as Desk['report'], sent, told: () => answers }
}
