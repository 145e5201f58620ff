/** Who may see a matter: everybody given it, and everybody kept out and why. */
import { londonDay, londonTime, parseMatterId } from '#kernel'
import { type Around, page } from '../../page.ts'
import { mayDo } from '../../permission.ts'
import { addressOf } from '../duty-words.ts'
import { headOf, matterAt, mayRead } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { interestWords } from '../story-lines-access.ts'
import { reasonWords, wayHeld } from './words.ts'

function at(when: Parameters<typeof londonDay>[0], here: Around): string {
  return `${nearDay(londonDay(when), here)}, ${londonTime(when)}`
}

export const whoMaySee = page({
  path: '/work/matters/:matter/access',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/access/who.njk',
  async show(desk, here) {
    const id = parseMatterId(here.matter)
    const view = await matterAt(desk, here, here.matter)
    const who = id && (await desk.access.whoMaySee(here.as, id))
    if (!view || !who) return undefined
    const address = addressOf(view.row.matter, 'access')
    const mayChange = mayDo(here.as, 'give access')
    const person = (name: string) => (here.hideNames ? 'A colleague' : name)
    const now = who.kept.filter(({ until }) => until === null)
    const kinds: Readonly<Record<string, string>> = interestWords
    return {
      head: headOf(view, here, 'access'),
      part: 'Who may see this',
      address,
      mayChange,
      holders: who.holders.map(({ person: key, name, role, how, from, until }) => ({
        name: person(name),
        role,
        how: wayHeld(how),
        from: at(from, here),
        until: until ? at(until, here) : undefined,
        end: mayChange && how === 'given' ? `${address}/end/given/${key}` : undefined,
      })),
      kept: now.map(row => ({
        name: person(row.name),
        role: row.role,
        why: reasonWords(row, who.subjects, here),
        since: at(row.from, here),
        lifted:
          row.liftedUntil && row.liftedUntil > here.now ? at(row.liftedUntil, here) : undefined,
      })),
      once: who.kept
        .filter(({ until }) => until !== null)
        .map(row => ({
          name: person(row.name),
          why: reasonWords(row, who.subjects, here),
          from: at(row.from, here),
          until: row.until ? at(row.until, here) : '',
        })),
      interests: who.interests.map(one => ({
        name: person(one.name),
        kind: kinds[one.kind] ?? one.kind,
        why: one.why,
        on: at(one.at, here),
        end: mayChange ? `${address}/end/interest/${one.interest}` : undefined,
      })),
      units: who.units.map(({ unit, why }) => ({
        unit,
        why,
        // Its people stand in the list above, unless something else keeps them out as well.
        isEmpty: !now.some(one => one.why === 'unit' && one.about === unit),
        end: mayChange ? `${address}/end/unit/${encodeURIComponent(unit)}` : undefined,
      })),
    }
  },
  title: ({ head }) => `Who may see this, ${head.reference}`,
  reference: ({ head }) => head.reference,
})
