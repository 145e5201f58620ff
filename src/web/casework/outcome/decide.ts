/** What is decided of each allegation, why, and what is done about it. */
import { alleges, type Finding, linesAnswered } from '#casework'
import type { MatterView } from '#desk'
import { type AllegationId, accepted, type Day, matterId, refuse } from '#kernel'
import { actionCodes, inUseOn, resultsFor } from '#law'
import { page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { handledAndCoded } from '../assess/before.ts'
import { type Gate, gateAt, throughGate, together, type Waived } from '../gate.ts'
import { mayHandle } from '../matter-frame.ts'
import { factsFound, leaningFacts } from '../points/leans.ts'
import { explainBeside } from '../refusals.ts'
import { against, filledWithToday, problemUnless, taskAt } from '../task.ts'
import { enquiries } from './enquiries.ts'

type Deciding = Waived &
  Readonly<{
    on: Day
    findings: readonly Finding[]
    learning?: string
    considered?: readonly string[]
  }>
type Asked = Readonly<{ id: AllegationId; words: string; codes: string }>
type Asking = Readonly<{
  allegations: readonly Asked[]
  results: readonly string[]
  actions: readonly string[]
  discriminates: boolean
  gate: Gate
}>

function findingOf(sheet: Sheet, at: number, { results, actions }: Asking) {
  const result = sheet.choice(`result-${at}`, results)
  const reasons = sheet.lines(`reasons-${at}`)
  return { result, reasons, actions: sheet.choices(`actions-${at}`, actions) }
}

function read(sheet: Sheet, asking: Asking) {
  const { allegations, discriminates, gate } = asking
  const on = sheet.readDay('on', 'the day it was decided', { notAfter: sheet.today })
  const answers = allegations.map((asked, at) => ({
    asked,
    at,
    ...findingOf(sheet, at + 1, asking),
  }))
  const findings = answers.flatMap(({ asked, result, reasons, actions }) =>
    result && reasons ? [{ allegation: asked.id, result, reasons, actions }] : [],
  )
  const considered = sheet.choices('considered', Object.keys(enquiries))
  const left = Object.keys(enquiries).filter(one => !considered.includes(one))
  const why = sheet.lines('enquiries-why')
  const isThrough = !discriminates || left.length === 0 || why !== ''
  const through = throughGate(sheet, gate)
  const learning = sheet.lines('learning')
  if (on.ok && findings.length === allegations.length && isThrough && through.ok) {
    const enquiriesLeft =
      discriminates && left.length > 0
        ? { rule: left.map(one => `disc.${one}`).join(' '), why }
        : undefined
    return accepted<Deciding>({
      on: on.value,
      findings,
      ...(learning ? { learning } : {}),
      ...(discriminates ? { considered } : {}),
      ...together(through.value.waived, enquiriesLeft),
    })
  }
  const problems: readonly Problem[] = [
    ...answers.flatMap(({ at, result, reasons }) => [
      ...problemUnless(result, `result-${at + 1}`, `Select a result for allegation ${at + 1}`),
      ...problemUnless(reasons, `reasons-${at + 1}`, `Enter the reasons for allegation ${at + 1}`),
    ]),
    ...problemUnless(
      isThrough,
      'enquiries-why',
      'Enter why you decide without every line of enquiry followed',
    ),
    ...(through.ok ? [] : through.refusal),
    ...(on.ok ? [] : [on.refusal]),
  ]
  return refuse(problems)
}

/** They said that it happened because of who they are, whatever category was chosen since. */
export function saysWhoTheyAre({ report }: Pick<MatterView, 'report'>): boolean {
  const none: readonly string[] = ['none', 'prefer-not-to-say']
  return (report?.becauseOf ?? []).some(one => !none.includes(one))
}

export const decideOutcome = page({
  path: '/work/matters/:matter/outcome',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/outcome/decide.njk',
  title: 'Decide the outcome',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    const { address, today } = found.task
    const scope = desk.work.resultScopeOf(here.as, found.view)
    const allegations = facts.allegations.map(({ id, words, codes }) => ({
      id,
      words,
      codes: codes.join(', '),
      found: factsFound(facts, here, { address, allegation: id }),
    }))
    return {
      ...found.task,
      outcome: facts.outcome,
      allegations,
      leaning: leaningFacts(facts, here, address),
      results: inUseOn(resultsFor(scope), today).map(({ name }) => name),
      actions: inUseOn(actionCodes, today).map(({ name }) => name),
      isRecorded: facts.recorded !== undefined,
      mayTell: facts.how === 'oral' && facts.recorded === undefined,
      isTold: facts.outcomeTold !== undefined,
      isFinalised: facts.finalised !== undefined,
      discriminates: alleges(facts, 'F') || saysWhoTheyAre(found.view),
      answered: linesAnswered(facts),
      enquiries: Object.entries(enquiries).map(([value, text]) => ({ value, text })),
      gate: gateAt(here, `${address}/outcome`, handledAndCoded(facts, address)),
      missing:
        allegations.length > 0
          ? []
          : [
              {
                what: 'Log the complaint, with its allegations',
                href: `${address}/log`,
                who: 'You, or whoever handles it',
              },
            ],
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  fill: ({ today, answered }) => ({ ...filledWithToday({ today }), considered: answered }),
  read,
  explain: explainBeside({
    first: 'result-1',
    on: 'on',
    words: { findings: 'result-1', reasons: 'reasons-1' },
  }),
  submit: (desk, { as, matter, seen }, deciding: Deciding) =>
    desk.work.decideOutcome(as, { matter: matterId(matter), ...against(seen), ...deciding }),
  next: ({ matter }) => `/work/matters/${matter}?done=outcome-decided`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('reasons-1') },
    ],
  },
})
