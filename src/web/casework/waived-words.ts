/** What was gone ahead without, each in words: never the name a rule has in the record. */
import { ruleById } from '#law'
import { letterItemWords } from './letters/item-words.ts'
import { enquiries } from './outcome/enquiries.ts'

/** This force’s own rules, and what pages ask for a duty; the rest `law` names. */
const own: Readonly<Record<string, string>> = {
  'house.history-before-handling': 'The history of whoever it is about, looked at first',
  'house.matches-answered': 'An answer for every record that may be of the same person',
  'house.holdings-check': 'The gatekeeper’s answer to the restricted-holdings check',
  'house.asked-if-pressed': 'Asking whether anyone asked or pressed them to withdraw',
  'house.pressure-considered': 'Looking at whether anybody pressed them',
  'house.cooling-off': 'Waiting in case of a change of mind',
  'house.letter-approved': 'Somebody else’s approval of the letter',
  'house.told-first': 'A person telling them before a letter does',
  'complaints.refer-mandatory': 'Answering whether it must be referred to the IOPC',
  'review.delegate-lpb': 'A reviewer with no part in what was decided',
  'house.rights-told': 'Telling an officer of the friend, and of silence and what it may mean',
  'house.interview-stands': 'Taking back the notice of an interview that will not be held',
  'house.asked-already': 'Not asking somebody again what they have answered',
  'house.recording-decided': 'Recording it, or deciding to handle it outside Schedule 3',
  'house.tested-account': 'A test of an account that a finding of fact leans on',
  'house.contrary-accounts': 'Saying how each account that says otherwise was dealt with',
  'house.officer-heard': 'An account from each person complained against, or why there is none',
  'house.points-found': 'A finding on each point in dispute',
  'house.lines-ended': 'An answer to each line of enquiry',
  'house.report-cites': 'What each paragraph of the report rests on',
  'house.report-kept-back': 'The words of the report that rest on what is kept back',
  'house.marked-elsewhere': 'Taking out of every file of a bundle what is taken out of one',
  'report.content': 'A summary of the evidence, and an opinion on the case to answer',
  'house.incident-not-person': 'Leaving words about the person to the task after seriousness',
  'house.panel-independent': 'Somebody without a tie to anybody in the case',
  'house.chair-from-outside': 'A chair from outside the force',
  'house.heard-before-ruling': 'Hearing both sides before a ruling',
  'house.named-before-notice': 'Naming nobody before a notice of the hearing did',
  'house.told-before-publishing': 'Telling the people it concerns before the public reads it',
  'house.cleared-not-published': 'Publishing nothing of an officer who was cleared',
  'house.allegations-coded': 'A category for every allegation',
}

const named = <T extends string>(words: Readonly<Record<T, string>>, name: string) =>
  Object.entries<string>(words).find(([one]) => one === name)?.[1]

function ruleInWords(rule: string): string {
  const [family = '', ...rest] = rule.split('.')
  const name = rest.join('.')
  const item = family === 'letter' ? named(letterItemWords, name) : undefined
  return (
    own[rule] ??
    (item === undefined ? undefined : `In the letter: ${item}`) ??
    (family === 'disc' ? named(enquiries, name) : undefined) ??
    ruleById(rule)?.title ??
    'Something else that was expected'
  )
}

/** A waiver names its rules one after another; a reader is given each by itself. */
export function waivedWords(rules: string): readonly string[] {
  return [...new Set(rules.split(' ').filter(Boolean).map(ruleInWords))]
}
