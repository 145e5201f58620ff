/** How to handle it: by an investigation of our own, or otherwise; and what goes with that. */
import { accepted, type Day, matterId, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import { gateAt, throughGate, type Waived } from '../../gate.ts'
import { mayRead } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { against, filledWithToday, problemUnless, taskAt } from '../../task.ts'
import { historyLookedAt, listenedAndScreened } from '../before.ts'
import { indicationWords, severityWords } from './words.ts'

const hows = ['otherwise', 'local-investigation'] as const
type Deciding = Waived & Readonly<{ on: Day; why: string; how: (typeof hows)[number] }>

export const howToHandle = page({
  path: '/work/matters/:matter/how-to-handle',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/assess/handling/how-to-handle.njk',
  title: 'How to handle it',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    const { task } = found
    const law = await desk.work.classified(here.as, task.matter)
    const { day } = dateWords(here)
    const plan = facts.contactPlan
    return {
      ...task,
      isRecorded: facts.recorded !== undefined,
      isWithDg: found.view.row.state === 'WITH_DG',
      investigate: law && 'investigate' in law ? law.investigate : 'may',
      isSpecial: law && 'specialProcedure' in law ? law.specialProcedure : false,
      decided: facts.handling.map(({ on, how, why }) => ({
        on: day(on),
        how: how === 'otherwise' ? 'Otherwise than by investigation' : 'Local investigation',
        why,
      })),
      indications: facts.indications.map(({ on, of, why }) => ({
        on: day(on),
        of: indicationWords[of],
        why,
      })),
      severity: facts.severity.map(({ look, level, why }) => ({
        look: look === 'first' ? 'On the allegation alone' : 'After history',
        level: severityWords[level],
        why,
      })),
      plan: plan && { words: plan.plan, agreed: plan.agreed, on: day(plan.on) },
      suspended: facts.suspended && {
        ground: facts.suspended.ground,
        reviewOn: day(facts.suspended.reviewOn),
      },
      gate: gateAt(here, `${task.address}/how-to-handle`, [
        ...listenedAndScreened(facts, task.address),
        ...historyLookedAt(facts, task.address),
      ]),
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  fill: filledWithToday,
  read(sheet, { gate, investigate }) {
    const on = sheet.readDay('on', 'the date it was decided', { notAfter: sheet.today })
    const how = sheet.choice('how', hows)
    const why = sheet.lines('why')
    const through = throughGate(sheet, gate)
    // The duty to investigate is held from memory: it may warn, and never refuse.
    const against = how === 'otherwise' && investigate === 'must' && !sheet.lines('despite')
    if (on.ok && how && why && through.ok && !against) {
      const despite = sheet.lines('despite')
      const waived =
        how === 'otherwise' && investigate === 'must'
          ? { waived: { rule: 'complaints.must-investigate', why: despite } }
          : through.value
      return accepted<Deciding>({ on: on.value, how, why, ...waived })
    }
    return refuse([
      ...problemUnless(how, 'how', 'Select how it is to be handled'),
      ...problemUnless(!against, 'despite', 'Enter why it is not investigated despite that'),
      ...problemUnless(why, 'why', 'Enter why this is reasonable and proportionate'),
      ...(on.ok ? [] : [on.refusal]),
      ...(through.ok ? [] : through.refusal),
    ])
  },
  explain: explainBeside({ first: 'how', on: 'on', words: { why: 'why' } }),
  submit: (desk, { as, matter, seen }, deciding: Deciding) =>
    desk.work.decideHandling(as, { matter: matterId(matter), ...against(seen), ...deciding }),
  next: ({ matter }) => `/work/matters/${matter}?done=handling-decided`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('why') },
    ],
  },
})
