/** What somebody who follows their complaint may ask of it: each on the day it is asked. */
import type { ComplaintCommand, Contact, representativeKinds } from '#casework'
import { addDays, addWorkingDays, type Day, londonDay, refuse } from '#kernel'
import { holidays } from '#law'
import type { JsonObject } from '#store'
import type { Bench } from '../bench.ts'
import { type Ask, type Decided, decide } from '../decide.ts'
import { complaintEvent } from '../reckon.ts'
import type { AsCommand } from '../who.ts'

/** This force's own pause: working days in which nothing is done, in case of a change of mind. */
const pauseWorkingDays = 5

export type Withdrawing = Readonly<{
  words: string
  /** Their name, typed by them, beside a tick. */
  signature: string
  pressed: 'yes' | 'no'
  pressedWords?: string
}>
export type Representing = Readonly<{
  name: string
  relation: (typeof representativeKinds)[number]
  where?: string
}>

/** What stays as they said it before until they say that it is no longer so. */
export const lasting = ['safeTimes', 'interpreter', 'adjustments'] as const
type Lasting = (typeof lasting)[number]

/** For a tracker who gave the second thing; nobody else may ask any of it. */
export type AskDesk = Readonly<{
  askForRecording(as: AsCommand, asked: Readonly<{ words: string }>): Promise<Decided>
  withdraw(as: AsCommand, asked: Withdrawing): Promise<Decided>
  takeBack(as: AsCommand, asked: Readonly<{ words: string }>): Promise<Decided>
  /** Their name, and what they left unsaid and did not let go of the rest, stay as they were. */
  changeContact(
    as: AsCommand,
    asked: Readonly<{ contact: Omit<Contact, 'name'>; noLonger?: readonly Lasting[] }>,
  ): Promise<Decided>
  nameRepresentative(as: AsCommand, asked: Representing): Promise<Decided>
  /** For whoever decides what follows for an officer, in the words it came in. */
  sayImpact(as: AsCommand, asked: Readonly<{ words: string }>): Promise<Decided>
}>

/**
 * The last day of the pause after a withdrawal that came on a day. In years whose bank holidays
 * nobody knows yet it is a fortnight, which always holds five working days.
 */
export function pauseUntil(on: Day): Day {
  return addWorkingDays(on, pauseWorkingDays, holidays) ?? addDays(on, 14)
}

/** Whose signature it is, from who made the complaint: theirs, or that of somebody for them. */
function withSigner(command: ComplaintCommand, { events }: Parameters<InformedBy>[1]) {
  if (command.type !== 'ReceiveWithdrawal') return command
  const first = events.map(complaintEvent).find(({ type }) => type === 'ComplaintMade')
  const report = first?.type === 'ComplaintMade' ? first.report : undefined
  if (report?.standing !== 'acting-for-someone') return command
  const { relation, consent } = report.actingFor ?? {}
  if (relation === 'solicitor') return { ...command, signed: 'solicitor' as const }
  // Nobody ends another person's complaint who has not shown that they may.
  return { ...command, signed: consent === 'attached' ? ('agent' as const) : ('unsigned' as const) }
}

/** What they said of themselves before, where they said nothing of it now. */
function withBefore(noLonger: readonly Lasting[]): InformedBy {
  return (command, { events }) => {
    if (command.type !== 'ChangeContact') return command
    const said = events.map(complaintEvent).flatMap(event => {
      if (event.type === 'ContactChanged') return event.contact
      return event.type === 'ComplaintMade' || event.type === 'ConductReported'
        ? event.report.contact
        : []
    })
    const before = said.at(-1)
    if (!before) return command
    const kept = lasting.flatMap(one =>
      before[one] && !noLonger.includes(one) ? [[one, before[one]]] : [],
    )
    const contact = { ...Object.fromEntries(kept), ...command.contact, name: before.name }
    return { ...command, contact }
  }
}
type InformedBy = NonNullable<Ask['informed']>

export function askDesk(bench: Bench): AskDesk {
  async function ask(
    as: AsCommand,
    request: JsonObject,
    commandFor: (today: Day) => ComplaintCommand,
    informed?: InformedBy,
  ): Promise<Decided> {
    const { actor } = as
    if (actor.type !== 'tracker' || actor.reads !== 'content')
      return refuse({ type: 'NotPermitted' })
    const command = commandFor(londonDay(bench.world.now()))
    const asked = { matter: actor.matter, command, request }
    return decide(bench, as, informed ? { ...asked, informed } : asked)
  }

  return {
    askForRecording: (as, { words }) =>
      ask(as, { words }, today => ({
        type: 'RequestRecording',
        on: today,
        today,
        by: 'online',
        words,
      })),
    withdraw: (as, { words, signature, pressed, pressedWords }) =>
      ask(
        as,
        { words, signature, pressed, pressedWords: pressedWords ?? '' },
        today => ({
          type: 'ReceiveWithdrawal',
          on: today,
          today,
          by: 'online',
          words,
          signed: 'complainant',
          signature,
          pressed,
          ...(pressedWords ? { pressedWords } : {}),
          pauseUntil: pauseUntil(today),
        }),
        withSigner,
      ),
    takeBack: (as, { words }) =>
      ask(as, { words }, today => ({
        type: 'TakeBackWithdrawal',
        on: today,
        today,
        by: 'online',
        words,
      })),
    changeContact: (as, { contact, noLonger = [] }) =>
      ask(
        as,
        { contact, noLonger },
        today => ({
          type: 'ChangeContact',
          on: today,
          by: 'online',
          contact: { ...contact, name: '' },
        }),
        withBefore(noLonger),
      ),
    sayImpact: (as, { words }) =>
      ask(as, { words }, today => ({
        type: 'ReceiveImpact',
        ...{ on: today, today, entry: String(as.command), words, how: 'online' },
      })),
    nameRepresentative: (as, { name, relation, where }) =>
      ask(as, { name, relation, where: where ?? '' }, today => ({
        type: 'NameRepresentative',
        on: today,
        by: 'online',
        name,
        relation,
        ...(where ? { where } : {}),
      })),
  }
}
