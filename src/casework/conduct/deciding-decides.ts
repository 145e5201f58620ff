/** What each decision on the report comes to, given everything that has happened. */
import { accept } from '#kernel'
import type { ProperForm } from '#law'
import type { Decides } from '../complaint/area.ts'
import { blank, missingWords } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import type { ComplaintRefusal } from '../complaint/words.ts'
import { conductOf, ofKind } from './conduct.ts'
import {
  type AllegationAnswer,
  type CaseAnswer,
  type CaseDecidingCommands,
  caseAnswers,
  type ProperOnCase,
} from './deciding.ts'
import { allegedOf, hadBegun } from './deciding-known.ts'
import { recordedDespite } from './despite.ts'
import { allDown } from './publishing.ts'
import { recorded } from './recorded.ts'

/** The gravest of several. */
function gravest(answers: readonly AllegationAnswer[]): CaseAnswer {
  const found = new Set(answers.map(({ answer }) => answer))
  return caseAnswers.findLast(one => found.has(one)) ?? 'none'
}

/** The form the law leaves on an answer; none where there is no case, or other law governs. */
function properFor(answer: CaseAnswer, { proper }: ProperOnCase): ProperForm | undefined {
  if (answer === 'none') return undefined
  return answer === 'misconduct' ? proper?.misconduct : proper?.grossMisconduct
}

/** Each allegation about them answered once, with why; where there is a case, what it breaches. */
export function unanswered(
  answers: readonly Readonly<{
    allegation: string
    why: string
    standards: readonly number[]
    needsStandards: boolean
  }>[],
  alleged: readonly Readonly<{ id: string }>[],
): ComplaintRefusal | undefined {
  const ids = new Set<string>(alleged.map(({ id }) => id))
  if (answers.some(({ allegation }) => !ids.has(allegation))) return { type: 'NoSuchAllegation' }
  const answered = new Set(
    answers
      .filter(one => !blank(one.why) && (one.standards.length > 0 || !one.needsStandards))
      .map(({ allegation }) => allegation),
  )
  const whole = answered.size === ids.size && answers.length === ids.size
  return whole ? undefined : { type: 'WordsMissing', what: 'findings' }
}

/** Proceedings the Director General directed, and which stand. */
function isDirected(facts: Facts, subject: Parameters<typeof conductOf>[1]): boolean {
  return ofKind(conductOf(facts, subject), 'ConductStep').some(one => one.step === 'dg-directed')
}

/** A case of misconduct need not be brought; any other departure from the form is one. */
function departs(form: string, answer: CaseAnswer, proper: ProperForm | undefined): boolean {
  if (!proper || form === proper.form) return false
  return form !== 'none' || answer === 'gross-misconduct' || proper.rule === 'case.dg-direction'
}

export const caseDecidingDecides: Decides<CaseDecidingCommands> = {
  ReceiveCaseReport: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'CaseReportReceived' },
      { today, facts },
      missingWords(asked.from, 'from'),
      missingWords(asked.opinion, 'words'),
    ),
  DecideSpecialConditions({ today, ...asked }, facts) {
    const met = asked.evidence.holds && asked.interest.holds
    const { certifiedBy = '', ...rest } = asked
    return recorded(
      { ...rest, met, ...(met ? { certifiedBy } : {}), type: 'SpecialConditionsDecided' },
      { today, facts },
      missingWords(asked.evidence.why, 'why'),
      missingWords(asked.interest.why, 'why'),
      met ? missingWords(certifiedBy, 'who') : undefined,
    )
  },
  DetermineCase({ today, waivedWhy = '', asItWasWhy: _, proper, ...asked }, facts) {
    const answer = gravest(asked.allegations)
    const form = answer === 'none' ? 'none' : asked.form
    const left = properFor(answer, proper ? { proper } : {})
    const events = conductOf(facts, asked.subject)
    const reported = ofKind(events, 'CaseReportReceived').some(({ on }) => on <= asked.on)
    const answers = asked.allegations.map(one => ({
      ...one,
      needsStandards: one.answer !== 'none',
    }))
    const ownReport = asked.by === 'appropriate-authority' && !reported
    return recordedDespite(
      kept => ({
        ...{ ...asked, answer, form, ...kept },
        ...(left ? { proper: left } : {}),
        type: 'CaseDetermined',
      }),
      { today, facts },
      {
        despite: { waivedWhy },
        way: {
          expected: [
            departs(form, answer, left) && left?.rule,
            ownReport && 'report.investigation',
          ],
        },
        missing: [
          unanswered(answers, allegedOf(facts, asked.subject)),
          missingWords(asked.why, 'why'),
        ],
      },
    )
  },
  WithdrawCase({ today, waivedWhy = '', asItWasWhy = '', ...asked }, facts) {
    const { subject, on, route, consulted = '' } = asked
    const events = conductOf(facts, subject)
    const referred = ofKind(events, 'CaseDetermined').some(({ form }) => form !== 'none')
    const isAsked = route === 'no-action' || !blank(consulted)
    // A withdrawal after the start ended nothing.
    const isTooLate = hadBegun(events, on)
    const withdrawn = recordedDespite(
      kept => ({ ...asked, ...kept, type: 'CaseWithdrawn' }),
      { today, facts },
      {
        despite: { waivedWhy, asItWasWhy },
        way: {
          must: [isTooLate && 'case.withdraw'],
          expected: [
            !referred && 'case.determine',
            isDirected(facts, subject) && 'case.dg-direction',
            !isAsked && 'severity.consult-line-manager',
          ],
        },
        missing: [missingWords(asked.why, 'why')],
      },
    )
    if (!withdrawn.ok || withdrawn.value.length === 0 || isTooLate) return withdrawn
    return accept(...withdrawn.value, ...allDown(events, asked, 'The case was withdrawn.'))
  },
}
