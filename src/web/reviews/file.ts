/** The reviewer's workroom: what to do, the test, the file as it was, and what came after. */

import { reviewIsWith } from '#casework'
import type { ReviewFile } from '#desk'
import { nearDay } from '../casework/near-day.ts'
import { toldOf } from '../casework/story.ts'
import { type Around, page } from '../page.ts'
import { mayReview, reviewAddress, reviewDoneIn, stepAt } from './frame.ts'
import { timeForReview } from './time.ts'
import {
  answerWord,
  bodies,
  cameBy,
  kinds,
  limbCite,
  limbs,
  noRights,
  stated,
  statedNames,
} from './words.ts'

type Step = Readonly<{ title: string; hint: string; href: string | undefined; status: string }>

/** Each step, never greyed out: what stands in its way its own page says. */
function stepsOf(file: ReviewFile, counts: Counts): readonly Step[] {
  const { review, law } = file
  const to = (path: string) => reviewAddress(file.matter, path)
  const over = review.decided ?? review.refused
  const isOurs = law.body !== 'director-general'
  const done = (is: unknown) => (is ? 'Done' : 'To do')
  const first: readonly Step[] = isOurs
    ? []
    : [
        {
          title: 'Send it to the IOPC',
          hint: 'The review is not yours to decide. Tell the complainant that you have sent it on.',
          href: to('forward'),
          status: 'To do',
        },
      ]
  return [
    ...first,
    {
      title: 'Take the review',
      hint: 'Whether you are free to decide it, and whether the application states enough.',
      href: to('take'),
      status: done(review.taken),
    },
    ...(law.late || review.extended
      ? [
          {
            title: 'Decide whether to give longer',
            hint: 'It came after the last day. There must be special circumstances.',
            href: to('time'),
            status: done(review.extended),
          },
        ]
      : []),
    {
      title: 'Tell the force and the person complained against',
      hint: `${counts.notified} of ${counts.notify} told. You must tell them that a review was asked for.`,
      href: to('notify'),
      status: counts.notified === counts.notify ? 'Done' : 'To do',
    },
    {
      title: 'Ask for information',
      hint: 'Anything you need to decide it. The force must supply it.',
      href: to('ask'),
      status: review.asks.length > 0 ? 'Asked' : 'If needed',
    },
    {
      title: 'Decide',
      hint: 'Was the outcome reasonable and proportionate?',
      href: to('decide'),
      status: done(review.decided),
    },
    {
      title: 'Tell them what was decided',
      hint: over ? `${counts.told} of ${counts.tell} told, each by letter.` : 'After the decision.',
      href: over ? to('tell') : undefined,
      status: over && counts.told === counts.tell ? 'Done' : 'To do',
    },
  ]
}

type Counts = Readonly<Record<'notify' | 'notified' | 'tell' | 'told', number>>

function letterRows(file: ReviewFile, here: Around) {
  const told = file.before.facts.letters.map(({ letter }) => letter)
  const sent = file.letters.filter(({ letter }) => told.includes(letter))
  return sent.map(({ letter, sentOn }) => ({
    text: `Letter of ${nearDay(sentOn, here)}`,
    href: reviewAddress(file.matter, `letters/${letter}`),
  }))
}

function bodyOf({ law, owner, body }: ReviewFile) {
  return {
    name: law.body ? bodies[law.body] : undefined,
    isOurs: law.body === 'local-policing-body',
    noRight: law.noRightBecause ? noRights[law.noRightBecause] : undefined,
    unknown: law.right === null,
    ours: body.name,
    force: owner.name,
    limbs: law.limbs.map(limb => ({ words: limbs[limb], cite: limbCite(limb) })),
  }
}

function allegationsOf({ before: { facts } }: ReviewFile) {
  return facts.allegations.map(({ id, words }, at) => {
    const found = facts.outcome?.findings.find(({ allegation }) => allegation === id)
    return {
      name: `Allegation ${at + 1}`,
      words,
      result: found?.result,
      reasons: found?.reasons,
      actions: found?.actions.join(', '),
    }
  })
}

export const reviewFile = page({
  path: '/reviews/matters/:matter',
  may: mayReview,
  audit: { look: 'matter', of: 'matter' },
  template: 'reviews/file.njk',
  async show(desk, here) {
    const found = await stepAt(desk, here)
    if (!found) return undefined
    const { file } = found
    const { review, law, report } = file
    const { notify, tell } = desk.reviews.recipients(file)
    const told = (all: typeof notify) => all.filter(({ toldOn }) => toldOn !== null).length
    const time = timeForReview(law, review, here)
    const counts = {
      notify: notify.length,
      notified: told(notify),
      tell: tell.length,
      told: told(tell),
    }
    return {
      ...found,
      done: reviewDoneIn(here.query),
      steps: stepsOf(file, counts),
      isWithUs: reviewIsWith(review) === 'local-policing-body',
      complainant: here.hideNames ? 'The complainant' : report.contact.name,
      grounds: review.grounds,
      how: cameBy[review.how],
      missing: statedNames.filter(name => !review.stated[name]).map(name => stated[name]),
      waived: review.taken?.formWaived,
      time,
      body: bodyOf(file),
      words: report.words,
      wanted: file.before.facts.contacts.at(-1)?.views,
      allegations: allegationsOf(file),
      putRight: file.before.facts.putRight,
      letters: letterRows(file, here),
      documents: file.documents.map(({ document, name }) => ({
        text: name,
        href: reviewAddress(file.matter, `documents/${document}`),
      })),
      story: file.before.story.toReversed().map(entry => toldOf(entry, here)),
      since: file.since.toReversed().map(entry => toldOf(entry, here)),
      recommendations: file.recommendations.map(({ kind, words, accepted, answer }) => ({
        kind: Object.entries(kinds).find(([name]) => name === kind)?.[1] ?? kind,
        words,
        accepted: accepted === null ? undefined : answerWord(accepted),
        answer,
      })),
    }
  },
  title: ({ reference }) => `Review, ${reference}`,
  back: '/reviews',
  reference: ({ reference }) => reference,
})
