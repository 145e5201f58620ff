/** An application that came by letter or e-mail: to the force, or to another body that said so. */
import type { ReviewPlace } from '#casework'
import { accepted, type Day, matterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import { readStated, type Stated, stated, statedNames } from '../../reviews/words.ts'
import { withDone } from '../done.ts'
import { addressOf } from '../duty-words.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, filledWithToday, problemUnless, taskAt } from '../task.ts'

type Entering = Readonly<{
  on: Day
  to: ReviewPlace
  how: 'letter' | 'email'
  grounds: string
  stated: Stated
}>
const reached = ['force', 'local-policing-body', 'director-general'] as const

export const enterReviewHere = page({
  path: '/work/matters/:matter/review/new',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/review/enter.njk',
  title: 'Enter an application for a review',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    if (!found) return undefined
    return {
      ...found.task,
      items: statedNames.map(name => ({ value: name, text: stated[name] })),
    }
  },
  back: (_here, { address }) => `${address}/review`,
  reference: ({ reference }) => reference,
  fill: view => filledWithToday(view),
  read(sheet) {
    const on = sheet.readDay('on', 'the date it arrived', { notAfter: sheet.today })
    const to = sheet.choice('to', reached)
    const how = sheet.choice('how', ['letter', 'email'])
    const grounds = sheet.lines('grounds')
    if (on.ok && to && how && grounds)
      return accepted({
        on: on.value,
        to,
        how,
        grounds,
        stated: readStated(sheet),
      })
    return refuse([
      ...problemUnless(to, 'to', 'Select who it reached'),
      ...(on.ok ? [] : [on.refusal]),
      ...problemUnless(how, 'how', 'Select how it came'),
      ...problemUnless(grounds, 'grounds', 'Enter why they ask for a review, in their words'),
    ])
  },
  explain: explainBeside({ first: 'to', on: 'on' }),
  submit: (desk, { as, matter, seen }, entering: Entering) =>
    desk.work.enterReview(as, { matter: matterId(matter), ...against(seen), ...entering }),
  next: ({ matter }) => withDone(addressOf(matterId(matter), 'review'), 'review-entered'),
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('grounds') },
    ],
  },
})
