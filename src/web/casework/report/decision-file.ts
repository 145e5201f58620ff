/** The decision file: who knew, asked and decided what, and when; for a reviewer or a court. */
import type { Facts } from '#casework'
import { keptBack, type MatterView } from '#desk'
import { matterId } from '#kernel'
import { dateWords } from '../../dates.ts'
import { type Around, download, page } from '../../page.ts'
import { counted } from '../investigation/parts.ts'
import { type matterAt, mayRead } from '../matter-frame.ts'
import { taskAt } from '../task.ts'
import { waivedWords } from '../waived-words.ts'
import { type ActShown, actsOf, actWords } from './acts.ts'
import words from './decision-words.json' with { type: 'json' }

const hows: Readonly<Record<string, string>> = {
  read: 'read on screen',
  printed: 'printed',
  downloaded: 'downloaded',
}
const ways = ['all', 'learnt', 'asked', 'decided', 'told'] as const

/** Everything gone ahead without, by whom and why. */
function withoutOf({ story }: MatterView, here: Around) {
  const { day } = dateWords(here)
  return story.flatMap(({ event, by }) =>
    'waived' in event && event.waived
      ? [
          {
            on: 'on' in event ? day(event.on) : '',
            by: here.hideNames ? 'a colleague' : by,
            what: waivedWords(event.waived.rule),
            why: event.waived.why,
          },
        ]
      : [],
  )
}

/** Who opened which file, the first time each did: when they can have known what it says. */
function openedOf(view: MatterView, facts: Facts, here: Around) {
  const { moment } = dateWords(here)
  const hidden = keptBack(facts)
  const first = new Map<string, MatterView['opened'][number]>()
  for (const look of view.opened) first.set(`${look.person} ${look.subject}`, look)
  return [...first.values()].toReversed().map(({ person, name, subject, how, at }) => {
    const file = view.documents.find(({ document }) => document === subject)
    const isOurs = person.startsWith('staff:')
    return {
      who: isOurs && here.hideNames ? 'a colleague' : (name ?? 'Somebody outside the department'),
      file: hidden.has(subject) ? words.keptBackFile : (file?.name ?? 'A file'),
      how: hows[how] ?? how,
      at: moment(at),
    }
  })
}

function keptBackWords(facts: Facts): string {
  const count = keptBack(facts).size
  if (count === 0) return words.noneKeptBack
  return filled(words.keptBack, { count: counted(count, 'file is', 'files are') })
}

async function fileOf(desk: Parameters<typeof matterAt>[0], here: Around, address: string) {
  const found = await taskAt(desk, here, address)
  const facts = found?.view.facts
  if (!found || !facts) return undefined
  const { view, task } = found
  return {
    task,
    view,
    acts: actsOf(view, facts, here),
    without: withoutOf(view, here),
    opened: openedOf(view, facts, here),
    keptBack: keptBackWords(facts),
  }
}

export const decisionFile = page({
  path: '/work/matters/:matter/decision-file',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/report/decision-file.njk',
  title: 'Decision file',
  async show(desk, here) {
    const file = await fileOf(desk, here, here.matter)
    if (!file) return undefined
    const { task, acts, without, opened } = file
    const only = ways.find(way => way === here.query.get('only')) ?? 'all'
    const at = `${task.address}/decision-file`
    return {
      ...task,
      acts: acts.filter(({ act }) => only === 'all' || act === only).map(shown),
      without,
      opened,
      keptBack: file.keptBack,
      pdf: `${at}/pdf`,
      ways: ways.map(way => ({
        text: way === 'all' ? 'Everything' : actWords[way],
        href: way === 'all' ? at : `${at}?only=${way}`,
        active: way === only,
      })),
    }
  },
  back: (_here, { address }) => `${address}/investigation`,
  reference: ({ reference }) => reference,
})

function shown(act: ActShown) {
  const by = `${act.by.charAt(0).toUpperCase()}${act.by.slice(1)}`
  return { ...act, act: actWords[act.act], by }
}

/** The same, as paper: a section for each part, a paragraph for each thing that happened. */
function sectionsOf(file: NonNullable<Awaited<ReturnType<typeof fileOf>>>) {
  const { acts, without, opened } = file
  return [
    { heading: words.whatHeading, paragraphs: [{ words: words.what }, { words: file.keptBack }] },
    {
      heading: words.actsHeading,
      paragraphs: acts.map(({ act, what, by, happened, recorded, late, lines }) => ({
        words: filled(words.act, { happened, act: actWords[act], what, by }),
        notes: [
          ...lines.map(line => `${line.name}: ${line.words}`),
          filled(late ? words.recordedLater : words.recorded, { recorded }),
        ],
      })),
    },
    {
      heading: words.withoutHeading,
      paragraphs: orNothing(
        without.map(one => filled(words.without, { ...one, what: one.what.join('; ') })),
      ),
    },
    {
      heading: words.openedHeading,
      paragraphs: orNothing(opened.map(one => filled(words.opened, one))),
    },
  ]
}

function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

function orNothing(all: readonly string[]) {
  return (all.length > 0 ? all : [words.nothing]).map(one => ({ words: one }))
}

export const decisionFilePdf = download({
  path: '/work/matters/:matter/decision-file/pdf',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  async send(desk, here) {
    const file = await fileOf(desk, here, here.matter)
    if (!file) return undefined
    const printed = await desk.evidence.printDecisionFile(here.as, {
      matter: matterId(here.matter),
      sections: sectionsOf(file),
    })
    return (
      printed && {
        name: 'decision-file.pdf',
        mediaType: 'application/pdf',
        body: printed.pdf,
      }
    )
  },
})
