/** What the public reads of invented proceedings: people told, nine questions, each detail. */
import { type PublicationQuestion, type Publishable, publicationQuestions } from '#casework'
import { addDays, type Day } from '#kernel'
import { done, type Proceedings } from './demonstration-proceedings-steps.ts'

/** How each question was checked. */
const checked: Readonly<Record<PublicationQuestion, string>> = {
  'hearing-not-meeting': 'It is a hearing.',
  'chairs-directions': 'The chair directed that nothing be kept back.',
  'lifelong-anonymity': 'Nobody in it has a right to it.',
  'children-and-orders': 'No child is spoken of, and the court office knows of no order.',
  'criminal-proceedings': 'The prosecutor confirmed in writing that there are none.',
  inquest: 'Nobody died.',
  'nobody-named-early': 'Only the officer is named.',
  'security-and-welfare': 'The officer’s manager and the federation were asked.',
  'people-told-first': 'Each of them was telephoned, and the calls are recorded.',
}

type Public = Readonly<{
  what: Publishable
  /** Days ago that people were told, and that it became public. */
  told: number
  published: number
  heading: string
  words: string
  downOn: Day
}>

/** People told, nine questions answered, every detail looked at; answers what it is called. */
export async function publish(one: Proceedings, asked: Public): Promise<string> {
  const { conduct, matter, subject, jay, at, who } = one
  const { what, told, published, heading, words, downOn } = asked
  const how = 'By telephone at 15:00, and by letter'
  for (const [name, capacity] of [
    [who, 'officer'],
    ['Edda Fallow', 'interested-person'],
  ] as const)
    done(
      await conduct.tellFirst(jay(), {
        ...{ ...at(told), who: name, capacity, by: 'Jay Arden', how, inWriting: true },
      }),
    )
  const publication = one.bench.world.id()
  done(
    await conduct.considerPublication(jay(), {
      ...{ ...at(published), publication, what, heading, words, removed: [], downOn },
      answers: publicationQuestions.map(question => ({
        ...{ question, answer: 'yes', how: checked[question] },
      })),
    }),
  )
  const found = await conduct.preparing(jay(), matter, { subject, what })
  const kept = (found?.details ?? []).map(detail => detail.words)
  done(await conduct.decideDetails(jay(), { ...at(published), publication, kept, taken: [] }))
  done(await conduct.publish(jay(), { ...at(published), publication }))
  return publication
}

type Noticed = Readonly<{
  told: number
  published: number
  firstDay: Day
  days: number
  about: string
}>

export function noticeOfHearing(one: Proceedings, asked: Noticed): Promise<string> {
  const { told, published, firstDay, days, about } = asked
  return publish(one, {
    ...{ what: 'hearing-notice', told, published, downOn: addDays(firstDay, days) },
    heading: `${one.who}: notice of a misconduct hearing`,
    words: `Officer: ${one.who}\n\nWhat the case is about: ${about}`,
  })
}
