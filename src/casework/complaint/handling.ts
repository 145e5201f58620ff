/** Recording it or handling it outside Schedule 3, and how it is handled. */
import { type AllegationId, accept, type Day, nothing, refuse } from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from './area.ts'
import type { ToldBy } from './assessment.ts'
import { alreadySaid, missingWords, said, stillToCome, unless } from './checks.ts'
import { putRightNow, type QuickPath, type Right } from './put-right.ts'
import type { ComplaintEvent } from './words.ts'

export const recordReasons = ['R1', 'R2', 'R3', 'R4'] as const
export type RecordReason = (typeof recordReasons)[number]

type On = Readonly<{ on: Day }>
type Today = Readonly<{ today: Day }>
type Why = Readonly<{ why: string }>
/** Going ahead without what guidance or this force expects: named, counted and shown. */
export type Waived = Readonly<{ waived?: Readonly<{ rule: string; why: string }> }>
/** What the complaint says, taken at face value: would it be one of these if it were proved? */
export const allegedKinds = ['crime', 'disciplinary', 'article2Or3'] as const
export type Alleged = Readonly<Record<(typeof allegedKinds)[number], 'yes' | 'no' | 'not-sure'>>
type FaceValue = Readonly<{ alleged?: Alleged }>
/** Limbs of the duty to record that `law` finds met: while there is one, there is no choice. */
export type Limbs = Readonly<{ limbs: readonly string[] }>

export type HandlingEvents = {
  RecordingRequested: On & Readonly<{ words: string; by: ToldBy | 'online' }>
  ComplaintRecorded: On & Why & FaceValue & Readonly<{ reason: RecordReason }>
  HandledOutside: On & Why & Waived & FaceValue
  HandlingDecided: On & Why & Waived & Readonly<{ how: 'otherwise' | 'local-investigation' }>
  IndicationFound: On &
    Why &
    Readonly<{
      allegation?: AllegationId
      of: 'crime' | 'disciplinary' | 'article-2-or-3'
    }>
  RepeatDecided: On &
    Why &
    Readonly<{
      earlier: string
      freshIndication: boolean
      freshEvidence: boolean
      dealtWith: boolean
    }>
  ContactPlanAgreed: On & Readonly<{ plan: string; agreed: boolean; reviewOn?: Day }>
  HandlingSuspended: On & Readonly<{ ground: string; reviewOn: Day }>
  HandlingResumed: On & Why
  PutRight: Right
}
export type HandlingCommands = {
  RequestRecording: HandlingEvents['RecordingRequested'] & Today
  RecordComplaint: HandlingEvents['ComplaintRecorded'] & Today
  HandleOutside: HandlingEvents['HandledOutside'] & Today & Limbs
  DecideHandling: HandlingEvents['HandlingDecided'] & Today
  FindIndication: HandlingEvents['IndicationFound'] & Today
  DecideRepeat: HandlingEvents['RepeatDecided'] & Today
  AgreeContactPlan: HandlingEvents['ContactPlanAgreed'] & Today
  SuspendHandling: HandlingEvents['HandlingSuspended'] & Today
  ResumeHandling: HandlingEvents['HandlingResumed'] & Today
  PutRight: Right & Today & Limbs & QuickPath
}

export const handlingDecides: Decides<HandlingCommands> = {
  /** Nothing is weighed and no clock starts again: it is recorded on the day we are told. */
  RequestRecording({ today, ...asked }, { asksToRecord, recorded, outside, putRight }) {
    if (alreadySaid(asksToRecord, asked)) return nothing
    const inTheWay = missingWords(asked.words, 'words') ?? stillToCome(asked.on, today)
    if (inTheWay) return refuse(inTheWay)
    const request = { type: 'RecordingRequested', ...asked } as const
    if (recorded) return accept(request)
    const reason = outside || putRight ? 'R4' : 'R1'
    return accept<ComplaintEvent>(request, {
      type: 'ComplaintRecorded',
      on: today,
      reason,
      why: asked.words,
    })
  },
  RecordComplaint({ today, ...asked }, { recorded }) {
    if (recorded) return nothing
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'ComplaintRecorded',
      ...asked,
    })
  },
  HandleOutside({ today, limbs, ...asked }, { recorded, outside }) {
    if (recorded) return refuse({ type: 'AlreadyRecorded', on: recorded.on })
    if (outside && alreadySaid([outside], asked)) return nothing
    if (limbs.length > 0) return refuse({ type: 'MustBeRecorded', limbs })
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'HandledOutside',
      ...asked,
    })
  },
  DecideHandling({ today, ...asked }, { recorded, handling }) {
    if (!recorded) return refuse({ type: 'NotRecorded' })
    if (alreadySaid(handling.slice(-1), asked)) return nothing
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'HandlingDecided',
      ...asked,
    })
  },
  FindIndication({ today, ...asked }, { indications }) {
    if (alreadySaid(indications, asked)) return nothing
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'IndicationFound',
      ...asked,
    })
  },
  DecideRepeat({ today, ...asked }, { repeats }) {
    if (alreadySaid(repeats, asked)) return nothing
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'RepeatDecided',
      ...asked,
    })
  },
  AgreeContactPlan({ today, ...asked }, { contactPlan }) {
    if (contactPlan && alreadySaid([contactPlan], asked)) return nothing
    return unless(missingWords(asked.plan, 'words') ?? stillToCome(asked.on, today), {
      type: 'ContactPlanAgreed',
      ...asked,
    })
  },
  SuspendHandling({ today, ...asked }, { suspended }) {
    if (suspended) return nothing
    return unless(missingWords(asked.ground, 'why') ?? stillToCome(asked.on, today), {
      type: 'HandlingSuspended',
      ...asked,
    })
  },
  ResumeHandling({ today, ...asked }, { suspended }) {
    if (!suspended) return nothing
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'HandlingResumed',
      ...asked,
    })
  },
  PutRight: putRightNow,
}

export const handlingEvolves: Evolves<HandlingEvents> = {
  RecordingRequested: (facts, event) => ({
    ...facts,
    asksToRecord: [...facts.asksToRecord, said(event)],
  }),
  // Recorded after it was put right: it goes on, so the day it ended is no longer its last.
  ComplaintRecorded: ({ finalised: _, ...facts }, event) => ({
    ...facts,
    ...(event.alleged ? { alleged: event.alleged } : {}),
    recorded: said(event),
  }),
  HandledOutside: (facts, event) => ({
    ...facts,
    ...(event.alleged ? { alleged: event.alleged } : {}),
    outside: said(event),
  }),
  HandlingDecided: (facts, event) => ({ ...facts, handling: [...facts.handling, said(event)] }),
  IndicationFound: (facts, event) => ({
    ...facts,
    indications: [...facts.indications, said(event)],
  }),
  RepeatDecided: (facts, event) => ({ ...facts, repeats: [...facts.repeats, said(event)] }),
  ContactPlanAgreed: (facts, event) => ({ ...facts, contactPlan: said(event) }),
  HandlingSuspended: (facts, event) => ({ ...facts, suspended: said(event) }),
  HandlingResumed: ({ suspended: _, ...facts }) => facts,
  PutRight: (facts, event) => ({ ...facts, putRight: said(event) }),
}

export const handlingTells: Tells<HandlingEvents> = {
  RecordingRequested: ({ on }, { force, knownOn }) => [
    { happened: 'recording-requested', on, by: 'complainant', to: force, knownOn },
  ],
  ComplaintRecorded: ({ on, reason }, { force, knownOn }) => [
    ...(reason === 'R2'
      ? [{ happened: 'handling-under-schedule-3-decided', on, by: force, knownOn } as const]
      : []),
    { happened: 'complaint-recorded', on, by: force, knownOn, details: { reason } },
  ],
  HandledOutside: ({ on }, { force, knownOn }) => [
    { happened: 'handling-outside-schedule-3-decided', on, by: force, knownOn },
  ],
  HandlingDecided: ({ on, how }, { force, knownOn }) => [
    how === 'otherwise'
      ? { happened: 'handling-otherwise-decided', on, by: force, knownOn }
      : {
          happened: 'investigation-form-decided',
          on,
          by: force,
          knownOn,
          details: { form: 'local' },
        },
  ],
  IndicationFound: ({ on, of, allegation }, { force, knownOn }) => [
    {
      happened: 'indication-appeared',
      on,
      by: force,
      knownOn,
      ...(allegation ? { about: allegation } : {}),
      details: { of },
    },
  ],
  RepeatDecided: ({ on, freshIndication, freshEvidence, dealtWith }, { force, knownOn }) => [
    {
      happened: 'repeat-exception-decided',
      on,
      by: force,
      knownOn,
      details: { freshEvidence: freshEvidence || freshIndication || !dealtWith },
    },
  ],
  HandlingSuspended: ({ on, ground }, { force, knownOn }) => [
    { happened: 'investigation-suspended', on, by: force, knownOn, details: { ground } },
  ],
  HandlingResumed: ({ on }, { force, knownOn }) => [
    { happened: 'suspension-of-investigation-ended', on, by: force, knownOn },
  ],
  // The law has days and no hours: recorded the same day, it is the recording that goes on.
  PutRight: ({ on, toldOn }, { force, knownOn, facts }) =>
    facts.recorded?.on === on
      ? []
      : [
          { happened: 'outcome-reached', on, by: force, knownOn },
          { happened: 'outcome-told', on: toldOn, by: force, to: 'complainant', knownOn },
        ],
  ContactPlanAgreed: untold,
}
