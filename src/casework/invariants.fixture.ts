/** What somebody may do to a complaint, sensible or not, for histories made by chance. */
import fc from 'fast-check'
import { addDays, allegationId, type Day, instant, letterId, personId, reviewId } from '#kernel'
import { referralQuestions } from '#law'
import type { ComplaintCommand } from './complaint/words.ts'

const why = 'Because of what was said.'
const one = allegationId('allegation-1')

export type Step = Readonly<{ days: number; what: keyof typeof steps; yes: boolean; n: number }>
type At = Readonly<{ on: Day; today: Day; yes: boolean; n: number }>

const paper = { pdf: 'aa', text: 'bb' }
const letterOf = (n: number) => letterId(`letter-${n}`)

/** The decider and the law have to stand all of it. */
export const steps = {
  log: ({ on, today }: At): ComplaintCommand => ({
    type: 'LogComplaint',
    on,
    today,
    summary: why,
    allegations: [{ id: one, words: why, about: [] }],
  }),
  classify: ({ on, today }: At): ComplaintCommand => ({
    type: 'ClassifyMatter',
    on,
    today,
    as: 'complaint',
    why,
    standing: { conductDoneToThem: true },
    aboutConduct: true,
  }),
  ask: ({ on, today, n }: At): ComplaintCommand => ({
    type: 'RequestRecording',
    on,
    today,
    words: `${why} ${n}`,
    by: 'phone',
  }),
  record: ({ on, today }: At): ComplaintCommand => ({
    type: 'RecordComplaint',
    on,
    today,
    reason: 'R2',
    why,
  }),
  outside: ({ on, today }: At): ComplaintCommand => ({
    type: 'HandleOutside',
    on,
    today,
    why,
    limbs: [],
  }),
  criteria: ({ on, today, yes, n }: At): ComplaintCommand => {
    const criterion = referralQuestions[n % referralQuestions.length]?.code ?? 'M1'
    return {
      type: 'AnswerCriteria',
      on,
      today,
      answers: [{ criterion, answer: yes ? 'yes' : 'no', why }],
      ...(yes ? { clearAt: instant(`${on}T10:00:00Z`) } : {}),
    }
  },
  refer: ({ on, yes }: At): ComplaintCommand => ({
    type: 'Refer',
    on,
    at: instant(`${on}T11:00:00Z`),
    basis: yes ? 'mandatory' : 'voluntary',
    how: 'already',
  }),
  dg: ({ on, today, n }: At): ComplaintCommand => {
    const decisions = ['treated-as-referred', 'referred-back', 'investigation-necessary'] as const
    const decision = decisions[n % decisions.length] ?? 'referred-back'
    const form = (['local', 'directed', 'independent'] as const)[n % 3] ?? 'local'
    return {
      type: 'RecordDgDecision',
      on,
      today,
      decision,
      ...(decision === 'investigation-necessary' ? { form } : {}),
    }
  },
  handle: ({ on, today, yes, n }: At): ComplaintCommand => ({
    type: 'DecideHandling',
    on,
    today,
    how: yes ? 'otherwise' : 'local-investigation',
    why: `${why} ${n}`,
  }),
  suspend: ({ on, today }: At): ComplaintCommand => ({
    type: 'SuspendHandling',
    on,
    today,
    ground: 'prejudice to a criminal trial',
    reviewOn: addDays(on, 28),
  }),
  resume: ({ on, today }: At): ComplaintCommand => ({ type: 'ResumeHandling', on, today, why }),
  outcome: ({ on, today }: At): ComplaintCommand => ({
    type: 'DecideOutcome',
    on,
    today,
    findings: [{ allegation: one, result: why, reasons: why, actions: [] }],
  }),
  update: ({ on, n }: At): ComplaintCommand => ({
    type: 'TellProgress',
    letter: letterOf(n),
    on,
    by: 'in-person',
    done: why,
    next: why,
    nextUpdateBy: addDays(on, 28),
    ...paper,
  }),
  withdraw: ({ on, today, yes, n }: At): ComplaintCommand => ({
    type: 'ReceiveWithdrawal',
    on,
    today,
    by: 'post',
    words: `${why} ${n}`,
    signed: yes ? 'complainant' : 'unsigned',
    pressed: 'no',
    pauseUntil: addDays(on, 7),
  }),
  apply: ({ on, today, yes, n }: At): ComplaintCommand => ({
    type: 'ApplyForReview',
    review: reviewId(`review-${n}`),
    on,
    today,
    to: yes ? 'local-policing-body' : 'director-general',
    how: 'letter',
    grounds: why,
    stated: { details: true, madeOn: true, force: true, informedOn: true },
  }),
  take: ({ on }: At): ComplaintCommand => ({
    type: 'TakeComplaint',
    handler: personId('jay-arden'),
    on,
  }),
} as const satisfies Record<string, (at: At) => ComplaintCommand>

const names = Object.keys(steps) as (keyof typeof steps)[]
const step: fc.Arbitrary<Step> = fc.record({
  days: fc.nat(20),
  what: fc.constantFrom(...names),
  yes: fc.boolean(),
  n: fc.nat(12),
})
export const history = fc.array(step, { maxLength: 14 })
