/** Setting and ending alerts; asking to read names, and answering somebody else who asks. */
import {
  type AlertTerms,
  type PatternAlertCommand,
  type PatternAlertEvent,
  type PatternAlertRefusal,
  type PatternNamesCommand,
  type PatternNamesEvent,
  type PatternNamesRefusal,
  patternAlert,
  patternNames,
} from '#casework'
import { type Accepted, accepted, type Day, fold, londonDay, type Result, refuse } from '#kernel'
import { plainUnit } from '#linkage'
import {
  areOnePerson,
  eventOf,
  type JsonObject,
  type NewEvent,
  patternAlertPrefix,
  patternNamesPrefix,
  type StoredEvent,
  unitsWritten,
  type Work,
} from '#store'
import type { Bench } from '../bench.ts'
import { fingerprintOf } from '../decide.ts'
import { type AsCommand, type Barrier, permits } from '../who.ts'

type AlertAnswer = Result<string, PatternAlertRefusal | Barrier>
type NamesAnswer = Result<string, PatternNamesRefusal | Barrier>
export type NamesWanted = Readonly<{ unit: string; from: Day; to: Day; why: string }>

export type PatternVerbs = Readonly<{
  setAlert(as: AsCommand, asked: AlertTerms & Readonly<{ why: string }>): Promise<AlertAnswer>
  endAlert(as: AsCommand, asked: Readonly<{ alert: string; why: string }>): Promise<AlertAnswer>
  askForNames(as: AsCommand, asked: NamesWanted): Promise<NamesAnswer>
  /** By somebody other than whoever asked. */
  answerNames(
    as: AsCommand,
    asked: Readonly<{ request: string; allow: boolean; why: string }>,
  ): Promise<NamesAnswer>
}>

export function patternVerbs({ store, world }: Bench): PatternVerbs {
  /** Decides in one stream; asked again with the same form it answers the same. */
  async function decide<Refusal>(
    as: AsCommand,
    request: Readonly<{ stream: string; answer: string; fingerprint: JsonObject }>,
    judge: (
      events: readonly StoredEvent[],
      tx: Work,
    ) => Promise<Result<readonly NewEvent[], Refusal>>,
  ): Promise<Result<string, Refusal | Barrier>> {
    if (!permits('see patterns', as)) return refuse({ type: 'NotPermitted' })
    const { stream, answer } = request
    const fingerprint = fingerprintOf({ stream, ...request.fingerprint })
    return store.work(as, async (tx): Promise<Result<string, Refusal | Barrier>> => {
      const before = await tx.replay(as.command, fingerprint)
      if (before?.type === 'Answered') return accepted(before.answer)
      if (before) return refuse({ type: 'NotPermitted' })
      const { events, version } = await tx.load(stream)
      const decided = await judge(events, tx)
      if (!decided.ok) return decided
      const command = { id: as.command, fingerprint, answer }
      if (decided.value.length === 0) {
        await tx.answer(command)
        return accepted(answer)
      }
      const appended = await tx.append({
        stream,
        expected: version,
        events: decided.value,
        command,
      })
      return appended.ok ? accepted(answer) : refuse({ type: 'Stale', version, changes: [] })
    })
  }

  const today = () => londonDay(world.now())

  return {
    setAlert(as, { why, ...terms }) {
      const command = { type: 'SetPatternAlert', ...terms, why, on: today() } as const
      return decide(as, ofAlert(as.command, { ...terms, why }), async events =>
        judgedAlert(command, events),
      )
    },
    endAlert(as, { alert, why }) {
      const command = { type: 'EndPatternAlert', why, on: today() } as const
      return decide(as, ofAlert(alert, { why }), async events => judgedAlert(command, events))
    },
    async askForNames(as, asked) {
      const by = somebody(as)
      if (!by) return refuse({ type: 'NotPermitted' })
      const command = { type: 'AskForNames', ...asked, by, on: today() } as const
      return decide(as, ofNames(as.command, { ...asked }), async (events, tx) => {
        const decided = judgedNames(command, events)
        if (!decided.ok || (await isWritten(tx, asked.unit))) return decided
        return refuse({ type: 'UnitUnknown', unit: asked.unit } as const)
      })
    },
    async answerNames(as, { request, allow, why }) {
      const by = somebody(as)
      if (!by) return refuse({ type: 'NotPermitted' })
      const command = { type: 'AnswerNames', allow, why, on: today() } as const
      return decide(as, ofNames(request, { allow, why }), async (events, tx) => {
        const { asked } = fold(patternNames, namesEvents(events))
        // A second account of whoever asked is no second person.
        const isAsker = asked && (await areOnePerson(tx, asked.by.person, by.person))
        return judgedNames({ ...command, by: isAsker ? asked.by : by }, events)
      })
    },
  }
}

const ofAlert = (alert: string, fingerprint: JsonObject) => ({
  stream: `${patternAlertPrefix}${alert}`,
  answer: alert,
  fingerprint,
})
const ofNames = (request: string, fingerprint: JsonObject) => ({
  stream: `${patternNamesPrefix}${request}`,
  answer: request,
  fingerprint,
})

async function isWritten(tx: Work, unit: string): Promise<boolean> {
  const key = plainUnit(unit)
  return (await unitsWritten(tx)).some(written => plainUnit(written) === key)
}

function somebody({ actor }: AsCommand) {
  return actor.type === 'staff' ? { person: actor.person, name: actor.name } : undefined
}

/** Events to be kept, from those decided. */
function written(
  events: readonly (PatternAlertEvent | PatternNamesEvent)[],
): Accepted<readonly NewEvent[]> {
  return accepted(events.map(({ type, ...body }) => ({ type, happened: body.on, body })))
}

function judgedAlert(command: PatternAlertCommand, events: readonly StoredEvent[]) {
  const decided = patternAlert.decide(command, fold(patternAlert, alertEvents(events)))
  return decided.ok ? written(decided.value) : decided
}

function judgedNames(command: PatternNamesCommand, events: readonly StoredEvent[]) {
  const decided = patternNames.decide(command, fold(patternNames, namesEvents(events)))
  return decided.ok ? written(decided.value) : decided
}

function alertEvents(events: readonly StoredEvent[]): readonly PatternAlertEvent[] {
  return events.filter(({ disposed }) => !disposed).map(one => eventOf(one) as PatternAlertEvent)
}

function namesEvents(events: readonly StoredEvent[]): readonly PatternNamesEvent[] {
  return events.filter(({ disposed }) => !disposed).map(one => eventOf(one) as PatternNamesEvent)
}
