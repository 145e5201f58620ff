/** What research found of patterns among officers, and what it asks of us. */
import { context } from '../statement.ts'
import { published, throughout } from './instrument.ts'

type Found = readonly [
  id: string,
  title: string,
  says: string,
  work: string,
  confidence?: 'read' | 'recall',
]

const found: readonly Found[] = [
  [
    'eis.dssg',
    'Early intervention: what was looked at, and for what',
    `An open system looked at records over several spans of time, unproved allegations among them,
    in order to offer training and counselling. It teaches us to show what was looked at, and never
    a bare number.`,
    'University of Chicago, police early intervention system, 2015 to 2016',
  ],
  [
    'net.wood2019',
    'Half of officers are tied to others by being named together',
    `Over six years in Chicago almost half of the officers complained of were named with another;
    seniority and likeness foretold the ties. What deserves a look may be a group.`,
    'Wood, Roithmayr and Papachristos, Socius 5 (2019)',
  ],
  [
    'net.ouellet2019',
    'The share of colleagues with earlier complaints of force',
    `In Chicago the share of co-accused who had complaints of force before foretold an officer’s
    own. It bears on who works with whom, and says nothing of anybody’s guilt.`,
    'Ouellet, Hashimi, Gravel and Papachristos, Criminology & Public Policy 18(3) (2019)',
  ],
  [
    'net.met2019',
    'In London too, peers’ misconduct is followed by one’s own',
    `Among some 35,000 of the Metropolitan Police, a tenth more misconduct among peers was followed
    by about eight per cent more of one’s own. Moving an officer moves the risk, so whoever
    receives them is told.`,
    'Quispe-Torreblanca and Stewart, Nature Human Behaviour 3 (2019)',
  ],
  [
    'net.crews',
    'Crews can be seen in shared complaints',
    `Dense groups of officers show in who is complained of together. Finding one is a reason for a
    person to look, and for nothing else.`,
    'Jain, Sinclair and Papachristos, PLoS ONE (2022), abstract',
  ],
  [
    'net.dallas-null',
    'It was not found everywhere',
    `In Dallas misconduct was not found to spread among colleagues. What holds elsewhere is tested
    on one’s own records, and how unsure it is is shown.`,
    'Simpson and Kirk, Journal of Quantitative Criminology (2022)',
    'recall',
  ],
  [
    'pred.rozema2019',
    'Allegations carry something, proved or not',
    `Ranked by allegations drawn towards the average, the highest hundredth had almost five times
    as many payments and over four times the damages. A raw rate of few cases misleads.`,
    'Rozema and Schanzenbach, American Economic Journal: Economic Policy 11(2) (2019)',
  ],
  [
    'pred.chalfin2021',
    'Taking the few away changes little',
    `Without the tenth that looked worst beforehand, force would have fallen by only four to six
    per cent in ten years. Supervision, culture and networks matter more, and the screens say so.`,
    'Chalfin and Kaplan, Criminology & Public Policy 20(2) (2021)',
  ],
  [
    'pred.density-bias',
    'A few always have most of what is rare',
    `Ten complaints about a hundred officers can never be about more than ten of them.
    Concentration is set against what chance alone would make before it is given a meaning.`,
    'Kaplan, 2021',
  ],
  [
    'escrow.ayres2012',
    'Nobody wants to be the first to speak',
    `An allegation kept sealed until a second names the same person makes it easier to speak. It is
    the depositor’s to release.`,
    'Ayres and Unkovic, Michigan Law Review 111 (2012)',
  ],
  [
    'escrow.callisto',
    'Matching without reading',
    `An open system keeps each record under a key from whoever deposited it and a secret of the
    server, and finds a match without anybody reading the words.`,
    'Callisto',
  ],
]

export const research = found.map(([id, title, says, work, confidence = 'read']) =>
  context({
    id,
    title,
    says,
    cite: published(work, 'https://doi.org/'),
    tier: 'practice',
    confidence,
    inForce: throughout,
  }),
)
