/** Recording it or handling it outside Schedule 3, putting it right, and how it is handled. */
import {
  type Alleged,
  type ComplaintCommand,
  type ComplaintEvent,
  caseOf,
  type QuickPath,
  type RecordReason,
  type Right,
  type ToldBy,
} from '#casework'
import { type Day, londonDay } from '#kernel'
import { classify, type RecordingLimb } from '#law'
import type { Bench } from '../bench.ts'
import type { Known } from '../decide.ts'
import { complaintEvent } from '../reckon.ts'
import { type Verb, verb } from '../verb.ts'

type Waived = { waived?: Readonly<{ rule: string; why: string }> }
type Deciding = Waived & { on: Day; why: string; alleged?: Alleged }

export type HandlingVerbs = Readonly<{
  requestRecording: Verb<{ on: Day; words: string; by: ToldBy }>
  recordComplaint: Verb<{ on: Day; why: string; reason: RecordReason; alleged?: Alleged }>
  handleOutside: Verb<Deciding>
  putRight: Verb<Right & QuickPath>
  /** They do not want it recorded: it ends as it was put right. */
  finishPutRight: Verb<{}>
  decideHandling: Verb<Waived & { on: Day; why: string; how: 'otherwise' | 'local-investigation' }>
  findIndication: Verb<{
    on: Day
    why: string
    of: 'crime' | 'disciplinary' | 'article-2-or-3'
  }>
  decideRepeat: Verb<{
    on: Day
    why: string
    earlier: string
    freshIndication: boolean
    freshEvidence: boolean
    dealtWith: boolean
  }>
  agreeContactPlan: Verb<{ on: Day; plan: string; agreed: boolean; reviewOn?: Day }>
  suspendHandling: Verb<{ on: Day; ground: string; reviewOn: Day }>
  resumeHandling: Verb<{ on: Day; why: string }>
}>

/** The limbs of the duty to record that `law` finds met, as if `next` had happened as well. */
function limbsMet(
  { matter, events, tx }: Known,
  ...next: readonly ComplaintEvent[]
): readonly RecordingLimb[] {
  const told = events.map(stored => ({
    event: complaintEvent(stored),
    recordedAt: stored.recorded,
  }))
  const supposed = next.map(event => ({ event, recordedAt: tx.now }))
  const lawCase = caseOf(matter, tx.authority, [...told, ...supposed])
  if (!lawCase) return []
  const found = classify(lawCase, { on: londonDay(tx.now) }).matters.find(({ id }) => id === matter)
  return found && 'limbs' in found ? found.limbs : []
}

/** What it says if it were proved is part of what is being decided, so `law` reads it as said. */
function withLimbs(command: ComplaintCommand, known: Known): ComplaintCommand {
  if (command.type === 'HandleOutside') {
    const { on, why, alleged } = command
    const said = { type: 'HandledOutside', on, why, ...(alleged ? { alleged } : {}) } as const
    return { ...command, limbs: limbsMet(known, said) }
  }
  return command.type === 'PutRight' ? { ...command, limbs: limbsMet(known) } : command
}

export function handlingVerbs(bench: Bench): HandlingVerbs {
  return {
    requestRecording: verb(bench, 'handle own', ({ on, words, by }, today) => ({
      type: 'RequestRecording',
      on,
      today,
      words,
      by,
    })),
    recordComplaint: verb(bench, 'handle own', ({ on, why, reason, alleged }, today) => ({
      type: 'RecordComplaint',
      on,
      today,
      why,
      reason,
      ...(alleged ? { alleged } : {}),
    })),
    handleOutside: verb(
      bench,
      'handle own',
      ({ on, why, alleged, waived }, today) => ({
        type: 'HandleOutside',
        on,
        today,
        why,
        limbs: [],
        ...(alleged ? { alleged } : {}),
        ...(waived ? { waived } : {}),
      }),
      withLimbs,
    ),
    putRight: verb(
      bench,
      'handle own',
      (asked, today) => ({ type: 'PutRight', ...rightOf(asked), today, limbs: [] }),
      withLimbs,
    ),
    finishPutRight: verb(bench, 'handle own', (_, today) => ({
      type: 'Finalise',
      on: today,
      today,
    })),
    decideHandling: verb(bench, 'handle', ({ on, why, how, waived }, today) => ({
      type: 'DecideHandling',
      on,
      today,
      why,
      how,
      ...(waived ? { waived } : {}),
    })),
    findIndication: verb(bench, 'handle', ({ on, why, of }, today) => ({
      type: 'FindIndication',
      on,
      today,
      why,
      of,
    })),
    decideRepeat: verb(
      bench,
      'handle',
      ({ on, why, earlier, freshIndication, freshEvidence, dealtWith }, today) => ({
        type: 'DecideRepeat',
        on,
        today,
        why,
        earlier,
        freshIndication,
        freshEvidence,
        dealtWith,
      }),
    ),
    agreeContactPlan: verb(bench, 'handle', ({ on, plan, agreed, reviewOn }, today) => ({
      type: 'AgreeContactPlan',
      on,
      today,
      plan,
      agreed,
      ...(reviewOn ? { reviewOn } : {}),
    })),
    suspendHandling: verb(bench, 'handle', ({ on, ground, reviewOn }, today) => ({
      type: 'SuspendHandling',
      on,
      today,
      ground,
      reviewOn,
    })),
    resumeHandling: verb(bench, 'handle', ({ on, why }, today) => ({
      type: 'ResumeHandling',
      on,
      today,
      why,
    })),
  }
}

/** Field by field, so that the record cannot change because a form did. */
function rightOf(asked: Right & QuickPath): Right & QuickPath {
  const { on, wanted, found, did, didWords, toldOn, toldBy, satisfied, result } = asked
  const { summary, allegation, code, aboutConduct, kept, noneOf } = asked
  return {
    on,
    wanted,
    found,
    did,
    toldOn,
    toldBy,
    satisfied,
    allegation,
    aboutConduct,
    kept,
    noneOf,
    ...(didWords ? { didWords } : {}),
    ...(result ? { result } : {}),
    ...(summary ? { summary } : {}),
    ...(code ? { code } : {}),
  }
}
