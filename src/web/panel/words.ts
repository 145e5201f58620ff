/** What the tasks of a panel are called. */
import type { OutcomeTask, SeriousnessPart } from '#casework'
import { ruleById } from '#law'

export const taskTitles: Readonly<Record<OutcomeTask, string>> = {
  culpability: 'How culpable?',
  harm: 'What harm?',
  seriousness: 'What makes it more or less serious?',
  'public-interest': 'What does the public interest need?',
  mitigation: 'Personal mitigation',
  outcome: 'Outcome',
}

const cited = ruleById('culp.intentional')?.cite.words ?? ''
/** Why one task waits for another, and where that is from. */
export const orderOfTasks = [
  'How serious it is comes first, then what the public interest needs, and only then the person:',
  `${cited}.`,
].join(' ')

export const partTitles: Readonly<Record<SeriousnessPart, string>> = {
  culpability: 'How culpable?',
  harm: 'What harm?',
  aggravating: 'What makes it more serious?',
  mitigating: 'What about the incident makes it less serious?',
}

/** What each part weighs, above its boxes. */
export const partHints: Readonly<Record<SeriousnessPart, string>> = {
  culpability:
    'What the officer meant, knew and was trusted with. The guidance’s list is not closed.',
  harm:
    'To people, to confidence, to operations, and harm risked but not suffered. Judge harm to ' +
    'confidence as an informed member of the public would, whether or not it became known.',
  aggravating: 'What about the incident makes it worse.',
  mitigating: 'About the incident only. What is said of the person belongs in task 5.',
}

export const elementsOf: Readonly<Record<SeriousnessPart, readonly string[]>> = {
  culpability: ['culpability', 'seriousness'],
  harm: ['harm'],
  aggravating: ['aggravating'],
  mitigating: ['mitigating'],
}

export const partAddress = (at: string, part: SeriousnessPart): string =>
  `${at}/seriousness/${part}`

export const courtQuestions = {
  evidence: 'Is each factor tied to evidence?',
  confidence: 'Was harm to confidence reasoned, as an informed member of the public would see it?',
  person: 'Is the work of seriousness done by the incident, and none of it by personal mitigation?',
  lesser: 'Is each lesser outcome rejected for a reason of its own?',
  advice: 'Was the adviser’s advice accepted, or departed from with why?',
} as const

export const warningNames: Readonly<Record<string, string>> = {
  'written-warning': 'Written warning',
  'final-written-warning': 'Final written warning',
}

/** A sentence's first letter as it begins one. */
export function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
