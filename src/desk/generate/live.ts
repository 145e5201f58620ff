/** A generated complaint while it goes on: each day's steps decided one by one, kept together. */
import {
  type ComplaintCommand,
  type ComplaintEvent,
  type ComplaintState,
  caseOf,
  complaint,
  itemsOf,
  type ReviewOf,
} from '#casework'
import type { Day, MatterId, PersonId } from '#kernel'
import { reviewBody } from '#law'
import type { StoredEvent, Work } from '#store'
import { newEvent } from '../decide.ts'
import { storyOf } from '../reckon.ts'
import { lawAt } from '../review/law.ts'
import type { Life, Step } from './life.ts'

export type Open = {
  readonly matter: MatterId
  readonly handler: PersonId
  state: ComplaintState
  version: number
  events: readonly StoredEvent[]
  steps: readonly Step[]
  /** How many events its last day added. */
  added: number
}

async function append(tx: Work, open: Open, events: readonly ComplaintEvent[]): Promise<void> {
  open.added = events.length
  if (events.length === 0) return
  const appended = await tx.append({
    stream: open.matter,
    expected: open.version,
    events: events.map(newEvent),
  })
  if (!appended.ok) throw new Error('a generated matter was changed by somebody else')
  open.version = appended.value.version
  open.events = [...open.events, ...appended.value.events]
}

/** Made: its first event. */
export async function begin(
  tx: Work,
  matter: MatterId,
  { made, steps, handler }: Life,
): Promise<Open> {
  const verdict = complaint.decide(made, complaint.initial)
  if (!verdict.ok) throw new Error(`a generated complaint was refused: ${verdict.refusal.type}`)
  const state = verdict.value.reduce<ComplaintState>(complaint.evolve, complaint.initial)
  const open: Open = { matter, handler, state, version: 0, events: [], steps, added: 0 }
  await append(tx, open, verdict.value)
  return open
}

/** Takes the steps of a day. A step the decider refuses is a fault in what was invented. */
export async function live(tx: Work, open: Open, on: Day): Promise<void> {
  const due = open.steps.filter(step => step.on <= on)
  open.steps = open.steps.slice(due.length)
  const events: ComplaintEvent[] = []
  for (const { command } of due) {
    const verdict = complaint.decide(informed(tx, open, command, on), open.state)
    if (!verdict.ok)
      throw new Error(`${command.type} was refused: ${JSON.stringify(verdict.refusal)}`)
    for (const event of verdict.value) {
      events.push(event)
      open.state = complaint.evolve(open.state, event)
    }
  }
  await append(tx, open, events)
}

/** What only the matter's own events can tell, as the desk's verbs would ask it of `law`. */
function informed(tx: Work, open: Open, command: ComplaintCommand, on: Day): ComplaintCommand {
  if (command.type === 'ApplyForReview' || command.type === 'DecideReview') {
    const law = lawAt({ tx, ...open })
    if (!law?.body) return command
    const asked = { ...command, law: { right: law.right, body: law.body, late: law.late } }
    return asked.type === 'DecideReview' ? { ...asked, by: law.body } : { ...asked, to: law.body }
  }
  if (command.type !== 'SendLetter' || open.state.type !== 'Open') return command
  const { facts } = open.state
  const draft = facts.drafts.find(({ letter }) => letter === command.letter)
  if (!draft) return command
  const contentsWith = (review: ReviewOf) => itemsOf(draft, facts, review).map(({ item }) => item)
  if (draft.kind !== 'outcome') return { ...command, contents: contentsWith(command.review) }
  const lawCase = caseOf(open.matter, tx.authority, storyOf(open.events))
  const found = lawCase && reviewBody(lawCase, { on }).matters.find(({ id }) => id === open.matter)
  const review = {
    right: found?.right === true,
    ...(found?.body ? { body: found.body } : {}),
    ...(found?.limbs[0] ? { limb: found.limbs[0] } : {}),
  }
  return { ...command, contents: contentsWith(review), review }
}
