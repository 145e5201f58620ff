/** Points in dispute: those nobody has settled first, each with what every account says of it. */
import { differences } from '#casework'
import { page } from '../../page.ts'
import { mayRead } from '../matter-frame.ts'
import { doneIn } from './done.ts'
import { type Looking, lookingAt, pointShown, type Speaking, sidesOf, whoIs } from './view.ts'
import { kindWords } from './words.ts'

/** Characters of a quotation in the list: the whole of it is on the point's own page. */
const longestQuote = 180

/** Points shown in full at once: more go on another page. */
const most = 10

function paged<One>(all: readonly One[], query: URLSearchParams, address: string) {
  const pages = Math.max(1, Math.ceil(all.length / most))
  const at = Math.min(pages, Math.max(1, Number(query.get('page')) || 1))
  const href = (page: number) => `${address}/points?page=${page}`
  return {
    shown: all.slice((at - 1) * most, at * most),
    from: (at - 1) * most + 1,
    to: Math.min(all.length, at * most),
    count: all.length,
    previous: at > 1 ? href(at - 1) : undefined,
    next: at < pages ? href(at + 1) : undefined,
  }
}

/** One account on one line, with the first of its passages. */
function inOneLine(one: Speaking) {
  const passage = one.versions.flatMap(({ passages }) => passages)[0]
  const says = one.versions.map(version => version.says).filter(Boolean)
  const quote = passage?.quote ?? ''
  return {
    ...one,
    says: says.join('; '),
    quote: quote.length > longestQuote ? `${quote.slice(0, longestQuote)} …` : quote,
    passage,
    tested: one.tests.map(
      ({ by, contradicts }) => `${by}${contradicts ? ' (contradicts it)' : ''}`,
    ),
  }
}

function listed<Shown extends Readonly<{ point: string }>>(at: Looking, all: readonly Shown[]) {
  return all.map(shown => {
    const sides = sidesOf(at, shown.point)
    return {
      ...shown,
      for: sides.for.map(inOneLine),
      against: sides.against.map(inOneLine),
      silent: sides.silent.map(({ who, mark }) => `${who} (${mark})`),
    }
  })
}

/** Each version of a rank, a date or an order, with who gives it. */
function sideBySide(at: Looking) {
  return differences(at.facts).map(({ point, versions }) => ({
    words: point.words,
    kind: kindWords[point.kind],
    href: `${at.task.address}/points/${point.point}`,
    versions: versions.map(({ says, positions }) => ({
      says,
      by: [...new Set(positions.map(({ account }) => whoIs(at.facts, account, at.here)))],
    })),
  }))
}

export const points = page({
  path: '/work/matters/:matter/points',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/points/points.njk',
  title: 'Points in dispute',
  async show(desk, here) {
    const at = await lookingAt(desk, here, here.matter)
    if (!at) return undefined
    const all = at.facts.proof.points.map(one => pointShown(at, one))
    const live = all.filter(({ left }) => left === '')
    const unsettled = live.filter(({ standing }) => standing !== 'agreed')
    const inOrder = (standing: string) => unsettled.filter(one => one.standing === standing)
    const ordered = [...inOrder('contested'), ...inOrder('untested')]
    const open = paged(
      ordered.filter(({ finding }) => !finding),
      here.query,
      at.task.address,
    )
    return {
      ...at.task,
      isEmpty: all.length === 0,
      open: { ...open, shown: listed(at, open.shown) },
      found: live.filter(({ finding }) => finding),
      agreed: live.filter(({ standing, finding }) => standing === 'agreed' && !finding),
      left: all.filter(({ left }) => left !== ''),
      counts: {
        contested: inOrder('contested').length,
        untested: inOrder('untested').length,
        agreed: live.length - unsettled.length,
      },
      differences: sideBySide(at),
      hasSounds: at.facts.material.sounds.length > 0,
      said: doneIn(here.query),
    }
  },
  back: (_here, { address }) => `${address}/investigation`,
  reference: ({ reference }) => reference,
})
