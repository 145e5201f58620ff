/** Lines of enquiry, the policy log, and what an account opens beyond its own matter. */
import { type Commands, complaint, type Direction, type LineEnd, type LineKind } from '#casework'
import {
  type AllegationId,
  allegationId,
  commandId,
  type Day,
  type DocumentId,
  fold,
  londonDay,
  type MatterId,
  matterId,
  refuse,
} from '#kernel'
import { matterCalled, type Work } from '#store'
import type { Bench } from '../bench.ts'
import { type Decided, decide } from '../decide.ts'
import { keptOutOf } from '../intake/forward.ts'
import { makeMatter } from '../intake/make-matter.ts'
import { complaintEvent } from '../reckon.ts'
import { type OnMatter, type Verb, verb } from '../verb.ts'
import { type AsCommand, permits } from '../who.ts'
import { withoutComplainant } from '../withdraw/withdraw.ts'

type Line = Readonly<{
  words: string
  /** What proposed it: a matter like this one, or a plan to find others affected. */
  from?: string
  kind: LineKind
  rule?: string
  allegation?: AllegationId
  direction?: Direction
}>
type Elsewhere = Readonly<{
  on: Day
  where: string
  words: string
  document?: DocumentId
  answer: 'new-matter' | 'this-matter' | 'nothing'
  /** Who it is about, as they were named there. */
  about?: string
  /** A matter there is already; left out, a new one is opened. */
  reference?: string
  why: string
}>
type Claim = Omit<Commands['ConsiderClaim'], 'on' | 'today' | 'claim' | 'allegation'>

export type LinesDesk = Readonly<{
  openLines: Verb<{ lines: readonly Line[] }>
  /** Pursued, or reasoned away, with what shows it. Answered again, both answers are kept. */
  endLine: Verb<{
    enquiry: string
    done: LineEnd
    words: string
    cites: readonly string[]
    on: Day
  }>
  decidePolicy: Verb<Omit<Commands['DecidePolicy'], 'today' | 'entry'>>
  /** Somebody says that it is usual or encouraged: it may open an allegation about the force. */
  considerClaim: Verb<Claim>
  /** A matter is opened or linked with it in one breath. */
  considerElsewhere(as: AsCommand, asked: OnMatter & Elsewhere): Promise<Decided>
}>

export function linesDesk(bench: Bench): LinesDesk {
  const { store, world } = bench

  /** A conduct matter: what was said elsewhere, and nobody complains of it here. */
  async function openMatter(tx: Work, as: AsCommand, asked: OnMatter & Elsewhere) {
    const { matter, words, about, why } = asked
    const state = fold(complaint, (await tx.load(matter)).events.map(complaintEvent))
    const name = about?.trim()
    const opened = matterId(`elsewhere-${as.command}`)
    const made = await makeMatter(bench, tx, {
      matter: opened,
      command: commandId(`elsewhere-${as.command}`),
      first: reference => ({
        type: 'ReportConduct',
        reference,
        madeAt: tx.now,
        receivedAt: tx.now,
        how: 'writing',
        report: withoutComplainant({
          words,
          occasions: [],
          whom: name ? { type: 'Known', people: [{ name }] } : { type: 'NotKnown' },
          sexualOrViolent: false,
        }),
        sealed: { mayKnow: 'team' },
      }),
      also: [
        ...(state.type === 'Open' ? keptOutOf(state.facts.access) : []),
        { type: 'LinkMatter', to: matter, kind: 'arises-from', on: londonDay(tx.now), why },
      ],
    })
    if (!made.ok) throw new Error(`a conduct matter was refused: ${made.refusal.type}`)
  }

  /** The matter it is about; undefined where none is called that, or none the asker may see. */
  async function matterOf(as: AsCommand, asked: Elsewhere): Promise<MatterId | undefined> {
    const reference = asked.reference?.trim().toUpperCase()
    if (asked.answer !== 'new-matter') return undefined
    if (!reference) return matterId(`elsewhere-${as.command}`)
    return store.work(as, tx => matterCalled(tx, reference))
  }

  return {
    openLines: verb(bench, 'handle', ({ lines }, on) => ({
      type: 'OpenLines',
      on,
      lines: lines.map(({ words, from, kind, rule, allegation, direction }) => ({
        enquiry: world.id(),
        words,
        ...(from ? { from } : {}),
        kind,
        ...(rule ? { rule } : {}),
        ...(allegation ? { allegation } : {}),
        ...(direction ? { direction } : {}),
      })),
    })),
    endLine: verb(bench, 'handle', ({ enquiry, done, words, cites, on }, today) => ({
      type: 'EndEnquiry',
      on,
      today,
      enquiry,
      done,
      words,
      ...(cites.length > 0 ? { cites } : {}),
    })),
    decidePolicy: verb(bench, 'handle', (asked, today) => ({
      type: 'DecidePolicy',
      today,
      on: asked.on,
      entry: world.id(),
      decision: asked.decision,
      why: asked.why,
      instead: asked.instead,
      enquiries: asked.enquiries,
      ...(asked.corrects ? { corrects: asked.corrects } : {}),
    })),
    considerClaim: verb(bench, 'handle', (asked, today) => ({
      type: 'ConsiderClaim',
      on: today,
      today,
      claim: world.id(),
      account: asked.account,
      words: asked.words,
      passages: asked.passages,
      answer: asked.answer,
      ...(asked.answer === 'allegation' ? { allegation: allegationId(world.id()) } : {}),
      ...(asked.alleging ? { alleging: asked.alleging } : {}),
      why: asked.why,
    })),
    async considerElsewhere(as, asked) {
      if (!permits('handle', as)) return refuse({ type: 'NotPermitted' })
      const { matter, seen, on, where, words, document, answer, reference, why } = asked
      const about = await matterOf(as, asked)
      const said = { on, where, words, answer, why, ...(document ? { document } : {}) }
      return decide(bench, as, {
        matter,
        ...(seen === undefined ? {} : { seen }),
        request: { ...said, reference: reference ?? '', about: asked.about ?? '' },
        command: {
          type: 'ConsiderElsewhere',
          today: londonDay(world.now()),
          elsewhere: world.id(),
          ...said,
          ...(about ? { matter: about } : {}),
        },
        also: async tx => {
          if (answer === 'new-matter' && !reference?.trim()) await openMatter(tx, as, asked)
        },
      })
    },
  }
}
