/**
 * Signs that somebody may be abusing their position for a sexual purpose.
 *
 * Each is a reason to ask and never a finding. None looks at a protected characteristic of the
 * officer; what was asked and set aside stays known to whoever asks next; and several are shown as
 * a list, never added up to a number.
 */
import type { Citation } from '../provision.ts'
import { enquiry } from '../statement.ts'
import type { Confidence, Tier } from '../vocabulary.ts'
import { conductOffice, ours, throughout } from './instrument.ts'

type Said = readonly [name: string, title: string, says: string]
type Source = Readonly<{ cite: Citation; tier: Tier; confidence: Confidence }>

function indicators(source: Source, said: readonly Said[]) {
  return said.map(([name, title, says]) =>
    enquiry({
      ...source,
      id: `apsp.indicator.${name}`,
      title,
      says,
      inForce: throughout,
      stage: 'indicator',
    }),
  )
}

const seen = indicators(
  {
    cite: conductOffice('abuse of position for a sexual purpose, warning signs'),
    tier: 'practice',
    confidence: 'read',
  },
  [
    [
      'off-duty-contact',
      'Contact off duty',
      'The contact log shows contact or visits outside the roster.',
    ],
    [
      'unexpected-visits',
      'Visits nobody asked for',
      'Welfare checks unannounced, at odd hours or with no tasking behind them.',
    ],
    [
      'post-case-contact',
      'Contact after the case',
      'Contact goes on after the incident or the case was closed.',
    ],
    [
      'unnecessary-comms',
      'More messages than the work needs',
      'Telephone, e-mail or social media beyond what the case called for.',
    ],
    [
      'personal-phone',
      'From a phone of their own',
      'A victim or witness is contacted from a personal device or account and not a work one.',
    ],
    ['pet-names', 'Nicknames', 'Nicknames or pet names in messages or statements.'],
    [
      'sexualised-comments',
      'Sexual words and signs',
      'Kisses, suggestive pictures or sexual comments in messages.',
    ],
    ['flirting', 'Flirting', 'Flirting, as the person themselves or a colleague tells of it.'],
    [
      'physical-contact',
      'Touching',
      'Touching the work did not need, as told or as seen on video.',
    ],
    ['gifts', 'Gifts', 'Gifts, letters or money, given or taken.'],
    [
      'knight',
      'The rescuer',
      'The officer is seen as the one who rescues, by themselves, a colleague or the person.',
    ],
    [
      'favourite-officer',
      'Always this officer',
      'One officer is asked for again and again, or keeps offering to go.',
    ],
    [
      'steered-da',
      'A domestic abuse case made small',
      'A case of domestic abuse is pushed towards a low outcome, or a quick one.',
    ],
    [
      'victim-unaware',
      'The person sees nothing wrong',
      'Somebody who sees nothing wrong will not complain: no complaint does not mean no harm.',
    ],
    [
      'systems-lookup',
      'Look-ups without a task',
      'A person or an address is looked up with no tasking, or again and again.',
    ],
    [
      'prior-domestic-abuse',
      'Reports of domestic abuse about the officer',
      'Reports of domestic abuse by the officer themselves, in any force.',
    ],
    [
      'exposure-reports',
      'Reports of exposure',
      'Indecent exposure or another offence without contact was reported of the officer.',
    ],
  ],
)

const remembered = indicators(
  {
    cite: conductOffice('abuse of position for a sexual purpose, what is known of such cases'),
    tier: 'practice',
    confidence: 'recall',
  },
  [
    [
      'sole-contact',
      'Always alone',
      'The officer goes alone, or leaves whoever came with them outside.',
    ],
    [
      'bwv-gap',
      'The camera was off',
      'The camera was off, muted or late where somebody vulnerable lives.',
    ],
    [
      'unrecorded-visit',
      'A visit with no entry',
      'A visit is in no log or notebook, or the vehicle stopped with nothing to explain it.',
    ],
    ['out-of-area', 'Outside the beat', 'The officer goes outside their area for the same person.'],
    [
      'personal-detail-sharing',
      'Talk of private life',
      'The officer tells of their own private life and asks about the other person’s.',
    ],
    [
      'number-from-record',
      'A number taken from a record',
      'The number was taken from a crime or custody record.',
    ],
    [
      'social-add',
      'Added on social media',
      'A victim, witness or suspect is added on social media or a dating application.',
    ],
    [
      'offers-favours',
      'Favours offered',
      'Leniency, help with a case or a way into custody is promised.',
    ],
    [
      'secrecy',
      'Asked to keep it quiet',
      'The person is asked to say nothing of it, or messages are deleted.',
    ],
    [
      'intimidation',
      'Made afraid to report',
      'A warrant card or a rank is used so that nobody reports.',
    ],
    [
      'prior-sexist-conduct',
      'Earlier conduct towards colleagues',
      'Sexual or misogynistic behaviour towards colleagues was reported before.',
    ],
    [
      'cadet-contact',
      'Private channels with cadets',
      'The officer has private channels with cadets or young volunteers.',
    ],
  ],
)

const chosen = indicators(
  { cite: ours('signs looked for in the records'), tier: 'house', confidence: 'read' },
  [
    [
      'lookup-then-contact',
      'A look-up, then contact',
      'A look-up is followed by contact within fourteen days.',
    ],
    [
      'vulnerable-clustering',
      'More vulnerable women than others meet',
      'The officer’s contacts are vulnerable women more often than those of peers on the same duty.',
    ],
    [
      'multi-source-weak',
      'Weak reports from people who do not know each other',
      'Two or more weak reports, none of them proved, come from people with nothing to do with each other.',
    ],
  ],
)

export const positionAbuseIndicators = [...seen, ...remembered, ...chosen]
