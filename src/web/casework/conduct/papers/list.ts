/** The papers of the proceedings against an officer: those signed, and all that can be written. */
import { conductPapers, papersOf } from '#casework'
import type { Desk } from '#desk'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import { doneIn } from '../../done.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { ofOfficer } from '../form.ts'
import { elsewhereOf } from './elsewhere.ts'
import { paperWords, whereGiven } from './words.ts'

export const papers = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/papers',
  template: 'casework/conduct/papers/list.njk',
  title: 'Papers',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const { day } = dateWords(here)
    const signed = papersOf(found.events)
    return {
      ...{ ...found.task, who: found.who, at: found.at },
      done: doneIn(here.query),
      signed: signed.toReversed().map(one => {
        const there = elsewhereOf(one, found)
        const given = one.given?.on ?? there?.on
        return {
          name: paperWords[one.paper],
          href: `${found.at}/papers/kept/${encodeURIComponent(one.entry)}`,
          on: day(one.on),
          given: given ? day(given) : 'Not yet',
          give: !given && (there?.href ?? `${found.at}/${whereGiven(one.paper)}`),
          action: there?.action ?? 'Record that it was given',
        }
      }),
      papers: conductPapers.map(paper => {
        const count = signed.filter(one => one.paper === paper).length
        return {
          title: { text: paperWords[paper] },
          href: `${found.at}/papers/${paper}`,
          status: { text: count > 0 ? 'Signed' : 'None signed' },
        }
      }),
    }
  },
})
