/** What a letter says of a right to a review: each item of regulation 33(2)(a) by itself. */
import { fill } from '../words.ts'
import { fourWeeksAfter, inWords, type KnownForLetter } from './known.ts'
import catalogue from './letters.en.json' with { type: 'json' }

function bodyName({ review: { body, bodyName: name }, authority }: KnownForLetter): string {
  if (body === 'director-general') return catalogue['body.director-general']
  return name ?? fill(catalogue['body.local-policing-body'], { force: authority.name })
}

/** Where it stands, in words: a paragraph of the Schedule, or a limb of regulation 32. */
function limbWords(limb: string): string {
  const text = catalogue[limb.startsWith('30') ? 'limb.schedule' : 'limb.regulation']
  return fill(text, { limb })
}

/** Only where the body is one of ours can we say how it is reached. */
function whereToApply({ bodyName, bodyWhere }: KnownForLetter['review'], address: string) {
  if (!bodyName || !bodyWhere) return []
  const where = fill(catalogue['review-form.where'], { body: bodyName, where: bodyWhere })
  return [where, fill(catalogue['review-form.online'], { address })]
}

export const reviewSections = {
  'review-body': (known: KnownForLetter) => {
    if (!known.review.right || !known.review.body) return undefined
    const text = fill(catalogue['review-body.text'], { body: bodyName(known) })
    return { heading: catalogue.review, paragraphs: [text] }
  },
  'review-limb': ({ review: { body, limbs } }: KnownForLetter) => {
    if (body !== 'director-general' || limbs.length === 0) return undefined
    const words = limbs.map(limbWords).join(', ')
    return { paragraphs: [fill(catalogue['review-limb.text'], { limbs: words })] }
  },
  'no-right-to-dg': ({ review: { body } }: KnownForLetter) =>
    body === 'local-policing-body' ? { paragraphs: [catalogue['no-right-to-dg.text']] } : undefined,
  'review-last-day': ({ providedOn }: KnownForLetter) => ({
    heading: catalogue['review-last-day'],
    paragraphs: [
      fill(catalogue['review-last-day.text'], {
        provided: inWords(providedOn),
        last: inWords(fourWeeksAfter(providedOn)),
      }),
    ],
  }),
  'review-form': ({ madeOn, authority, providedOn, review, address }: KnownForLetter) => ({
    heading: catalogue['review-form'],
    paragraphs: [...whereToApply(review, address), catalogue['review-form.first']],
    list: [
      catalogue['review-form.details'],
      fill(catalogue['review-form.made'], { day: inWords(madeOn) }),
      fill(catalogue['review-form.force'], { force: authority.name }),
      fill(catalogue['review-form.provided'], { provided: inWords(providedOn) }),
    ],
  }),
}
