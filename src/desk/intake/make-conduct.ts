/** A conduct matter that comes of another matter: what was said, and nothing of who said it. */
import { type ComplaintCommand, complaint, type Report } from '#casework'
import { commandId, fold, londonDay, type MatterId } from '#kernel'
import type { Work } from '#store'
import type { Bench } from '../bench.ts'
import { complaintEvent } from '../reckon.ts'
import { keptOutOf } from './forward.ts'
import { makeMatter } from './make-matter.ts'

type Said = Pick<Report, 'words' | 'occasions' | 'whom' | 'sexualOrViolent'>
export type Arising = Readonly<{
  /** Its id, made of the form that asks for it: asked again it is the same matter. */
  matter: MatterId
  from: MatterId
  said: Said
  /** Whether it is about those named in the first, or about whom `said` tells of alone. */
  about: 'the-same' | 'others'
  why: string
}>

/** A conduct matter has no complainant. */
export function withoutComplainant({ words, occasions, whom, sexualOrViolent }: Said): Report {
  const no = { may: false }
  return {
    standing: 'not-said',
    anonymous: true,
    safety: 'not-asked',
    contact: { name: '', ways: { email: no, phone: no, text: no, post: no } },
    words,
    sexualOrViolent,
    occasions,
    whom,
    toldBefore: { told: false, asked: false },
    becauseOf: [],
    remedies: [],
    files: [],
  }
}

/** Makes it with whoever is kept from the first kept from it too, before anybody can read it. */
export async function makeConduct(bench: Bench, tx: Work, arising: Arising): Promise<void> {
  const { matter, from, said, about, why } = arising
  const on = londonDay(tx.now)
  const state = fold(complaint, (await tx.load(from)).events.map(complaintEvent))
  const facts = state.type === 'Open' ? state.facts : undefined
  const named = about === 'the-same' ? (facts?.subjects ?? []) : []
  const also: readonly ComplaintCommand[] = [
    ...(facts ? keptOutOf(facts.access) : []),
    ...named.map(who => ({ type: 'NameSubject', on, today: on, who }) as const),
    { type: 'LinkMatter', to: from, kind: 'arises-from', on, why },
  ]
  const made = await makeMatter(bench, tx, {
    matter,
    command: commandId(matter),
    first: reference => ({
      type: 'ReportConduct',
      reference,
      madeAt: tx.now,
      receivedAt: tx.now,
      how: 'writing',
      report: withoutComplainant(said),
      sealed: { mayKnow: 'team' },
    }),
    also,
  })
  if (!made.ok) throw new Error(`a conduct matter was refused: ${made.refusal.type}`)
}
