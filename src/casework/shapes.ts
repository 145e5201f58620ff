/**
 * The shape each event is stored in: its schema number, the coarse kind a public proof may show,
 * and the steps that bring an older shape up to today's. Names here are for ever.
 */
import type { JsonObject } from '#kernel'
import type { ComplaintEvent } from './complaint-words.ts'

/** What a receipt may say of an event: never its own name, which could tell a stranger too much. */
export type CoarseKind = 'report' | 'record' | 'notice' | 'document'

export type Shape = Readonly<{
  kind: CoarseKind
  schema: number
  /** `upcasts[n]` turns schema n + 1 into n + 2. */
  upcasts: readonly ((body: JsonObject) => JsonObject)[]
}>

const first = (kind: CoarseKind): Shape => ({ kind, schema: 1, upcasts: [] })

export const shapes = {
  ComplaintMade: first('report'),
  ComplaintLogged: first('record'),
  HandlerNamed: first('record'),
  ComplainantContacted: first('record'),
  EvidencePreserved: first('record'),
  SafetyConsidered: first('record'),
  NoticeSent: first('notice'),
  LetterGiven: first('notice'),
  ProgressTold: first('notice'),
  DocumentReceived: first('document'),
} as const satisfies Record<ComplaintEvent['type'], Shape>
