/** What people who complain are owed beside the procedure: as victims, and in using the service. */
import { day } from '#kernel'
import { section } from '../police-reform-act-2002/instrument.ts'
import { contents, context, definition, requirement, standingDuty } from '../statement.ts'
import { enacted, published, throughout, victimsAct } from './instrument.ts'

const ours = { tier: 'house', inForce: throughout } as const
const victimsCode = published(
  'Code of Practice for Victims of Crime in England and Wales',
  'https://www.gov.uk/',
)

export const clinicians = requirement({
  ...ours,
  id: 'who.clinician',
  cite: section('12(2), (6)'),
  confidence: 'read',
  title: 'A clinician’s report is never lost for want of consent',
  says: `With a patient’s written consent a clinician complains for them. Without it the report is
    taken all the same, as a witness’s, as information or as a possible conduct matter; as little
    as can be is passed on, and nobody near the person complained against approaches the patient.`,
  metBy: ['src/web/casework/intake/people/people.ts', 'src/desk/access/restrict.ts'],
  provedBy: ['src/desk/intake/intake.test.ts', 'src/desk/access/restrict.test.ts'],
  awaits: ['evidence (issue 7)'],
  caution: 'The ways by capacity, child protection and vital interests are not recorded apart.',
})

export const anonymous = requirement({
  ...ours,
  id: 'who.anonymous',
  cite: published('IOPC statutory guidance, 2020', 'https://www.policeconduct.gov.uk/'),
  tier: 'guidance',
  confidence: 'recall',
  title: 'An anonymous complaint is logged, and answered both ways',
  says: `Who somebody is matters only for telling them things and for a review. A code opens a
    channel both ways, what files say of who made them is taken out before they are passed on, and
    nobody tries to find out who it is.`,
  metBy: ['src/web/track/pages.ts', 'src/evidence/without-metadata.ts'],
  provedBy: ['test/journeys/intake-others.test.ts', 'src/evidence/without-metadata.test.ts'],
})

export const codeForVictims = contents({
  id: 'victims.code',
  cite: victimsCode,
  tier: 'guidance',
  confidence: 'read-part',
  caution: 'That there are twelve rights and since when was read; the list of them is from memory.',
  inForce: { from: day('2021-04-01') },
  title: 'The twelve rights of a victim of crime',
  says: `Somebody who says an officer committed a crime against them is a victim too, and has the
    twelve rights of the code.`,
  document: 'the Victims’ Code',
  items: [
    { id: '1', says: 'To be understood and to understand, with an interpreter or plain words.' },
    { id: '2', says: 'To have what happened recorded without needless delay.' },
    { id: '3', says: 'To be told about reporting.' },
    { id: '4', says: 'To be put in touch with support.' },
    { id: '5', says: 'To be told about compensation.' },
    { id: '6', says: 'To be told how the investigation goes on.' },
    { id: '7', says: 'To say in a statement what it did to them.' },
    { id: '8', says: 'To be told about the trial.' },
    { id: '9', says: 'To be told how it ended, and about a review.' },
    { id: '10', says: 'To have expenses paid and property back.' },
    { id: '11', says: 'To be told about the offender.' },
    { id: '12', says: 'To complain where these are not kept.' },
  ],
})

export const victimsActNotSeen = context({
  id: 'victims.act',
  cite: victimsAct('2-12'),
  tier: 'statute',
  confidence: 'read',
  inForce: { from: day('2024-05-24') },
  title: 'A code under the Act of 2024 may have replaced this one',
  says: `The Act of 2024 provides for a code of its own and for looking at whether it is kept. Its
    main sections were still shown as to come in the text that was seen, so nothing is computed
    from it.`,
  caution: 'Whether these sections are in force is not known.',
})

export const victimMeans = definition({
  id: 'victims.harm-definition',
  cite: victimsAct('1'),
  tier: 'statute',
  confidence: 'read',
  inForce: { from: day('2024-05-24') },
  title: 'Who is a victim of crime',
  says: `Whoever came to harm of body, mind, feelings or means directly through a crime, also by
    seeing it; close family of somebody who died of it; a child in a home with domestic abuse.
    Nobody need have reported or charged anything.`,
  caution: 'Whether this section is in force is to be checked.',
})

export const accessibleToAll = standingDuty({
  id: 'access.psbar',
  cite: enacted(
    'Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018',
    'uksi/2018/952',
  ),
  tier: 'regulations',
  confidence: 'read',
  inForce: { from: day('2018-09-23') },
  title: 'A public body’s website can be used by everybody, and says how far',
  says: `Websites and applications of public bodies, the police among them and bought ones too, are
    accessible and carry a statement of it. Since October 2024 they are looked at against version
    2.2 of the guidelines, level AA.`,
  bearer: ['chief-officer', 'local-policing-body', 'director-general'],
})

export const accessibleDesign = requirement({
  ...ours,
  id: 'access.design',
  cite: published(
    'Web Content Accessibility Guidelines 2.2',
    'https://design-system.service.gov.uk/accessibility/wcag-2-2/',
  ),
  confidence: 'recall',
  title: 'Everything works by keyboard, without scripts, and loses no words',
  says: `A complaint can be made by keyboard alone and without scripts, kept half done and come
    back to. What was typed is never lost when somebody is signed out, nothing is asked for twice,
    and other ways than this one are offered.`,
  metBy: ['src/web/report', 'src/web/kept-forms.ts', 'src/web/layout.njk'],
  provedBy: ['test/journeys/slice.test.ts', 'test/journeys/track.test.ts'],
  caution:
    'Sign language and large print are asked for and provided by people, not by the service.',
})

export const reasonableAdjustments = standingDuty({
  id: 'access.equality',
  cite: enacted('Equality Act 2010, s.20 and s.149', 'ukpga/2010/15/section/149'),
  tier: 'statute',
  confidence: 'recall',
  inForce: { from: day('2011-04-05') },
  title: 'Adjustments for disabled people, and regard to equality',
  says: `A public body takes reasonable steps so that a disabled person is at no substantial
    disadvantage, and has due regard to equality in what it does.`,
  bearer: ['chief-officer', 'local-policing-body', 'director-general'],
})

export const languageFirst = requirement({
  ...ours,
  id: 'lang.interpreter',
  cite: victimsCode,
  tier: 'guidance',
  confidence: 'recall',
  title: 'Ask first which language, and who interprets',
  says: `Language and the need of an interpreter are asked before anything else and kept with the
    person. Nobody of the family and no officer interprets an account, and the outcome comes in
    that language.`,
  metBy: ['src/web/report/contact/contact.ts', 'src/web/casework/assess/first/contact.ts'],
  provedBy: ['test/journeys/slice.test.ts'],
  awaits: ['evidence (issue 7)'],
  caution: 'Letters are drawn in English and Welsh; any other language is left to people.',
})

export const holdsTheirCase = requirement({
  ...ours,
  id: 'safeguard.accused-has-my-case',
  cite: published(
    'Super-complaint report on police-perpetrated domestic abuse, 2022',
    'https://www.gov.uk/',
  ),
  confidence: 'read',
  title: 'The officer complained of does not hold the complainant’s own case',
  says: `Whether they do is looked for the same day, by person and by reference. The case is taken
    from them and given outside their line, unless that would tip them off; the complainant is told
    who has it, what was looked at is known, and none of it delays the case.`,
  metBy: ['src/desk/safe/find.ts', 'src/desk/safe/verbs.ts'],
  provedBy: ['src/desk/safe/safe.test.ts', 'test/journeys/safe.test.ts'],
})

export const reprisals = requirement({
  ...ours,
  id: 'safeguard.reprisal',
  cite: published('A choice of this project: twelve months of watching', 'https://www.gov.uk/'),
  confidence: 'read',
  title: 'What happens to a complainant afterwards is watched for a year',
  says: `For twelve months new look-ups of a complainant by the officer or the unit are asked
    about, and what they tell of stops, arrests or anything else since is at the head of the list.`,
  metBy: ['src/desk/safe/look-ups.ts', 'src/web/casework/safe/since.ts'],
  provedBy: ['src/desk/safe/safe.test.ts', 'test/journeys/safe.test.ts'],
  caution: 'Stops and arrests are known only where somebody tells of them.',
})
