/** An application that reached this body by letter or e-mail. */
import type { ComplaintRefusal } from '#casework'
import { accepted, type Day, type MatterId, type Result, refuse } from '#kernel'
import { explainBeside } from '../casework/refusals.ts'
import { filledWithToday, problemUnless } from '../casework/task.ts'
import { page } from '../page.ts'
import type { Problem, Sheet } from '../sheet.ts'
import { mayReview, reviewAddress, withReviewDone } from './frame.ts'
import { readStated, type Stated, stated, statedNames } from './words.ts'

type Entering = Readonly<{
  reference: string
  madeOn: Day
  surname: string
  on: Day
  how: 'letter' | 'email'
  grounds: string
  stated: Stated
  first?: Readonly<{ to: (typeof others)[number]; on: Day }>
}>

/** Where an application can lie before it comes here. */
const others = ['force', 'director-general'] as const
const explain = explainBeside({ first: 'reference', on: 'on' })

/** Where it was before, undefined for one that came straight here. */
function readFirst(sheet: Sheet): Result<Entering['first'], readonly Problem[]> {
  const went = sheet.choice('first', ['here', ...others])
  if (went === undefined)
    return refuse([{ field: 'first', words: 'Select whether another body had it first' }])
  if (went === 'here') return accepted(undefined)
  const on = sheet.readDay(`first-${went}`, 'the date it reached them', { notAfter: sheet.today })
  return on.ok ? accepted({ to: went, on: on.value }) : refuse([on.refusal])
}

export const enterReview = page({
  path: '/reviews/new',
  may: mayReview,
  template: 'reviews/enter.njk',
  title: 'Enter an application',
  async show(desk, { as, today }) {
    const found = await desk.reviews.waiting(as)
    return (
      found && {
        today,
        force: found.owner.name,
        items: statedNames.map(name => ({ value: name, text: stated[name] })),
      }
    )
  },
  back: '/reviews',
  fill: view => filledWithToday(view),
  read(sheet) {
    const reference = sheet.text('reference').toUpperCase().replaceAll(' ', '')
    const madeOn = sheet.readDay('made', 'the date the complaint was made', {
      notAfter: sheet.today,
    })
    const surname = sheet.text('surname')
    const on = sheet.readDay('on', 'the date it reached you', { notAfter: sheet.today })
    const first = readFirst(sheet)
    const how = sheet.choice('how', ['letter', 'email'])
    const grounds = sheet.lines('grounds')
    if (reference && madeOn.ok && surname && on.ok && first.ok && how && grounds)
      return accepted({
        reference,
        madeOn: madeOn.value,
        surname,
        on: on.value,
        how,
        grounds,
        ...(first.value ? { first: first.value } : {}),
        stated: readStated(sheet),
      })
    return refuse([
      ...problemUnless(reference, 'reference', 'Enter the reference of the complaint'),
      ...(madeOn.ok ? [] : [madeOn.refusal]),
      ...problemUnless(surname, 'surname', 'Enter the complainant’s surname'),
      ...(on.ok ? [] : [on.refusal]),
      ...(first.ok ? [] : first.refusal),
      ...problemUnless(how, 'how', 'Select how it came'),
      ...problemUnless(grounds, 'grounds', 'Enter why they ask for a review, in their words'),
    ])
  },
  explain: (refusal: ComplaintRefusal | Readonly<{ type: 'NoSuchComplaint' }>, t) =>
    refusal.type === 'NoSuchComplaint'
      ? {
          field: 'reference',
          words: 'The force has told no outcome under this reference, date and surname',
        }
      : explain(refusal, t),
  submit: (desk, { as }, entering: Entering) => desk.reviews.enter(as, entering),
  next: (_here, { matter }: Readonly<{ matter: MatterId }>) =>
    withReviewDone(reviewAddress(matter), 'entered'),
  // What opens a file is three things that could be guessed, given turns enough.
  limits: [{ name: 'enter review', pace: { burst: 10, everySeconds: 60 } }],
})
