/** Find an officer: one box, however much or little is known of them. */
import { peoplePageSize } from '#desk'
import { dateWords } from '../../dates.ts'
import { type Around, page } from '../../page.ts'
import { mayRead } from '../matter-frame.ts'
import { nameOf, placeOf, serviceOf, whereOf } from './person-words.ts'

const longest = 200

/** What was typed, as the address carries it. */
function typedIn(query: URLSearchParams) {
  const text = (name: string) =>
    (query.get(name) ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, longest)
  return { words: text('q'), number: text('number'), rank: text('rank'), unit: text('unit') }
}
type Typed = ReturnType<typeof typedIn>

function pageIn(query: URLSearchParams): number {
  const asked = Number(query.get('page'))
  return Number.isSafeInteger(asked) && asked > 1 && asked < 1000 ? asked : 1
}

/** What is missing before anybody can be looked for. */
function problemOf(typed: Typed, wasAsked: boolean): string | undefined {
  const { words, number, rank, unit } = typed
  if (!wasAsked || words || number || unit) return undefined
  return rank
    ? 'Enter a name, number or unit as well: too many people hold one rank'
    : 'Enter a name, a number or a unit'
}

function address(typed: Typed, at: number): string {
  const { words, ...others } = typed
  const given = Object.entries({ q: words, ...others }).filter(([, value]) => value !== '')
  const query = new URLSearchParams([...given, ...(at > 1 ? [['page', `${at}`]] : [])])
  return `/work/people?${query}`
}

export const findPeople = page({
  path: '/work/people',
  may: mayRead,
  audit: { look: 'search' },
  template: 'casework/people/find.njk',
  title: ({ wrong }: Readonly<{ wrong: string | undefined }>) =>
    wrong ? 'Error: Find an officer' : 'Find an officer',
  async show(desk, here) {
    const typed = typedIn(here.query)
    const wasAsked = here.query.has('q')
    const wrong = problemOf(typed, wasAsked)
    const none = { typed, wrong, found: undefined }
    if (!wasAsked || wrong) return none
    const at = pageIn(here.query)
    const { shortDay: day } = dateWords(here)
    const found = await desk.people.find(here.as, { ...typed, page: at, day })
    if (!found) return undefined
    const pages = Math.ceil(found.count / peoplePageSize)
    return {
      typed,
      wrong,
      found: {
        count: found.count,
        more: found.more,
        from: (at - 1) * peoplePageSize + 1,
        to: (at - 1) * peoplePageSize + found.rows.length,
        rows: found.rows.map(row => ({
          href:
            row.at.type === 'record' ? `/work/people/${row.at.record}` : matterOf(row.at.matter),
          name: nameOf(row.described, here),
          place: placeOf(row.described, here),
          years: serviceOf(row.described, here),
          where: whereOf(row, here),
          why: hidden(row.why, here),
        })),
        previous: at > 1 ? address(typed, at - 1) : undefined,
        next: at < pages ? address(typed, at + 1) : undefined,
      },
    }
  },
})

function matterOf(matter: string): string {
  return `/work/matters/${matter}`
}

/** Reasons repeat names and numbers, so they are left out while names are hidden. */
function hidden(why: readonly string[], { hideNames }: Around): readonly string[] {
  return hideNames ? [] : why
}
