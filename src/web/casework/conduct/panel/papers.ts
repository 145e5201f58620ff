/** The panel’s bundle: which of its sections are read first, and which only after seriousness. */
import { ofKind, sectionsOf } from '#casework'
import type { Desk } from '#desk'
import { accepted, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { headOf } from '../../matter-frame.ts'
import { problemUnless } from '../../task.ts'
import { type AtOfficer, type OfficerView, officerAt } from '../at-officer.ts'
import { explainDespite } from '../despite.ts'
import { nextTo, ofOfficer, type SentStep, stepOf, versionsBy } from '../form.ts'
import { recordAt, recording } from '../investigating/record.ts'

const address = '/work/matters/:matter/conduct/:officer/panel/papers'
const parts = ['one', 'two', 'neither'] as const
const partWords = {
  one: 'First part: what the case is about',
  two: 'Second part: the person. Read after seriousness and the public interest',
  neither: 'Not for the panel',
} as const

const lastGiven = ({ events }: OfficerView) => ofKind(events, 'PanelBundleGiven').at(-1)

/** The bundles of the matter, each to be put into parts, and which the panel has. */
export const panelPapers = page({
  ...ofOfficer,
  path: address,
  template: 'casework/conduct/panel/papers.njk',
  title: 'The panel’s bundle',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const last = lastGiven(found)
    const { bundles } = found.facts.out
    return {
      ...{ ...found.task, at: found.at, who: found.who },
      head: headOf(found.view, here, 'conduct'),
      part: 'The panel’s bundle',
      make: `${found.task.address}/bundles/new`,
      given: last && {
        title: bundles.find(({ bundle }) => bundle === last.bundle)?.title ?? '',
        on: dateWords(here).day(last.on),
        one: last.one.join(', ') || 'Nothing',
        two: last.two.join(', ') || 'Nothing',
      },
      bundles: bundles.map(({ bundle, title, parts, additions }) => ({
        title,
        href: `${found.at}/panel/papers/${bundle}`,
        sections: sectionsOf({ parts, additions }).join(', '),
      })),
    }
  },
  back: (_here, { at }) => `${at}/panel`,
})

type Asking = Readonly<{ bundle: string; sections: readonly string[] }>
type Given = Readonly<{ bundle: string; one: readonly string[]; two: readonly string[] }>

function read(sheet: Sheet, { bundle, sections }: Asking) {
  const each = sections.map((section, at) => ({
    section,
    into: sheet.choice(`part-${at}`, parts),
  }))
  const problems: readonly Problem[] = each.flatMap(({ into, section }, at) =>
    problemUnless(into, `part-${at}`, `Select which part “${section}” is in`),
  )
  if (problems.length > 0) return refuse(problems)
  const inPart = (part: (typeof parts)[number]) =>
    each.flatMap(({ section, into }) => (into === part ? section : []))
  return accepted<Given>({ bundle, one: inPart('one'), two: inPart('two') })
}

export const panelParts = page({
  ...recording,
  path: `${address}/:bundle`,
  title: 'Put the panel’s bundle in two parts',
  show: (desk: Desk, here: AtOfficer & Readonly<{ bundle: string }>) =>
    recordAt(desk, here, found => {
      const bundle = found.facts.out.bundles.find(one => one.bundle === here.bundle)
      if (!bundle) return undefined
      const last = lastGiven(found)
      const sections = sectionsOf(bundle)
      return {
        ...{ bundle: bundle.bundle, sections },
        chosen: last?.bundle === bundle.bundle ? last : undefined,
        rules: ['outcome.hear'],
        intro: [
          'The panel opens these files and no others.',
          'The second part is not even named to it before its time: a service record, mitigation, testimonials.',
        ],
        stands: [{ key: 'Bundle', value: bundle.title }],
        fields: sections.map((section, at) => ({
          ...{ kind: 'radios' as const, name: `part-${at}`, legend: section },
          items: parts.map(value => ({ value, text: partWords[value] })),
        })),
        button: 'Give it to the panel',
      }
    }),
  back: (_here, { at }) => `${at}/panel/papers`,
  fill: ({ chosen, sections }) =>
    Object.fromEntries(
      sections.map((section, at) => {
        const part = chosen?.one.includes(section) ? 'one' : 'two'
        const into = part === 'two' && !chosen?.two.includes(section) ? 'neither' : part
        return [`part-${at}`, chosen ? into : '']
      }),
    ),
  read,
  explain: explainDespite({ first: 'part-0' }),
  submit: (desk: Desk, sent: SentStep & Pick<AtOfficer, 'today'>, given: Given) =>
    desk.conduct.givePanelBundle(sent.as, { ...stepOf(sent), on: sent.today, ...given }),
  next: nextTo('bundle-given', '/panel/papers'),
  versions: versionsBy('part-0'),
})
