/** The parts of the library, as a reader would look for them, and which part an id is in. */

export type Part = Readonly<{ name: string; title: string; about: string }>
type Shelf = Part & Readonly<{ begins: readonly string[] }>

/** In the order of a matter's life. An id is in the part with the longest beginning it has. */
const shelves: readonly Shelf[] = [
  {
    name: 'complaining',
    title: 'Making and recording a complaint',
    about: 'Who may complain, what counts as a complaint, logging, recording, withdrawing',
    begins: ['complaints', 'who', 'complaint', 'limit', 'super', 'whistle', 'withdraw', 'access'],
  },
  {
    name: 'referral',
    title: 'Referral to the IOPC',
    about: 'What must be referred, by when, and what the Director General does with it',
    begins: ['refer', 'complaints.refer', 'complaints.dg', 'complaint.refer', 'conduct.refer'],
  },
  {
    name: 'deaths',
    title: 'Deaths and serious injuries',
    about: 'What is one, recording it, referring it, and Article 2',
    begins: ['dsi', 'art2'],
  },
  {
    name: 'handling',
    title: 'Handling and investigating',
    about: 'Forms of investigation, investigators, suspension, late investigations, reports',
    begins: ['investigate', 'investigator', 'investigation', 'timeliness', 'report', 'special'],
  },
  {
    name: 'informing',
    title: 'Keeping people informed',
    about: 'Updates, outcomes, interested persons, families and victims',
    begins: ['inform', 'ip', 'flo', 'victims', 'nok'],
  },
  {
    name: 'reviews',
    title: 'Reviews',
    about: 'Asking for a review, whose review it is, the time for it, what comes of it',
    begins: ['review'],
  },
  {
    name: 'discrimination',
    title: 'Discrimination and other claims',
    about: 'Lines of enquiry, the Equality Act, and time limits of the courts',
    begins: ['disc', 'ea', 'hra', 'tort', 'jr', 'court', 'eth'],
  },
  {
    name: 'conduct',
    title: 'Conduct: who and what is covered',
    about: 'Which Regulations govern a person, standards of behaviour, suspension',
    begins: ['conduct', 'suspension', 'former', 'regime', 'standards', 'probationer'],
  },
  {
    name: 'conduct-investigation',
    title: 'Conduct: assessment and investigation',
    about: 'Severity, notices, representations, interviews, the case to answer',
    begins: ['severity', 'notice', 'representations', 'interview', 'case', 'rprp', 'procedure'],
  },
  {
    name: 'proceedings',
    title: 'Misconduct proceedings',
    about: 'Hearings and meetings, panels, documents, witnesses, who may attend',
    begins: [
      ...['hearing', 'meeting', 'panel', 'prehearing', 'witness', 'documents', 'response'],
      ...['public', 'attend', 'finding', 'amh', 'record', 'chair'],
    ],
  },
  {
    name: 'outcomes',
    title: 'Outcomes and how they are weighed',
    about: 'What may be imposed, warnings, culpability, harm, aggravating and mitigating factors',
    begins: ['outcome', 'agg', 'mit', 'harm', 'culp', 'type', 'impact'],
  },
  {
    name: 'appeals',
    title: 'Appeals and lists',
    about: 'Appeal meetings, the tribunal, barred and advisory lists, vetting, performance',
    begins: ['appeal', 'pat', 'barred', 'advisory', 'vetting', 'performance', 'promotion'],
  },
  {
    name: 'inquests',
    title: 'Coroners and inquests',
    about: 'The coroner’s duties to families, notice of inquests, reports to prevent deaths',
    begins: ['inquest', 'inquest-invite', 'coroner', 'pfd'],
  },
  {
    name: 'oversight',
    title: 'Inspection, force and patterns',
    about: 'Inspectors, use of force, restraint, warning signs, figures',
    begins: [
      ...['hmi', 'monitoring', 'uof', 'restraint', 'seni', 'disp', 'apsp', 'warn', 'pred'],
      ...['coc', 'eis', 'afi', 'net', 'stat', 'escrow', 'safeguard'],
    ],
  },
  {
    name: 'records',
    title: 'Records and data protection',
    about: 'Keeping records, access to them, disclosure, language',
    begins: ['dp', 'rec', 'cpia', 'gsc', 'lang', 'code', 'records', 'pnd'],
  },
  {
    name: 'failures',
    title: 'Failures on the public record',
    about: 'What went wrong before, and what this service does about it',
    begins: ['failure'],
  },
  {
    name: 'counting',
    title: 'How time is counted',
    about: 'Days, weeks, months and working days',
    begins: ['clock', 'MON_AFTER', 'MON_ON', 'WK_ON', 'WD_AFTER', 'WD_BEFORE', 'WD_ON', 'ASAP'],
  },
  {
    name: 'other',
    title: 'Everything else',
    about: 'Rules that belong in no other part',
    begins: [],
  },
]

export const parts: readonly Part[] = shelves.map(({ name, title, about }) => ({
  name,
  title,
  about,
}))

const beginnings = shelves.flatMap((part, at) => part.begins.map(begins => ({ begins, at })))
const byLength = beginnings.toSorted((a, b) => b.begins.length - a.begins.length)
const last = shelves.length - 1

/** Which part an id is in. */
export function partOf(id: string): Part {
  const found = byLength.find(({ begins }) => beginsWith(id, begins))
  return shelves[found?.at ?? last] ?? { name: 'other', title: '', about: '' }
}

/** Whole words: `complaints.refer` begins `complaints.refer-deadline`, `ip` does not `ipx`. */
function beginsWith(id: string, begins: string): boolean {
  return (
    id === begins ||
    id.startsWith(`${begins}.`) ||
    id.startsWith(`${begins}-`) ||
    id.startsWith(`${begins}(`)
  )
}
