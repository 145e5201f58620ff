/** Letters: written, read by a second person, signed, and on their way. */
import {
  type LetterDraft,
  type LetterItem,
  type LetterItemName,
  type LetterKind,
  type LetterWay,
  type ToldFirst,
  warnings,
} from '#casework'
import {
  type Instant,
  type JsonObject,
  type LetterId,
  letterId,
  londonDay,
  type MatterId,
  refuse,
} from '#kernel'
import { letter as drawn, type Letter } from '#papers'
import { lettersToApprove, type WaitingLetter } from '#store'
import type { Bench } from '../bench.ts'
import { type Decided, decide } from '../decide.ts'
import type { MatterView, ReadDesk } from '../read-matter.ts'
import { type OnMatter, type Verb, verb } from '../verb.ts'
import { type As, type AsCommand, permits } from '../who.ts'
import { type ChangedSince, changedSince, wordsOn } from './approved.ts'
import { compose } from './compose.ts'
import { type KnownForLetter, knownForLetter } from './known.ts'
import { keepPaper, keepWords, leavesLater, queueLetter } from './leaving.ts'

type Waived = Readonly<{ waived?: Readonly<{ rule: string; why: string }> }>
type OnLetter = Readonly<{ letter: LetterId }>
export type Drafting = Readonly<{
  /** One written before; left out, a new one. */
  letter?: LetterId
  kind: LetterKind
  to: string
  fields: JsonObject
  /** Somebody else is asked to approve it. */
  ready?: true
}>
export type Going = OnLetter & Waived & Readonly<{ by: LetterWay; toldFirst?: ToldFirst }>

/** A letter before it goes, exactly as it would. */
export type DraftView = Readonly<{
  view: MatterView
  draft: LetterDraft
  letter: Letter
  text: string
  unprinted: readonly string[]
  items: readonly LetterItem[]
  missing: readonly LetterItemName[]
  /** What guidance and this force expect: by the rule somebody may waive. */
  warned: readonly string[]
  /** When its notice leaves, where that is not at once. */
  leavesAt: Instant | undefined
  /** What it says otherwise than when it was approved; undefined where nothing changed. */
  changed: ChangedSince | undefined
}>

export type LettersVerbs = Readonly<{
  draftLetter: (as: AsCommand, asked: OnMatter & Drafting) => Promise<Decided>
  approveLetter: (as: AsCommand, asked: OnMatter & OnLetter) => Promise<Decided>
  returnLetter: Verb<OnLetter & { why: string }>
  sendLetter: (as: AsCommand, asked: OnMatter & Going) => Promise<Decided>
  /** What a draft says and lacks, by the way it would go. */
  letterDraft(
    as: As,
    asked: OnLetter & Readonly<{ matter: MatterId; by?: LetterWay }>,
  ): Promise<DraftView | undefined>
  draftPdf(
    as: As,
    asked: OnLetter & Readonly<{ matter: MatterId }>,
  ): Promise<Uint8Array | undefined>
  /** Letters that wait for somebody to approve them, but for the asker's own. */
  lettersWaiting(as: As): Promise<readonly WaitingLetter[]>
}>

type Prepared = Readonly<{
  view: MatterView
  draft: LetterDraft
  known: KnownForLetter
  composed: ReturnType<typeof compose>
}>

export function lettersVerbs(bench: Bench, { matter: read }: Pick<ReadDesk, 'matter'>) {
  async function prepared(
    as: As,
    { matter, letter, by = 'in-person' }: OnLetter & { matter: MatterId; by?: LetterWay },
  ): Promise<Prepared | undefined> {
    if (!permits('handle', as) || as.actor.type !== 'staff') return undefined
    const view = await read(as, matter)
    const draft = view?.facts?.drafts.find(one => one.letter === letter)
    if (!view || !draft) return undefined
    const on = londonDay(bench.world.now())
    const leavesAt = leavesLater(bench, by, 'letter')
    const providedOn = leavesAt ? londonDay(leavesAt) : on
    const known = knownForLetter(bench, as, view, { on, providedOn, draft })
    if (!known) return undefined
    const { name, role } = as.actor
    const composed = compose(known, { signed: { name, role }, posted: by === 'post' })
    return { view, draft, known, composed }
  }

  const verbs: LettersVerbs = {
    async draftLetter(as, asked) {
      const { actor } = as
      if (!permits('handle', as) || actor.type !== 'staff') return refuse({ type: 'NotPermitted' })
      const { matter, seen, kind, to, fields, ready } = asked
      const letter = asked.letter ?? letterId(as.command)
      return decide(bench, as, {
        matter,
        ...(seen === undefined ? {} : { seen }),
        request: { letter, kind, to, fields, ...(ready ? { ready } : {}) },
        command: {
          type: 'DraftLetter',
          on: londonDay(bench.world.now()),
          letter,
          kind,
          to,
          fields,
          by: actor.person,
          ...(ready ? { ready } : {}),
        },
      })
    },
    async approveLetter(as, asked) {
      const { matter, letter, seen } = asked
      const ready = await prepared(as, { matter, letter })
      if (!ready || as.actor.type !== 'staff') return refuse({ type: 'NotPermitted' })
      const on = londonDay(bench.world.now())
      const text = await keepWords(bench, as.authority, wordsOn(bench, as, { ...ready, on }))
      return decide(bench, as, {
        matter,
        // What is approved is what was read: whatever came after it may change its words.
        seen: seen ?? ready.view.row.version,
        request: { letter },
        command: { type: 'ApproveLetter', on, letter, by: as.actor.person, text },
      })
    },
    returnLetter: verb(bench, 'handle', ({ letter, why }, on, { actor }) => {
      if (actor.type !== 'staff') throw new Error('only staff send letters back')
      return { type: 'ReturnLetter', on, letter, by: actor.person, why }
    }),

    async sendLetter(as, asked) {
      const { matter, letter, by, toldFirst, waived } = asked
      const ready = await prepared(as, { matter, letter, by })
      if (!ready || as.actor.type !== 'staff') return refuse({ type: 'NotPermitted' })
      const { view, draft, known, composed } = ready
      if (by === 'page' && !view.readsPage)
        return refuse({ type: 'NotASafeWay', by, safe: view.safe })
      // Nothing is drawn and kept that the law does not let go.
      if (composed.missing.length > 0)
        return refuse({ type: 'LetterIncomplete', items: composed.missing })
      const kept = await keepPaper(bench, as.authority, drawn(composed.letter))
      const { right, body, limb } = known.review
      const changed = (await changedSince(bench, as, ready)) !== undefined
      const how = {
        ...(toldFirst ? { toldFirst } : {}),
        ...(waived ? { waived } : {}),
      }
      return decide(bench, as, {
        matter,
        // What it says was read from this version; whatever came after it may change its words.
        seen: asked.seen ?? view.row.version,
        request: { letter, by, ...how },
        command: {
          type: 'SendLetter',
          on: known.on,
          letter,
          by,
          signedBy: as.actor.person,
          ...kept,
          contents: composed.contents,
          review: { right, ...(body ? { body } : {}), ...(limb ? { limb } : {}) },
          ...(changed ? { changed } : {}),
          ...how,
        },
        async also(tx) {
          if (draft.to === 'complainant')
            await queueLetter(tx, { id: letter, matter, by, about: 'letter' })
        },
      })
    },

    async letterDraft(as, asked) {
      const ready = await prepared(as, asked)
      const facts = ready?.view.facts
      if (!ready || !facts) return undefined
      const { view, draft, known, composed } = ready
      const { text, unprinted } = drawn(composed.letter)
      const { contents, items, missing, letter } = composed
      const changed = await changedSince(bench, as, ready)
      const warned = warnings(draft, facts, {
        contents,
        review: known.review,
        toldFirst: false,
        changed: changed !== undefined,
      })
      const leavesAt = leavesLater(bench, asked.by ?? 'in-person', 'letter')
      return { view, draft, letter, text, unprinted, items, missing, warned, leavesAt, changed }
    },

    async draftPdf(as, asked) {
      const ready = await prepared(as, asked)
      return ready && drawn(ready.composed.letter).pdf
    },

    async lettersWaiting(as) {
      const { actor } = as
      if (!permits('handle', as) || actor.type !== 'staff') return []
      const waiting = await bench.store.work(as, tx => lettersToApprove(tx, 200))
      return waiting.filter(({ writer }) => writer !== actor.person)
    },
  }
  return verbs
}
