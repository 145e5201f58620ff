/** Telling the force and those complained against that a review was asked for. */
import { accepted, type Day, matterId, refuse } from '#kernel'
import { nearDay } from '../casework/near-day.ts'
import { explainBeside } from '../casework/refusals.ts'
import { against, filledWithToday, problemUnless } from '../casework/task.ts'
import { page } from '../page.ts'
import { mayReview, reviewAddress, reviewVersions, stepAt, withReviewDone } from './frame.ts'

type Notifying = Readonly<{ on: Day; whom: string }>

export const notifyReview = page({
  path: '/reviews/matters/:matter/notify',
  may: mayReview,
  audit: { look: 'matter', of: 'matter' },
  template: 'reviews/notify.njk',
  title: 'Tell them that a review was asked for',
  async show(desk, here) {
    const found = await stepAt(desk, here)
    if (!found) return undefined
    const { notify } = desk.reviews.recipients(found.file)
    return {
      ...found,
      told: notify.flatMap(({ name, toldOn }) =>
        toldOn ? { name: here.hideNames ? 'Told' : name, on: nearDay(toldOn, here) } : [],
      ),
      people: notify
        .filter(({ toldOn }) => toldOn === null)
        .map(({ whom, name, reader }, at) => ({
          value: whom,
          text: here.hideNames && reader === 'subject' ? `Person ${at + 1}` : name,
        })),
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  fill: view => filledWithToday(view),
  read(sheet, { people }) {
    const on = sheet.readDay('on', 'the date they were told', { notAfter: sheet.today })
    const whom = sheet.choice(
      'whom',
      people.map(({ value }) => value),
    )
    if (on.ok && whom) return accepted({ on: on.value, whom })
    return refuse([
      ...problemUnless(whom, 'whom', 'Select who was told'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'whom', on: 'on' }),
  submit: (desk, { as, matter, seen }, notifying: Notifying) =>
    desk.reviews.notify(as, { matter: matterId(matter), ...against(seen), ...notifying }),
  next: ({ matter }) => withReviewDone(reviewAddress(matterId(matter)), 'notified'),
  versions: reviewVersions,
})
