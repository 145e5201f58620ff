/** What is asked of each step that a caseworker records: who took it, and its details. */
import type { StepBy, StepName } from '#casework'

type Choice = Readonly<{ value: string; text: string }>
/** One of its details that has to be picked. */
export type Picked = Readonly<{ legend: string; items: readonly Choice[] }>
export type StepAsked = Readonly<{
  /** Whoever may have taken it; where there is one alone, that is not asked. */
  by: readonly [StepBy, ...StepBy[]]
  /** What it does, or does not do, in law. */
  says: string
  /** The rules it starts, meets or waits on. */
  rules: readonly string[]
  /** The words that are kept with it. */
  why: Readonly<{ label: string; hint?: string }>
  choice?: Picked
  level?: Picked
  yes?: string
  /** What it is limited to. */
  waited?: Picked
  months?: Readonly<{ label: string; hint: string; optional?: true }>
  consulted?: Readonly<{ label: string; hint: string }>
}>

const inShort = { label: 'What was said, in short' } as const
const howKnown = {
  label: 'How is it known?',
  hint: 'For example, the letter and its date',
} as const
const level = {
  legend: 'How serious was it said to be?',
  items: [
    { value: 'misconduct', text: 'Misconduct' },
    { value: 'gross-misconduct', text: 'Gross misconduct' },
  ],
} as const
const former = 'former.part3A'
const prejudice = 'conduct.criminal.prejudice-check'

/** The steps this page records; the others have pages of their own. */
export const asked = {
  'suspension-representations': {
    by: ['officer', 'police-friend'],
    says: 'The suspension is then reviewed. If it goes on, reasons are given within three working days.',
    rules: ['suspension.representations', 'suspension.review.on-representations'],
    why: { label: 'What did they say?' },
  },
  'criminal-proceedings-began': {
    by: ['prosecutor', 'court'],
    says: 'A criminal case stops nothing by itself. Decide next whether going on would prejudice it.',
    rules: [prejudice],
    why: { label: 'Which proceedings, and where?', hint: 'For example, the charge and the court' },
  },
  'prejudice-found': {
    by: ['authority', 'director-general'],
    says: 'Only real prejudice puts anything off, and only for as long as it lasts.',
    rules: [prejudice, 'case.determine'],
    consulted: {
      label: 'What did the prosecutor say when asked, and when?',
      hint: 'The prosecutor is asked wherever that helps',
    },
    why: { label: 'What would be prejudiced, and how?' },
  },
  'prejudice-ended': {
    by: ['authority', 'director-general', 'investigator'],
    says: 'What waited is owed again, as soon as practicable.',
    rules: ['case.determine', 'special.notice', 'amh.after-criminal'],
    waited: {
      legend: 'What waits no longer?',
      items: [
        { value: 'case', text: 'The decision on the report, and proceedings' },
        { value: 'notice', text: 'The notice of the investigation' },
        { value: 'all', text: 'Everything that waited' },
      ],
    },
    why: { label: 'Why is there no prejudice any longer?' },
  },
  'criminal-proceedings-ended': {
    by: ['court', 'prosecutor'],
    says: 'Whatever the result, and with or without an appeal, the conduct case goes on.',
    rules: [prejudice, 'amh.after-criminal', former],
    choice: {
      legend: 'How did they end?',
      items: [
        { value: 'convicted', text: 'Convicted' },
        { value: 'acquitted', text: 'Acquitted' },
        { value: 'ended', text: 'Ended some other way' },
      ],
    },
    why: { label: 'Of what, where, and with what result?' },
  },
  convicted: {
    by: ['court'],
    says: 'Since 2025 a conviction of an offence triable only on indictment is gross misconduct.',
    rules: ['outcome.indictable-only'],
    yes: 'Is it an offence triable only on indictment?',
    why: { label: 'Of which offence, and in which court?' },
  },
  'form-decided': {
    by: ['director-general', 'authority'],
    says: 'Whoever investigates assesses severity as the form of the investigation has it. It can be decided again.',
    rules: ['investigate.form', 'investigate.local', 'investigate.directed'],
    choice: {
      legend: 'Who investigates?',
      items: [
        { value: 'local', text: 'The force itself: a local investigation' },
        { value: 'directed', text: 'The force, under the IOPC’s direction' },
        { value: 'independent', text: 'The IOPC itself: an independent investigation' },
      ],
    },
    why: howKnown,
  },
  'severity-opinion': {
    by: ['investigator'],
    says: 'Where the IOPC directs or investigates, the investigator gives an opinion and it assesses.',
    rules: ['special.severity-directed', 'special.severity-independent'],
    choice: { ...level, items: [...level.items, { value: 'neither', text: 'Neither' }] },
    why: inShort,
  },
  'special-conditions-stated': {
    by: ['investigator', 'director-general'],
    says: 'It can be stated at any time, with the report as far as it has got. The authority then decides.',
    rules: ['report.special-conditions', 'amh.determine', 'investigate.accelerated'],
    why: { label: 'On which grounds?' },
  },
  'report-submitted': {
    by: ['investigator'],
    says: 'Of a directed investigation it goes to both: record it twice.',
    rules: ['report.submit-local', 'report.submit-directed', 'report.submit-independent'],
    choice: {
      legend: 'To whom?',
      items: [
        { value: 'authority', text: 'The appropriate authority' },
        { value: 'director-general', text: 'The Director General of the IOPC' },
      ],
    },
    why: howKnown,
  },
  'investigation-completed': {
    by: ['investigator', 'director-general'],
    says: 'Reports on the time it takes end with it. A report received says so already.',
    rules: ['investigate.timeliness-local', 'timeliness.first'],
    why: howKnown,
  },
  'prosecutor-notified': {
    by: ['authority', 'director-general'],
    says: 'Where the report points to a crime, whoever handles it tells the prosecutors.',
    rules: ['report.dpp'],
    why: howKnown,
  },
  'dg-views-sought': {
    by: ['director-general'],
    says: 'The authority then says what it thinks of the case to answer and of the form of proceedings.',
    rules: ['report.dg-views'],
    why: inShort,
  },
  'views-given': {
    by: ['authority'],
    says: 'The Director General decides with them before it.',
    rules: ['report.dg-views'],
    why: inShort,
  },
  'dg-directed': {
    by: ['director-general'],
    says: 'The authority then brings proceedings in that form, at that level.',
    rules: ['case.dg-direction'],
    choice: {
      legend: 'Which proceedings?',
      items: [
        { value: 'meeting', text: 'A misconduct meeting' },
        { value: 'hearing', text: 'A misconduct hearing' },
        { value: 'accelerated', text: 'An accelerated hearing' },
      ],
    },
    level,
    why: howKnown,
  },
  'dg-presents': {
    by: ['director-general'],
    says: 'Lists of witnesses are then exchanged with the Director General, who also has a say in shorter periods.',
    rules: ['case.dg-presents'],
    why: howKnown,
  },
  'dg-told': {
    by: ['authority'],
    says: 'Where the Director General recommended or directed proceedings, or investigated.',
    rules: ['report.notify-dg-outcome', 'outcome.notify-others'],
    why: inShort,
  },
  'reinvestigation-ordered': {
    by: ['director-general'],
    says: 'The Regulations as they are now then reach the case, however old it is.',
    rules: ['investigate.reinvestigate'],
    why: howKnown,
  },
  'treated-as-new': {
    by: ['director-general'],
    says: 'A direction under section 28A: the Regulations as they are now then reach the case.',
    rules: ['conduct.transitional.2020.override'],
    why: howKnown,
  },
  'special-determination': {
    by: ['director-general'],
    says: 'Condition C: they left more than twelve months before, and it would be gross misconduct.',
    rules: ['conduct.scope.former.C'],
    yes: 'Could the former officer make representations first?',
    why: {
      label: 'Why is it reasonable and proportionate?',
      hint: 'How serious it is, public confidence, and the public interest',
    },
  },
  'full-hearing-elected': {
    by: ['officer'],
    says: 'An accelerated hearing is presumed unless they choose a full one. By when was not read.',
    rules: [former, 'notice.referral'],
    why: inShort,
  },
  'full-hearing-decided': {
    by: ['authority'],
    says: 'In place of the accelerated hearing that is presumed against a former officer.',
    rules: [former, 'notice.referral'],
    why: { label: 'Why is a full hearing needed?' },
  },
  'performance-began': {
    by: ['authority'],
    says: 'The performance procedure has rules of its own. Whoever complained is told how it goes, as of the case.',
    rules: ['performance.route', 'inform.first-update'],
    why: { label: 'What is to improve, and who runs it?' },
  },
  'performance-ended': {
    by: ['authority'],
    says: 'Whoever complained is told the outcome; so is the Director General, where the matter came to the IOPC.',
    rules: ['performance.route', 'inform.outcome', 'report.notify-dg-outcome'],
    why: { label: 'How did it end?' },
  },
  'earlier-warning': {
    by: ['authority', 'chair'],
    says: 'Enter the day they were told of it. Whether it was in force at severity is worked out.',
    rules: ['outcome.ww.duration', 'outcome.fww.duration'],
    choice: {
      legend: 'Which warning?',
      items: [
        { value: 'written-warning', text: 'Written warning' },
        { value: 'final-written-warning', text: 'Final written warning' },
      ],
    },
    months: {
      label: 'For how many months?',
      hint: 'Empty for the usual time: 18, or 24 for a final warning',
      optional: true,
    },
    why: { label: 'In which matter?', hint: 'Its reference, and what for' },
  },
  'warning-extended': {
    by: ['chair', 'authority'],
    says: 'A final written warning can be extended once, in exceptional circumstances.',
    rules: ['outcome.fww.extend'],
    months: { label: 'By how many months?', hint: 'For example, 18' },
    why: { label: 'In which matter, and why?' },
  },
  'reduced-in-rank': {
    by: ['authority', 'chair'],
    says: 'Misconduct within two years of it goes to a hearing.',
    rules: ['case.form.misconduct.rank'],
    why: { label: 'In which matter, and from which rank to which?' },
  },
  'leave-began': {
    by: ['officer', 'authority'],
    says: 'A warning stands still while it lasts.',
    rules: ['outcome.warning.pause'],
    why: { label: 'Which leave?' },
  },
  'leave-ended': {
    by: ['officer', 'authority'],
    says: 'A warning that stood still runs again.',
    rules: ['outcome.warning.pause'],
    why: { label: 'Which leave?' },
  },
} as const satisfies Partial<Record<StepName, StepAsked>>
