/**
 * How records are matched here: what each level of agreement is worth, how often each band was
 * wrong, and a model learned from people's own answers, which a second person accepts.
 */
import {
  type MatchModelCommand,
  type MatchModelEvent,
  type MatchModelRefusal,
  type MatchModelState,
  matchModel,
} from '#casework'
import { accepted, londonDay, type Result, refuse } from '#kernel'
import { type Model, officerModel, officerSchema } from '#linkage'
import {
  answeredCounts,
  answeredPairs,
  areOnePerson,
  type JsonObject,
  matchModelStream,
  type Work,
} from '#store'
import type { Bench } from '../bench.ts'
import { fingerprintOf } from '../decide.ts'
import { type As, type AsCommand, type Barrier, permits } from '../who.ts'
import { matchEvent, modelOf, stateOf } from './in-use.ts'
import { learnFrom } from './learn.ts'
import { type MeasuredErrors, measuredElsewhere } from './measured.ts'

export type MatchEntry = Readonly<{ event: MatchModelEvent; version: number }>
export type Matching = Readonly<{
  /** What is used now. */
  model: Model
  /** Where it was learned here; undefined where it came with Candour. */
  inUse: MatchModelState['inUse']
  proposed: MatchModelState['proposed']
  /** How often each band was wrong, here or where what comes with Candour was measured. */
  measured: MeasuredErrors
  /** What is compared, in the order it is shown, with the names of its levels. */
  compared: readonly Readonly<{ name: string; levels: readonly string[] }>[]
  /** Pairs answered to be one person, and not to be. */
  answers: Readonly<{ same: number; notSame: number }>
  /** Oldest first. */
  story: readonly MatchEntry[]
  /** Whether the asker had worked out what is proposed, and so may not accept it. */
  isOwn: boolean
  maySettle: boolean
}>
type Answer = Result<string, MatchModelRefusal | Barrier>

export type MatchingDesk = Readonly<{
  /** Undefined where the asker may not. */
  matching(as: As): Promise<Matching | undefined>
  /** Works a model out from every answer there is. Nothing changes until somebody else accepts. */
  learn(as: AsCommand): Promise<Answer>
  decideModel(
    as: AsCommand,
    asked: Readonly<{ version: string; accept: boolean; why: string }>,
  ): Promise<Answer>
  takeBackModel(as: AsCommand, asked: Readonly<{ why: string }>): Promise<Answer>
}>

const capability = 'settle matching'
/** More answers than anybody has given; what is learned hardly changes behind them. */
const mostAnswers = 20_000

export function matchingDesk({ store, world }: Bench): MatchingDesk {
  const today = () => londonDay(world.now())

  /** Decides in the one stream; asked again with the same form it answers the same. */
  async function decide(
    as: AsCommand,
    asked: JsonObject,
    commandFor: (tx: Work, state: MatchModelState, by: By) => Promise<MatchModelCommand>,
  ): Promise<Answer> {
    const { actor } = as
    if (!permits(capability, as) || actor.type !== 'staff') return refuse({ type: 'NotPermitted' })
    const by = { person: actor.person, name: actor.name }
    const fingerprint = fingerprintOf(asked)
    return store.work(as, async (tx): Promise<Answer> => {
      const before = await tx.replay(as.command, fingerprint)
      if (before?.type === 'Answered') return accepted(before.answer)
      if (before) return refuse({ type: 'NotPermitted' })
      const { events, version } = await tx.load(matchModelStream)
      const state = stateOf(events)
      const decided = matchModel.decide(await commandFor(tx, state, by), state)
      if (!decided.ok) return decided
      const remembered = { id: as.command, fingerprint, answer: matchModelStream }
      if (decided.value.length === 0) {
        await tx.answer(remembered)
        return accepted(matchModelStream)
      }
      const appended = await tx.append({
        stream: matchModelStream,
        expected: version,
        events: decided.value.map(({ type, ...body }) => ({ type, happened: body.on, body })),
        command: remembered,
      })
      return appended.ok
        ? accepted(matchModelStream)
        : refuse({ type: 'Stale', version, changes: [] })
    })
  }

  return {
    async matching(as) {
      if (!permits('handle', as)) return undefined
      return store.work(as, async tx => {
        const { events } = await tx.load(matchModelStream)
        const state = stateOf(events)
        return {
          model: modelOf(state),
          inUse: state.inUse,
          proposed: state.proposed,
          measured: state.inUse
            ? { on: state.inUse.on, errors: state.inUse.after }
            : measuredElsewhere,
          compared: officerSchema.comparisons.map(({ name, levels }) => ({ name, levels })),
          answers: await answeredCounts(tx),
          story: events
            .filter(({ disposed }) => !disposed)
            .map(stored => ({ event: matchEvent(stored), version: stored.version })),
          isOwn: await isOwnIn(tx, as, state),
          maySettle: permits(capability, as),
        }
      })
    },
    learn: as =>
      decide(as, { type: 'ProposeModel' }, async (tx, state, by) => {
        const [from, now] = [officerModel, modelOf(state)]
        const { events } = await tx.load(matchModelStream)
        const version = `${from.version}.${events.length + 1}`
        const answers = await answeredPairs(tx, mostAnswers)
        const learned = learnFrom(answers, { from, now, version })
        return { type: 'ProposeModel', ...learned, from: from.version, by, on: today() }
      }),
    decideModel: (as, { version, accept, why }) =>
      decide(as, { type: 'DecideModel', version, accept, why }, async (tx, state, by) => {
        if (!accept) return { type: 'DeclineModel', version, why, by, on: today() }
        const who = (await isOwnIn(tx, as, state)) ? state.proposed?.by : undefined
        return { type: 'AcceptModel', version, by: who ?? by, on: today() }
      }),
    takeBackModel: (as, { why }) =>
      decide(as, { type: 'TakeBackModel', why }, async (_tx, _state, by) => ({
        type: 'TakeBackModel',
        ...{ why, by, on: today() },
      })),
  }
}

/** A second account of whoever had it worked out is no second person. */
async function isOwnIn(tx: Work, { actor }: As, { proposed }: MatchModelState): Promise<boolean> {
  if (actor.type !== 'staff' || !proposed) return false
  const by = proposed.by.person
  return by === actor.person || areOnePerson(tx, by, actor.person)
}

type By = Extract<MatchModelCommand, { type: 'AcceptModel' }>['by']
