/** Deciding the outcome, on one page: the six tasks, what each holds, and what stands open. */
import {
  type OutcomeStanding,
  type OutcomeTask,
  outcomeTasks,
  type SeriousnessPart,
  type Testimonial,
} from '#casework'
import type { Desk } from '#desk'
import { foundNames, levelNames, outcomeNames } from '#desk'
import { ruleById } from '#law'
import { dateWords } from '../dates.ts'
import { page } from '../page.ts'
import {
  type AtPanel,
  announcedWords,
  enteredBy,
  momentOf,
  type PanelView,
  panelAddress,
  panelAt,
} from './at-panel.ts'
import { capital, partAddress, partTitles, taskTitles, warningNames } from './words.ts'

type Line = Readonly<{ name: string; words: string; note?: string; quiet?: true }>
type Row = Readonly<{
  text: string
  href?: string
  status: string
  hint: string
  lines: readonly Line[]
}>

export const panelRoom = page({
  path: '/panel/:matter/:officer',
  may: 'read for a panel',
  audit: { look: 'matter', of: 'matter' },
  template: 'panel/room.njk',
  async show(desk: Desk, here: AtPanel) {
    const view = await panelAt(desk, here)
    if (!view) return undefined
    const { room, at } = view
    const { standing, law } = room
    const { finding, closed, open, signed, proposed, court } = standing
    const { day } = dateWords(here)
    const chosen = open === 'outcome' && proposed !== undefined
    return {
      ...view,
      files: `/given/${room.matter}`,
      papers: papersIn(room),
      finding: finding && {
        level: capital(levelNames[finding.level]),
        influence: finding.influence,
        each: finding.allegations.map(one => ({
          words: room.allegations.find(({ id }) => id === one.allegation)?.words ?? '',
          found: capital(foundNames[one.found]),
          level: levelNames[one.level],
          facts: one.facts,
        })),
      },
      regime: law.overlays.includes('a25-part-3') ? '2025 rules apply' : '2020 rules apply',
      because: law.because,
      assessedOn: law.assessedOn ? day(law.assessedOn) : undefined,
      warnings: law.warnings.map(({ kind, from }) => ({
        words: `${warningNames[kind] ?? kind}, since ${day(from)}`,
      })),
      history: room.history ?? '',
      rows: finding ? outcomeTasks.flatMap(task => rowsOf(task, view, here)) : [],
      reopened: standing.reopened.map(({ why, entry }) => ({
        why,
        by: enteredBy(view, entry, here),
      })),
      mayReopen: view.mayChair && closed.culpability !== undefined && !standing.notified,
      advice: standing.advice.map(({ given, answered }) => ({
        about: capital(given.task),
        words: given.words,
        by: enteredBy(view, given.entry, here),
        answer: answered && `${answered.accepted ? 'Accepted' : 'Not accepted'}: ${answered.why}`,
        href: `${at}/advice/${given.advice}`,
      })),
      next: {
        court: chosen && view.mayWrite,
        comparators: chosen && view.mayWrite,
        sign: chosen && court !== undefined && view.mayWrite,
        hasRead: court !== undefined,
      },
      signatures: signed.map(({ name, entry, chairs }) => ({
        name: here.hideNames ? 'One of the panel' : name,
        as: chairs ? 'Chair' : 'Member',
        on: momentOf(view, entry, here),
      })),
      announced: announcedWords(view, here),
      mayAnnounce: view.mayChair && room.isOpened,
      isSigned: closed.outcome !== undefined,
      supplied: standing.reported && enteredBy(view, standing.reported.entry, here),
    }
  },
  title: ({ reference }) => `Deciding the outcome, ${reference}`,
  back: () => panelAddress,
  reference: ({ reference }) => reference,
})

/** Each file by its name; before the second part may be read, only that there is one. */
function papersIn({ papers, matter }: PanelView['room']) {
  if (!papers) return undefined
  const linked = (all: typeof papers.one) =>
    all.map(({ document, name }) => ({ name, href: `/given/${matter}/files/${document}` }))
  const { title, isOpen } = papers
  return { title, isOpen, one: linked(papers.one), two: linked(papers.two) }
}

/** A task, its parts where it has any, and its closing: what each holds. */
export function rowsOf(task: OutcomeTask, view: PanelView, here: AtPanel): readonly Row[] {
  const { room, at, mayWrite, mayChair } = view
  const { closed, open } = room.standing
  const number = outcomeTasks.indexOf(task) + 1
  const shut = closed[task]
  const isOpen = open === task
  const text = `${number}. ${taskTitles[task]}`
  if (!shut && !isOpen)
    return [
      { text, status: 'Cannot start yet', hint: 'Shown once the task before is closed', lines: [] },
    ]
  const hint = shut ? `Closed by ${enteredBy(view, shut.entry, here)}` : ''
  const status = shut ? 'Closed' : 'Open'
  const parts: readonly SeriousnessPart[] =
    task === 'seriousness' ? ['aggravating', 'mitigating'] : []
  const href = isOpen && mayWrite ? addressOf(task, at) : undefined
  const whole: Row = {
    ...{ text, hint, status },
    ...(href && parts.length === 0 ? { href } : {}),
    lines: linesOf(task, view, here),
  }
  const each = parts.map(
    (part): Row => ({
      text: partTitles[part],
      status: room.standing.seriousness[part] ? 'Written' : 'To do',
      hint: '',
      ...(isOpen && mayWrite ? { href: partAddress(at, part) } : {}),
      lines: writtenIn(room.standing, part, view, here),
    }),
  )
  const close: Row = {
    ...{ text: `Close “${taskTitles[task]}”`, status: 'To do', hint: 'The chair alone closes it' },
    ...{ href: `${at}/close/${task}`, lines: [] },
  }
  return [whole, ...each, ...(isOpen && mayChair && task !== 'outcome' ? [close] : [])]
}

function addressOf(task: OutcomeTask, at: string): string {
  return task === 'culpability' || task === 'harm' ? partAddress(at, task) : `${at}/${task}`
}

function writtenIn(
  { seriousness }: OutcomeStanding,
  part: SeriousnessPart,
  view: PanelView,
  here: AtPanel,
): readonly Line[] {
  const written = seriousness[part]
  if (!written) return []
  return [
    ...written.factors.map(({ factor, why, evidence }) => ({
      name: ruleById(factor)?.title ?? 'Something else',
      words: why,
      note: `Shown at: ${evidence}`,
    })),
    ...(written.considered ?? []).map(({ factor, why }) => ({
      name: `Considered: ${ruleById(factor)?.title ?? 'Something else'}`,
      words: why,
    })),
    ...(written.words ? [{ name: 'Reasons', words: written.words }] : []),
    ...(written.waived
      ? [{ name: 'Why it is about the incident', words: written.waived.why }]
      : []),
    { name: 'Written by', words: enteredBy(view, written.entry, here), quiet: true },
  ]
}

const knewFinding = { yes: 'Yes', no: 'No', 'not-known': 'Not known' } as const

/** Who wrote it and how it came about, and which file of the bundle's second part it is. */
function testimonialLine(
  { writer, relation, toldFinding, askedBy, writtenOn, document }: Testimonial,
  { room }: PanelView,
  here: AtPanel,
): Line {
  const file = room.papers?.two.find(one => one.document === document)?.name
  const { day } = dateWords(here)
  return {
    name: 'Testimonial',
    words: here.hideNames ? `Somebody, ${relation}` : `${writer}, ${relation}`,
    note: [
      `Told what was found: ${knewFinding[toldFinding]}.`,
      `Asked for by: ${here.hideNames ? 'somebody' : askedBy}.`,
      ...(writtenOn ? [`Written on ${day(writtenOn)}.`] : []),
      ...(file ? [`In the bundle: ${file}.`] : []),
    ].join(' '),
  }
}

function linesOf(task: OutcomeTask, view: PanelView, here: AtPanel): readonly Line[] {
  const { standing } = view.room
  const { publicInterest, mitigation, proposed, overall, closed } = standing
  const by = (entry: string): Line => ({
    name: 'Written by',
    words: enteredBy(view, entry, here),
    quiet: true,
  })
  switch (task) {
    case 'culpability':
    case 'harm':
      return writtenIn(standing, task, view, here)
    case 'seriousness':
      return overall && closed.seriousness ? [{ name: 'Overall', words: overall.overall }] : []
    case 'public-interest':
      return publicInterest
        ? [
            { name: 'Confidence', words: publicInterest.confidence },
            { name: 'Standards and deterrence', words: publicInterest.standards },
            { name: 'Protecting the public', words: publicInterest.protecting },
            by(publicInterest.entry),
          ]
        : []
    case 'mitigation':
      return mitigation
        ? [
            ...(mitigation.record ? [{ name: 'Service record', words: mitigation.record }] : []),
            ...(mitigation.admission ? [{ name: 'Admission', words: mitigation.admission }] : []),
            ...mitigation.testimonials.map(one => testimonialLine(one, view, here)),
            { name: 'Weight', words: mitigation.weight },
            by(mitigation.entry),
          ]
        : []
    case 'outcome':
      return proposed
        ? [
            { name: 'Chosen', words: capital(outcomeNames[proposed.action]) },
            ...proposed.lesser.map(({ action, why }) => ({
              name: `Not ${outcomeNames[action]}`,
              words: why,
            })),
            ...proposed.exceptional.map(({ what, how }) => ({
              name: 'Exceptional circumstance',
              words: `${what} ${how}`,
            })),
            { name: 'How it meets each purpose', words: proposed.purposes },
            by(proposed.entry),
          ]
        : []
  }
}
