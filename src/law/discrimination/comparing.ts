/** Who else would have been treated so, and what the officer says of it. */
import { enquiry } from '../statement.ts'
import { guidelines } from './instrument.ts'

const comparison = { ...guidelines, stage: 'comparison' } as const
const account = { ...guidelines, stage: 'account' } as const
const pattern = { ...guidelines, stage: 'pattern' } as const

export const actualComparator = enquiry({
  ...comparison,
  id: 'disc.14-comparator-actual',
  title: 'Find others in the same position, and how they were treated',
  says: `People in materially the same circumstances without the characteristic, from the same
    incident, shift or kind of offence, are found and set side by side.`,
})

export const hypotheticalComparator = enquiry({
  ...comparison,
  id: 'disc.15-comparator-hypo',
  title: 'Where there is nobody, work out how somebody would have been treated',
  says: `Where no such person is found, one is supposed, and policy, practice and other cases show
    how they would probably have been treated.`,
})

export const officersReason = enquiry({
  ...account,
  id: 'disc.16-explanation',
  title: 'Obtain the officer’s own reason for the treatment',
  says: `The officer is asked for a reason that has nothing to do with the characteristic, in an
    account that answers the allegation of discrimination itself and not only the act.`,
})

export const probe = enquiry({
  ...account,
  id: 'disc.17-probe',
  title: 'Probe the account, and do not stop at a denial',
  says: `Open questions: why this person, what was noticed first, what was assumed, what would have
    been done otherwise, and how it fits the records. Saying that everyone is treated the same, or
    that others speak well of one, is no answer.`,
})

export const attitudes = enquiry({
  ...account,
  id: 'disc.18-attitudes',
  title: 'Explore attitudes, and what the officer had been taught',
  says: `Stereotypes, generalisations and bias, knowing or not, that bear on the characteristic are
    explored, with the training the officer has had and what they know of the signs of disability.`,
})

export const officersHistory = enquiry({
  ...pattern,
  id: 'disc.19-history-officer',
  title: 'Review the officer’s history, whatever was found',
  says: `Earlier complaints and conduct matters, and intelligence, are read for alike words,
    powers, places and characteristics: withdrawn and unproved ones too. Likeness and number count,
    not only findings.`,
})

export const powersUsed = enquiry({
  ...pattern,
  id: 'disc.20-pattern-data',
  title: 'Look at how the officer and the unit use their powers',
  says: `Their stops, searches, force, Taser and strip searches are looked at for disproportion,
    each with the number it is a share of and what the figures cannot show.`,
})

export const otherWitnesses = enquiry({
  ...account,
  id: 'disc.21-witness-others',
  title: 'Ask colleagues, bystanders and custody staff',
  says: `Accounts are sought from whoever was there, also about what was said out of the
    complainant's hearing. Not asking somebody has a reason.`,
})

export const complainantsAccount = enquiry({
  ...account,
  id: 'disc.22-complainant-account',
  title: 'Take a full account from the complainant, and of what it did to them',
  says: `Their account, its effect on them, what supports it and the community and culture it is
    told from, with whatever interpreter, advocate or adjustment they need.`,
})

export const policyBehindIt = enquiry({
  ...pattern,
  id: 'disc.23-policy',
  title: 'Examine the policy, briefing or tasking behind it',
  says: `Where a policy, a briefing or a practice put a group at a disadvantage, what it was for
    and whether that justified it is examined.`,
})

export const adjustments = enquiry({
  ...account,
  id: 'disc.24-adjustments',
  title: 'Ask what was known of a disability, and what was adjusted',
  says: `What officers knew or ought to have known, what should have been ready beforehand, and
    which adjustments there were and were offered.`,
})
