/** Record it, or handle it outside Schedule 3: with the rule that decides each. */
import { type Alleged, allegedKinds, type RecordReason } from '#casework'
import { accepted, type Day, matterId, type OneOf, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { type Gate, gateAt, throughGate, type Waived } from '../../gate.ts'
import { mayHandle } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { against, filledWithToday, problemUnless, taskAt } from '../../task.ts'
import { listenedAndScreened } from '../before.ts'
import { limbsOf, limbWords, reasonFor } from './limbs.ts'

const answers = ['yes', 'no', 'not-sure'] as const
const choices = ['record', 'outside'] as const
type Common = Readonly<{ on: Day; why: string; alleged?: Alleged }>
type Deciding = OneOf<{
  Record: Common & { reason: RecordReason }
  Outside: Common & Waived
}>

const faceValue = {
  crime: 'a criminal offence by somebody who works for the police',
  disciplinary: 'so serious that it would justify disciplinary proceedings',
  article2Or3:
    'against the right to life, or torture or inhuman or degrading treatment (Articles 2 and 3)',
} as const satisfies Record<keyof Alleged, string>

function allegedIn(sheet: Sheet): Alleged | undefined {
  const crime = sheet.choice('crime', answers)
  const disciplinary = sheet.choice('disciplinary', answers)
  const article2Or3 = sheet.choice('article2Or3', answers)
  if (!crime || !disciplinary || !article2Or3) return undefined
  return { crime, disciplinary, article2Or3 }
}

function leavesNoChoice(alleged: Alleged | undefined): boolean {
  return alleged !== undefined && Object.values(alleged).includes('yes')
}

/** With no choice left by the law, only why it is written down so is asked. */
function readMust(sheet: Sheet, reason: RecordReason, why: string) {
  const on = sheet.readDay('on', 'the date it was recorded', { notAfter: sheet.today })
  if (!on.ok) return refuse([on.refusal])
  const more = sheet.lines('why')
  const said = more ? `${why}\n${more}` : why
  return accepted<Deciding>({ type: 'Record', on: on.value, why: said, reason })
}

function readChoice(sheet: Sheet, gate: Gate) {
  const on = sheet.readDay('on', 'the date it was decided', { notAfter: sheet.today })
  const choice = sheet.choice('choice', choices)
  const alleged = allegedIn(sheet)
  const why = sheet.lines('why')
  const must = choice === 'outside' && leavesNoChoice(alleged)
  // Nothing has to come before recording it; handling it outside Schedule 3 is what is warned of.
  const through = choice === 'outside' ? throughGate(sheet, gate) : accepted<Waived>({})
  if (on.ok && choice && alleged && why && !must && through.ok) {
    const common = { on: on.value, why, alleged }
    return accepted<Deciding>(
      choice === 'outside'
        ? { type: 'Outside', ...common, ...through.value }
        : { type: 'Record', ...common, reason: leavesNoChoice(alleged) ? 'R3' : 'R2' },
    )
  }
  const problems: readonly Problem[] = [
    ...allegedKinds
      .filter(kind => !sheet.choice(kind, answers))
      .map(kind => ({ field: kind, words: `Select yes, no or not sure: ${faceValue[kind]}` })),
    ...problemUnless(choice, 'choice', 'Select whether to record it'),
    ...problemUnless(!must, 'choice', 'It must be recorded: you answered yes to one of the three'),
    ...problemUnless(why, 'why', 'Enter why'),
    ...(on.ok ? [] : [on.refusal]),
    ...(through.ok ? [] : through.refusal),
  ]
  return refuse(problems)
}

export const record = page({
  path: '/work/matters/:matter/record',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/assess/recording/record.njk',
  title: 'Record it, or handle it outside Schedule 3',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    const { address, matter } = found.task
    const limbs = await limbsOf(desk, here, matter)
    const missing = limbs.length > 0 ? [] : listenedAndScreened(facts, address)
    return {
      ...found.task,
      isRecorded: facts.recorded !== undefined,
      must: limbs.map(limb => limbWords[limb]),
      reason: reasonFor(limbs, facts),
      alleged: facts.alleged,
      kinds: allegedKinds.map(kind => ({ kind, words: faceValue[kind] })),
      gate: gateAt(here, `${address}/record`, missing),
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  fill: ({ today, alleged }) => ({ ...filledWithToday({ today }), ...alleged }),
  read: (sheet, { must, reason, gate }) =>
    must.length > 0 ? readMust(sheet, reason, must.join('\n')) : readChoice(sheet, gate),
  explain: explainBeside({ first: 'choice', on: 'on', words: { why: 'why' } }),
  submit(desk, { as, matter, seen }, deciding: Deciding) {
    const on = { matter: matterId(matter), ...against(seen) }
    const { type, ...decided } = deciding
    return 'reason' in decided
      ? desk.work.recordComplaint(as, { ...on, ...decided })
      : desk.work.handleOutside(as, { ...on, ...decided })
  },
  next: ({ matter }) => `/work/matters/${matter}?done=recording-decided`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('why') },
    ],
  },
})
