/**
 * Who decides: named, objected to, replaced; what both sides put in; listing, rulings, and who is
 * told of it.
 */
import type { ConductCommands as Commands } from '#casework'
import { type PersonId, refuse } from '#kernel'
import { allStaff } from '#store'
import { rolesThat } from '../access/roles.ts'
import type { Candidate } from '../access/who.ts'
import { type Bench, today } from '../bench.ts'
import type { Ask } from '../decide.ts'
import { type Verb, verb } from '../verb.ts'
import { type As, permits } from '../who.ts'
import { lastDaysOf, lawKnown, startLimit } from './law-of.ts'

type Asked<Type extends keyof Commands> = Omit<Commands[Type], 'today'>

/** `entry` is an id of its own: asked again under the same one, nothing is added. */
export type PanelDesk = Readonly<{
  /** Those with an account to sit on a panel with, or to advise one. */
  panelStaff(as: As): Promise<readonly Candidate[]>
  namePanelMember: Verb<Omit<Asked<'NamePanelMember'>, 'reformed'>>
  objectToPanel: Verb<Asked<'ObjectToPanel'>>
  decidePanelObjection: Verb<Asked<'DecidePanelObjection'>>
  leavePanel: Verb<Asked<'LeavePanel'>>
  recordResponse: Verb<Asked<'RecordResponse'>>
  listWitnesses: Verb<Asked<'ListWitnesses'>>
  makeRuling: Verb<Asked<'MakeRuling'>>
  listProceedings: Verb<Omit<Asked<'ListProceedings'>, 'limit'>>
  changePeriod: Verb<Omit<Asked<'ChangePeriod'>, 'lastDays'>>
  invite: Verb<Asked<'Invite'>>
  joinProceedings: Verb<Asked<'JoinProceedings'>>
  givePanelBundle: Verb<Asked<'GivePanelBundle'>>
  tiePanelAccount: Verb<Asked<'TiePanelAccount'>>
}>

/** What `law` says of the officer as things stand, where what is asked turns on it. */
function withLaw(bench: Bench): NonNullable<Ask['informed']> {
  return (command, known) => {
    switch (command.type) {
      case 'NamePanelMember': {
        const law = lawKnown(known, command.subject, today(bench))
        return { ...command, reformed: law?.overlays.includes('a24-panels') ?? false }
      }
      case 'ListProceedings': {
        const law = lawKnown(known, command.subject, today(bench))
        const limit = law && startLimit(law)
        return limit ? { ...command, limit } : command
      }
      case 'ChangePeriod': {
        const law = lawKnown(known, command.subject, today(bench))
        return { ...command, lastDays: law ? lastDaysOf(law, command.rule) : [] }
      }
      default:
        return command
    }
  }
}

async function panelStaff(bench: Bench, as: As): Promise<readonly Candidate[]> {
  if (!permits('handle', as)) return []
  const sitting: readonly string[] = rolesThat('read for a panel')
  const staff = await bench.store.work(as, allStaff)
  return staff.filter(({ role }) => sitting.includes(role))
}

/** Only where the account it is for is one to sit with: what it opens goes by the seat. */
function byStaff<Asked>(
  bench: Bench,
  personOf: (asked: Asked) => PersonId | undefined,
  does: Verb<Asked>,
): Verb<Asked> {
  return async (as, asked) => {
    const person = personOf(asked)
    const staff = person === undefined ? [] : await panelStaff(bench, as)
    if (person !== undefined && !staff.some(one => one.person === person))
      return refuse({ type: 'NotPermitted' })
    return does(as, asked)
  }
}

export function panelDesk(bench: Bench): PanelDesk {
  return {
    panelStaff: as => panelStaff(bench, as),
    namePanelMember: byStaff(
      bench,
      ({ member }) => member.person,
      verb(
        bench,
        'handle',
        (asked, day) => ({
          type: 'NamePanelMember',
          today: day,
          on: asked.on,
          entry: asked.entry,
          subject: asked.subject,
          seat: asked.seat,
          member: asked.member,
          ties: asked.ties,
          ...(asked.waivedWhy === undefined ? {} : { waivedWhy: asked.waivedWhy }),
          ...(asked.asItWasWhy === undefined ? {} : { asItWasWhy: asked.asItWasWhy }),
        }),
        withLaw(bench),
      ),
    ),
    objectToPanel: verb(bench, 'handle', (asked, today) => ({
      type: 'ObjectToPanel',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      seat: asked.seat,
      ground: asked.ground,
    })),
    decidePanelObjection: verb(bench, 'handle', (asked, today) => ({
      type: 'DecidePanelObjection',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      seat: asked.seat,
      upheld: asked.upheld,
      why: asked.why,
    })),
    leavePanel: verb(bench, 'handle', (asked, today) => ({
      type: 'LeavePanel',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      seat: asked.seat,
      why: asked.why,
    })),
    recordResponse: verb(bench, 'handle', (asked, today) => ({
      type: 'RecordResponse',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      answers: asked.answers,
      documents: asked.documents,
      ...(asked.law === undefined ? {} : { law: asked.law }),
      ...(asked.mitigation === undefined ? {} : { mitigation: asked.mitigation }),
    })),
    listWitnesses: verb(bench, 'handle', (asked, today) => ({
      type: 'ListWitnesses',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      side: asked.side,
      witnesses: asked.witnesses,
    })),
    makeRuling: verb(bench, 'handle', (asked, today) => ({
      type: 'MakeRuling',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      kind: asked.kind,
      allowed: asked.allowed,
      words: asked.words,
      reasons: asked.reasons,
      by: asked.by,
      ...(asked.heard === undefined ? {} : { heard: asked.heard }),
      ...(asked.directions === undefined ? {} : { directions: asked.directions }),
      ...(asked.names === undefined ? {} : { names: asked.names }),
      ...(asked.witness === undefined ? {} : { witness: asked.witness }),
      ...(asked.waivedWhy === undefined ? {} : { waivedWhy: asked.waivedWhy }),
    })),
    listProceedings: verb(
      bench,
      'handle',
      (asked, day) => ({
        type: 'ListProceedings',
        today: day,
        on: asked.on,
        entry: asked.entry,
        subject: asked.subject,
        form: asked.form,
        firstDay: asked.firstDay,
        time: asked.time,
        days: asked.days,
        place: asked.place,
        ...(asked.moved === undefined ? {} : { moved: asked.moved }),
        ...(asked.beyondWhy === undefined ? {} : { beyondWhy: asked.beyondWhy }),
      }),
      withLaw(bench),
    ),
    changePeriod: verb(
      bench,
      'handle',
      (asked, day) => ({
        type: 'ChangePeriod',
        today: day,
        on: asked.on,
        entry: asked.entry,
        subject: asked.subject,
        rule: asked.rule,
        until: asked.until,
        why: asked.why,
        ...(asked.agreedBy === undefined ? {} : { agreedBy: asked.agreedBy }),
        ...(asked.asItWasWhy === undefined ? {} : { asItWasWhy: asked.asItWasWhy }),
      }),
      withLaw(bench),
    ),
    invite: verb(bench, 'handle', (asked, today) => ({
      type: 'Invite',
      today,
      on: asked.on,
      entry: asked.entry,
      invitee: asked.invitee,
      occasion: asked.occasion,
      owner: asked.owner,
      name: asked.name,
      capacity: asked.capacity,
      state: asked.state,
      ...(asked.subject === undefined ? {} : { subject: asked.subject }),
      ...(asked.when === undefined ? {} : { when: asked.when }),
      ...(asked.how === undefined ? {} : { how: asked.how }),
    })),
    joinProceedings: verb(bench, 'handle', (asked, today) => ({
      type: 'JoinProceedings',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      others: asked.others,
      why: asked.why,
    })),
    tiePanelAccount: byStaff(
      bench,
      ({ person }) => person,
      verb(bench, 'handle', (asked, today) => ({
        type: 'TiePanelAccount',
        today,
        on: asked.on,
        entry: asked.entry,
        subject: asked.subject,
        seat: asked.seat,
        person: asked.person,
      })),
    ),
    givePanelBundle: verb(bench, 'handle', (asked, today) => ({
      type: 'GivePanelBundle',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      bundle: asked.bundle,
      one: asked.one,
      two: asked.two,
    })),
  }
}
