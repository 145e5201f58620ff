/** The report that a taken complaint's pages make. What nobody could ask is said to be that. */
import type { Contact, Report, ReportStanding, Sealed } from '#casework'
import { accepted, type Day, refuse } from '#kernel'
import { readActing } from '../../../report/acting/read.ts'
import { readBecause } from '../../../report/because/read.ts'
import { readBefore } from '../../../report/before/read.ts'
import { whomOf } from '../../../report/check/report.ts'
import { contactIn, wayProblemsIn } from '../../../report/contact/read.ts'
import { type Reader, type StepName, stepNames, type Told } from '../../../report/draft.ts'
import { readEmployee } from '../../../report/employee/read.ts'
import { readHappened } from '../../../report/happened/read.ts'
import { readPeople } from '../../../report/people/read.ts'
import { readRight } from '../../../report/right/read.ts'
import { readCaseReference, readSafe } from '../../../report/safe/read.ts'
import { readWhen } from '../../../report/when/read.ts'
import { readWhom } from '../../../report/whom/read.ts'
import type { Answers, Problem, Sheet } from '../../../sheet.ts'
import { isUnanswered, partIn, readPart } from './parts.ts'
import { standingWords } from './words.ts'

type Around = Pick<Sheet, 't' | 'today'>
type Who = keyof typeof standingWords

const whos = Object.keys(standingWords).filter((one): one is Who => one in standingWords)

const readWho: Reader<Who> = sheet => {
  const who = sheet.choice('who', whos)
  return who
    ? accepted(who)
    : refuse([{ field: 'who', words: 'Select how they stand to what happened' }])
}

/** They will not say, or nobody may know it. */
export function hasNoName(told: Told): boolean {
  const who = told.who?.['who']
  return (
    who === 'unnamed' || (who === 'police-employee' && told.employee?.['may-know'] === 'nobody')
  )
}

const nameMissing = 'Enter their name, or what they would like to be called'

/** What they were asked and what they were not: an unanswered way is not a safe one. */
const readContact: Reader<Contact> = (sheet, told) => {
  const isUnnamed = hasNoName(told)
  const name = isUnnamed ? '' : sheet.text('name')
  const problems = [
    ...(name || isUnnamed ? [] : [{ field: 'name', words: nameMissing }]),
    ...wayProblemsIn(sheet, 'those answered'),
  ]
  return problems.length > 0 ? refuse(problems) : accepted(contactIn(sheet, name))
}

/** Each question, and whether a complaint can be made without its answer. */
const questions = {
  who: { reader: readWho, needed: true },
  acting: { reader: readActing, needed: true },
  employee: { reader: readEmployee, needed: true },
  safe: { reader: readSafe, needed: false },
  contact: { reader: readContact, needed: true },
  happened: { reader: readHappened, needed: true },
  when: { reader: readWhen, needed: false },
  whom: { reader: readWhom, needed: true },
  people: { reader: readPeople, needed: true },
  before: { reader: readBefore, needed: false },
  because: { reader: readBecause, needed: false },
  right: { reader: readRight, needed: false },
} as const satisfies Partial<Record<StepName, { reader: Reader<unknown>; needed: boolean }>>
export type Asked = keyof typeof questions

/** What was typed on every page, as the questions' own answers. */
export function toldIn(pages: readonly Answers[]): Told {
  const all: Answers = Object.assign({}, ...pages)
  return Object.fromEntries(stepNames.map(step => [step, partIn(all, step)]))
}

/** Asked only of those who act for somebody, or who know something of the person. */
function isAsked(step: Asked, told: Told): boolean {
  if (step === 'acting') return told.who?.['who'] === 'acting-for-someone'
  if (step === 'employee') return told.who?.['who'] === 'police-employee'
  if (step === 'people') return told.whom?.['whom'] === 'known'
  return true
}

/** Everything wrong with these questions' answers, in the order they are asked. */
export function problemsIn(
  steps: readonly Asked[],
  told: Told,
  { t, today }: Around,
): readonly Problem[] {
  return steps.flatMap(step => {
    const { reader, needed }: Readonly<{ reader: Reader<unknown>; needed: boolean }> =
      questions[step]
    if (!isAsked(step, told) || (!needed && isUnanswered(told[step] ?? {}))) return []
    const read = readPart(reader, step, { told, t, today })
    return read.ok ? [] : read.refusal
  })
}

/** The report so far; undefined while something it cannot be without is open. */
export function reportTaken(told: Told, today: Day): Omit<Report, 'files'> | undefined {
  const around = { told, t: (key: string) => key, today }
  const part = <Part>(step: Asked, reader: Reader<Part>): Part | undefined => {
    if (!isAsked(step, told) || isUnanswered(told[step] ?? {})) return undefined
    const read = readPart(reader, step, around)
    return read.ok ? read.value : undefined
  }
  const who = part('who', readWho)
  const contact = part('contact', readContact) ?? (hasNoName(told) ? nobody : undefined)
  const happened = part('happened', readHappened)
  const whom = part('whom', readWhom)
  const people = part('people', readPeople)
  const actingFor = part('acting', readActing)
  if (!who || !contact || !happened || !whom) return undefined
  if (who === 'acting-for-someone' && !actingFor) return undefined
  if (who === 'police-employee' && !sealedTaken(told, today)) return undefined
  if (whom.whom === 'known' && !people) return undefined
  const because = part('because', readBecause)
  const right = part('right', readRight)
  const crime = told.happened?.['crime']
  const caseReference = part('safe', readCaseReference)
  const standing: ReportStanding = who === 'unnamed' ? 'not-said' : who
  return {
    standing,
    ...(who === 'unnamed' ? { anonymous: true } : {}),
    ...(actingFor ? { actingFor } : {}),
    safety: part('safe', readSafe) ?? 'not-asked',
    ...(caseReference ? { caseReference } : {}),
    contact,
    words: happened.words,
    sexualOrViolent: happened.sexualOrViolent,
    ...(crime === 'yes' || crime === 'no' ? { reportAsCrime: crime === 'yes' } : {}),
    occasions: part('when', readWhen) ?? [],
    whom: whomOf(whom, people),
    toldBefore: part('before', readBefore) ?? { told: false, asked: false },
    becauseOf: because?.becauseOf ?? [],
    ...(because?.becauseOfWhy ? { becauseOfWhy: because.becauseOfWhy } : {}),
    remedies: right?.remedies ?? [],
    ...(right?.remedyWords ? { remedyWords: right.remedyWords } : {}),
    ...(right?.handledHow ? { handledHow: right.handledHow } : {}),
  }
}

/** Who may know the name of a colleague who reports; undefined where it is a complaint. */
export function sealedTaken(told: Told, today: Day): Sealed | undefined {
  if (!isAsked('employee', told)) return undefined
  const read = readPart(readEmployee, 'employee', { told, t: key => key, today })
  return read.ok ? read.value : undefined
}

const nobody: Contact = {
  name: '',
  ways: {
    email: { may: false },
    phone: { may: false },
    text: { may: false },
    post: { may: false },
  },
}
