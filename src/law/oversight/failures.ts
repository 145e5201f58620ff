/**
 * Failures on the public record, and what a system must do so that they are not repeated.
 *
 * Each names what does it here, the test that fails where it does not, and what is still to come.
 * What only half does it is named with what will do the rest: nothing is claimed that is not there.
 */
import { requirement } from '../statement.ts'
import { conductOffice, inspectorate, published, throughout } from './instrument.ts'

const met = {
  tier: 'house',
  confidence: 'read',
  inForce: throughout,
} as const
const none = { ...met, metBy: [], provedBy: [] } as const
const interimReport = published(
  'Baroness Casey, interim report on misconduct, October 2022',
  'https://www.met.police.uk/',
)
const vettingReport = inspectorate('vetting, misconduct and misogyny in the police, November 2022')
const inquiry = (part: string) =>
  published(`Angiolini Inquiry, ${part}`, 'https://www.angiolini.independent-inquiry.uk/')

export const nameRemoved = requirement({
  ...met,
  id: 'failure.name-removed',
  cite: conductOffice('records of an officer convicted in 2023'),
  title: 'A name is never taken off what was alleged',
  says: `When criminal cases ended, an officer’s name was taken off two records, and later checks
    saw no pattern. What was recorded stays: an ending, a transfer or a correction is another
    entry, and the log shows any that was altered.`,
  metBy: ['src/store/append.ts', 'src/desk/privacy/privacy.ts'],
  provedBy: ['src/store/tamper.test.ts', 'src/casework/complaint/privacy.test.ts'],
  awaits: ['history (issue 6)'],
  caution: `Somebody taken off who a complaint is about stays in its timeline with the reason, but
    is no longer found by looking them up.`,
})

export const noActionEndsMisconduct = requirement({
  ...none,
  id: 'failure.nfa-ends-misconduct',
  cite: conductOffice('reviews of conduct investigations, 2023 to 2024'),
  title: 'The end of a criminal case decides no misconduct',
  says: `Conduct was left unlooked at because a prosecution ended. A criminal result opens a
    decision about conduct, with reasons and a signature of its own, and no matter closes with that
    left blank.`,
  awaits: ['proceedings (issue 8)'],
})

export const inIsolation = requirement({
  ...met,
  id: 'failure.allegations-in-isolation',
  cite: interimReport,
  title: 'Earlier matters are weighed before a decision',
  says: `Eleven allegations over years were each looked at alone. Whoever assesses a complaint
    sees what is held about the person, proved or not, and says what is relevant and how it was
    weighed.`,
  metBy: ['src/web/casework/history/weigh.ts', 'src/desk/people/history.ts'],
  provedBy: ['test/journeys/people.test.ts', 'src/desk/people/look-up.test.ts'],
  awaits: ['history (issue 6)', 'proceedings (issue 8)'],
  caution: 'It does not yet hold up a decision, nor reach matters other forces hold.',
})

export const repeatSubjects = requirement({
  ...none,
  id: 'failure.repeat-not-acted',
  cite: interimReport,
  title: 'Somebody complained of again is looked at as a whole',
  says: `A fifth of those in one force’s system had more than one allegation, and very few were
    dismissed. A second allegation of a sexual, violent or discriminatory kind, or a third of any
    in five years, asks for a look at the pattern.`,
  confidence: 'read-part',
  caution: 'The numbers beside the fifth are from memory.',
  awaits: ['history (issue 6)', 'statistics'],
})

export const sexualLessOften = requirement({
  ...none,
  id: 'failure.sexual-lower-cta',
  cite: interimReport,
  title: 'How often each kind of allegation has a case to answer',
  says: `Sexual and equality allegations came to a case to answer less often than others. The share
    is shown by kind, with how sure it is, and a gap is pointed out.`,
  awaits: ['statistics'],
})

export const slow = requirement({
  ...met,
  id: 'failure.slow',
  cite: interimReport,
  title: 'What is old is seen, and whose it is',
  says: `Misconduct took 400 days on average, and a fifth of it over two years. The oldest matter
    of each handler and every report that twelve months bring are on one page.`,
  metBy: [
    'src/web/casework/day/overview.ts',
    'src/law/complaints-and-misconduct-2020/regulation-13.ts',
  ],
  provedBy: [
    'src/web/casework/day/day.test.ts',
    'src/law/complaints-and-misconduct-2020/regulation-13.test.ts',
  ],
  awaits: ['proceedings (issue 8)', 'statistics'],
  caution: 'The report is not yet drafted by itself, and no bands of age are counted.',
})

export const nothingHappens = requirement({
  ...met,
  id: 'failure.nothing-happens',
  cite: interimReport,
  title: 'Whoever reported sees what happens, and what is done to them since',
  says: `Most internal allegations had no case to answer, and managers warned people off reporting.
    Whoever complained follows it on a page of their own, tells there what has happened to them
    since, and it is the first thing its handler sees.`,
  metBy: ['src/web/track/pages.ts', 'src/web/casework/safe/since.ts', 'src/desk/safe/verbs.ts'],
  provedBy: ['test/journeys/track.test.ts', 'test/journeys/safe.test.ts'],
  awaits: ['proceedings (issue 8)'],
  caution:
    'That a supervisor discouraged a report is told in words, and is no allegation by itself.',
})

export const undergraded = requirement({
  ...none,
  id: 'failure.undergraded',
  cite: vettingReport,
  title: 'Severity has its reasons, and a second reader',
  says: `What should have been gross misconduct was assessed as less, or as nothing. Each
    assessment says why, and some are made again by somebody who has not seen the first.`,
  awaits: ['proceedings (issue 8)', 'statistics'],
})

export const transferred = requirement({
  ...none,
  id: 'failure.transfer-with-history',
  cite: vettingReport,
  title: 'History goes with an officer to another force',
  says: `Officers moved in spite of what was known of them. What is held goes along with a signed
    digest, and the receiving force records that it was read before it accepts.`,
  awaits: ['history (issue 6)', 'proceedings (issue 8)'],
})

export const oneOff = requirement({
  ...none,
  id: 'failure.vetting-one-off',
  cite: vettingReport,
  title: 'Nothing is a single event where there were several',
  says: `Abusive acts were cleared as single events, or as long ago. Why clearance is given is said
    against the whole timeline, and single cannot be chosen where there are more.`,
  awaits: ['proceedings (issue 8)'],
})

export const exposureMinimised = requirement({
  ...none,
  id: 'failure.exposure-minimised',
  cite: inquiry('Part 1, February 2024'),
  title: 'Sexual allegations without contact are not made small',
  says: `Reports of exposure were not investigated, and vetting missed what they showed. Such an
    allegation about anybody in the police is not put right quickly, and others it may concern are
    looked for.`,
  awaits: ['evidence (issue 7)', 'proceedings (issue 8)'],
})

export const basicQuestions = requirement({
  ...none,
  id: 'failure.basic-questions',
  cite: inquiry('Part 2, December 2025'),
  title: 'No figure without its missing share',
  says: `Simple questions about sexual crime could not be answered from what was kept. Every figure
    shows how much of what it counts is not known.`,
  awaits: ['statistics'],
})

export const ownForce = requirement({
  ...met,
  id: 'failure.own-force-investigates',
  cite: published(
    'Super-complaint on police-perpetrated domestic abuse, 2022',
    'https://www.gov.uk/',
  ),
  title: 'Nobody near the person complained against is given the matter',
  says: `Forces investigated their own for domestic abuse and missed the risks. Whoever is in that
    person’s line, unit or life is kept from the matter and cannot be given it, and what must be
    referred is asked and reasoned.`,
  metBy: ['src/desk/access/restrict.ts', 'src/desk/access/holder.ts'],
  provedBy: ['src/desk/access/restrict.test.ts'],
  awaits: ['proceedings (issue 8)'],
  caution: 'Asking for another force to investigate is not yet a choice of its own.',
})

export const familyNotTold = requirement({
  ...met,
  id: 'failure.family-not-told',
  cite: published('Families at inquests', 'https://www.inquest.org.uk/'),
  title: 'A family is told of a hearing, and it is known that they were',
  says: `Families learn late, or never, that there is a hearing. Each relative is identified, told
    and asked to confirm, and a change asks again.`,
  metBy: ['law owed: inquest-invite.fan-out', 'law owed: inquest-invite.proof'],
  provedBy: ['src/law/coroners/invitations.test.ts'],
  awaits: ['proceedings (issue 8)'],
  caution: 'Who is to be told, by when, is worked out; no page yet asks for it to be confirmed.',
})

export const evidenceLate = requirement({
  ...none,
  id: 'failure.evidence-late',
  cite: published('The death of Blair Peach, 1979', 'https://www.met.police.uk/'),
  title: 'What is disclosed has an owner and a day',
  says: `A report on a death was disclosed thirty-one years later. Every item has somebody who
    answers for it and a day; what is kept back has a ground and a day on which it is looked at
    again.`,
  awaits: ['evidence (issue 7)'],
})

export const deathInRestraint = requirement({
  ...none,
  id: 'failure.restraint-death',
  cite: published('The death of Seni Lewis, 2010', 'https://www.policeconduct.gov.uk/'),
  title: 'Restraint is shown second by second',
  says: `Eleven officers restrained a man in a mental health unit until he died. Positions, times,
    cameras and what could be heard are set on one line.`,
  awaits: ['evidence (issue 7)'],
})

export const statusSecret = requirement({
  ...none,
  id: 'failure.monitoring-secret',
  cite: inspectorate('forces in the Engage phase, before July 2022'),
  title: 'That a force is watched is public',
  says: `Until 2022 it was not published which forces were watched more closely. The status of a
    force and its reasons are public unless somebody decides otherwise and says why.`,
  awaits: ['inspection'],
})

export const paperClosure = requirement({
  ...none,
  id: 'failure.paper-closure',
  cite: inspectorate('progress reviews, 2023'),
  title: 'A plan is not an improvement',
  says: `Improvement was claimed on plans and on what forces said of themselves. What a force says
    of itself is marked as that, and never closes a concern.`,
  awaits: ['inspection'],
})
