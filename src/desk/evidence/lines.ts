/** Lines of enquiry, the policy log, and what an account opens beyond its own matter. */
import type { Commands, Direction, LineEnd, LineKind } from '#casework'
import {
  type AllegationId,
  allegationId,
  type Day,
  type DocumentId,
  londonDay,
  type MatterId,
  matterId,
  refuse,
} from '#kernel'
import { matterCalled, type Work } from '#store'
import type { Bench } from '../bench.ts'
import { type Decided, decide } from '../decide.ts'
import { makeConduct } from '../intake/make-conduct.ts'
import { type OnMatter, type Verb, verb } from '../verb.ts'
import { type AsCommand, permits } from '../who.ts'

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
  /** What a new matter is about includes sexual or violent behaviour. */
  sexualOrViolent?: boolean
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

/** The matter that a form opens, the same however often it is sent. */
const openedBy = ({ command }: AsCommand) => matterId(`elsewhere-${command}`)

export function linesDesk(bench: Bench): LinesDesk {
  const { store, world } = bench

  /** A conduct matter: what was said elsewhere, and nobody complains of it here. */
  async function openMatter(
    tx: Work,
    as: AsCommand,
    { matter, words, about, sexualOrViolent = false, why }: OnMatter & Elsewhere,
  ) {
    const name = about?.trim()
    await makeConduct(bench, tx, {
      matter: openedBy(as),
      from: matter,
      said: {
        words,
        occasions: [],
        whom: name ? { type: 'Known', people: [{ name }] } : { type: 'NotKnown' },
        sexualOrViolent,
      },
      about: 'others',
      why,
    })
  }

  /** The matter it is about; undefined where none is called that, or none the asker may see. */
  async function matterOf(as: AsCommand, asked: Elsewhere): Promise<MatterId | undefined> {
    const reference = asked.reference?.trim().toUpperCase()
    if (asked.answer !== 'new-matter') return undefined
    if (!reference) return openedBy(as)
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
        request: {
          ...{ ...said, reference: reference ?? '', about: asked.about ?? '' },
          sexualOrViolent: asked.sexualOrViolent ?? false,
        },
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
