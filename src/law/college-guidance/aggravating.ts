/** What makes the incident worse. */
import { factorsOf } from './instrument.ts'

export const aggravating = factorsOf('aggravating', [
  ['agg.planned', 'Planned', 'Premeditated, targeted, or led up to by predatory steps.'],
  [
    'agg.malign',
    'A bad motive',
    'Done for sexual gratification, money or some other gain of the officer’s own.',
  ],
  [
    'agg.abuse-trust',
    'Abuse of trust',
    'Trust, position, powers or authority were abused to do it.',
  ],
  [
    'agg.violence',
    'Deliberate violence or damage',
    'Violence or damage that was meant, or that served nothing.',
  ],
  [
    'agg.continued',
    'Carried on knowing better',
    'The officer went on after seeing that it was improper.',
  ],
  ['agg.repeated', 'Repeated', 'Done regularly, again and again, or kept up over a time.'],
  [
    'agg.impact',
    'A serious effect on somebody',
    'The effect on another person’s body or mind was serious.',
  ],
  [
    'agg.vulnerable-victim',
    'Somebody vulnerable',
    'The person it was done to was vulnerable, if only at that time.',
  ],
  ['agg.multiple-victims', 'More than one person', 'It was done to more than one person.'],
  ['agg.conceal', 'Concealment', 'The officer hid what had been done, or tried to.'],
  ['agg.blame', 'Blaming others', 'The officer laid the blame on somebody else.'],
  [
    'agg.instructions',
    'Far from instructions or guidance',
    'A marked departure from an order, a policy or national guidance.',
  ],
  [
    'agg.no-advice',
    'Nobody was asked',
    'The officer raised no concern and asked for no advice where they should have.',
  ],
  [
    'agg.national-concern',
    'Conduct there is concern about',
    'Conduct of a kind there is concern about, locally or nationally.',
  ],
  [
    'agg.multiple-allegations',
    'Several allegations proved',
    'More than one allegation is proved, or more than one Standard was broken.',
  ],
  [
    'agg.discrimination',
    'Any unlawful discrimination',
    'Some part of it was unlawful discrimination.',
  ],
])
