/** Everybody watched over, for those who protect covertly. */
import { dateWords } from '../../dates.ts'
import { page } from '../../page.ts'
import { addressOf } from '../duty-words.ts'

export const watched = page({
  path: '/work/watched',
  may: 'protect covertly',
  audit: { look: 'queue' },
  template: 'casework/safe/watched.njk',
  title: 'Watched',
  async show(desk, here) {
    const all = await desk.work.watched(here.as)
    const { shortDay } = dateWords(here)
    return (
      all && {
        rows: all.map(one => ({
          reference: one.reference,
          href: addressOf(one.matter, 'safety'),
          about: one.summary ?? 'Not yet summarised',
          why: [
            one.cases > 0 ? (one.cases === 1 ? 'A case of theirs' : `${one.cases} cases`) : '',
            one.reprisalOn ? `Something happened, ${shortDay(one.reprisalOn)}` : '',
          ]
            .filter(Boolean)
            .join('. '),
          looks: one.looks === 1 ? '1 look-up to answer' : `${one.looks} look-ups to answer`,
          plan: one.plan
            ? `${one.plan.owner}, again on ${shortDay(one.plan.reviewOn)}`
            : 'No safety plan',
          asked: one.askedOn
            ? `Asked if still safe, ${shortDay(one.askedOn)}`
            : 'Not asked yet if still safe',
          until: one.until
            ? `Watched until ${shortDay(one.until)}`
            : 'Watched until a year after it ends',
        })),
      }
    )
  },
})
