/**
 * What somebody using the pages would ask for, so that a happening of a worked example comes about:
 * each happening, and the commands that say it.
 */
import type { AllegationId } from '#kernel'
import type { HappeningName } from '#law'
import { considering, publishing } from './publishing.fixture.ts'
import {
  actions,
  around,
  assessed,
  dayIn,
  despite,
  interview,
  isSaid,
  levels,
  notice,
  one,
  otherDay,
  periodChanged,
  type Saying,
  type Says,
  service,
  step,
  text,
  words,
} from './saying.fixture.ts'

const finding = (allegation: AllegationId) => ({
  ...{ allegation, result: 'no-further-action', reasons: words, actions: [] },
})
const limb = (saying: Saying) => ({ holds: isSaid(saying, 'met'), why: words })
const lowe = {
  name: 'Mr Lowe',
  seat: 'member',
  as: 'independent',
  appointedBy: 'authority',
  outside: true,
} as const
const listed = { form: 'hearing', time: '10:00', days: 3, place: 'Northmoor' } as const
const found = { found: 'proved', facts: words, standards: [1], why: words } as const
const disputed = { accepted: 'no', words } as const
const influence = { open: 'no', why: words } as const
const withdrawn = {
  what: words,
  purpose: 'criminal-proceedings',
  realRisk: words,
  significantEffect: words,
} as const

/** Every happening of the examples of conduct; one that is missing cannot be said. */
export const sayings: Readonly<Partial<Record<HappeningName, Says>>> = {
  'complaint-recorded': saying => {
    const reason = one(saying, 'reason', 'R1', 'R2', 'R3', 'R4')
    return [{ type: 'RecordComplaint', on: saying.on, today: saying.on, reason, why: words }]
  },
  'matter-recorded': ({ on }) => [
    { type: 'RecordComplaint', on, today: on, reason: 'R3', why: words },
  ],
  'investigation-form-decided': ({ on }) => [
    { type: 'DecideHandling', on, today: on, how: 'local-investigation', why: words },
  ],
  'indication-appeared': saying => [
    {
      type: 'FindIndication',
      ...{ on: saying.on, today: saying.on, why: words },
      of: one(saying, 'of', 'crime', 'disciplinary', 'article-2-or-3'),
    },
  ],
  'investigation-suspended': ({ on }) => [
    { type: 'SuspendHandling', on, today: on, ground: words, reviewOn: on },
  ],
  'suspension-of-investigation-ended': ({ on }) => [
    { type: 'ResumeHandling', on, today: on, why: words },
  ],
  'information-withheld': saying => [
    {
      type: 'WithholdInformation',
      ...{ on: saying.on, today: saying.on, rule: text(saying, 'rule'), ...withdrawn },
      from: saying.happening.to === 'dg' ? 'director-general' : 'local-policing-body',
      ...{ all: isSaid(saying, 'all'), retestOn: dayIn(saying, 'retestOn') },
    },
  ],
  'severity-assessed': assessed,
  'notice-of-investigation-given': notice('investigation'),
  'terms-of-reference-given': notice('terms-of-reference'),
  'interview-specified': interview,
  'alternative-day-proposed': otherDay,
  'officer-left': saying => [
    { type: 'RecordLeaving', ...around(saying), how: text(saying, 'how') },
  ],
  'officer-suspended': saying => [
    {
      type: 'SuspendOfficer',
      ...{ ...around(saying), ...despite, why: words, considered: words, time: '2.30pm' },
      how: one(saying, 'how', 'oral', 'writing'),
      ...{ grounds: ['public-interest'], authorisedBy: 'ACC Vane' },
    },
  ],
  'suspension-confirmed-in-writing': notice('suspension'),
  'suspension-representations-made': step('suspension-representations', 'officer'),
  'suspension-reviewed': saying => [
    {
      type: 'ReviewSuspension',
      ...{ ...around(saying), ...despite, why: words },
      decision: one(saying, 'decision', 'continue', 'end'),
      onRepresentations: text(saying, 'after') === 'representations',
    },
  ],
  'reinvestigation-ordered': step('reinvestigation-ordered'),
  'dg-special-determination-made': step('special-determination'),
  convicted: step('convicted', 'court', saying => ({ yes: isSaid(saying, 'indictableOnly') })),
  'special-conditions-stated': step('special-conditions-stated'),
  'special-conditions-determined': saying => [
    {
      type: 'DecideSpecialConditions',
      ...{ ...around(saying), evidence: limb(saying), interest: limb(saying) },
      certifiedBy: 'ACC Vane',
    },
  ],
  'investigation-completed': step('investigation-completed', 'investigator'),
  'outcome-reached': ({ on, facts }) => [
    {
      type: 'DecideOutcome',
      ...{ on, today: on, findings: facts.allegations.map(({ id }) => finding(id)) },
    },
  ],
  'report-received': saying => [
    { type: 'ReceiveCaseReport', ...around(saying), from: 'Ms Roe', opinion: words },
  ],
  'case-determined': saying => {
    const answer = one(saying, 'caseToAnswer', 'none', 'misconduct', 'gross-misconduct')
    const given = ({ id }: Readonly<{ id: AllegationId }>) =>
      ({ allegation: id, answer, standards: [1], why: words }) as const
    return [
      {
        type: 'DetermineCase',
        ...{ ...around(saying), ...despite, by: 'appropriate-authority', why: words },
        allegations: saying.facts.allegations.map(given),
        form: one(saying, 'form', 'none', 'meeting', 'hearing', 'accelerated'),
      },
    ]
  },
  'route-notified': notice('route'),
  'dg-decided-to-present': step('dg-presents'),
  'notice-of-referral-given': notice('referral'),
  'documents-supplied': notice('documents'),
  'amh-notice-given': notice('accelerated'),
  'documents-supplied-to-chair': step('documents-to-chair'),
  'pre-hearing-decided': step('pre-hearing-decided', 'chair'),
  'pre-hearing-day-specified': step('pre-hearing-set', 'chair', saying => ({
    day: dayIn(saying, 'day'),
  })),
  'period-extended': periodChanged,
  'period-shortened': periodChanged,
  'officer-responded': saying => [
    {
      type: 'RecordResponse',
      ...{ ...around(saying), documents: [] },
      answers: saying.facts.allegations.map(({ id }) => ({ ...disputed, allegation: id })),
    },
  ],
  'witness-list-supplied': saying => [
    {
      type: 'ListWitnesses',
      ...{ ...around(saying), witnesses: [] },
      side: saying.happening.by === 'o1' ? 'officer' : 'authority',
    },
  ],
  'panel-member-named': saying => [
    {
      type: 'NamePanelMember',
      ...{ ...around(saying), ...despite, seat: 'seat-1', ties: [] },
      member: lowe,
    },
  ],
  'panel-objection-made': saying => [
    { type: 'ObjectToPanel', ...around(saying), seat: 'seat-1', ground: words },
  ],
  'hearing-date-fixed': saying => [
    {
      type: 'ListProceedings',
      ...{ ...around(saying), ...listed },
      firstDay: dayIn(saying, 'firstDay'),
    },
  ],
  'public-notice-published': saying => {
    const { on, entry } = saying
    const named = { ...around(saying), publication: entry }
    return [
      considering({
        ...{ ...named, entry: `${entry}-considered` },
        ...{ what: 'hearing-notice', words: 'It is held in public', downOn: on },
      }),
      publishing({ ...named, when: on, waivedWhy: words }),
    ]
  },
  'finding-made': saying => {
    const level = one(saying, 'level', ...levels)
    const given = ({ id }: Readonly<{ id: AllegationId }>) =>
      ({ ...found, allegation: id, level }) as const
    return [
      {
        type: 'MakeFinding',
        ...{ ...around(saying), ...despite, influence },
        allegations: saying.facts.allegations.map(given),
        forum: one(saying, 'forum', 'hearing', 'meeting', 'accelerated'),
        unconnected: isSaid(saying, 'unconnectedIncidents'),
      },
    ]
  },
  'proceedings-completed': saying => [
    { type: 'CompleteProceedings', ...around(saying), ...despite },
  ],
  'outcome-notified': saying => [
    {
      type: 'NotifyOutcome',
      ...{ ...around(saying), service, written: false },
      finding: one(saying, 'finding', ...levels),
      action: one(saying, 'action', ...actions),
    },
  ],
  'written-decision-given': notice('outcome'),
  'warning-notified': step('earlier-warning', 'authority', saying => ({
    choice: text(saying, 'kind'),
  })),
  'pat-notice-given': saying => [
    {
      type: 'MakeChallenge',
      ...{ ...around(saying), challenge: 'tribunal-1', route: 'tribunal', by: 'officer' },
      ...{ step: 'made', grounds: words },
    },
  ],
  'pat-notice-copied': saying => [
    {
      type: 'MakeChallenge',
      ...{ ...around(saying), challenge: 'tribunal-1', route: 'tribunal', by: 'officer' },
      ...{ step: 'copied', grounds: words },
    },
  ],
}
