/** Looks as they are recorded: placed in their matter, with whose work that was and why. */
import {
  addSeconds,
  type Day,
  londonDay,
  type MatterId,
  type OneOf,
  type Result,
  refuse,
} from '#kernel'
import {
  hasLooked,
  keepReason,
  type LookStanding,
  lookStanding,
  lookStandings,
  matterCalled,
  matterOfLook,
  recordLook,
  type Work,
} from '#store'
import { type Bench, system } from '../bench.ts'
import { type As, type AsCommand, type Barrier, permits } from '../who.ts'

/** What looking outside one's own work can be for. */
export const lookReasons = [
  'covering',
  'supervising',
  'similar',
  'question',
  // Only of those whose work it is. No letter tells it apart from another reason they gave.
  'counter-corruption',
  'other',
] as const
export type LookReason = (typeof lookReasons)[number]

export const looksAt = [
  'queue',
  'matter',
  'document',
  'letter',
  'search',
  'import',
  'patterns',
  'looks',
  'account',
] as const
export type LookedAt = (typeof looksAt)[number]

/** A look at something about people: recorded before the page is sent, or the page is not sent. */
export type Look = Readonly<{
  what: LookedAt
  /** The thing looked at, as it stands in the address; absent for a list. */
  subject?: string
  /** On a printed or exported copy the page leaves the building. Refused: it was asked for. */
  how: 'read' | 'printed' | 'downloaded' | 'refused'
  /** What was searched for. */
  found?: string
  /** A reference among it: whoever is kept from that matter is not shown that it was asked for. */
  called?: string
  /** As `before` answered, where it was asked of this very thing. */
  standing?: LookStanding
  /** A stretch of what is being played: no look of its own while its opening is one. */
  inParts?: true
}>

/** How long a recording that was opened may be played before that is another look. */
const openSeconds = 12 * 60 * 60

export type ReasonRefusal = OneOf<{ WordsMissing: { kind: LookReason } }>
export type ReasonGiven = Readonly<{ matter: MatterId; kind: LookReason; words?: string }>

/** How somebody stands to a matter, and whether they say first why they look. */
type AskedBefore = LookStanding & Readonly<{ asks: boolean }>

export type LookDesk = Readonly<{
  /**
   * How whoever asks stands to the matter a thing belongs to, asked before it is shown. Undefined
   * where it is of no matter, or of none they may see.
   */
  before(as: As, look: Pick<Look, 'what' | 'subject'>): Promise<AskedBefore | undefined>
  /** The same of many matters, asked at once: none of those they may not see. */
  beforeMany(as: As, matters: readonly MatterId[]): Promise<ReadonlyMap<MatterId, AskedBefore>>
  giveReason(as: AsCommand, reason: ReasonGiven): Promise<Result<MatterId, ReasonRefusal | Barrier>>
  /** All of them or none. */
  record(as: As, ...looks: readonly Look[]): Promise<void>
}>

/** Why, as a look carries it. */
function whyOf({ own, emergency, given }: LookStanding) {
  // Whoever is let in for now is kept from it: it is nobody's own work through that.
  if (emergency) return { own: false, reason: 'emergency' }
  if (own) return { own }
  if (!given) return { own }
  return { own, reason: given.kind, ...(given.words ? { words: given.words } : {}) }
}

function asked(found: LookStanding): AskedBefore {
  return { ...found, asks: !found.own && !found.emergency && !found.given }
}

export function lookDesk({ store, world }: Bench): LookDesk {
  /** One unit of work asks once how somebody stands to a matter, however many files are shown. */
  const known = new WeakMap<Work, Map<MatterId, LookStanding | undefined>>()

  async function standing(
    tx: Work,
    { actor }: As,
    look: Pick<Look, 'what' | 'subject'>,
    today: Day = londonDay(world.now()),
  ): Promise<LookStanding | undefined> {
    const matter = await matterOfLook(tx, look)
    if (!matter || actor.type !== 'staff') return undefined
    const before = known.get(tx) ?? new Map<MatterId, LookStanding | undefined>()
    known.set(tx, before)
    if (!before.has(matter))
      before.set(matter, await lookStanding(tx, { matter, person: actor.person, today }))
    return before.get(matter)
  }

  /** A matter somebody may not see is hidden from their own unit of work too. */
  function refused(as: As, look: Look) {
    return store.work({ authority: as.authority, actor: system }, tx => matterOfLook(tx, look))
  }

  /** An auditor is given no matter, and asks by reference all the same. */
  async function ofCalled(as: As, looks: readonly Look[]) {
    const called = looks.find(one => one.called)?.called
    if (!called) return undefined
    return store.work({ authority: as.authority, actor: system }, tx =>
      matterCalled(tx, called.toUpperCase()),
    )
  }

  async function placed(tx: Work, as: As, { standing: given, ...look }: Look) {
    if (as.actor.type === 'tracker' || as.actor.type === 'invited')
      return { ...look, ...(await ofMatter(tx, look)), own: true }
    const at = given ?? (await standing(tx, as, look))
    return at ? { ...look, matter: at.matter, ...whyOf(at) } : look
  }

  async function ofMatter(tx: Work, look: Look) {
    const matter = await matterOfLook(tx, look)
    return matter ? { matter } : {}
  }

  return {
    async before(as, look) {
      if (as.actor.type !== 'staff' || !look.subject) return undefined
      const found = await store.work(as, tx => standing(tx, as, look))
      return found && asked(found)
    },

    async beforeMany(as, matters) {
      const { actor } = as
      if (actor.type !== 'staff' || matters.length === 0) return new Map()
      const by = { matters, person: actor.person, today: londonDay(world.now()) }
      const found = await store.work(as, tx => lookStandings(tx, by))
      return new Map([...found].map(([matter, one]) => [matter, asked(one)]))
    },

    async giveReason(as, { matter, kind, words }) {
      const { actor } = as
      if (actor.type !== 'staff') return refuse({ type: 'NotPermitted' })
      if (kind === 'counter-corruption' && !permits('protect covertly', as))
        return refuse({ type: 'NotPermitted' })
      if (kind === 'question' || kind === 'other')
        if (!words) return refuse({ type: 'WordsMissing', kind })
      const today = londonDay(world.now())
      const person = actor.person
      return store.work(as, async tx => {
        if (!(await lookStanding(tx, { matter, person, today })))
          return refuse({ type: 'NotPermitted' })
        const said = { matter, person, today, kind, ...(words ? { words } : {}) }
        await keepReason(tx, as.command, said)
        return { ok: true, value: matter }
      })
    },

    async record(as, ...looks) {
      const [first] = looks
      const of = first?.how === 'refused' ? await refused(as, first) : undefined
      const asked = await ofCalled(as, looks)
      await store.work(as, async tx => {
        for (const { called, inParts, ...look } of looks) {
          if (inParts && (await hasLooked(tx, look, addSeconds(world.now(), -openSeconds))))
            continue
          const kept =
            look.how === 'refused'
              ? { ...look, ...(of ? { matter: of } : {}), own: false }
              : await placed(tx, as, look)
          const at = called && asked ? { matter: asked } : {}
          await recordLook(tx, world.id(), { ...kept, ...at })
        }
      })
    },
  }
}
