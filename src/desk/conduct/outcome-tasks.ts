/**
 * The outcome, in the order the guidance has: seriousness, public interest, the person, then the
 * outcome.
 */
import type { ConductCommands as Commands } from '#casework'
import { refuse } from '#kernel'
import type { Bench } from '../bench.ts'
import { type Verb, verb } from '../verb.ts'
import { permits } from '../who.ts'
import { lawForPanel } from './may-follow.ts'
import { panelRoomDesk } from './panel-room.ts'
import { whoIs } from './who-signs.ts'

type Asked<Type extends keyof Commands, But extends string = never> = Omit<
  Commands[Type],
  'today' | But
>

/** `entry` is an id of its own: asked again under the same one, nothing is added. */
export type OutcomeTasksDesk = Readonly<{
  writeSeriousness: Verb<Asked<'WriteSeriousness'>>
  closeOutcomeTask: Verb<Asked<'CloseOutcomeTask', 'by'>>
  closeSeriousness: Verb<Asked<'CloseSeriousness', 'by'>>
  reopenSeriousness: Verb<Asked<'ReopenSeriousness', 'by'>>
  writePublicInterest: Verb<Asked<'WritePublicInterest'>>
  writeMitigation: Verb<Asked<'WriteMitigation'>>
  proposeOutcome: Verb<Asked<'ProposeOutcome', 'may'>>
  giveAdvice: Verb<Asked<'GiveAdvice'>>
  answerAdvice: Verb<Asked<'AnswerAdvice'>>
  readAsCourt: Verb<Asked<'ReadAsCourt'>>
  signOutcome: Verb<Asked<'SignOutcome', 'by' | 'name' | 'chairs'>>
  announceOutcome: Verb<Asked<'AnnounceOutcome'>>
  reportOutcome: Verb<Asked<'ReportOutcome', 'text'>>
  notifyOutcome: Verb<Asked<'NotifyOutcome', 'may'>>
}>

export function outcomeTasksDesk(bench: Bench): OutcomeTasksDesk {
  const room = panelRoomDesk(bench)
  const keepReport = verb<Asked<'ReportOutcome'>>(bench, 'chair a panel', (asked, today) => ({
    type: 'ReportOutcome',
    today,
    on: asked.on,
    entry: asked.entry,
    subject: asked.subject,
    text: asked.text,
    ...(asked.document === undefined ? {} : { document: asked.document }),
  }))
  return {
    writeSeriousness: verb(bench, 'sit on a panel', (asked, today) => ({
      type: 'WriteSeriousness',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      part: asked.part,
      factors: asked.factors,
      words: asked.words,
      ...(asked.reliedOn ? { reliedOn: asked.reliedOn } : {}),
      ...(asked.considered ? { considered: asked.considered } : {}),
      ...(asked.waived ? { waived: asked.waived } : {}),
    })),
    closeOutcomeTask: verb(bench, 'chair a panel', (asked, today, as) => ({
      type: 'CloseOutcomeTask',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      task: asked.task,
      by: whoIs(as),
    })),
    closeSeriousness: verb(bench, 'chair a panel', (asked, today, as) => ({
      type: 'CloseSeriousness',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      overall: asked.overall,
      by: whoIs(as),
    })),
    reopenSeriousness: verb(bench, 'chair a panel', (asked, today, as) => ({
      type: 'ReopenSeriousness',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      why: asked.why,
      by: whoIs(as),
    })),
    writePublicInterest: verb(bench, 'sit on a panel', (asked, today) => ({
      type: 'WritePublicInterest',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      confidence: asked.confidence,
      standards: asked.standards,
      protecting: asked.protecting,
    })),
    writeMitigation: verb(bench, 'sit on a panel', (asked, today) => ({
      type: 'WriteMitigation',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      record: asked.record,
      admission: asked.admission,
      testimonials: asked.testimonials,
      weight: asked.weight,
    })),
    proposeOutcome: verb(
      bench,
      'sit on a panel',
      (asked, today) => ({
        type: 'ProposeOutcome',
        today,
        on: asked.on,
        entry: asked.entry,
        subject: asked.subject,
        action: asked.action,
        lesser: asked.lesser,
        exceptional: asked.exceptional,
        purposes: asked.purposes,
        may: { available: [], notAvailable: [], presumed: null },
        ...(asked.months === undefined ? {} : { months: asked.months }),
      }),
      (command, { matter, events, tx }) => {
        if (command.type !== 'ProposeOutcome') return command
        const { subject, today: on } = command
        const { may } = lawForPanel(events, { matter, subject, authority: tx.authority, on })
        return { ...command, may }
      },
    ),
    giveAdvice: verb(bench, 'advise a panel', (asked, today) => ({
      type: 'GiveAdvice',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      advice: asked.advice,
      task: asked.task,
      words: asked.words,
    })),
    answerAdvice: verb(bench, 'sit on a panel', (asked, today) => ({
      type: 'AnswerAdvice',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      advice: asked.advice,
      accepted: asked.accepted,
      why: asked.why,
    })),
    readAsCourt: verb(bench, 'sit on a panel', (asked, today) => ({
      type: 'ReadAsCourt',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      answers: asked.answers,
    })),
    signOutcome: verb(bench, 'sit on a panel', (asked, today, as) => ({
      type: 'SignOutcome',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      seat: asked.seat,
      name: as.actor.type === 'staff' ? as.actor.name : '',
      chairs: permits('chair a panel', as),
      by: whoIs(as),
    })),
    announceOutcome: verb(bench, 'chair a panel', (asked, today) => ({
      type: 'AnnounceOutcome',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      action: asked.action,
      words: asked.words,
      ...(asked.months === undefined ? {} : { months: asked.months }),
      ...(asked.waivedWhy === undefined ? {} : { waivedWhy: asked.waivedWhy }),
    })),
    async reportOutcome(as, asked) {
      const { on, entry, subject, document } = asked
      if (!permits('chair a panel', as) || !(await room.panelRoom(as, asked.matter, subject)))
        return refuse({ type: 'NotPermitted' })
      const paper = await room.panelReport(as, asked.matter, subject)
      if (!paper) return refuse({ type: 'TaskNotOpen', first: 'outcome' })
      return keepReport(as, {
        ...{ matter: asked.matter, on, entry, subject, text: paper.text },
        ...(asked.seen === undefined ? {} : { seen: asked.seen }),
        ...(document === undefined ? {} : { document }),
      })
    },
    notifyOutcome: verb(
      bench,
      'handle',
      (asked, today) => ({
        type: 'NotifyOutcome',
        today,
        on: asked.on,
        entry: asked.entry,
        subject: asked.subject,
        finding: asked.finding,
        action: asked.action,
        written: asked.written,
        service: asked.service,
        ...(asked.months === undefined ? {} : { months: asked.months }),
        ...(asked.waivedWhy === undefined ? {} : { waivedWhy: asked.waivedWhy }),
        ...(asked.asItWasWhy === undefined ? {} : { asItWasWhy: asked.asItWasWhy }),
      }),
      (command, { matter, events, tx }) => {
        if (command.type !== 'NotifyOutcome') return command
        const { subject, today: on } = command
        const { may } = lawForPanel(events, { matter, subject, authority: tx.authority, on })
        return { ...command, may }
      },
    ),
  }
}
