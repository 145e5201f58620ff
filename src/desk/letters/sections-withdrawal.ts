/** What a letter says of a withdrawal. */
import { underReview, withDirectorGeneral } from '#casework'
import { fill } from '../words.ts'
import { fourWeeksAfter, inWords, type KnownForLetter } from './known.ts'
import catalogue from './letters.en.json' with { type: 'json' }

function publicInterest({ facts }: KnownForLetter): string {
  const { withdrawalDecided } = facts
  if (withdrawalDecided)
    return withdrawalDecided.publicInterest
      ? catalogue['public-interest.goes-on']
      : catalogue['public-interest.ends']
  return withDirectorGeneral(facts)
    ? catalogue['public-interest.dg']
    : catalogue['public-interest.to-follow']
}

export const withdrawalSections = {
  'withdrawal-received': ({ facts: { withdrawal } }: KnownForLetter) =>
    withdrawal && {
      heading: catalogue['withdrawal-received'],
      paragraphs: [
        fill(catalogue['withdrawal-received.text'], {
          day: inWords(withdrawal.on),
          words: withdrawal.words,
        }),
      ],
    },
  'reply-by': ({ on }: KnownForLetter) => ({
    heading: catalogue['reply-by'],
    paragraphs: [fill(catalogue['reply-by.text'], { day: inWords(fourWeeksAfter(on)) })],
  }),
  meanwhile: () => ({
    heading: catalogue.meanwhile,
    paragraphs: [catalogue['meanwhile.text']],
  }),
  pressed: () => ({ heading: catalogue.pressed, paragraphs: [catalogue['pressed.text']] }),
  'withdrawal-signed': ({ facts: { withdrawal, withdrawalQueried } }: KnownForLetter) => {
    if (!withdrawal || (withdrawal.signed === 'unsigned' && !withdrawalQueried)) return undefined
    const text = catalogue[`withdrawal-signed.${withdrawal.signed}`]
    return {
      heading: catalogue['withdrawal-signed'],
      paragraphs: [fill(text, { day: inWords(withdrawal.on) })],
    }
  },
  effect: ({ facts: { withdrawal } }: KnownForLetter) =>
    withdrawal && {
      heading: catalogue.effect,
      paragraphs: [fill(catalogue['effect.text'], { day: inWords(withdrawal.pauseUntil) })],
    },
  'conduct-matter': () => ({
    heading: catalogue['conduct-matter'],
    paragraphs: [catalogue['conduct-matter.text']],
  }),
  'others-told': ({ facts }: KnownForLetter) => {
    const list = [
      ...(withDirectorGeneral(facts) ? [catalogue['others-told.dg']] : []),
      ...(underReview(facts) ? [catalogue['others-told.review']] : []),
    ]
    return list.length > 0 ? { heading: catalogue['others-told'], paragraphs: list } : undefined
  },
  'public-interest': (known: KnownForLetter) => ({
    heading: catalogue['public-interest'],
    paragraphs: [publicInterest(known)],
  }),
}
