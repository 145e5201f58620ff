/** Reporting that an investigation takes long: after twelve months, and each six after that. */
import {
  type ConductFacts,
  contentsOf,
  delayReaders,
  delayReportNext,
  formOn,
  isOptionalPart,
  type NoticeContents,
  ofKind,
  streamOf,
} from '#casework'
import type { Desk } from '#desk'
import { accepted, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Answers, Sheet } from '../../../sheet.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import type { AtOfficer } from '../at-officer.ts'
import { explainDespite, readDespite } from '../despite.ts'
import { type SentStep, stepOf } from '../form.ts'
import { draftOf, paperSent } from '../papers/draft-of.ts'
import { type Filling, type ReadBy, recordAt, recording } from './record.ts'
import { readerWords } from './words.ts'

type Shown = Readonly<{
  parts: NoticeContents['parts']
  occurrence: number
  events: ConductFacts
}>
const fieldOf = (id: string) => `part-${id}`

function read(sheet: Sheet, { parts: listed, occurrence, events }: Shown) {
  const to = sheet.choices('to', delayReaders)
  const on = sheet.readDay('on', 'the day it was sent', { notAfter: sheet.today })
  const despite = readDespite(sheet)
  const missing = despite.asItWasWhy
    ? []
    : listed
        .filter(({ id }) => !isOptionalPart(id) && !sheet.lines(fieldOf(id)))
        .map(({ id, says }) => ({ field: fieldOf(id), words: `Enter ${says}` }))
  if (to.length > 0 && on.ok && missing.length === 0) {
    const parts = listed
      .map(({ id }) => ({ part: id, words: sheet.lines(fieldOf(id)) }))
      .filter(({ words }) => words)
    const sent = paperSent({ events }, { paper: 'delay-report', parts })
    return accepted({ on: on.value, to, occurrence, parts, ...sent, ...despite })
  }
  return refuse([
    ...missing,
    ...(missing.length > 0
      ? [{ field: 'as-it-was-why', words: 'If it was sent without these all the same, say how' }]
      : []),
    ...problemUnless(to.length > 0, 'to', 'Select whom it was sent to'),
    ...(on.ok ? [] : [on.refusal]),
  ])
}

/** "The first: after twelve months", and then each six. */
const whichOf = (occurrence: number) =>
  occurrence === 1
    ? 'This is the first: it is owed once twelve months are over.'
    : `This is number ${occurrence}: it is owed once ${12 + 6 * (occurrence - 1)} months are over.`

export const delayReport = page({
  ...recording,
  path: '/work/matters/:matter/conduct/:officer/delay-report',
  title: 'Report how long the investigation takes',
  show: (desk: Desk, here: AtOfficer) =>
    recordAt(desk, here, async found => {
      const { facts, events } = found
      const stream = streamOf(facts)
      const { parts, rule, citation } = contentsOf('delay-report', stream)
      const occurrence = delayReportNext(events)
      const { day } = dateWords(here)
      const form = formOn(facts, here.today)
      const isDgs = form === 'directed' || form === 'independent'
      const to = stream === 'internal' ? ['local-policing-body'] : delayReaders.slice(0, 2)
      const due = stream === 'internal' ? 'timeliness.first' : 'investigate.timeliness-local'
      return {
        parts,
        ...{ occurrence, events },
        draft: await draftOf(desk, { as: here.as, found, paper: 'delay-report' }),
        links: [
          { text: 'Write it as a paper to sign and send', href: `${found.at}/papers/delay-report` },
        ],
        to: isDgs ? ['local-policing-body', 'chief-officer'] : to,
        intro: [
          `${whichOf(occurrence)} It bars nothing, and the case goes on (${citation}).`,
          'Drafted from what is recorded: read it, and say when it should be finished.',
          ...(isDgs
            ? ['The IOPC investigates or directs this: the report is theirs to send.']
            : []),
          ...(stream === 'internal'
            ? ['The officer is given a copy, as far as that does no harm.']
            : []),
        ],
        rules: [isDgs ? 'investigate.timeliness-dg' : due, rule],
        stands: ofKind(events, 'DelayReported').map(one => ({
          key: `Sent ${day(one.on)}`,
          value: one.to.map(reader => readerWords[reader]).join(', '),
        })),
        fields: [
          ...parts.map(({ id, says }) => ({
            kind: 'textarea' as const,
            name: fieldOf(id),
            label: `${says.charAt(0).toUpperCase()}${says.slice(1)}${isOptionalPart(id) ? ' (optional)' : ''}`,
            rows: 3,
          })),
          {
            kind: 'checkboxes' as const,
            name: 'to',
            legend: 'Whom was it sent to?',
            items: delayReaders.map(value => ({ value, text: readerWords[value] })),
          },
          { kind: 'date' as const, name: 'on', legend: 'When was it sent?' },
        ],
        button: 'Record that it was sent',
      }
    }),
  fill: (
    view: Filling &
      Shown &
      Readonly<{ draft: Readonly<Record<string, string>>; to: readonly string[] }>,
  ): Answers => ({
    ...filledWithToday(view),
    ...Object.fromEntries(view.parts.map(({ id }) => [fieldOf(id), view.draft[id] ?? ''])),
    to: view.to,
  }),
  read,
  explain: explainDespite({ first: 'to', on: 'on', words: { why: 'to' } }),
  submit: (desk: Desk, here: SentStep, asked: ReadBy<typeof read>) =>
    desk.conduct.reportDelay(here.as, { ...stepOf(here), ...asked }),
})
