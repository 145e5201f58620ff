/** A notice to an officer: every part the law lists is a field, and it is given with proof. */
import {
  contentsOf,
  type Despite,
  editions,
  type Facts,
  isOptionalPart,
  type Notice,
  type NoticePart,
  notices,
  noticesGiven,
  papersOf,
  type SignedPaper,
  type Supplied,
  serviceWays,
  streamOf,
} from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { dayAnswers } from '../../../sheet-days.ts'
import { counted } from '../../investigation/parts.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import type { AtOfficer } from '../at-officer.ts'
import { explainDespite, readDespite } from '../despite.ts'
import { type SentStep, stepOf } from '../form.ts'
import {
  dayIfGiven,
  type FieldShown,
  type Filling,
  type ReadBy,
  recordAt,
  recording,
} from './record.ts'
import { noticeWords, wayWords } from './words.ts'

type At = AtOfficer & Readonly<{ notice: string }>
type Part = Readonly<{ id: string; says: string }>
type Shown = Readonly<{
  notice: Notice
  parts: readonly Part[]
  /** The law lists what it says; and that list was read. */
  isListed: boolean
  wasRead: boolean
  byEmail: boolean
  /** Signed, and not yet given. */
  signed: readonly SignedPaper[]
  /** Bundles that were built, each of which may have gone with it. */
  built: readonly Supplied[]
}>
const another = 'another'

const fieldOf = (id: string) => `part-${id}`

/** Every part that has no words yet, each beside its own field. */
function missingIn(sheet: Sheet, parts: readonly Part[]): readonly Problem[] {
  return parts
    .filter(({ id }) => !isOptionalPart(id) && !sheet.lines(fieldOf(id)))
    .map(({ id, says }) => ({ field: fieldOf(id), words: `Enter ${says}` }))
}

/** Without a part of a list that was read it is not that notice; otherwise a reason will do. */
function withoutIt(wasRead: boolean): Problem {
  return wasRead
    ? { field: 'as-it-was-why', words: 'If it was given without these all the same, say how' }
    : { field: 'waived-why', words: 'Or enter why you go ahead without these' }
}

/** What it said: that is in the paper that was signed; of another, whoever records it says it. */
function saidIn(sheet: Sheet, { parts, signed }: Shown) {
  const paper = signed.find(({ entry }) => entry === sheet.text('paper'))
  const typed = parts
    .map(({ id }) => ({ part: id, words: sheet.lines(fieldOf(id)) }))
    .filter(({ words }) => words)
  const said: readonly NoticePart[] = paper?.parts ?? typed
  return { paper, said }
}

const keyOf = ({ pdf }: Supplied) => pdf

/** What could go with it: each edition of each bundle, as it was last built. */
function builtIn({ out }: Pick<Facts, 'out'>) {
  return out.bundles.flatMap(({ bundle, title, built }) =>
    editions.flatMap(edition => {
      const last = built.findLast(one => one.edition === edition)
      return last ? [{ bundle, edition, pdf: last.pdf, title, pages: last.pages }] : []
    }),
  )
}

function read(sheet: Sheet, shown: Shown) {
  const { parts: listed, notice, byEmail, wasRead, isListed, signed, built } = shown
  const went = sheet.choices('supplied', built.map(keyOf))
  const supplied = built
    .filter(one => went.includes(keyOf(one)))
    .map(({ bundle, edition, pdf }) => ({ bundle, edition, pdf }))
  const { paper, said } = saidIn(sheet, shown)
  const isSaid = paper !== undefined || signed.length === 0 || sheet.text('paper') === another
  const way = sheet.choice('way', serviceWays)
  const [at, by, proof] = [sheet.text('at'), sheet.text('by'), sheet.lines('proof')]
  const on = sheet.readDay('on', 'the day it was given or sent', { notAfter: sheet.today })
  const received = dayIfGiven(sheet, 'received', 'the day it arrived')
  const isWhole = paper !== undefined || way === 'astray'
  const missing = isListed && !isWhole && isSaid ? missingIn(sheet, listed) : []
  const despite = withWaived(readDespite(sheet), paper)
  const isGoneWithout = missing.length === 0 || despite.waivedWhy || despite.asItWasWhy
  if (isSaid && way && at && by && proof && isGoneWithout && on.ok && received.ok) {
    const arrived = received.value ? { receivedOn: received.value } : {}
    const service = { way, at, by, proof, ...arrived, ...(paper ? { paper: paper.entry } : {}) }
    return accepted({ on: on.value, notice, parts: said, service, supplied, byEmail, ...despite })
  }
  const whole = isGoneWithout ? [] : [...missing, withoutIt(wasRead)]
  return refuse([
    ...problemUnless(isSaid, 'paper', 'Select which paper was given'),
    ...whole,
    ...problemUnless(way, 'way', 'Select how it was given'),
    ...problemUnless(at, 'at', 'Enter the address, or who took it'),
    ...problemUnless(by, 'by', 'Enter who gave it'),
    ...problemUnless(proof, 'proof', 'Enter what shows that it was given'),
    ...(on.ok ? [] : [on.refusal]),
    ...(received.ok ? [] : [received.refusal]),
  ])
}

function whichPaper(signed: readonly SignedPaper[], day: (on: Day) => string) {
  return {
    kind: 'radios' as const,
    name: 'paper',
    legend: 'Which paper was given?',
    items: [
      ...signed.map(({ entry, on, givenOn }) => ({
        value: entry,
        text: `The one signed on ${day(on)}`,
        hint: `Its last days were worked out for it to be given on ${day(givenOn)}`,
      })),
      { value: another, text: 'Another, which was not signed here', hint: 'Then say what it said' },
    ],
  }
}

const titleOf = ({ out }: Pick<Facts, 'out'>, bundle: string) =>
  out.bundles.find(one => one.bundle === bundle)?.title ?? 'a bundle'

/** Asked only where there is one: what is selected opens on the officer’s own page. */
function whatWent(built: ReturnType<typeof builtIn>): readonly FieldShown[] {
  if (built.length === 0) return []
  const edition = (one: (typeof built)[number]) =>
    one.edition === 'redacted' ? 'redacted' : 'not redacted'
  return [
    {
      kind: 'checkboxes',
      name: 'supplied',
      legend: 'Which documents went with it?',
      hint: 'The officer can open and save these on their own page, as they were built, and no others',
      items: built.map(one => ({
        value: keyOf(one),
        text: `${one.title}: ${edition(one)}, ${counted(one.pages, 'page')}`,
        ...(one.edition === 'unredacted'
          ? { hint: 'Nothing is taken out of it: only if it is this that they were given' }
          : {}),
      })),
    },
  ]
}

/** The reason a part was left out of it was given when it was signed. */
function withWaived(said: Despite, paper: SignedPaper | undefined): Despite {
  const why = said.waivedWhy ?? paper?.waived?.why
  return { ...said, ...(why ? { waivedWhy: why } : {}) }
}

export const notice = page({
  ...recording,
  path: '/work/matters/:matter/conduct/:officer/notices/:notice',
  title: ({ notice }: Shown) => `Give and record a notice: ${noticeWords[notice]}`,
  show: (desk: Desk, here: At) =>
    recordAt(desk, here, async found => {
      const named = notices.find(one => one === here.notice)
      if (!named) return undefined
      const { facts, events, task, officer } = found
      const contents = contentsOf(named, streamOf(facts))
      const law = await desk.conduct.lawOf(here.as, task.matter, officer.subject)
      const byEmail = law?.regime?.overlays.includes('a25-part-3') ?? false
      const { day } = dateWords(here)
      const papers = papersOf(events).filter(one => one.paper === named)
      const signed = papers.filter(one => !one.given)
      const built = builtIn(facts)
      const kept = (one: SignedPaper) => `${found.at}/papers/kept/${encodeURIComponent(one.entry)}`
      return {
        notice: named,
        parts: contents.parts,
        isListed: contents.rule !== '',
        wasRead: contents.wasRead,
        ...{ byEmail, signed, built },
        links: [
          ...papers.map(one => ({
            text: one.given
              ? `Read what was given on ${day(one.given.on)}`
              : `Read what was signed on ${day(one.on)}`,
            href: kept(one),
          })),
          {
            text: papers.length > 0 ? 'Write another' : 'Write it, drafted from the record',
            href: `${found.at}/papers/${named}`,
          },
        ],
        intro: [
          contents.rule
            ? `Each part is what the law asks it to say (${contents.citation}). ${
                contents.wasRead
                  ? 'Without one of them it is not that notice.'
                  : 'Without one of them a reason is asked.'
              }`
            : 'The law does not list what it has to say.',
        ],
        ...(noticesGiven(events, named).length > 0 ? { again: 'Record another' } : {}),
        stands: noticesGiven(events, named).map(({ on, service, supplied = [] }) => ({
          key: `Given ${day(service.deemedOn ?? on)}`,
          value: [
            `${wayWords[service.way]}: ${service.at}. ${service.proof}`,
            ...supplied.map(({ bundle }) => `With it: ${titleOf(facts, bundle)}.`),
          ].join(' '),
        })),
        fields: [
          ...(signed.length > 0 ? [whichPaper(signed, day)] : []),
          ...contents.parts.map(({ id, says }) => ({
            kind: 'textarea' as const,
            name: fieldOf(id),
            label: `${says.charAt(0).toUpperCase()}${says.slice(1)}${isOptionalPart(id) ? ' (optional)' : ''}`,
            rows: 2,
            ...(signed.length > 0 ? { onlyIf: { name: 'paper', value: another } } : {}),
          })),
          ...whatWent(built),
          {
            kind: 'radios' as const,
            name: 'way',
            legend: 'How was it given?',
            items: serviceWays.map(value => ({
              value,
              text: wayWords[value],
              ...(value === 'email' && !byEmail
                ? { hint: 'Only in a case the amendments of 2025 reach, which this is not' }
                : {}),
              ...(value === 'astray'
                ? { hint: 'It was not given: no clock starts, and it has to be given again' }
                : {}),
            })),
          },
          { kind: 'input' as const, name: 'at', label: 'The address, or who took it' },
          { kind: 'input' as const, name: 'by', label: 'Who gave it?' },
          {
            kind: 'textarea' as const,
            name: 'proof',
            label: 'What shows that it was given?',
            hint: 'For example, a signature, a tracking number, or their reply. If it went astray, how that came about',
            rows: 2,
          },
          { kind: 'date' as const, name: 'on', legend: 'When was it given or sent?' },
          {
            kind: 'date' as const,
            name: 'received',
            legend: 'When did it arrive? (optional)',
            hint: 'By e-mail, the next working day or the day it arrived: a setting, not law',
          },
        ],
        button: 'Record that it was given',
      }
    }),
  fill: (view: Filling & Pick<Shown, 'signed'>) => ({
    ...filledWithToday(view),
    ...dayAnswers('received', undefined),
    paper: view.signed.at(-1)?.entry ?? '',
  }),
  read,
  explain: explainDespite({ first: 'way', on: 'on', words: { where: 'at', how: 'proof' } }),
  submit: (desk: Desk, here: SentStep, served: ReadBy<typeof read>) =>
    desk.conduct.serveNotice(here.as, { ...stepOf(here), ...served }),
})
