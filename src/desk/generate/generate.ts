/**
 * An invented caseload of any size, from a seed, through the real deciders: day by day, so that what
 * is recorded is recorded on the day it tells of.
 */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { type ComplaintEvent, type ComplaintState, complaint } from '#casework'
import {
  type AuthorityId,
  addDays,
  type Day,
  daysBetween,
  instant,
  letterId,
  type MatterId,
  matterId,
  millisecondsOf,
  personId,
  yearOf,
} from '#kernel'
import { allStaff, nextReference, type StoredEvent, type Work } from '#store'
import { type Bench, system, today } from '../bench.ts'
import { newEvent } from '../decide.ts'
import type { SetBack } from '../demonstration.ts'
import { reckon, reckonAll } from '../reckon.ts'
import { chanceOf } from './chance.ts'
import { type Life, lifeOf, type Step } from './life.ts'

export type Asked = Readonly<{
  authority: AuthorityId
  matters: number
  /** The same seed gives the same complaints. */
  seed: number
  years: number
  /** Moves the clock behind the real one, so that what is recorded is recorded on its own day. */
  setBack: SetBack
  onProgress?: (made: number) => void
}>

export type Generated = Readonly<{ matters: number; events: number }>

/** As many matters as are worked on in one transaction: on PGlite a page waits for one. */
const together = 5

type Open = {
  readonly matter: MatterId
  state: ComplaintState
  version: number
  events: StoredEvent[]
  steps: readonly Step[]
}

/** The days matters are made on: the same number each week, a little more since. */
function daysOf(matters: number, from: Day, to: Day): ReadonlyMap<Day, number> {
  const length = Math.max(daysBetween(from, to), 1)
  const days = new Map<Day, number>()
  for (let n = 0; n < matters; n += 1) {
    const on = addDays(from, Math.floor((n * length) / matters))
    days.set(on, (days.get(on) ?? 0) + 1)
  }
  return days
}

async function paperOf(bench: Bench, authority: AuthorityId) {
  const kept = async (words: string) => {
    const bytes = Buffer.from(words)
    await bench.files.receive(authority, Readable.from([bytes]), { limitBytes: bytes.length })
    return createHash('sha256').update(bytes).digest('hex')
  }
  const text = 'This letter belongs to an invented complaint. It was never sent to anybody.\n'
  return { pdf: await kept(`%PDF-1.4\n% ${text}`), text: await kept(text) }
}

async function append(tx: Work, open: Open, events: readonly ComplaintEvent[]): Promise<void> {
  if (events.length === 0) return
  const appended = await tx.append({
    stream: open.matter,
    expected: open.version,
    events: events.map(newEvent),
  })
  if (!appended.ok) throw new Error('a generated matter was changed by somebody else')
  open.version = appended.value.version
  open.events = [...open.events, ...appended.value.events]
  for (const event of events) open.state = complaint.evolve(open.state, event)
}

/** Takes the steps of a day; what the decider refuses is left out, as it would be on a page. */
async function live(tx: Work, open: Open, on: Day): Promise<void> {
  const due = open.steps.filter(step => step.on <= on)
  open.steps = open.steps.slice(due.length)
  for (const { command } of due) {
    const verdict = complaint.decide(command, open.state)
    if (verdict.ok) await append(tx, open, verdict.value)
  }
}

async function begin(tx: Work, open: Open, { made }: Life): Promise<void> {
  const verdict = complaint.decide(made, open.state)
  if (!verdict.ok) throw new Error(`a generated complaint was refused: ${verdict.refusal.type}`)
  await append(tx, open, verdict.value)
}

/** Fills an authority with invented complaints made over the last `years` years. */
export async function generate(bench: Bench, asked: Asked): Promise<Generated> {
  const { authority, matters, seed, years, setBack, onProgress } = asked
  const { store, world } = bench
  const now = millisecondsOf(world.now())
  const chance = chanceOf(seed)
  const to = today(bench)
  const from = addDays(to, -Math.round(years * 365))
  const paper = await paperOf(bench, authority)
  const as = { authority, actor: system, priority: 'background' } as const
  const staff = await store.work(as, allStaff)
  const carriers = staff.filter(({ role }) => role === 'caseworker' || role === 'investigator')
  const [first = personId('nobody'), ...rest] = carriers.map(({ person }) => person)
  const arriving = daysOf(matters, from, to)
  let id = 0
  const numbered = (what: string) => {
    id += 1
    return `${what}-${seed}-${authority}-${id}`
  }
  let open: Open[] = []
  let made = 0
  let events = 0
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const fresh = arriving.get(on) ?? 0
    const due = open.filter(({ steps: [next] }) => next && next.on <= on)
    if (fresh === 0 && due.length === 0) continue
    const evening = millisecondsOf(instant(`${on}T21:00:00Z`))
    setBack(Math.max(Math.round((now - evening) / 1000), 0))
    const begun: Open[] = []
    for (let at = 0; at < fresh; at += together)
      await store.work(as, async tx => {
        for (let n = at; n < Math.min(at + together, fresh); n += 1) {
          const life = lifeOf({
            chance,
            reference: await nextReference(tx, 'CO', yearOf(on)),
            madeOn: on,
            handlers: [first, ...rest],
            letter: () => letterId(numbered('letter')),
            paper,
          })
          const matter = matterId(numbered('generated'))
          const one: Open = {
            matter,
            state: complaint.initial,
            version: 0,
            events: [],
            steps: life.steps,
          }
          await begin(tx, one, life)
          begun.push(one)
        }
      })
    for (let at = 0; at < due.length; at += together)
      await store.work(as, async tx => {
        for (const one of due.slice(at, at + together)) {
          await live(tx, one, on)
          if (one.steps.length === 0) await reckon(tx, one.matter, one.events, to)
        }
      })
    const isOver = ({ steps }: Open) => steps.length === 0
    events += due.filter(isOver).reduce((sum, { version }) => sum + version, 0)
    open = [...open, ...begun].filter(one => !isOver(one))
    made += fresh
    onProgress?.(made)
  }
  setBack(0)
  await reckonAll(bench)
  events += open.reduce((sum, { version }) => sum + version, 0)
  return { matters: made, events }
}
