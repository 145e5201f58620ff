/** What is asked at the start, and what is kept before it is lost. */
import { enquiry } from '../statement.ts'
import { guidelines } from './instrument.ts'

const intake = { ...guidelines, stage: 'intake' } as const
const evidence = { ...guidelines, stage: 'evidence' } as const

export const capture = enquiry({
  ...intake,
  id: 'disc.01-capture',
  title: 'Record it as an allegation of discrimination',
  says: `Somebody who says they were treated differently, or as people like them always are, has
    alleged discrimination though the word is not used. It gets an allegation of its own, with the
    characteristics it is about and their own words.`,
})

export const askWhy = enquiry({
  ...intake,
  id: 'disc.02-why',
  title: 'Ask why they think so',
  says: `Ask what made them believe it, and write the answer down. They need neither proof nor the
    right name for it.`,
})

export const perceivedOrAssociated = enquiry({
  ...intake,
  id: 'disc.03-perceived-assoc',
  title: 'Think of who they were taken for, and who they were with',
  says: `A person may be treated worse for a characteristic they were only thought to have, or that
    belongs to someone they are with. Decide which it may have been.`,
})

export const whichType = enquiry({
  ...intake,
  id: 'disc.04-type',
  title: 'Answer each type of discrimination',
  says: `Direct, indirect, arising from disability, adjustments not made, harassment and
    victimisation are each answered; so is behaviour the Act does not reach that still breaks the
    standard on equality and diversity.`,
})

export const intersection = enquiry({
  ...intake,
  id: 'disc.05-intersection',
  title: 'Think of characteristics together, and of a child seen as an adult',
  says: `Some treatment falls on a combination, such as a young Black man or a disabled woman. Ask
    too whether a child was treated as though older than they were.`,
})

export const recordAndRefer = enquiry({
  ...intake,
  id: 'disc.06-record-refer',
  title: 'Test recording and referral, and again when evidence changes',
  says: `Whether it must be recorded, and whether it must be referred as aggravated by
    discrimination, are decided with reasons when it arrives and each time the evidence moves.`,
})

export const rightHandler = enquiry({
  ...intake,
  id: 'disc.07-handler',
  title: 'Check who handles it',
  says: `The handler's knowledge, impartiality and own leanings are considered, and so is giving it
    to somebody else. The handler declares any interest.`,
})

export const notOutside = enquiry({
  ...intake,
  id: 'disc.08-not-outside',
  title: 'Ask whether quick resolution suits it at all',
  says: `Resolving it outside Schedule 3 is talked over with the complainant first, and what they
    agreed to is written down.`,
})

export const secureEvidence = enquiry({
  ...evidence,
  id: 'disc.09-evidence-secure',
  title: 'Secure every recording, and explain every gap',
  says: `Body-worn video of every officer there, what the camera kept from before it was started,
    CCTV, custody, radio, command logs, phones, terminals and social media are secured; where a
    camera was off or muted, the gap is explained.`,
})

export const exactWords = enquiry({
  ...evidence,
  id: 'disc.10-words',
  title: 'Establish the words that were used',
  says: `What was said before, during and after, in what tone, with what slang, jokes or
    stereotypes, to colleagues as well as to the complainant.`,
})

export const manner = enquiry({
  ...evidence,
  id: 'disc.11-nonverbal',
  title: 'Look at manner, and at how others there were spoken to',
  says: `Gestures, courtesy and tone towards this person are set beside those towards everyone else
    there, on the timeline and on the video.`,
})

export const decisionChain = enquiry({
  ...evidence,
  id: 'disc.12-decision-chain',
  title: 'Take the encounter apart, decision by decision',
  says: `From first attention through stop, search, force, handcuffs and arrest to custody and
    disposal, each decision has its own reason, its power and its evidence.`,
})

export const groundsThen = enquiry({
  ...evidence,
  id: 'disc.13-grounds',
  title: 'Test the grounds against what was written and known then',
  says: `Each use of a power is tested for its grounds or its need against the record made at the
    time and the intelligence there really was, not what was learnt afterwards.`,
})
