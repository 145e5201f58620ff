/** A complaint, or a report of a possible conduct matter, from its first day to its last. */
import { type Decider, londonDay, type OneOf, refuse } from '#kernel'
import { afterDecides, afterEvolves } from '../conduct/after.ts'
import { challengeDecides, challengeEvolves } from '../conduct/challenge.ts'
import { challengeDaysDecides, challengeDaysEvolves } from '../conduct/challenge-days.ts'
import { caseDecidingEvolves } from '../conduct/deciding.ts'
import { caseDecidingDecides } from '../conduct/deciding-decides.ts'
import { delegatingDecides, delegatingEvolves } from '../conduct/delegating.ts'
import { hearingOfEvolves } from '../conduct/hearing.ts'
import { hearingOfDecides } from '../conduct/hearing-decides.ts'
import { impactDecides, impactEvolves } from '../conduct/impact.ts'
import { conductInvestigatingEvolves } from '../conduct/investigating.ts'
import { conductInvestigatingDecides } from '../conduct/investigating-decides.ts'
import { officerPageDecides, officerPageEvolves } from '../conduct/officer-page.ts'
import { outcomeTasksDecides, outcomeTasksEvolves } from '../conduct/outcome-tasks.ts'
import { panelEvolves } from '../conduct/panel.ts'
import { panelDecides } from '../conduct/panel-decides.ts'
import { paperDecides, paperEvolves } from '../conduct/papers.ts'
import { evidenceOutDecides, evidenceOutEvolves } from '../investigation/evidence-out.ts'
import { interviewDecides } from '../investigation/interviews.ts'
import { interviewEvolves } from '../investigation/interviews-known.ts'
import { materialDecides, materialEvolves } from '../investigation/material.ts'
import { policyDecides, policyEvolves } from '../investigation/policy.ts'
import { proofDecides } from '../investigation/proof.ts'
import { proofEvolves } from '../investigation/proof-known.ts'
import { safeWays } from '../report.ts'
import { accessDecides, accessEvolves } from './access.ts'
import type { Decides, Evolves, Verdict } from './area.ts'
import { assessmentDecides, assessmentEvolves } from './assessment.ts'
import { unless } from './checks.ts'
import { earlierDecides, earlierEvolves } from './earlier.ts'
import { type Facts, fresh } from './facts.ts'
import { handlingDecides, handlingEvolves } from './handling.ts'
import { type IntakeEvents, intakeDecides, intakeEvolves, madeAfterReceipt } from './intake.ts'
import { lettersDecides } from './letters.ts'
import { lettersEvolves } from './letters-known.ts'
import { notesDecides, notesEvolves } from './notes.ts'
import { outcomeDecides, outcomeEvolves } from './outcome.ts'
import { partiesDecides, partiesEvolves } from './parties.ts'
import { privacyDecides, privacyEvolves } from './privacy.ts'
import { reachDecides, reachEvolves } from './reach.ts'
import { referralDecides, referralEvolves } from './referral.ts'
import { reviewDecides } from './review.ts'
import { reviewEvolves } from './review-known.ts'
import { safeDecides, safeEvolves } from './safe.ts'
import { withdrawalDecides, withdrawalEvolves } from './withdrawal.ts'
import type {
  Commands,
  ComplaintCommand,
  ComplaintEvent,
  ComplaintRefusal,
  Disposed,
  Events,
} from './words.ts'

export type ComplaintState = OneOf<{ Unmade: {}; Open: { facts: Facts } }>

type First = 'MakeComplaint' | 'ReportConduct'
type FirstEvent = 'ComplaintMade' | 'ConductReported'
type Later = Omit<Commands, First>
type LaterEvents = Omit<Events, FirstEvent>

const decides: Decides<Later> = {
  ...intakeDecides,
  ...partiesDecides,
  ...assessmentDecides,
  ...referralDecides,
  ...handlingDecides,
  ...outcomeDecides,
  ...lettersDecides,
  ...withdrawalDecides,
  ...reachDecides,
  ...reviewDecides,
  ...accessDecides,
  ...privacyDecides,
  ...safeDecides,
  ...earlierDecides,
  ...conductInvestigatingDecides,
  ...caseDecidingDecides,
  ...delegatingDecides,
  ...panelDecides,
  ...hearingOfDecides,
  ...outcomeTasksDecides,
  ...afterDecides,
  ...paperDecides,
  ...officerPageDecides,
  ...impactDecides,
  ...challengeDecides,
  ...challengeDaysDecides,
  ...materialDecides,
  ...proofDecides,
  ...interviewDecides,
  ...policyDecides,
  ...evidenceOutDecides,
  ...notesDecides,
}
const evolves: Evolves<LaterEvents> = {
  ...intakeEvolves,
  ...partiesEvolves,
  ...assessmentEvolves,
  ...referralEvolves,
  ...handlingEvolves,
  ...outcomeEvolves,
  ...lettersEvolves,
  ...withdrawalEvolves,
  ...reachEvolves,
  ...reviewEvolves,
  ...accessEvolves,
  ...privacyEvolves,
  ...safeEvolves,
  ...earlierEvolves,
  ...conductInvestigatingEvolves,
  ...caseDecidingEvolves,
  ...delegatingEvolves,
  ...panelEvolves,
  ...hearingOfEvolves,
  ...outcomeTasksEvolves,
  ...afterEvolves,
  ...paperEvolves,
  ...officerPageEvolves,
  ...impactEvolves,
  ...challengeEvolves,
  ...challengeDaysEvolves,
  ...materialEvolves,
  ...proofEvolves,
  ...interviewEvolves,
  ...policyEvolves,
  ...evidenceOutEvolves,
  ...notesEvolves,
}

function obey<Type extends keyof Later>(type: Type, command: Later[Type], facts: Facts): Verdict {
  return decides[type](command, facts)
}
function after<Type extends keyof LaterEvents>(
  type: Type,
  event: LaterEvents[Type],
  facts: Facts,
): Facts {
  return evolves[type](facts, event)
}

function decide(command: ComplaintCommand, state: ComplaintState): Verdict {
  switch (command.type) {
    case 'MakeComplaint': {
      if (state.type !== 'Unmade')
        return refuse({ type: 'AlreadyMade', reference: state.facts.reference })
      const { type: _, ...made } = command
      return unless(madeAfterReceipt(made), { type: 'ComplaintMade', ...made })
    }
    case 'ReportConduct': {
      if (state.type !== 'Unmade')
        return refuse({ type: 'AlreadyMade', reference: state.facts.reference })
      const { type: _, ...reported } = command
      return unless(madeAfterReceipt(reported), { type: 'ConductReported', ...reported })
    }
    default: {
      if (state.type === 'Unmade') return refuse({ type: 'NotMade' })
      const { type, ...asked } = command
      return obey(type, asked, state.facts)
    }
  }
}

function begun(kind: Facts['kind'], event: IntakeEvents['ComplaintMade']): Facts {
  const { reference, receivedAt, how, report, taken } = event
  return {
    ...fresh(kind, reference),
    receivedOn: londonDay(receivedAt),
    how,
    safe: safeWays(report.contact),
    documents: report.files.map(file => file.document),
    ...(taken ? { taken } : {}),
    ...(report.anonymous ? { anonymous: true } : {}),
  }
}

/** What can still be known once the words are gone: that it was made, or that it was logged. */
function afterDisposal(state: ComplaintState, { was }: Disposed): ComplaintState {
  if (was === 'ComplaintMade') return { type: 'Open', facts: fresh('complaint', '') }
  if (was === 'ConductReported') return { type: 'Open', facts: fresh('conduct-matter', '') }
  if (was === 'ComplaintLogged' && state.type === 'Open' && !state.facts.logged)
    return { type: 'Open', facts: { ...state.facts, logged: { on: undefined } } }
  return state
}

function evolve(state: ComplaintState, event: ComplaintEvent | Disposed): ComplaintState {
  switch (event.type) {
    case 'Disposed':
      return afterDisposal(state, event)
    case 'ComplaintMade':
      return { type: 'Open', facts: begun('complaint', event) }
    case 'ConductReported':
      return {
        type: 'Open',
        facts: { ...begun('conduct-matter', event), sealed: event.sealed },
      }
    default: {
      if (state.type === 'Unmade') return state
      const { type, ...words } = event
      return { type: 'Open', facts: after(type, words, state.facts) }
    }
  }
}

export const complaint = { initial: { type: 'Unmade' }, decide, evolve } as const satisfies Decider<
  ComplaintCommand,
  ComplaintState,
  ComplaintEvent,
  ComplaintRefusal
>
