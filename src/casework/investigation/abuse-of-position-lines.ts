/**
 * What is looked for where somebody may have used their position for sexual or emotional contact.
 * Each is a prompt for inquiry and a finding about nobody. The order is ours: contact first.
 */
import type { LineOf } from './line-kinds.ts'

const indicator = (name: string, words: string, where: string): LineOf => ({
  rule: `apsp.indicator.${name}`,
  words,
  where,
})

export const abuseOfPositionLines: readonly LineOf[] = [
  indicator(
    'off-duty-contact',
    'Was there contact off duty?',
    'Duty roster beside the contact log',
  ),
  indicator(
    'unexpected-visits',
    'Were there visits nobody tasked, or at odd hours?',
    'Command log, vehicle positions and video beside the tasking',
  ),
  indicator(
    'post-case-contact',
    'Did contact go on after the case was closed?',
    'Contact log beside the day it closed',
  ),
  indicator(
    'unnecessary-comms',
    'Was there more messaging or calling than the work needed?',
    'Phone, e-mail and social media records',
  ),
  indicator(
    'personal-phone',
    'Was a personal phone or account used instead of a work one?',
    'Numbers and addresses compared with those issued',
  ),
  indicator('pet-names', 'Were pet names or nicknames used?', 'Messages and statements'),
  indicator(
    'sexualised-comments',
    'Were there kisses, emojis or sexual comments?',
    'Messages, whole and in order',
  ),
  indicator('flirting', 'Was there flirting?', 'Statements, and colleagues who saw them together'),
  indicator('physical-contact', 'Was there touching nobody needed?', 'Statement, video'),
  indicator(
    'gifts',
    'Were gifts, letters or money given or taken?',
    'Statement, register of gifts',
  ),
  indicator(
    'knight',
    'Did they act, or were they seen, as a rescuer?',
    'What colleagues and the person say',
  ),
  indicator(
    'favourite-officer',
    'Was the same officer asked for, or did they keep offering?',
    'Call log, allocation of the case',
  ),
  indicator(
    'steered-da',
    'Was domestic abuse steered to a quick or low-level end?',
    'Outcome of the case, and who chose it',
  ),
  indicator(
    'victim-unaware',
    'Might the person not see it as wrong? That they do not complain shows nothing.',
    'How they tell it, with support',
  ),
  indicator(
    'systems-lookup',
    'Were they or their address looked up with no reason?',
    'Audit of each system',
  ),
  indicator(
    'lookup-then-contact',
    'Was a look-up followed by contact within two weeks?',
    'Audit beside contact',
  ),
  indicator(
    'vulnerable-clustering',
    'Are vulnerable people over-represented among their contacts?',
    'Contacts beside those of others on the same duty',
  ),
  indicator(
    'sole-contact',
    'Did they always attend alone, or leave a partner outside?',
    'Crews, video',
  ),
  indicator(
    'bwv-gap',
    'Was the camera off, muted or late at this address?',
    'What the camera’s own log says',
  ),
  indicator(
    'unrecorded-visit',
    'Were there visits with no log or notebook entry?',
    'Vehicle positions beside logs',
  ),
  indicator('out-of-area', 'Did they leave their area for the same person?', 'Vehicle positions'),
  indicator(
    'personal-detail-sharing',
    'Did they tell of their own life, or ask about the person’s?',
    'Statement, messages',
  ),
  indicator(
    'number-from-record',
    'Was the number taken out of a crime or custody record?',
    'Audit of the record',
  ),
  indicator(
    'social-add',
    'Were they added on social media or a dating app?',
    'The person’s accounts, with consent',
  ),
  indicator(
    'offers-favours',
    'Was leniency, help with a case or access offered?',
    'Statement, messages, what became of the case',
  ),
  indicator(
    'secrecy',
    'Was the person asked to keep it quiet, or were messages deleted?',
    'Device examination',
  ),
  indicator(
    'intimidation',
    'Was rank or warrant card used to put them off reporting?',
    'Statement, asked gently',
  ),
  indicator(
    'prior-sexist-conduct',
    'Was there earlier sexualised conduct, towards colleagues too?',
    'Complaints, conduct, grievances',
  ),
  indicator(
    'prior-domestic-abuse',
    'Was domestic abuse ever reported of them, in any force?',
    'National records, vetting',
  ),
  indicator(
    'exposure-reports',
    'Was indecent exposure or the like ever reported of them?',
    'National and crime records',
  ),
  indicator(
    'cadet-contact',
    'Had they private channels with cadets or volunteers?',
    'Audit of the scheme',
  ),
  indicator(
    'multi-source-weak',
    'Did unrelated people tell of the like, none of it proved?',
    'Complaint and conduct history, intelligence',
  ),
]
