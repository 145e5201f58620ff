/** Is there a case to answer, allegation by allegation; and in which form it goes on. */
import {
  type AllegationAnswer,
  type CaseAnswer,
  caseAnswers,
  type Despite,
  type ProceedingsForm,
  proceedingsForms,
} from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse, subjectId } from '#kernel'
import type { ProperForm } from '#law'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import { type Alleged, allegedIn } from '../allegations.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { explainDespite, readDespite } from '../despite.ts'
import { nextTo, ofOfficer, type SentStep, stepOf, versionsBy } from '../form.ts'
import { ruleLine } from '../rule-line.ts'
import { standardItems, standardNumbers } from '../standards.ts'
import { answerItems, formWords } from './words.ts'

const deciders = ['appropriate-authority', 'director-general'] as const
type Deciding = Despite &
  Readonly<{
    on: Day
    by: (typeof deciders)[number]
    allegations: readonly AllegationAnswer[]
    form: ProceedingsForm
    why: string
  }>
type Asking = Readonly<{ alleged: readonly Alleged[] }>
type OfficerLaw = NonNullable<Awaited<ReturnType<Desk['conduct']['lawOf']>>>

function answerTo(sheet: Sheet, { id }: Alleged, n: number) {
  const answer = sheet.choice(`answer-${n}`, caseAnswers)
  const why = sheet.lines(`why-${n}`)
  const standards = sheet.choices(`standards-${n}`, standardNumbers).map(Number)
  const breached = answer === 'none' || standards.length > 0
  if (answer && why && breached)
    return accepted<AllegationAnswer>({ allegation: id, answer, standards, why })
  const problems: readonly Problem[] = [
    ...problemUnless(answer, `answer-${n}`, `Select whether there is a case on allegation ${n}`),
    ...problemUnless(
      answer === undefined || breached,
      `standards-${n}`,
      `Select the Standards that allegation ${n} would breach`,
    ),
    ...problemUnless(why, `why-${n}`, `Enter why, for allegation ${n}`),
  ]
  return refuse(problems)
}

function read(sheet: Sheet, { alleged }: Asking) {
  const on = sheet.readDay('on', 'the day it was decided', { notAfter: sheet.today })
  const answers = alleged.map((one, at) => answerTo(sheet, one, at + 1))
  const allegations = answers.flatMap(one => (one.ok ? [one.value] : []))
  const by = sheet.choice('by', deciders)
  const isNone = allegations.every(({ answer }) => answer === 'none')
  const form = isNone ? 'none' : sheet.choice('form', proceedingsForms)
  const why = sheet.lines('why')
  const isWhole = allegations.length === alleged.length
  if (on.ok && isWhole && by && form && why)
    return accepted<Deciding>({
      ...{ on: on.value, by, allegations, form, why },
      ...readDespite(sheet),
    })
  const problems: readonly Problem[] = [
    ...answers.flatMap(one => (one.ok ? [] : one.refusal)),
    ...problemUnless(form || !isWhole, 'form', 'Select the form of the proceedings'),
    ...problemUnless(why, 'why', 'Enter why these proceedings, or none, are brought'),
    ...problemUnless(by, 'by', 'Select who decided'),
    ...(on.ok ? [] : [on.refusal]),
  ]
  return refuse(problems)
}

/** What the law makes of each answer, with the rule. */
function lawfulForms(forms: OfficerLaw['forms']) {
  if (!forms) return []
  const line = (answer: Exclude<CaseAnswer, 'none'>, of: ProperForm) => ({
    answer: answer === 'misconduct' ? 'Misconduct' : 'Gross misconduct',
    form: formWords[of.form],
    why: ruleLine(of.rule),
  })
  return [line('misconduct', forms.misconduct), line('gross-misconduct', forms.grossMisconduct)]
}

export const caseToAnswer = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/case-to-answer',
  template: 'casework/conduct/deciding/case-to-answer.njk',
  title: 'Decide whether there is a case to answer',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const law = await desk.conduct.lawOf(here.as, found.task.matter, subjectId(here.officer))
    return {
      ...{ ...found.task, found, who: found.who, at: found.at },
      alleged: allegedIn(found),
      lawful: lawfulForms(law?.forms),
      answers: answerItems,
      standards: standardItems,
      forms: proceedingsForms.toReversed().map(value => ({ value, text: formWords[value] })),
    }
  },
  fill: ({ found }) => ({ ...filledWithToday(found.task), by: 'appropriate-authority' }),
  read,
  explain: explainDespite({ first: 'why', on: 'on', words: { why: 'why', findings: 'answer-1' } }),
  submit: (desk, sent: SentStep, deciding: Deciding) =>
    desk.conduct.determineCase(sent.as, { ...stepOf(sent), ...deciding }),
  next: nextTo('case-decided'),
  versions: versionsBy('why'),
})
