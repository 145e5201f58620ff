/**
 * What an authority has settled of one rule: that somebody there checked it against its source, and
 * a target of its own where the law gives no number. Neither is law, and either can be taken back.
 */
import { accept, type Day, type Decider, type Decision, nothing, type OneOf, refuse } from '#kernel'
import type { Shape } from './shapes.ts'

export const targetUnits = ['days', 'working-days', 'weeks'] as const
export type TargetUnit = (typeof targetUnits)[number]
export type LocalTarget = Readonly<{ n: number; unit: TargetUnit }>

type Checked = Readonly<{
  rule: string
  /** The provision as it was cited that day: another text later was not checked. */
  citation: string
  /** What it was checked against, and on which day. */
  source: string
  checkedOn: Day
}>
type Aimed = LocalTarget & Readonly<{ rule: string; why: string }>
type TakenBack = Readonly<{ why: string; on: Day }>

export type LawRuleCommand = OneOf<{
  ConfirmRule: Checked & { today: Day }
  TakeBackConfirmation: TakenBack
  /** `hasNumber`: the law gives days of its own, and nobody here gives others. */
  SetLocalTarget: Aimed & { hasNumber: boolean; on: Day }
  EndLocalTarget: TakenBack
}>
type Events = {
  RuleConfirmed: Checked & Readonly<{ on: Day }>
  ConfirmationTakenBack: TakenBack
  LocalTargetSet: Aimed & Readonly<{ on: Day }>
  LocalTargetEnded: TakenBack
}
export type LawRuleEvent = OneOf<Events>
export type LawRuleRefusal = OneOf<{
  CheckedInFuture: { today: Day }
  NothingToTakeBack: {}
  /** The law gives the number. */
  NumberInLaw: {}
}>
export type LawRuleState = Readonly<{
  confirmed: Checked | undefined
  target: Aimed | undefined
}>
type Verdict = Decision<LawRuleEvent, LawRuleRefusal>

function decide(command: LawRuleCommand, { confirmed, target }: LawRuleState): Verdict {
  switch (command.type) {
    case 'ConfirmRule': {
      const { rule, citation, source, checkedOn, today } = command
      if (checkedOn > today) return refuse({ type: 'CheckedInFuture', today })
      const isSame =
        confirmed?.citation === citation &&
        confirmed.source === source &&
        confirmed.checkedOn === checkedOn
      if (isSame) return nothing
      return accept({ type: 'RuleConfirmed', rule, citation, source, checkedOn, on: today })
    }
    case 'TakeBackConfirmation': {
      if (!confirmed) return refuse({ type: 'NothingToTakeBack' })
      return accept({ type: 'ConfirmationTakenBack', why: command.why, on: command.on })
    }
    case 'SetLocalTarget': {
      const { rule, n, unit, why, hasNumber, on } = command
      if (hasNumber) return refuse({ type: 'NumberInLaw' })
      if (target?.n === n && target.unit === unit && target.why === why) return nothing
      return accept({ type: 'LocalTargetSet', rule, n, unit, why, on })
    }
    case 'EndLocalTarget': {
      if (!target) return refuse({ type: 'NothingToTakeBack' })
      return accept({ type: 'LocalTargetEnded', why: command.why, on: command.on })
    }
  }
}

type Left = LawRuleEvent | Readonly<{ type: LawRuleEvent['type']; disposed: true }>

function evolve(state: LawRuleState, event: Left): LawRuleState {
  if ('disposed' in event) return state
  switch (event.type) {
    case 'RuleConfirmed':
      return { ...state, confirmed: event }
    case 'ConfirmationTakenBack':
      return { ...state, confirmed: undefined }
    case 'LocalTargetSet':
      return { ...state, target: event }
    case 'LocalTargetEnded':
      return { ...state, target: undefined }
  }
}

export const lawRule = {
  initial: { confirmed: undefined, target: undefined },
  decide,
  evolve,
} as const satisfies Decider<LawRuleCommand, LawRuleState, LawRuleEvent, LawRuleRefusal>

export const lawRuleShapes = {
  RuleConfirmed: { kind: 'record', schema: 1, upcasts: [] },
  ConfirmationTakenBack: { kind: 'record', schema: 1, upcasts: [] },
  LocalTargetSet: { kind: 'record', schema: 1, upcasts: [] },
  LocalTargetEnded: { kind: 'record', schema: 1, upcasts: [] },
} as const satisfies Record<LawRuleEvent['type'], Shape>
