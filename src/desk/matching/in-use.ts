/** The model that records are compared by here: what was accepted, or what comes with Candour. */
import { type MatchModelEvent, type MatchModelState, matchModel } from '#casework'
import { fold } from '#kernel'
import { type Model, officerModel, officerSchema } from '#linkage'
import { eventOf, matchModelStream, type StoredEvent, type Work } from '#store'

export async function modelInUse(tx: Work): Promise<Model> {
  return modelOf(stateOf((await tx.load(matchModelStream)).events))
}

export function modelOf({ inUse }: MatchModelState): Model {
  if (!inUse) return officerModel
  const { version, worths: chances, prior, bands } = inUse
  return { schema: officerSchema.name, version, made: 'from labels', prior, chances, bands }
}

export function matchEvent(stored: StoredEvent): MatchModelEvent {
  return eventOf(stored) as MatchModelEvent
}

export function stateOf(events: readonly StoredEvent[]): MatchModelState {
  return fold(matchModel, events.filter(({ disposed }) => !disposed).map(matchEvent))
}
