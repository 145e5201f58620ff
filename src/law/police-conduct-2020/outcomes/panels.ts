/** Who conducts or chairs proceedings, who sits with them and who advises (regulation 28). */
import { day } from '#kernel'
import { classification, power } from '../../statement.ts'
import { commencement, conduct, panelAmendment, panelsReformed } from '../instrument.ts'

const tier = 'regulations'
const always = { from: commencement } as const
/** Two versions of one rule: as made, and since hearings were given a chief officer as chair. */
const asMade = { from: commencement, until: day('2024-05-06') } as const
const reformed = { from: panelsReformed } as const

export const meetingOf = classification({
  tier,
  id: 'panel.meeting',
  cite: conduct('28(1)'),
  title: 'A meeting: one person',
  says: `One person conducts a meeting: an officer at least one rank above, or, unless the case turns on
    operational policing, a more senior member of staff.`,
  confidence: 'read',
  inForce: always,
  of: 'who conducts a meeting',
  values: ['one-rank-higher-or-staff'],
})

export const meetingOfSpecial = classification({
  tier,
  id: 'panel.meeting.special-constable',
  cite: conduct('28(1)'),
  title: 'A meeting about a special constable: one person',
  says: `One person conducts it: an officer of sergeant or above, a senior human resources professional,
    or, unless the case turns on operational policing, a more senior member of staff.`,
  confidence: 'read',
  inForce: always,
  of: 'who conducts a meeting about a special constable',
  values: ['sergeant-or-above-or-staff'],
})

const hearingChair = { tier, id: 'panel.hearing.chair', of: 'who chairs a hearing' } as const
export const lawyerChairs = classification({
  ...hearingChair,
  cite: conduct('28'),
  title: 'A hearing was chaired by a lawyer',
  says: `Until 6 May 2024 a legally qualified person, appointed by the local policing body from its list,
    chaired a hearing.`,
  confidence: 'read-part',
  inForce: asMade,
  values: ['legally-qualified-chair'],
})
export const chiefOfficerChairs = classification({
  ...hearingChair,
  cite: conduct('28'),
  title: 'A hearing is chaired by the chief officer, or by whom they delegate',
  says: `Since 7 May 2024 the chief officer of the force chairs a hearing, or delegates it.`,
  confidence: 'read',
  inForce: reformed,
  values: ['chief-officer-or-delegate'],
})

const hearingMembers = { tier, id: 'panel.hearing.members', of: 'who sits at a hearing' } as const
export const officerAndIndependent = classification({
  ...hearingMembers,
  cite: conduct('28'),
  title: 'A senior colleague and one independent sat at a hearing',
  says: `Until 6 May 2024 the authority appointed an officer of superintendent or above, or a suitable
    member of staff, and the local policing body one independent person.`,
  confidence: 'recall',
  inForce: asMade,
  values: ['superintendent-or-above', 'independent'],
})
export const twoIndependents = classification({
  ...hearingMembers,
  cite: conduct('28'),
  title: 'Two independent members sit at a hearing',
  says: `Since 7 May 2024 the local policing body appoints two independent persons: one who has
    qualifications or experience that bear on discipline, and one who need not.`,
  confidence: 'read-part',
  inForce: reformed,
  values: ['independent-qualified', 'independent'],
})

const adviser = { tier, id: 'panel.hearing.adviser', of: 'who advises a hearing on law' } as const
export const noAdviser = classification({
  ...adviser,
  cite: conduct('28'),
  title: 'A hearing had no adviser in law',
  says: `Until 6 May 2024 a hearing had no adviser in law, because a lawyer chaired it.`,
  confidence: 'read-part',
  inForce: asMade,
  values: [],
})
export const adviserInLaw = classification({
  ...adviser,
  cite: conduct('28'),
  title: 'A lawyer advises a hearing, and has no vote',
  says: `Since 7 May 2024 the local policing body appoints a legally qualified adviser from its list, who
    advises on law and procedure. The panel must have regard to the advice; the adviser does not vote.`,
  confidence: 'read-part',
  inForce: reformed,
  caution: `That the adviser has no vote is from memory; that a senior officer's hearing has one too is
    our reading.`,
  values: ['legally-qualified-adviser'],
})

export const directorGeneralsWord = power({
  tier,
  id: 'panel.dg-input',
  cite: panelAmendment(),
  title: 'The Director General may recommend a chair from another force',
  says: `Since 7 May 2024 the Director General may recommend that the chief officer delegates chairing to
    somebody from another force; the chief officer must have regard to that.`,
  confidence: 'read',
  inForce: reformed,
  holder: ['director-general'],
})

const accelerated = {
  tier,
  id: 'panel.accelerated',
  of: 'who conducts an accelerated hearing',
} as const
const chiefOfficerConducts = { values: ['chief-officer-or-delegate'] } as const
export const acceleratedAsMade = classification({
  ...accelerated,
  ...chiefOfficerConducts,
  cite: conduct('55'),
  title: 'An accelerated hearing was conducted by the chief officer',
  says: `Until 6 May 2024 the chief officer, or a senior officer to whom it was delegated, conducted an
    accelerated hearing alone.`,
  confidence: 'recall',
  inForce: asMade,
})
export const acceleratedReformed = classification({
  ...accelerated,
  ...chiefOfficerConducts,
  cite: conduct('55, 2(4A)-(4C)'),
  title: 'An accelerated hearing is conducted by the chief officer, or by whom they delegate',
  says: `Since 7 May 2024 the chief officer conducts an accelerated hearing alone, or delegates it within
    the same limits as the chairing of a hearing; never to whoever certified the case.`,
  confidence: 'read',
  inForce: reformed,
})

export const threeForSeniors = classification({
  tier,
  id: 'panel.senior.three',
  cite: conduct('28(2)'),
  title: 'A senior officer always has a panel of three',
  says: `For an officer above chief superintendent a meeting, like a hearing, has a panel of three.`,
  confidence: 'read',
  inForce: always,
  of: 'how many sit for a senior officer',
  values: ['3'],
})

const seniorChair = {
  tier,
  id: 'panel.senior.chair',
  cite: conduct('28'),
  of: 'who chairs for a senior officer below the top',
  confidence: 'read-part',
} as const
export const lawyerChairsForSeniors = classification({
  ...seniorChair,
  title: 'A lawyer chaired for a senior officer',
  says: `Until 6 May 2024 a legally qualified person chaired for every senior officer.`,
  inForce: asMade,
  values: ['legally-qualified-chair'],
})
export const moreSeniorChairs = classification({
  ...seniorChair,
  title: 'A more senior officer of another force chairs for a senior officer',
  says: `Since 7 May 2024 a more senior officer from a different force chairs for a senior officer below
    the top ranks.`,
  inForce: reformed,
  values: ['more-senior-officer-of-another-force'],
})

const topChair = {
  ...seniorChair,
  id: 'panel.senior.chair-top',
  of: 'who chairs for a chief officer and the top of the Metropolitan Police',
} as const
export const lawyerChairsForTop = classification({
  ...topChair,
  title: 'A lawyer chaired for a chief officer',
  says: `Until 6 May 2024 a legally qualified person chaired also for a chief officer, and for a deputy or
    assistant commissioner of the Metropolitan Police.`,
  inForce: asMade,
  values: ['legally-qualified-chair'],
})
export const inspectorChairs = classification({
  ...topChair,
  title: 'The inspectorate chairs for a chief officer',
  says: `Since 7 May 2024 the Chief Inspector of Constabulary, or an inspector named for it, chairs for a
    chief officer, and for a deputy or assistant commissioner of the Metropolitan Police.`,
  inForce: reformed,
  values: ['chief-inspector-of-constabulary-or-inspector'],
})

const seniorMembers = {
  ...seniorChair,
  id: 'panel.senior.members',
  of: 'who else sits for a senior officer',
  confidence: 'recall',
} as const
export const inspectorAndIndependent = classification({
  ...seniorMembers,
  title: 'An inspector and an independent sat for a senior officer',
  says: `Until 6 May 2024 an inspector of constabulary, or somebody they named, and one independent person
    sat for a senior officer.`,
  inForce: asMade,
  values: ['inspector-or-nominee', 'independent'],
})
export const independentsForSeniors = classification({
  ...seniorMembers,
  title: 'Independent members sit for a senior officer',
  says: `Since 7 May 2024 independent persons appointed by the local policing body sit for a senior
    officer: taken here as the same two as at any hearing.`,
  inForce: reformed,
  caution: 'That they are independent is from memory; that one must be qualified is our reading.',
  values: ['independent-qualified', 'independent'],
})

export const formersByRank = classification({
  tier,
  id: 'panel.former',
  cite: conduct('28'),
  title: 'For a former officer, by the rank they held',
  says: `Who sits for somebody who has left follows the rank they held at the time.`,
  confidence: 'recall',
  inForce: always,
  of: 'by which rank the panel of a former officer goes',
  values: ['rank at the relevant time'],
})
