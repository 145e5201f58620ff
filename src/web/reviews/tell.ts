/** Telling each of those who must be told what was decided, with the letter that tells them. */
import type { ToldBy } from '#casework'
import { accepted, type Day, matterId, refuse } from '#kernel'
import { nearDay } from '../casework/near-day.ts'
import { explainBeside } from '../casework/refusals.ts'
import { against, filledWithToday, problemUnless } from '../casework/task.ts'
import { allWays, ways } from '../casework/ways.ts'
import { page } from '../page.ts'
import { mayReview, reviewVersions, stepAt, withReviewDone } from './frame.ts'

type Telling = Readonly<{ on: Day; whom: string; how: ToldBy }>

/** Only the complainant's notice leaves from here: whoever else is told is told by hand. */
const isNotice = ({ whom, how }: Pick<Telling, 'whom' | 'how'>) =>
  whom === 'complainant' && (how === 'email' || how === 'text')

export const tellDecision = page({
  path: '/reviews/matters/:matter/tell',
  may: mayReview,
  audit: { look: 'matter', of: 'matter' },
  template: 'reviews/tell.njk',
  title: 'Tell them what was decided',
  async show(desk, here) {
    const found = await stepAt(desk, here)
    if (!found || !(found.file.review.decided ?? found.file.review.refused)) return undefined
    const { tell } = desk.reviews.recipients(found.file)
    const carried: readonly string[] = desk.reviews.carries()
    const named = tell.map((one, at) => ({
      ...one,
      shown: here.hideNames && one.reader !== 'force' ? `Person ${at + 1}` : one.name,
    }))
    return {
      ...found,
      checked: undefined,
      told: named.flatMap(({ shown, toldOn }) =>
        toldOn ? [{ name: shown, on: nearDay(toldOn, here) }] : [],
      ),
      people: named
        .filter(({ toldOn }) => toldOn === null)
        .map(({ whom, shown, reader }) => ({
          value: whom,
          text: reader === 'complainant' ? `${shown}, the complainant` : shown,
        })),
      safe: found.file.safe.map(way => ways[way].toLowerCase()).join(', '),
      allWays: allWays.map(way => ({ value: way, text: ways[way] })),
      cannotLeave: (['email', 'text'] as const).filter(way => !carried.includes(way)),
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  fill: view => filledWithToday(view),
  read(sheet, { people, cannotLeave }) {
    if (sheet.text('change') === 'yes') return refuse([])
    const on = sheet.readDay('on', 'the date they were told', { notAfter: sheet.today })
    const whom = sheet.choice(
      'whom',
      people.map(({ value }) => value),
    )
    const how = sheet.choice('how', allWays)
    const stuck = whom && how && isNotice({ whom, how }) && cannotLeave.some(way => way === how)
    if (stuck)
      return refuse([
        {
          field: 'how',
          words: `No ${ways[how].toLowerCase()} can leave from here. Tell them another way`,
        },
      ])
    if (on.ok && whom && how) return accepted({ on: on.value, whom, how })
    return refuse([
      ...problemUnless(whom, 'whom', 'Select who was told'),
      ...problemUnless(how, 'how', 'Select how they were told'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  async check(desk, { as, matter }, { whom, how }) {
    const paper = await desk.reviews.previewDecision(as, { matter: matterId(matter), whom })
    return paper && { text: paper.text, leaves: isNotice({ whom, how }) }
  },
  explain: explainBeside({ first: 'whom', on: 'on', by: 'how' }),
  submit: (desk, { as, matter, seen }, telling: Telling) =>
    desk.reviews.tell(as, { matter: matterId(matter), ...against(seen), ...telling }),
  next: () => withReviewDone('/reviews', 'told'),
  versions: reviewVersions,
})
