/**
 * What an authority settles of the law it keeps: that somebody checked a rule against its source,
 * and targets of its own where the law gives no number. About rules alone: no matter is read here.
 */
import {
  type LawRuleCommand,
  type LawRuleEvent,
  type LawRuleRefusal,
  type LawRuleState,
  type LocalTarget,
  lawRule,
} from '#casework'
import { accepted, type Day, fold, londonDay, type Result, refuse } from '#kernel'
import { type DutyRule, ruleById } from '#law'
import {
  allStaff,
  askAgainUnder,
  eventOf,
  type JsonObject,
  type LawRuleRow,
  lawRulePrefix,
  lawRules,
  type StoredEvent,
  type Work,
} from '#store'
import type { Bench } from '../bench.ts'
import { fingerprintOf } from '../decide.ts'
import { reckonSome, targetsAtFirst } from '../reckon.ts'
import { type As, type AsCommand, type Barrier, permits } from '../who.ts'

/** Something settled of a rule, or taken back. */
export type RuleEntry = Readonly<{ event: LawRuleEvent; by: string; version: number }>
export type RuleSettings = Readonly<{
  row: LawRuleRow
  /** What is aimed for where nothing was set here. */
  atFirst: LocalTarget | undefined
  /** Oldest first. */
  story: readonly RuleEntry[]
}>
type Answer = Result<string, LawRuleRefusal | Barrier>
type OfRule<More> = Readonly<{ rule: string }> & Readonly<More>

export type LawDesk = Readonly<{
  /** Everything settled here; undefined where the asker may not. */
  settled(as: As): Promise<readonly LawRuleRow[] | undefined>
  /** One rule that something falls due under; undefined for any other. */
  settingsOf(as: As, rule: string): Promise<RuleSettings | undefined>
  confirmRule(as: AsCommand, asked: OfRule<{ source: string; checkedOn: Day }>): Promise<Answer>
  takeBackConfirmation(as: AsCommand, asked: OfRule<{ why: string }>): Promise<Answer>
  setLocalTarget(as: AsCommand, asked: OfRule<LocalTarget & { why: string }>): Promise<Answer>
  endLocalTarget(as: AsCommand, asked: OfRule<{ why: string }>): Promise<Answer>
}>

const capability = 'settle the law'

export function lawDesk(bench: Bench): LawDesk {
  const { store, world } = bench

  async function read<T>(as: As, unit: (tx: Work) => Promise<T | undefined>) {
    return permits(capability, as) ? store.work(as, unit) : undefined
  }

  /** Decides in the stream of one rule. A new target is asked about again in every matter. */
  async function decide(
    as: AsCommand,
    asked: OfRule<JsonObject>,
    commandFor: (rule: DutyRule, today: Day) => LawRuleCommand,
  ): Promise<Answer> {
    const rule = dutyCalled(asked.rule)
    if (!rule || !permits(capability, as)) return refuse({ type: 'NotPermitted' })
    const command = commandFor(rule, londonDay(world.now()))
    const fingerprint = fingerprintOf({ type: command.type, ...asked })
    const done = await store.work({ ...as, sees: 'all' }, async (tx): Promise<Answer> => {
      const before = await tx.replay(as.command, fingerprint)
      if (before?.type === 'Answered') return accepted(before.answer)
      if (before) return refuse({ type: 'NotPermitted' })
      const stream = `${lawRulePrefix}${rule.id}`
      const { events, version } = await tx.load(stream)
      const decided = lawRule.decide(command, stateOf(events))
      if (!decided.ok) return decided
      const remembered = { id: as.command, fingerprint, answer: rule.id }
      if (decided.value.length === 0) {
        await tx.answer(remembered)
        return accepted(rule.id)
      }
      const appended = await tx.append({
        stream,
        expected: version,
        events: decided.value.map(({ type, ...body }) => ({ type, happened: body.on, body })),
        command: remembered,
      })
      if (!appended.ok) return refuse({ type: 'Stale', version, changes: [] })
      if (decided.value.some(({ type }) => type.startsWith('LocalTarget')))
        await askAgainUnder(tx, rule.id)
      return accepted(rule.id)
    })
    // The first few at once, for whoever looks now; the rest within the hour.
    if (done.ok) await reckonSome(bench, as.authority)
    return done
  }

  return {
    settled: as => read(as, lawRules),
    settingsOf: (as, asked) =>
      read(as, async tx => {
        const rule = dutyCalled(asked)
        if (!rule) return undefined
        const { events } = await tx.load(`${lawRulePrefix}${rule.id}`)
        const row = (await lawRules(tx)).find(one => one.rule === rule.id)
        return {
          row: row ?? { rule: rule.id, confirmed: undefined, target: undefined },
          atFirst: targetsAtFirst.get(rule.id),
          story: await told(tx, events),
        }
      }),
    confirmRule: (as, { rule, source, checkedOn }) =>
      decide(as, { rule, source, checkedOn }, ({ id, cite }, today) => ({
        type: 'ConfirmRule',
        ...{ rule: id, citation: cite.words, source, checkedOn, today },
      })),
    takeBackConfirmation: (as, { rule, why }) =>
      decide(as, { rule, why }, (_, on) => ({ type: 'TakeBackConfirmation', why, on })),
    setLocalTarget: (as, { rule, n, unit, why }) =>
      decide(as, { rule, n, unit, why }, ({ id, limit }, on) => ({
        type: 'SetLocalTarget',
        hasNumber: limit.code !== 'as-soon-as-practicable',
        ...{ rule: id, n, unit, why, on },
      })),
    endLocalTarget: (as, { rule, why }) =>
      decide(as, { rule, why }, (_, on) => ({ type: 'EndLocalTarget', why, on })),
  }
}

/** Under its own id alone: another name for it settles nothing. */
function dutyCalled(id: string): DutyRule | undefined {
  const rule = ruleById(id)
  return rule?.sort === 'duty' && rule.id === id ? rule : undefined
}

function lawRuleEvent(stored: StoredEvent): LawRuleEvent {
  return eventOf(stored) as LawRuleEvent
}

function stateOf(events: readonly StoredEvent[]): LawRuleState {
  return fold(lawRule, events.filter(({ disposed }) => !disposed).map(lawRuleEvent))
}

/** What was settled, each with who did it by name. */
async function told(tx: Work, events: readonly StoredEvent[]): Promise<readonly RuleEntry[]> {
  const names = new Map((await allStaff(tx)).map(({ person, name }) => [`staff:${person}`, name]))
  return events
    .filter(({ disposed }) => !disposed)
    .map(stored => ({
      event: lawRuleEvent(stored),
      by: names.get(stored.actor) ?? stored.actor,
      version: stored.version,
    }))
}
