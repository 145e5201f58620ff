/** What kind of wrong it may be, how it is weighed, and how the answer is given. */
import { enquiry } from '../statement.ts'
import { guidelines } from './instrument.ts'

const kinds = { ...guidelines, stage: 'kinds' } as const
const assessment = { ...guidelines, stage: 'assessment' } as const
const outcome = { ...guidelines, stage: 'outcome' } as const

export const harassment = enquiry({
  ...kinds,
  id: 'disc.25-harassment',
  title: 'Consider harassment, and where the Act leaves a gap',
  says: `Was it unwanted, related to the characteristic, and did it mean to or in fact do what the
    Act describes, in that person's eyes and reasonably? Religion, belief and sexual orientation
    are not covered where the police act as a public authority.`,
})

export const victimisation = enquiry({
  ...kinds,
  id: 'disc.26-victimisation',
  title: 'Consider whether somebody was made to suffer for complaining',
  says: `Ask whether any harm came to them because they made an allegation or might, a
    counter-allegation or an arrest after the complaint among them.`,
})

export const organisation = enquiry({
  ...kinds,
  id: 'disc.27-organisational',
  title: 'Look beyond the officer',
  says: `Supervision, culture, local deployment, earlier warnings and whoever stood by and said
    nothing are part of what is looked into and learnt from.`,
})

export const criminal = enquiry({
  ...kinds,
  id: 'disc.28-criminal',
  title: 'Consider whether it is a crime',
  says: `Whether it may be a hate crime, an aggravated offence or misconduct in public office is
    decided, and so is the way to the prosecutor.`,
})

export const standardApplied = enquiry({
  ...assessment,
  id: 'disc.29-standard',
  title: 'Find the facts on the balance of probabilities, then what they point to',
  says: `First what more likely than not happened, then what may be inferred from all of it taken
    together. Nobody need have said the words or heard them, and intention need not be proved. The
    two steps of the courts are a way to think here, and bind nobody.`,
})

export const alternatives = enquiry({
  ...assessment,
  id: 'disc.30-alternatives',
  title: 'Say why the officer’s reason is believed or not',
  says: `The explanation is accepted or rejected with reasons, and each comparison and each pattern
    is dealt with.`,
})

export const findingForEach = enquiry({
  ...assessment,
  id: 'disc.31-finding-each',
  title: 'Decide the discrimination and the act apart',
  says: `The allegation of discrimination has a finding and the act has another: what was done may
    be lawful and the way it was done discriminatory, or the other way about.`,
})

export const cannotDetermine = enquiry({
  ...assessment,
  id: 'disc.32-cannot-determine',
  title: 'Say it could not be decided where it could not',
  says: `Where the evidence is balanced or lost the answer is that it could not be determined,
    never that the service was acceptable, and what was missing is said.`,
})

export const learning = enquiry({
  ...outcome,
  id: 'disc.33-learning',
  title: 'Learn from it even where nothing is found',
  says: `There may be something to learn, for one person or the whole force, and an apology for how
    it was felt, without a finding.`,
})

export const explainIt = enquiry({
  ...outcome,
  id: 'disc.34-explain',
  title: 'Explain all of it in the outcome letter',
  says: `The letter says in plain words what was asked and why it came out so. It does not say
    there is no evidence where the complainant's account is evidence.`,
})

export const monitor = enquiry({
  ...outcome,
  id: 'disc.35-monitor',
  title: 'Monitor how complaints themselves are handled',
  says: `The complainant's characteristics, where they choose to give them, and the outcome are
    kept for counting, so that unequal handling of complaints can be seen.`,
})
