/**
 * What a panel reads of a bundle, in two parts. What is said of the person (a service record,
 * mitigation, testimonials) is in the second, which is shown only once how serious it is and what
 * the public interest needs are closed: whoever has read it first cannot unread it.
 */
import { type DocumentId, type PersonId, refuse, type SubjectId } from '#kernel'
import type { Decides } from '../complaint/area.ts'
import type { Facts } from '../complaint/facts.ts'
import type { Bundle } from '../investigation/evidence-out.ts'
import { conductOf, ofKind } from './conduct.ts'
import { outcomeStanding } from './outcome-standing.ts'
import { seatsOpenTo } from './panel-seats.ts'
import { recorded } from './recorded.ts'
import type { Step, Today } from './step.ts'

/** Sections by their names; one that is in neither is not the panel’s. */
export type PanelBundle = Step &
  Readonly<{ bundle: string; one: readonly string[]; two: readonly string[] }>

type Give = { GivePanelBundle: PanelBundle & Today }

export const panelPapersDecides: Decides<Give> = {
  GivePanelBundle({ today, on, entry, subject, bundle, one, two }, facts) {
    if (!facts.out.bundles.some(each => each.bundle === bundle))
      return refuse({ type: 'NoSuchBundle' })
    const second = two.filter(section => !one.includes(section))
    return recorded(
      { type: 'PanelBundleGiven', ...{ on, entry, subject, bundle, one, two: second } },
      { today, facts },
    )
  },
}

export type PanelPapers = Readonly<{
  title: string
  one: readonly DocumentId[]
  two: readonly DocumentId[]
  /** The second part may be read. */
  isOpen: boolean
}>

/** The last bundle a panel was given of one officer; undefined before there is one. */
export function panelPapersOf(facts: Facts, subject: SubjectId): PanelPapers | undefined {
  const events = conductOf(facts, subject)
  const given = ofKind(events, 'PanelBundleGiven').at(-1)
  const bundle = given && facts.out.bundles.find(each => each.bundle === given.bundle)
  if (!given || !bundle) return undefined
  return {
    title: bundle.title,
    one: inSections(bundle, given.one),
    two: inSections(bundle, given.two),
    isOpen: outcomeStanding(events).closed['public-interest'] !== undefined,
  }
}

type Whole = Facts['out']['bundles'][number]

export function sectionsOf(bundle: Pick<Bundle, 'parts'> & Pick<Whole, 'additions'>) {
  return [...new Set([...bundle.parts, ...bundle.additions].map(({ section }) => section))]
}

function inSections(bundle: Whole, sections: readonly string[]): readonly DocumentId[] {
  const { parts, additions } = bundle
  return sections.flatMap(section => [
    ...parts.filter(part => part.section === section).flatMap(({ documents }) => documents),
    ...additions.filter(one => one.section === section).map(({ document }) => document),
  ])
}

/** Every file of a matter that somebody may open now as one of a panel. */
export function panelMayOpen(facts: Facts, person: PersonId): ReadonlySet<DocumentId> {
  return new Set(
    [...seatsOpenTo(facts, person)].flatMap(subject => {
      const papers = panelPapersOf(facts, subject)
      return papers ? [...papers.one, ...(papers.isOpen ? papers.two : [])] : []
    }),
  )
}
